/** Runs a tool and answers what it would have printed, as a block of code. */
export async function printed(run: () => Promise<number>): Promise<string> {
  const lines: string[] = []
  const { log } = console
  console.log = (...words: unknown[]) => lines.push(words.join(' '))
  try {
    const code = await run()
    if (code !== 0) throw new Error(`ended with ${code}: ${lines.at(-1)}`)
  } finally {
    console.log = log
  }
  return `\`\`\`\n${lines.join('\n').trim()}\n\`\`\``
}
