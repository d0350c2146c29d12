/** What axe finds on the page that is shown. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright/test'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Brings axe into the page; it stays as long as the page is not loaded anew. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(await readFile(AXE, 'utf8'))
}

/** Colours know no language, and what is no colour knows no scheme: each is judged once. */
export type Judged = 'all' | 'colours' | 'all but colours'

const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

const OPTIONS: Readonly<Record<Judged, RunOptions>> = {
  all: {},
  colours: { runOnly: { type: 'rule', values: COLOUR_RULES } },
  'all but colours': { rules: Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }])) },
}

/** What is judged of a page in each language: in Dutch all of it, and its colours in the dark as well. */
export const SCHEMES = {
  NL: [
    { colorScheme: 'light', judged: 'all' },
    { colorScheme: 'dark', judged: 'colours' },
  ],
  EN: [{ colorScheme: 'light', judged: 'all but colours' }],
} as const

/** What axe finds, as lines that say where. */
export async function violations(page: Page, judged: Judged = 'all'): Promise<string[]> {
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(OPTIONS[judged])})`)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  )
}
