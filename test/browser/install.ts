import { needBrowser } from './find.ts'

/** Brings both browsers before the first test, where it can: two files at once must not both call apt. */
export default function installBrowsers(): void {
  for (const kind of ['chromium', 'firefox'] as const)
    try {
      needBrowser(kind)
    } catch {
      // Each test that needs it says what is missing.
    }
}
