declare module 'eth-phishing-detect/src/detector.js' {
  /** The part of the package that is timed; it brings no types of its own. */
  export default class PhishingDetector {
    constructor(configuration: {
      readonly whitelist: readonly string[]
      readonly blacklist: readonly string[]
      readonly fuzzylist: readonly string[]
      readonly tolerance: number
    })
    check(hostname: string): { readonly result: boolean }
  }
}
