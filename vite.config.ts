import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { defineConfig, type Plugin } from 'vite'
import base from './manifest.json' with { type: 'json' }
import { patternOf } from './src/content/scout/pattern.ts'
import type { Identity } from './src/identities/identity.ts'

type Target = 'chromium' | 'firefox'

/**
 * The manifest of one target, from the one source `manifest.json`: each browser gets its own form
 * of background script and none of the keys that only the other understands.
 */
function manifestOf(target: Target): ManifestV3Export {
  const { browser_specific_settings, minimum_chrome_version, background, storage, ...common } = base
  const own =
    target === 'firefox'
      ? { browser_specific_settings, background: { scripts: background.scripts, type: 'module' } }
      : {
          minimum_chrome_version,
          storage,
          background: { service_worker: background.service_worker, type: 'module' },
        }
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
  return JSON.stringify(patternOf(phrases))
}

/**
 * Takes `web_accessible_resources` out of the built manifest: crxjs adds the injected scripts to
 * it, and a page that can fetch one file of ours knows that Vigie is there.
 */
function nothingWebAccessible(outDir: string): Plugin {
  return {
    name: 'vigie:nothing-web-accessible',
    apply: 'build',
    enforce: 'post',
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const file = `${outDir}/manifest.json`
        const { web_accessible_resources: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8'))
        writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
      },
    },
  }
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

// `vite build --mode chromium|firefox`
export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chromium'
  return {
    plugins: [
      crx({
        manifest: manifestOf(target),
        browser: target === 'firefox' ? 'firefox' : 'chrome',
        // Standalone (IIFE): runs before the page's first script, and adds no web-accessible file.
        contentScripts: { standaloneFiles: ['src/content/scout.ts', 'src/content/inspect.ts'] },
      }),
      nothingWebAccessible(`dist/${target}`),
      nothingUnused(`dist/${target}`),
    ],
    define: { PROTECTED_NAMES: protectedNames() },
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ownPages() },
    },
  }
})
