import { defineConfig } from 'vitest/config'
import { lacks } from './test/browser/lacks.ts'

/**
 * Browser tests that share the machine with nobody: those that measure time, and those that change
 * what the others stand on (a policy is for the whole machine, the package is built where the others load it).
 */
const ALONE = [
  'test/e2e/before-verdict.test.ts',
  'test/e2e/flood.test.ts',
  'test/e2e/watch-entry.test.ts',
  'test/e2e/package.test.ts',
  'test/e2e/policy.test.ts',
  'test/e2e/smooth.test.ts',
]

/** What this machine cannot run; the reporter says so at the end. */
const LEFT_OUT = lacks().flatMap(({ files }) => files)
const isUnit = process.argv.includes('unit')

const browserTests = {
  testTimeout: 120_000,
  hookTimeout: 240_000,
  // A busy machine can make a real browser miss one deadline; who fails three times is broken.
  retry: process.env.CI ? 2 : 0,
  pool: 'forks',
} as const

/**
 * `unit`: everything that needs no browser. `e2e`: the built extension in real browsers, two files at a
 * time, for they mostly wait. `webmail`: two real mailboxes. `e2e-alone`: one after another, when the others are done.
 */
export default defineConfig({
  test: {
    reporters: ['default', ...(isUnit ? [] : ['./test/browser/lacks-reporter.ts'])],
    passWithNoTests: LEFT_OUT.length > 0,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/webmail/real/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          ...browserTests,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: [...ALONE, ...LEFT_OUT],
          globalSetup: 'test/browser/install.ts',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...browserTests,
          name: 'webmail',
          include: ['test/webmail/real/**/*.test.ts'],
          exclude: LEFT_OUT,
          globalSetup: ['test/browser/install.ts', 'test/webmail/real/install.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...browserTests,
          name: 'e2e-alone',
          include: ALONE,
          exclude: LEFT_OUT,
          globalSetup: 'test/browser/install.ts',
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
