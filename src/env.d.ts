/// <reference types="@crxjs/vite-plugin/client" />

/** Every name that we protect, as the source of one regular expression: see `content/scout/pattern.ts`. */
declare const PROTECTED_NAMES: string
