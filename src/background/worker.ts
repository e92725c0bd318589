import { browser } from '../browser.ts'
import inspect from '../content/inspect.ts?iife'

browser.runtime.onInstalled.addListener(() => console.debug(inspect))
