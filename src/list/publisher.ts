/** A publisher of signed lists. */
export interface Publisher {
  readonly name: string
  /** https address of the manifest's folder. */
  readonly address: string
  /** Raw Ed25519 public key, base64url, 43 characters. */
  readonly key: string
}
