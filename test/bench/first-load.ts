/** What a first visit fetches before it can be used: page, script and style, compressed as a server sends them. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Row } from './row.ts'

const DIST = process.env['E2E_DIST'] ?? 'dist'

export async function measure(): Promise<Row[]> {
  const html = await readFile(join(DIST, 'index.html'), 'utf8')
  const assets = await readdir(join(DIST, 'assets'))
  const named = assets.filter((file) => html.includes(file) || file.startsWith('calc.worker'))
  const sizes = await Promise.all(
    named.map(async (file) => gzipSync(await readFile(join(DIST, 'assets', file))).length),
  )
  const bytes = sizes.reduce((sum, size) => sum + size, gzipSync(html).length)
  return [
    {
      what: 'First load, gzip, without the solver',
      value: `${(bytes / 1_000).toFixed(0)} KB`,
      aim: 'aim < 200 KB',
    },
  ]
}
