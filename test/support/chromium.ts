import { existsSync } from 'node:fs'
import chromium from './chromium.json' with { type: 'json' }

/**
 * Path of the browser that the tests drive: $CHROMIUM, or the first one found in its usual place. First the shell that
 * Debian packs for automation: the same engine without a window system to draw for, a fifth cheaper per test.
 */
export const CHROMIUM =
  [process.env['CHROMIUM'], ...chromium.candidates].find((path) => path !== undefined && existsSync(path)) ??
  '/usr/bin/chromium'

/**
 * The sandbox needs a user other than root. A compositor in a process of its own has been seen to be gone in the midst of
 * a run: no frame came any more, and the test waited for one. The other flags keep the browser from calling its maker.
 */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
