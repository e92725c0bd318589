/** Vectors that are turned towards the wanted ones: some more than wanted, so that the last ones come near, too. */
const SPARE = 8
/** The last of 48 axes moves less than a level of its byte after 40. */
const TURNS = 40

/** A square matrix or a list of vectors, row by row. */
type Rows = Float64Array[]

/**
 * The directions in which things differ most as measured by how far one thing varies by itself: linear discriminants
 * (Fisher 1936), by the Cholesky factor of `within` and orthogonal iteration.
 * @param total covariance of all things
 * @param within covariance of a thing's own variants; must be positive definite
 * @returns `count` axes, the greatest first
 */
export function discriminants(total: Rows, within: Rows, count: number): Rows {
  const factor = cholesky(within)
  // L⁻¹ T L⁻ᵀ: both sides solved column by column; the matrix is symmetric.
  const half = total.map((row) => forward(factor, row))
  const whitened = transposed(half).map((row) => forward(factor, row))
  let vectors = firstVectors(count + SPARE, total.length)
  for (let turn = 0; turn < TURNS; turn++)
    vectors = orthonormal(vectors.map((vector) => whitened.map((row) => dot(row, vector))))
  return vectors.slice(0, count).map((vector) => backward(factor, vector))
}

const dot = (one: Float64Array, other: Float64Array): number => {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}

const transposed = (rows: Rows): Rows =>
  rows.map((_, at) => Float64Array.from(rows, (row) => row[at] ?? 0))

/** L with L Lᵀ = the matrix. */
function cholesky(matrix: Rows): Rows {
  const factor: Rows = matrix.map((row) => new Float64Array(row.length))
  for (const [at, row] of factor.entries())
    for (let column = 0; column <= at; column++) {
      const known = factor[column] ?? row
      const rest = (matrix[at]?.[column] ?? 0) - dot(row.subarray(0, column), known)
      row[column] = column === at ? Math.sqrt(rest) : rest / (known[column] ?? 1)
    }
  return factor
}

/** Solves L x = vector. */
function forward(factor: Rows, vector: Float64Array): Float64Array {
  const solved = new Float64Array(vector.length)
  for (const [at, row] of factor.entries())
    solved[at] = ((vector[at] ?? 0) - dot(row.subarray(0, at), solved)) / (row[at] ?? 1)
  return solved
}

/** Solves Lᵀ x = vector. */
function backward(factor: Rows, vector: Float64Array): Float64Array {
  const solved = Float64Array.from(vector)
  for (let at = vector.length - 1; at >= 0; at--) {
    const row = factor[at] ?? vector
    solved[at] = (solved[at] ?? 0) / (row[at] ?? 1)
    for (let above = 0; above < at; above++)
      solved[above] = (solved[above] ?? 0) - (row[above] ?? 0) * (solved[at] ?? 0)
  }
  return solved
}

/** The same at every run, and along no axis: a linear congruential generator (Numerical Recipes). */
function firstVectors(count: number, length: number): Rows {
  let state = 1
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32 - 0.5
  }
  return orthonormal(Array.from({ length: count }, () => Float64Array.from({ length }, next)))
}

function orthonormal(vectors: readonly (Float64Array | readonly number[])[]): Rows {
  const done: Rows = []
  for (const vector of vectors) {
    const own = Float64Array.from(vector)
    for (const other of done) {
      const share = dot(own, other)
      for (let at = 0; at < own.length; at++) own[at] = (own[at] ?? 0) - share * (other[at] ?? 0)
    }
    const length = Math.sqrt(dot(own, own)) || 1
    done.push(own.map((value) => value / length))
  }
  return done
}
