import { webcrypto } from 'node:crypto'
import 'reflect-metadata' // needed by @peculiar/x509, before it
import * as x509 from '@peculiar/x509'

/**
 * A self-signed certificate for the local test server, made anew each time. The browsers under
 * test are told to accept it under any name.
 * @returns PEM text of the private key and of the certificate
 */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const crypto = webcrypto as unknown as Crypto
  x509.cryptoProvider.set(crypto)
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const day = 86_400_000
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=vigie.test',
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + 30 * day),
    signingAlgorithm: algorithm,
    keys,
    extensions: [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: 'vigie.test' }])],
  })
  const secret = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  return { key: x509.PemConverter.encode(secret, 'PRIVATE KEY'), cert: certificate.toString('pem') }
}
