/** What the command says of every day from 15 December 2020 on, on figures that are not ours (need ../shared/data). */
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { backtest } from '../../src/headless/backtest.ts'

const DATA = '../shared/data'
const FEED = `${DATA}/lcps-datafeed-2020-2021.csv`
const CASES = ['--cases', `${DATA}/vr-daily-2020-2021.csv`]
const SPAN = ['--from', '2020-12-15', '--to', '2021-10-31', '--horizon', '7']

it.skipIf(!existsSync(FEED)).each([
  ['without infections', [], { ward: 41, icu: 13 }],
  ['with infections', CASES, { ward: 35, icu: 13 }],
] as const)('the forecast of a week ahead reaches what was asked, %s', async (_, cases, most) => {
  const result = await backtest([FEED, ...cases, ...SPAN])
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  const scores = JSON.parse(result.value.output) as Record<'ward' | 'icu', Record<string, number>>
  for (const beds of ['ward', 'icu'] as const) {
    const { wis, cover80, cover95 } = scores[beds]
    expect(wis).toBeLessThanOrEqual(most[beds])
    expect(cover80).toBeGreaterThanOrEqual(76)
    expect(cover80).toBeLessThanOrEqual(84)
    expect(cover95).toBeGreaterThanOrEqual(93)
    expect(cover95).toBeLessThanOrEqual(97)
  }
})
