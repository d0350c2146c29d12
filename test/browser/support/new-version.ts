/** A second version of the built app: the same files but for a mark in the page, as a later build would have. */
import { createHash } from 'node:crypto'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { DIST } from './static-server.ts'

const MARK = '<meta name="test-version" content="B" />'

/** Writes version B into `folder`: another index.html, and a service worker that knows of it. */
export async function makeVersionB(folder: string): Promise<void> {
  await cp(DIST, folder, { recursive: true })
  const page = join(folder, 'index.html')
  const html = (await readFile(page, 'utf8')).replace('</head>', `${MARK}</head>`)
  await writeFile(page, html)
  const worker = join(folder, 'sw.js')
  const revision = createHash('md5').update(html).digest('hex')
  const script = await readFile(worker, 'utf8')
  const changed = script.replace(
    /url:"index\.html",revision:"[^"]+"/,
    `url:"index.html",revision:"${revision}"`,
  )
  if (changed === script) throw new Error('sw.js does not name index.html with its revision')
  await writeFile(worker, changed)
}

export async function isVersionB(page: Page): Promise<boolean> {
  return (await page.locator('meta[name=test-version]').count()) === 1
}

/** Takes a file out of a version and out of what its service worker keeps, as a later build that names it anew does. */
export async function dropFile(folder: string, name: RegExp): Promise<void> {
  const files = (await readdir(join(folder, 'assets'))).filter((file) => name.test(file))
  if (files.length === 0) throw new Error(`no file ${name.source}`)
  const worker = join(folder, 'sw.js')
  let script = await readFile(worker, 'utf8')
  for (const file of files) {
    await rm(join(folder, 'assets', file))
    const entry = `{url:"assets/${file}",revision:null}`
    if (!script.includes(entry)) throw new Error(`sw.js does not name ${file}`)
    script = script.replace(`${entry},`, '').replace(`,${entry}`, '')
  }
  await writeFile(worker, script)
}
