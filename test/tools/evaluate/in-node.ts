import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtInKnowledge } from '../../../src/cli/knowledge.ts'
import { readMail } from '../../../src/cli/read-mail.ts'
import { readSavedPage } from '../../../src/cli/read-saved-page.ts'
import { judgeMessage } from '../../../src/judge/message.ts'
import { judgePage } from '../../../src/judge/page.ts'
import type { Verdict } from '../../../src/judge/verdict.ts'
import { readPasted } from '../../../src/webmail/pasted.ts'
import type { MailCase, PageCase } from './corpus.ts'
import type { Result } from './report.ts'

/** Judges pages with the command line's own reader and judge: quick, without layout or shadow roots. */
export async function judgeInNode(cases: readonly PageCase[]): Promise<readonly Result[]> {
  const knowledge = builtInKnowledge()
  const results: Result[] = []
  for (const { set, file, url, expected, host } of cases) {
    const result = { set, host, expected, name: `${file} @ ${url}` }
    try {
      const verdict = judgePage([await readSavedPage(file, url)], knowledge)
      results.push({ ...result, level: verdict.level, reasons: explain(verdict) })
    } catch (error) {
      results.push({ ...result, level: 'unreadable', reasons: String(error) })
    }
  }
  return results
}

/** Judges saved mails with the command line's reader and judge. */
export async function judgeMails(cases: readonly MailCase[]): Promise<readonly Result[]> {
  const knowledge = builtInKnowledge()
  const folder = await mkdtemp(join(tmpdir(), 'vigie-mails-'))
  const results: Result[] = []
  for (const { set, file, expected, fragment } of cases) {
    const result = { set, host: 'own', expected, name: file }
    try {
      const mail = fragment ? await asMail(file, join(folder, 'fragment.eml')) : file
      const message = mail.endsWith('.sms')
        ? readPasted(await readFile(mail, 'utf8'))
        : await readMail(mail)
      const verdict = judgeMessage(message, knowledge)
      results.push({ ...result, level: verdict.level, reasons: explain(verdict) })
    } catch (error) {
      results.push({ ...result, level: 'unreadable', reasons: String(error) })
    }
  }
  await rm(folder, { recursive: true })
  return results
}

/** Puts a signature into a short mail of a local body. */
async function asMail(file: string, into: string): Promise<string> {
  const html = `<p>Bonjour, à jeudi.</p>${await readFile(file, 'utf8')}`
  const lines = [
    'From: Camille Exemple <camille.exemple@missionlocaleparis.fr>',
    'To: jeune@exemple.test',
    'Subject: Notre rendez-vous',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n'),
  ]
  await writeFile(into, lines.join('\r\n'))
  return into
}

/** Why, in short: for a miss the marks that were found. */
function explain({ level, identity, reasons, claim, asked }: Verdict): string {
  const shown = level === 'none' ? (claim?.reasons ?? []) : reasons
  const marks = shown.map(({ id, grade, values }) => `${id} ${grade} ${JSON.stringify(values)}`)
  const who = `${identity ?? claim?.identity ?? 'nobody'} ${claim?.strength.toFixed(2) ?? ''}`
  return `${who} [${asked.join(' ')}] ${marks.join('; ')}`
}
