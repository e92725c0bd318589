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

/** How long (ms) a program that was told to end may take. */
const PATIENCE = 3_000

/**
 * Runs "$@" and waits for it, and ends the whole process group once whoever holds the other end of
 * our standard input is gone: a test that is killed takes its servers with it, however many
 * processes they have and whoever these run as.
 */
const GUARD = `
exec 3<&0
trap : TERM
"$@" </dev/null 3<&- &
server=$!
{ trap - TERM; cat <&3 >/dev/null; trap '' TERM; kill -TERM 0; sleep 5; kill -KILL 0; } &
wait $server
code=$?
while kill -0 $server 2>/dev/null; do wait $server; code=$?; done
exit $code`

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
  const child = spawn('sh', ['-c', GUARD, 'guard', command, ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let words = ''
  const listen = (chunk: Buffer) => {
    words = (words + chunk).slice(-2_000)
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const stop = async () => {
    kill(child, 'SIGTERM')
    const late = setTimeout(() => kill(child, 'SIGKILL'), PATIENCE)
    await ended
    clearTimeout(late)
    // What it left behind.
    kill(child, 'SIGKILL')
  }
  for (const end = performance.now() + (options.within ?? 60_000); !(await answers(port)); ) {
    if (child.exitCode === null && performance.now() < end) {
      await new Promise((done) => setTimeout(done, 100))
      continue
    }
    const fate = child.exitCode === null ? `does not answer on port ${port}` : 'ended at once'
    await stop()
    throw new Error(`${command} ${fate}: ${words}`)
  }
  return { stop }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(socket.destroy() && true))
    socket.once('error', () => resolve(false))
  })
}

/** The whole group: servers have children. */
function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal)
  } catch {
    // It has ended already.
  }
}
