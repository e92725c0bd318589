/// <reference types="@crxjs/vite-plugin/client" />

/** Every name that we protect, as the scout looks for it: see `content/scout/pattern.ts`. */
declare const PROTECTED_NAMES: import('./content/scout/pattern.ts').Spellings
