/**
 * What a first visit fetches, compressed as a server sends it: until Start can be used, until the example is drawn, and
 * everything that is put on the device afterwards. Counted on a page that is never idle, so that only what is needed
 * counts; the solver's wasm is left out.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Page } from 'playwright'
import { startServer } from '../browser/support/static-server.ts'
import { CHROMIUM, CHROMIUM_FLAGS } from '../support/chromium.ts'
import type { Row } from './row.ts'

const DIST = process.env['E2E_DIST'] ?? 'dist'

export async function measure(): Promise<Row[]> {
  const server = await startServer(DIST)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS })
  const page = await browser.newPage({ locale: 'nl-NL', serviceWorkers: 'block' })
  await page.addInitScript(() => Reflect.set(window, 'requestIdleCallback', () => 0))
  const fetched = followRequests(page)

  await page.goto(server.url)
  await page.getByRole('button', { name: 'Nederland, scenario 1' }).waitFor()
  const untilStart = await kilobytes(fetched)
  await page.getByRole('button', { name: 'Nederland, scenario 1' }).click()
  await page.locator('main canvas').nth(5).waitFor()
  const untilDrawn = await kilobytes(fetched)
  await browser.close()
  await server.stop()

  const entries = await readdir(DIST, { recursive: true, withFileTypes: true })
  const files = entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []))
  const all = await kilobytes(files.filter((file) => !/\.wasm$|screenshot\.png$/.test(file)))
  return [
    { what: 'First load until Start can be used, gzip', value: untilStart, aim: 'aim < 200 KB' },
    { what: 'First load until the example is drawn, gzip', value: untilDrawn },
    { what: 'Everything for offline, gzip, without the solver', value: all },
  ]
}

/** The files that the page has asked for; the list grows. */
function followRequests(page: Page): Iterable<string> {
  const files = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    files.add(join(DIST, pathname === '/' ? 'index.html' : pathname))
  })
  return files
}

async function kilobytes(files: Iterable<string>): Promise<string> {
  const sizes = await Promise.all([...files].map(async (file) => gzipSync(await readFile(file)).length))
  return `${(sizes.reduce((sum, size) => sum + size, 0) / 1_000).toFixed(0)} KB`
}
