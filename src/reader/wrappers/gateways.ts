import { exactly, parameter, type Wrapper } from '../wrapper.ts'

/** Mail gateways that put the whole address into one parameter. Formats: their makers' documentation. */
export const wrappers: readonly Wrapper[] = [
  { id: 'barracuda', owns: exactly('linkprotect.cudasvc.com'), unwrap: parameter('a') },
  { id: 'trendmicro', owns: isTrendMicro, unwrap: parameter('url') },
  { id: 'fireeye', owns: isFireEye, unwrap: parameter('u') },
  { id: 'esva', owns: exactly('urlsand.esvalabs.com'), unwrap: parameter('u') },
  { id: 'titanhq', owns: exactly('linklock.titanhq.com'), unwrap: parameter('url') },
  { id: 'topsec', owns: exactly('scanner.topsec.com'), unwrap: parameter('u') },
  { id: 'trustwave', owns: exactly('scanmail.trustwave.com'), unwrap: parameter('u') },
  { id: 'symantec', owns: exactly('clicktime.symantec.com'), unwrap: parameter('u') },
  { id: 'edgepilot', owns: exactly('link.edgepilot.com'), unwrap: parameter('u') },
]

/** imsva91-ctp.trendmicro.com, eu1-ctp.trendmicro.com */
function isTrendMicro(hostname: string): boolean {
  return /(?:^|[.-])ctp\.trendmicro\.com$/.test(hostname)
}

/** protect.fireeye.com, protect2.fireeye.com */
function isFireEye(hostname: string): boolean {
  return /^protect\d*\.fireeye\.com$/.test(hostname)
}
