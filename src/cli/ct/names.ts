import 'reflect-metadata' // needed by @peculiar/x509, before it
import { SubjectAlternativeNameExtension, X509Certificate } from '@peculiar/x509'
import { toHostname } from '../../list/name.ts'

/**
 * Every hostname that a certificate is for, without `*.`: from its alternative names and its common name.
 * @throws Error when the certificate cannot be read
 */
export function certificateNames(der: Uint8Array): string[] {
  const certificate = new X509Certificate(new Uint8Array(der))
  const alternative = certificate.getExtension(SubjectAlternativeNameExtension)
  const texts = [
    ...(alternative?.names.items ?? []).flatMap(({ type, value }) => (type === 'dns' ? value : [])),
    ...certificate.subjectName.getField('CN'),
  ]
  return [...new Set(texts.flatMap((text) => toHostname(text.replace(/^\*\./, '')) ?? []))]
}
