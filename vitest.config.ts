import { defineConfig } from 'vitest/config'

/**
 * `unit`: everything that needs no browser. `e2e`: the built extension in real browsers, one file
 * after another, because the machine's policy files and ports are shared.
 */
export default defineConfig({
  test: {
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
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'test/webmail/real/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // A busy machine can make a real browser miss one deadline; who fails three times is broken.
          retry: process.env.CI ? 2 : 0,
          fileParallelism: false,
          pool: 'forks',
        },
      },
    ],
  },
})
