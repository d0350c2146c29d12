import { existsSync } from 'node:fs'

const CANDIDATES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Path of the browser that the tests drive: $CHROMIUM, or the first one found in its usual place. */
export const CHROMIUM =
  CANDIDATES.find((path) => path !== undefined && existsSync(path)) ?? '/usr/bin/chromium'

/** The sandbox needs a user other than root; the other flags keep the browser from calling its maker. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
