/**
 * What people see is rounded in one place (`domain/shared/rounding.ts`) and written in one (`i18n/formats.ts`): a page that
 * rounds by itself would let the same number read differently in its sentence, its table and its picture.
 */
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

const ROUNDS =
  /\b(?:Math\.(?:round|floor|ceil|trunc)|toFixed|toPrecision|toLocaleString|Intl\.NumberFormat)\b/g
/** A probability as a bare percentage: it would read 0 % or 100 % of what may or may not happen after all. */
const BARE_CHANCE = /\bpercent\([^)]*(?:robability|[Rr]isk\b|chance)(?!\w)/g
/** Places in a row, a month or an alphabet, lines of a hatching: whole by nature, and no figures. */
const COUNTS_PLACES = new Set([
  'src/ui/parts/ChartLegend.svelte',
  'src/ui/charts/axes.ts',
  'src/ui/views/plan/outcome/link-marks.ts',
  'src/ui/views/tiles/tile-map.ts',
])

const files = [...sourceFiles('src/ui'), ...sourceFiles('src/i18n')].filter(
  ({ path }) => !COUNTS_PLACES.has(path) && path !== 'src/i18n/formats.ts',
)

function found(form: RegExp): string[] {
  return files.flatMap(({ path, text }) => [...text.matchAll(form)].map(([use]) => `${path}: ${use}`))
}

describe('what people see', () => {
  it('is rounded by a notion with a name, never by the page itself', () => {
    expect(found(ROUNDS)).toEqual([])
  })

  it('says a probability as a probability', () => {
    // The accepted risk is a number that somebody chose.
    expect(found(BARE_CHANCE).filter((use) => !use.includes('threshold'))).toEqual([])
  })

  it('leaves out no place that has gone', () => {
    const all = new Set(sourceFiles('src/ui').map(({ path }) => path))
    expect([...COUNTS_PLACES].filter((path) => !all.has(path))).toEqual([])
  })
})
