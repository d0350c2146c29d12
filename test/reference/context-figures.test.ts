/** Which figures are background: those that nothing in the code reads. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CONTEXT_FIGURES } from '../../src/reference/context-figures.ts'
import { figureIds } from '../../src/reference/figures.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** Where figures are written down and named, not read. */
const NAMED_IN = ['src/reference/figures', 'src/i18n', 'src/reference/context-figures.ts']

function codeIn(folder: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !NAMED_IN.some((named) => path.startsWith(join(ROOT, named))))
    .map((path) => readFileSync(path, 'utf8').replaceAll(/figuresBehind: \[[^\]]*\]/g, ''))
    .join('\n')
}

it('are marked as background exactly where no code reads them', () => {
  const code = [codeIn('src'), codeIn('workers')].join('\n')
  const unread = figureIds.filter((id) => !code.includes(`'${id}'`) && !code.includes(`\`${id}\``))
  expect([...CONTEXT_FIGURES].toSorted()).toEqual(unread.toSorted())
})
