/** A page in the compact form of `test/corpus/BRIEF.md`. */
export interface CompactPage {
  readonly lang?: string
  readonly title?: string
  readonly siteName?: string
  readonly header?: string
  readonly headings?: readonly string[]
  readonly legends?: readonly string[]
  readonly pictures?: readonly { alt?: string; file?: string; region?: string }[]
  readonly fields?: readonly {
    label?: string
    type?: string
    name?: string
    placeholder?: string
    maxlength?: number
  }[]
  readonly buttons?: readonly string[]
  readonly links?: readonly { text?: string; href?: string }[]
  readonly text?: string
  readonly foot?: string
}

/** A mail or SMS in the compact form; an SMS has a text alone. */
export interface CompactMail {
  readonly from?: string
  readonly replyTo?: string
  readonly subject?: string
  readonly text?: string
  readonly links?: readonly { text?: string; href?: string }[]
  readonly attachments?: readonly string[]
  readonly pictures?: readonly { alt?: string; host?: string }[]
}

const safe = (text: unknown) =>
  String(text ?? '').replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
const lines = (text = '') =>
  text
    .split('\n')
    .map((line) => `<p>${safe(line)}</p>`)
    .join('\n')
const link = ({ text, href }: { text?: string; href?: string }) =>
  `<a href="${safe(href)}">${safe(text)}</a>`

/** The page as a plain document, so that one reader reads all forms. */
export function pageOf(page: CompactPage): string {
  const pictures = (region: string) =>
    (page.pictures ?? [])
      .filter((picture) => (picture.region ?? 'body') === region)
      .map(({ alt, file }) => `<img alt="${safe(alt)}" src="${safe(file)}">`)
      .join('')
  const fields = (page.fields ?? []).map(
    ({ label, type = 'text', name, placeholder, maxlength }, index) => {
      const own = `id="f${index}" name="${safe(name)}" placeholder="${safe(placeholder)}"${maxlength ? ` maxlength="${maxlength}"` : ''}`
      const field =
        type === 'select' || type === 'textarea'
          ? `<${type} ${own}></${type}>`
          : `<input type="${safe(type)}" ${own}>`
      return `<p>${label ? `<label for="f${index}">${safe(label)}</label>` : ''}${field}</p>`
    },
  )
  const [first, ...others] = page.headings ?? []
  return `<!doctype html><html lang="${safe(page.lang ?? 'fr')}"><head><meta charset="utf-8"><title>${safe(page.title)}</title>
${page.siteName ? `<meta property="og:site_name" content="${safe(page.siteName)}">` : ''}</head><body>
<header>${pictures('header')}${lines(page.header)}</header><main>
${first ? `<h1>${safe(first)}</h1>` : ''}${pictures('body')}
${others.map((text) => `<h2>${safe(text)}</h2>`).join('')}
${pictures('article') && `<article>${pictures('article')}</article>`}${lines(page.text)}
<form action="#">${(page.legends ?? []).map((text) => `<legend>${safe(text)}</legend>`).join('')}${pictures('form')}
${fields.join('\n')}
${(page.buttons ?? []).map((text) => `<button type="button">${safe(text)}</button>`).join('')}</form>
<nav>${(page.links ?? []).map(link).join(' ')}${pictures('link') && `<a href="#">${pictures('link')}</a>`}</nav>
</main><footer>${pictures('footer')}${lines(page.foot)}</footer></body></html>`
}

/** The mail as a file of its own, with an HTML part where it has links or pictures. */
export function mailOf(mail: CompactMail): string {
  const html = `<html><body>${lines(mail.text)}${(mail.links ?? [])
    .map((one) => `<p>${link(one)}</p>`)
    .join('')}${(mail.pictures ?? [])
    .map(({ alt, host }) => `<img alt="${safe(alt)}" src="https://${safe(host)}/logo.png">`)
    .join('')}</body></html>`
  const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
  const mailbox = (text = '') => {
    const [, name = '', address = text] = /^(.*?)\s*<([^>]*)>\s*$/.exec(text) ?? []
    return name ? `${word(name.replace(/^"|"$/g, ''))} <${address}>` : address
  }
  const part = (type: string, text: string) =>
    `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(text).toString('base64')}`
  return [
    `From: ${mailbox(mail.from)}`,
    ...(mail.replyTo ? [`Reply-To: ${mailbox(mail.replyTo)}`] : []),
    `Subject: ${word(mail.subject ?? '')}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    `--part\r\n${part('text/html', html)}`,
    ...(mail.attachments ?? []).map(
      (name) =>
        `--part\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name.replace(/[^\w.-]/g, '-')}"\r\n\r\nx`,
    ),
    '--part--',
    '',
  ].join('\r\n')
}
