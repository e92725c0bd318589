import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { build, defineConfig, type Plugin } from 'vite'
import base from './manifest.json' with { type: 'json' }
import type { AskFile } from './src/asks/ask.ts'
import { spellingsOf } from './src/content/scout/pattern.ts'
import type { Identity } from './src/identities/identity.ts'

type Target = 'chromium' | 'firefox'

/**
 * The manifest of one target, from the one source `manifest.json`: each browser gets none of the
 * keys that only the other understands. The worker is added by {@link scripts}.
 */
function manifestOf(target: Target): ManifestV3Export {
  const { browser_specific_settings, minimum_chrome_version, storage, incognito, ...common } = base
  const own =
    target === 'firefox'
      ? { browser_specific_settings }
      : { minimum_chrome_version, storage, incognito }
  return { ...common, ...own } as unknown as ManifestV3Export
}

/** Our own pages: every `src/pages/<name>/<name>.html`. The folder is the registry. */
function ownPages(): Record<string, string> {
  return Object.fromEntries(
    readdirSync('src/pages', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) =>
        readdirSync(`src/pages/${name}`).includes(`${name}.html`)
          ? [[name, `src/pages/${name}/${name}.html`]]
          : [],
      ),
  )
}

/** Every name and mark that we protect, for the scout: from `src/identities`, the only source. */
function protectedNames(): string {
  const phrases = readdirSync('src/identities')
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(`src/identities/${file}`, 'utf8')) as Identity)
    .flatMap(({ names, marks }) => [...names, ...marks.files])
  return JSON.stringify(spellingsOf(phrases, graveWords()))
}

/** Words at which the scout wakes where no name was seen: from `src/asks`, the only source. */
function graveWords(): readonly string[] {
  return readdirSync('src/asks')
    .filter((file) => file.endsWith('.json'))
    .flatMap(
      (file) => (JSON.parse(readFileSync(`src/asks/${file}`, 'utf8')) as AskFile).wakes ?? [],
    )
}

/**
 * The scripts for which something waits, one classic script each. The worker is
 * started each time something happens after 30 seconds of rest, and a dozen modules cost more
 * than one script of the same size. What it imports by `import()` lies in it too, as a function that
 * runs when it is first asked for; Chromium's workers know no `import()` of their own.
 */
const SCRIPTS: readonly Script[] = [
  { file: 'worker.js', entry: 'src/background/worker.ts' },
  { file: 'src/content/scout.js', entry: 'src/content/scout.ts', compiledAtOnce: true },
  { file: 'src/content/inspect.js', entry: 'src/content/inspect.ts' },
  { file: 'src/content/mail.js', entry: 'src/content/mail.ts' },
  { file: 'src/content/wait.js', entry: 'src/content/wait.ts' },
  { file: 'src/pages/popup/popup.js', entry: 'src/pages/popup/popup.ts' },
]

interface Script {
  /** In the build. */
  readonly file: string
  readonly entry: string
  /** Nearly all of it runs each time that it is loaded; see {@link hinted}. */
  readonly compiledAtOnce?: boolean
}

/** Builds {@link SCRIPTS}, and names the worker in the manifest. */
function scripts(target: Target): Plugin {
  const outDir = `dist/${target}`
  return {
    name: 'vigie:scripts',
    apply: 'build',
    enforce: 'post',
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        for (const { file, entry, compiledAtOnce } of SCRIPTS)
          await build({
            configFile: false,
            logLevel: 'warn',
            publicDir: false,
            plugins: [
              polyfillAsModule(),
              withoutReasons(),
              compiledAtOnce && withShortGlobals(),
              inAscii(),
              compiledAtOnce && hinted(),
            ],
            define: { PROTECTED_NAMES: protectedNames() },
            json: { stringify: true },
            build: {
              outDir,
              emptyOutDir: false,
              target: 'es2023',
              lib: { entry, formats: ['iife'], name: 'vigie' },
              // `const`, unlike `var`, is written out where it is used: 140 bytes of the scout.
              rolldownOptions: {
                checks: { bundlerTimings: false },
                output: { entryFileNames: file, topLevelVar: !compiledAtOnce },
              },
            },
          })
        const worker =
          target === 'firefox' ? { scripts: ['worker.js'] } : { service_worker: 'worker.js' }
        const file = `${outDir}/manifest.json`
        const manifest = { ...JSON.parse(readFileSync(file, 'utf8')), background: worker }
        writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
      },
    },
  }
}

/**
 * Makes a module of the polyfill, which is CommonJS. A bundler's bridge between the two reads every
 * property of `browser`, so that each of the browser's interfaces is made at each start of the worker.
 */
function polyfillAsModule(): Plugin {
  return {
    name: 'vigie:polyfill-as-module',
    transform(code, id) {
      if (!id.includes('/webextension-polyfill/')) return null
      const head = 'const module = { exports: {} }, exports = module.exports;'
      return { code: `${head}\n${code}\nexport default module.exports`, map: null }
    },
  }
}

/** Leaves out why a word stands in a list: people read that in the sources, no script does. */
function withoutReasons(): Plugin {
  return {
    name: 'vigie:without-reasons',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/(?:asks|lexicon)\/[\w-]+\.json$/.test(id)) return null
      return { code: JSON.stringify(JSON.parse(code, withoutReason)), map: null }
    },
  }
}

/** `{"word": "x", "why": "…"}` is "x"; every other `why` is empty. */
const withoutReason = (key: string, value: unknown) => {
  if (key === 'why') return ''
  return typeof value === 'object' && value && 'word' in value ? value.word : value
}

/** Writes `é` as `\u00e9`: the browser holds a script of ASCII in half the memory, and reads it faster. */
function inAscii(): Plugin {
  return {
    name: 'vigie:in-ascii',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(NOT_ASCII, escaped)
    },
  }
}

/** What the scout says most often of the browser's, in long words. */
const GLOBALS =
  'document,Element,Document,HTMLElement,ShadowRoot,Object,MutationObserver,Math,globalThis'

/** Names the browser's globals once, as parameters, which the minifier shortens: 200 bytes of the scout. */
function withShortGlobals(): Plugin {
  return {
    name: 'vigie:with-short-globals',
    renderChunk(code) {
      const [, inner] = /^\(function\(\) \{(.*)\}\)\(\);\s*$/s.exec(code) ?? []
      if (!inner) throw new Error('the scout is no longer built as one function')
      return { code: `(function(${GLOBALS}){${inner}})(${GLOBALS})`, map: null }
    },
  }
}

/**
 * Has Chromium (from 136) compile all of a script before it runs: each function when it is first
 * called cost the scout a fifth of its time. https://v8.dev/blog/explicit-compile-hints
 */
function hinted(): Plugin {
  return {
    name: 'vigie:hinted',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk') chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`
    },
  }
}

const NOT_ASCII = /[^\0-\x7f]/g
const escaped = (letter: string) => {
  const code = letter.charCodeAt(0).toString(16)
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code}`
}

/**
 * Takes out the chunks that nothing names: crxjs builds each injected script on its own and leaves
 * the shared form of it (`assets/inspect.ts-….js`) behind.
 */
function nothingUnused(outDir: string): Plugin {
  return {
    name: 'vigie:nothing-unused',
    apply: 'build',
    enforce: 'post',
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const texts = () =>
          readdirSync(outDir, { recursive: true, encoding: 'utf8' })
            .filter((file) => /\.(js|css|html|json)$/.test(file))
            .map((file) => readFileSync(`${outDir}/${file}`, 'utf8'))
        // A chunk may be named only by one that goes itself: look again until all are named.
        for (;;) {
          const all = texts().join('\n')
          const unused = readdirSync(`${outDir}/assets`).filter((file) => !all.includes(file))
          if (unused.length === 0) return
          for (const file of unused) rmSync(`${outDir}/assets/${file}`)
        }
      },
    },
  }
}

/**
 * What crxjs says of each build and nobody can act on: that its own option is superseded, and that the scout was
 * built, which {@link scripts} does anew. Both print past Vite's log level.
 */
const CHATTER = /inlineDynamicImports|\[crx:content-scripts-iife\]|✓ scout\.ts/

/** Leaves {@link CHATTER} out, so that whatever a build does print is news. */
function quiet(): Plugin {
  return {
    name: 'vigie:quiet',
    apply: 'build',
    configResolved() {
      for (const stream of [process.stdout, process.stderr]) {
        const write = stream.write.bind(stream) as (...all: unknown[]) => boolean
        stream.write = (text: unknown, ...more: unknown[]) =>
          CHATTER.test(String(text)) || write(text, ...more)
      }
    },
  }
}

// `vite build --mode chromium|firefox`
export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chromium'
  return {
    plugins: [
      quiet(),
      polyfillAsModule(),
      crx({
        manifest: manifestOf(target),
        browser: target === 'firefox' ? 'firefox' : 'chrome',
        // Standalone (IIFE): runs before the page's first script, and adds no web-accessible file.
        contentScripts: { standaloneFiles: ['src/content/scout.ts'] },
      }),
      scripts(target),
      nothingUnused(`dist/${target}`),
    ],
    define: { PROTECTED_NAMES: protectedNames() },
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      // A slow machine is told which plugin was slow: ours, which builds the scripts.
      rolldownOptions: { input: ownPages(), checks: { bundlerTimings: false } },
    },
  }
})
