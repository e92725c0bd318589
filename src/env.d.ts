/// <reference types="@crxjs/vite-plugin/client" />

/** Every name that we protect, as one regular expression: see `content/scout/pattern.ts`. */
declare const PROTECTED_NAMES: RegExp
