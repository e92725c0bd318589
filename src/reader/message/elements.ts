/** Elements of a message whose text nobody reads. */
export const SKIPPED = new Set(
  'script style template noscript head title desc metadata defs meta'.split(' '),
)

/** Elements that run on in a line; any other begins a new one. */
export const INLINE = new Set(
  'a abbr b bdi bdo big cite code em font i ins kbd label mark q s small span strike strong sub sup time tspan tt u var wbr o:p img'.split(
    ' ',
  ),
)
