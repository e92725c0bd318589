import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { extname, join, normalize } from 'node:path'
import type { MailServer } from './dovecot.ts'
import { needPackages } from './packages.ts'
import { freePort, type Running, start } from './process.ts'
import type { Webmail } from './roundcube.ts'

/** Debian's packages, each with a file that it brings. */
export const SOGO_PACKAGES = {
  sogo: '/usr/sbin/sogod',
  postgresql: '/usr/lib/postgresql',
  memcached: '/usr/bin/memcached',
}

const RESOURCES = '/usr/lib/GNUstep/SOGo/WebServerResources'
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * Serves SOGo from Debian's packages for this mailbox: own PostgreSQL cluster, memcached and ports. All
 * settings are given on the command line, so that nothing under /etc is written.
 */
export async function startSogo(mailbox: MailServer): Promise<Webmail> {
  needPackages(SOGO_PACKAGES)
  const running: Running[] = []
  const database = await startPostgres(mailbox, running)
  const memory = await freePort()
  running.push(
    await start('memcached', ['-u', 'nobody', '-l', '127.0.0.1', '-p', String(memory)], memory),
  )
  const inner = await freePort()
  const url = (table: string) => `postgresql://sogo@127.0.0.1:${database}/sogo/${table}`
  const settings: Readonly<Record<string, string>> = {
    WOPort: `127.0.0.1:${inner}`,
    WOWorkersCount: '3',
    WOLogFile: '-',
    WONoDetach: 'YES',
    WOPidFile: `${mailbox.folder}/sogo/sogo.pid`,
    SOGoMemcachedHost: `127.0.0.1:${memory}`,
    SOGoProfileURL: url('sogo_user_profile'),
    OCSFolderInfoURL: url('sogo_folder_info'),
    OCSSessionsFolderURL: url('sogo_sessions_folder'),
    OCSEMailAlarmsFolderURL: url('sogo_alarms_folder'),
    OCSStoreURL: url('sogo_store'),
    OCSAclURL: url('sogo_acl'),
    OCSCacheFolderURL: url('sogo_cache_folder'),
    SOGoIMAPServer: `imap://127.0.0.1:${mailbox.port}/?tls=NO`,
    SOGoMailDomain: 'boite-fictive.test',
    SOGoLanguage: 'French',
    SOGoLoginModule: 'Mail',
    SOGoTimeZone: 'Europe/Paris',
    SOGoMaximumPingInterval: '10',
    SOGoUserSources: `({type = sql; id = fictif; viewURL = "${url('sogo_users')}"; canAuthenticate = YES; isAddressBook = NO; userPasswordAlgorithm = plain;})`,
  }
  const home = join(mailbox.folder, 'sogo')
  mkdirSync(home, { recursive: true })
  chownSync(home, idOf('-u', 'sogo'), idOf('-g', 'sogo'))
  running.push(
    await start(
      'setpriv',
      [
        '--reuid=sogo',
        '--regid=sogo',
        '--clear-groups',
        '/usr/sbin/sogod',
        ...Object.entries(settings).flatMap(([name, value]) => [`-${name}`, value]),
      ],
      inner,
      { env: { HOME: home, LD_PRELOAD: '' } },
    ),
  )
  const front = await startFront(inner)
  return {
    port: front.port,
    async stop() {
      await front.stop()
      for (const one of running.reverse()) await one.stop()
    },
  }
}

async function startPostgres(mailbox: MailServer, running: Running[]): Promise<number> {
  const version = readdirSync('/usr/lib/postgresql').sort().at(-1)
  const programs = `/usr/lib/postgresql/${version}/bin`
  const folder = join(mailbox.folder, 'postgres')
  mkdirSync(folder)
  chownSync(folder, idOf('-u', 'postgres'), idOf('-g', 'postgres'))
  const asPostgres = ['--reuid=postgres', '--regid=postgres', '--clear-groups']
  const run = (program: string, args: readonly string[], input = '') =>
    execFileSync('setpriv', [...asPostgres, `${programs}/${program}`, ...args], {
      input,
      cwd: folder,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
  run('initdb', ['-D', join(folder, 'data'), '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'])
  const port = await freePort()
  running.push(
    await start(
      'setpriv',
      [
        ...asPostgres,
        `${programs}/postgres`,
        '-D',
        join(folder, 'data'),
        '-p',
        String(port),
        '-k',
        folder,
        '-h',
        '127.0.0.1',
        '-F',
      ],
      port,
    ),
  )
  const sql = (base: string, text: string) =>
    run('psql', ['-h', '127.0.0.1', '-p', String(port), '-v', 'ON_ERROR_STOP=1', base], text)
  // The port answers before the database does.
  for (let tries = 0; ; tries++) {
    try {
      sql('postgres', 'SELECT 1;')
      break
    } catch (error) {
      if (tries > 100) throw error
      await new Promise((done) => setTimeout(done, 200))
    }
  }
  sql('postgres', 'CREATE ROLE sogo SUPERUSER LOGIN; CREATE DATABASE sogo OWNER sogo;')
  sql(
    'sogo',
    `CREATE TABLE sogo_users (c_uid varchar(64) PRIMARY KEY, c_name varchar(64), c_password varchar(64), c_cn varchar(128), mail varchar(128));
     INSERT INTO sogo_users VALUES ('${mailbox.user}', '${mailbox.user}', '${mailbox.password}', 'Léa Exemple', 'lea.exemple@boite-fictive.test');`,
  )
  return port
}

/** What a web server does before SOGo: its static files, and the headers that SOGo asks for. */
async function startFront(inner: number): Promise<Webmail> {
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://localhost')
    const file = /^\/SOGo(?:\.woa)?\/WebServerResources\/(.+)$/.exec(pathname)?.[1]
    if (file) {
      try {
        const bytes = readFileSync(join(RESOURCES, normalize(`/${decodeURIComponent(file)}`)))
        outgoing.writeHead(200, {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          'cache-control': 'max-age=3600',
        })
        outgoing.end(bytes)
      } catch {
        outgoing.writeHead(404).end()
      }
      return
    }
    // SOGo takes its name from the first address it is asked for, and Chromium asks every host for
    // "/time/1/current": nothing else may reach it.
    if (!pathname.startsWith('/SOGo')) return void outgoing.writeHead(404).end()
    const host = incoming.headers.host ?? 'localhost'
    const headers = {
      ...incoming.headers,
      'x-webobjects-server-protocol': 'HTTP/1.0',
      'x-webobjects-remote-host': '127.0.0.1',
      'x-webobjects-server-name': host,
      'x-webobjects-server-url': `http://${host}`,
      'x-webobjects-server-port': '80',
      connection: 'close',
    }
    // A connection of its own for each request ("proxy-nokeepalive" in SOGo's own Apache file): one that
    // is kept occupies a worker, and is cut off when the worker takes up another.
    const passed = request(
      {
        agent: false,
        port: inner,
        host: '127.0.0.1',
        method: incoming.method,
        path: incoming.url,
        headers,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(outgoing)
      },
    )
    passed.once('error', (error) => outgoing.writeHead(502).end(String(error)))
    incoming.pipe(passed)
  })
  const port = await freePort()
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return {
    port,
    async stop() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

const idOf = (kind: '-u' | '-g', user: string) =>
  Number(execFileSync('id', [kind, user], { encoding: 'utf8' }))
