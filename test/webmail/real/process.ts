import { type ChildProcess, spawn } from 'node:child_process'
import { connect, createServer } from 'node:net'

/** A port on loopback that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** A program that runs until `stop`. */
export interface Running {
  stop(): Promise<void>
}

/**
 * Starts a program in its own process group and waits until its port answers.
 * @throws Error with its last words when it ends or stays silent
 */
export async function start(
  command: string,
  args: readonly string[],
  port: number,
  options: {
    readonly env?: NodeJS.ProcessEnv
    readonly cwd?: string
    readonly within?: number
  } = {},
): Promise<Running> {
  // A test that is killed takes its servers with it (util-linux).
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', command, ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  const listen = (chunk: Buffer) => {
    words = (words + chunk).slice(-2_000)
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const end = performance.now() + (options.within ?? 60_000)
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${command} ended at once: ${words}`)
    if (await answers(port)) break
    if (performance.now() > end) {
      kill(child)
      throw new Error(`${command} does not answer on port ${port}: ${words}`)
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  return {
    async stop() {
      kill(child)
      await new Promise<void>((done) =>
        child.exitCode === null ? child.once('exit', () => done()) : done(),
      )
    },
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(socket.destroy() && true))
    socket.once('error', () => resolve(false))
  })
}

/** The whole group: servers have children. */
function kill(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGTERM')
  } catch {
    // It has ended already.
  }
}
