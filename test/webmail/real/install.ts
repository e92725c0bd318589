import { DOVECOT_PACKAGES } from './dovecot.ts'
import { needPackages } from './packages.ts'
import { ROUNDCUBE_PACKAGES } from './roundcube.ts'
import { SOGO_PACKAGES } from './sogo.ts'

/** Brings every package before the first test, where it can: two webmails at once must not both call apt. */
export default function installWebmails(): void {
  try {
    needPackages({ ...DOVECOT_PACKAGES, ...ROUNDCUBE_PACKAGES, ...SOGO_PACKAGES })
  } catch {
    // Each test that needs them says what is missing.
  }
}
