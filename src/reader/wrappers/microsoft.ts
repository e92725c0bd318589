import { exactly, parameter, under, type Wrapper } from '../wrapper.ts'

/** Microsoft 365. Formats: Microsoft Defender documentation (Safe Links, Defender for Cloud Apps). */
export const wrappers: readonly Wrapper[] = [
  {
    // https://eur01.safelinks.protection.outlook.com/?url=… and …/ap/w-59584e83/?url=…
    id: 'outlook-safelinks',
    owns: under('safelinks.protection.outlook.com'),
    unwrap: parameter('url'),
  },
  {
    // https://outlook.office.com/mail/safelink.html?url=…
    id: 'outlook-safelink-html',
    owns: exactly(
      'outlook.office.com',
      'outlook.office365.com',
      'outlook.live.com',
      'outlook.cloud.microsoft',
    ),
    unwrap: (url) => (url.pathname === '/mail/safelink.html' ? parameter('url')(url) : undefined),
  },
  {
    // https://mcas-proxyweb.mcas.ms/certificate-checker?originalUrl=… ; https://host.example.mcas.ms/path
    id: 'mcas',
    owns: under('mcas.ms'),
    unwrap(url) {
      const inside = parameter('originalUrl')(url)
      if (inside) return inside
      const hostname = url.hostname.slice(0, -'.mcas.ms'.length)
      if (!hostname.includes('.')) return undefined
      return { url: `https://${hostname}${url.pathname}${url.search}` }
    },
  },
  {
    // Marketing mails: https://emails.azure.microsoft.com/redirect/?destination=…
    id: 'azure-mail',
    owns: exactly('emails.azure.microsoft.com'),
    unwrap: parameter('destination'),
  },
]
