import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needPackages } from './packages.ts'
import { freePort, type Running, start } from './process.ts'

/** Debian's packages, each with a file that it brings. */
export const DOVECOT_PACKAGES = { 'dovecot-imapd': '/usr/lib/dovecot/imap' }

export interface MailServer extends Running {
  readonly port: number
  readonly user: string
  readonly password: string
  /** Folder for files of other servers of the same test; removed with the mailbox. */
  readonly folder: string
}

/** One message to deliver. */
export interface Letter {
  /** Unique; part of the file's name. */
  readonly slug: string
  readonly eml: string | Uint8Array
  /** Where it goes; the inbox unless told. */
  readonly folder?: string | undefined
}

/**
 * Starts an IMAP server on loopback whose one mailbox holds these messages. Its own configuration,
 * port and folder; no system service is touched.
 */
export async function startDovecot(letters: readonly Letter[]): Promise<MailServer> {
  needPackages(DOVECOT_PACKAGES)
  if (process.getuid?.() !== 0) throw new Error('Dovecot changes users: run this test as root.')
  const folder = mkdtempSync(join(tmpdir(), 'vigie-webmail-'))
  // Dovecot's own users must reach their sockets and mails inside.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const user = 'lea'
  const password = 'fictif'
  deliver(folder, user, letters)
  const configuration = join(folder, 'dovecot.conf')
  writeFileSync(
    configuration,
    `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:${folder}/mail/%u
mail_max_userip_connections = 200
first_valid_uid = 1
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${folder}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
namespace inbox {
  inbox = yes
  mailbox Trash {
    special_use = \\Trash
    auto = create
  }
  mailbox Sent {
    special_use = \\Sent
    auto = create
  }
}
`,
  )
  const server = await start('dovecot', ['-F', '-c', configuration], port)
  // A webmail opens a folder twice at once (list and unread count). Where nobody has opened it before, one of the two
  // may be told that it is empty, and its list stays so.
  execFileSync('doveadm', ['-c', configuration, 'index', '-u', user, '*'])
  return {
    port,
    user,
    password,
    folder,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Fills the Maildir; the first message gets the first number, in IMAP as in the list. */
function deliver(folder: string, user: string, letters: readonly Letter[]): void {
  const inbox = join(folder, 'mail', user)
  const folders = new Set(['', ...letters.flatMap((letter) => letter.folder ?? [])])
  // A folder is "." and its name beside the inbox's own three (Maildir++).
  const placeOf = (name = '') => (name ? join(inbox, `.${name}`) : inbox)
  for (const name of folders)
    for (const part of ['cur', 'new', 'tmp'])
      mkdirSync(join(placeOf(name), part), { recursive: true })
  letters.forEach(({ eml, folder }, index) => {
    const name = `${1_770_000_000 + index}.M${index}.fixture:2,S`
    writeFileSync(join(placeOf(folder), 'cur', name), eml)
  })
  execFileSync('chown', ['-R', 'mail:mail', join(folder, 'mail')])
}
