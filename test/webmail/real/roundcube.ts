import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MailServer } from './dovecot.ts'
import { needPackages } from './packages.ts'
import { freePort, type Running, start } from './process.ts'

/** Debian's packages, each with a file that it brings. */
export const ROUNDCUBE_PACKAGES = {
  'roundcube-core': '/usr/share/roundcube/index.php',
  'roundcube-sqlite3': '/usr/share/dbconfig-common/data/roundcube/install/sqlite3',
  'php-cli': '/usr/bin/php',
}

export interface Webmail extends Running {
  /** Port of plain HTTP on loopback. */
  readonly port: number
}

/** Serves Roundcube from Debian's package for this mailbox: own configuration and own database. */
export async function startRoundcube(mailbox: MailServer): Promise<Webmail> {
  needPackages(ROUNDCUBE_PACKAGES)
  const folder = join(mailbox.folder, 'roundcube')
  mkdirSync(folder, { recursive: true })
  // Defaults are read from the same folder as the configuration.
  for (const file of ['defaults.inc.php', 'mimetypes.php'])
    copyFileSync(join('/etc/roundcube', file), join(folder, file))
  const database = join(folder, 'roundcube.sqlite')
  writeFileSync(
    join(folder, 'config.inc.php'),
    `<?php
$config = [];
$config['db_dsnw'] = 'sqlite:///${database}?mode=0640';
$config['imap_host'] = '127.0.0.1:${mailbox.port}';
$config['smtp_host'] = '';
$config['des_key'] = 'rien-de-secret-du-tout24';
$config['plugins'] = [];
$config['skin'] = 'elastic';
$config['language'] = 'fr_FR';
$config['log_dir'] = '${folder}/';
$config['temp_dir'] = '${folder}/';
$config['log_driver'] = 'file';
$config['enable_installer'] = false;
$config['layout'] = 'widescreen';
$config['preview_pane_mark_read'] = -1;
$config['prefer_html'] = true;
$config['mail_pagesize'] = 200;
$config['session_lifetime'] = 600;
`,
  )
  execFileSync('php', [
    '-r',
    `$db = new PDO('sqlite:${database}'); $db->exec(file_get_contents('/usr/share/dbconfig-common/data/roundcube/install/sqlite3'));`,
  ])
  chmodSync(database, 0o666)
  const port = await freePort()
  const server = await start(
    'php',
    ['-S', `127.0.0.1:${port}`, '-t', '/var/lib/roundcube/public_html'],
    port,
    { env: { ROUNDCUBE_CONFIG_DIR: folder, PHP_CLI_SERVER_WORKERS: '4' } },
  )
  return { port, stop: () => server.stop() }
}
