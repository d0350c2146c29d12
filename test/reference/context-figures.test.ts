/** Which figures are background: those that nothing in the code reads. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FULL_FORMATION_DAYS } from '../../src/domain/capacity/lever-flags.ts'
import { PERIOD_DAYS } from '../../src/domain/monitor/district-nursing.ts'
import { GP_TREND_WEEKS } from '../../src/domain/monitor/gp-week.ts'
import { CLASS_3_WITHIN_DAYS } from '../../src/domain/plan/care-class.ts'
import { CONTEXT_FIGURES } from '../../src/reference/context-figures.ts'
import { figureIds, figures, type FigureId } from '../../src/reference/figures.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** Where figures are written down and named, not read. */
const NAMED_IN = ['src/reference/figures', 'src/i18n', 'src/reference/context-figures.ts']

/** Rules that the domain, which reads no figures, holds as a number of its own: in the unit of the figure. */
const HELD_BY_THE_DOMAIN: Partial<Record<FigureId, number>> = {
  // The period and the one before.
  'district-nursing-trend-window': (2 * PERIOD_DAYS) / 7,
  'gp-trend-window': GP_TREND_WEEKS,
  'icu-full-formation-after': FULL_FORMATION_DAYS / 30,
  'regular-care-class-3-within': CLASS_3_WITHIN_DAYS / 7,
}

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
  const unread = figureIds.filter(
    (id) => !(id in HELD_BY_THE_DOMAIN) && !code.includes(`'${id}'`) && !code.includes(`\`${id}\``),
  )
  expect([...CONTEXT_FIGURES].toSorted()).toEqual(unread.toSorted())
})

it('are not those that the domain holds as a number of its own, which is the published one', () => {
  for (const [id, held] of Object.entries(HELD_BY_THE_DOMAIN))
    expect(figures[id as FigureId].value).toBe(held)
})
