/** What a large picture says of itself, and the part of a series that lies in a period. */
import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../../src/domain/shared/civil-date.ts'
import { formatsOf } from '../../../src/i18n/formats.ts'
import type { Locale } from '../../../src/i18n/locale.ts'
import { messagesOf } from '../../../src/i18n/messages.ts'
import { within } from '../../../src/ui/charts/band-series.ts'
import { bandReading, spoken } from '../../../src/ui/charts/band-speech.ts'
import { currentChartTheme } from '../../../src/ui/parts/theme.svelte.ts'
import { surge } from './samples.ts'

const START = dayNumber('2022-01-14')
const languageOf = (locale: Locale) => ({ t: messagesOf(locale), f: formatsOf(locale) })
const plain = (text: string): string => text.replaceAll(/\s/g, ' ')

describe('a large picture', () => {
  it('names the ends of its lines, the first overrun, and today where it is among its days', () => {
    const said = (today: number, locale: Locale = 'nl') =>
      spoken({ ...surge(1, 2), today }, currentChartTheme(), languageOf(locale))
    const names = said(START).ends.map(({ text }) => text.split(':')[0])
    expect(names).toEqual(['9 van de 10', 'helft', 'midden', 'laag', 'ruimte'])
    expect(said(START + 3).words.map(({ text }) => text)).toEqual(['boven de ruimte rond 23 jan', 'vandaag'])
    expect(said(START + 3, 'en').words.at(-1)?.text).toBe('today')
    expect(said(START + 900).words.map(({ text }) => text)).not.toContain('vandaag')
  })

  it('warns in another colour than it cries, where an overrun is less likely than not', () => {
    const series = surge(1, 2)
    const { overrun } = series
    if (!overrun) throw new Error('no overrun')
    const theme = currentChartTheme()
    const colour = (tone: 'warning' | 'danger') =>
      spoken({ ...series, overrun: { ...overrun, tone } }, theme, languageOf('nl')).words[0]?.colour
    expect([colour('warning'), colour('danger')]).toEqual([theme.warning, theme.danger])
  })

  it('is read day by day: observed before day 0, expected with its range after, each with its source', () => {
    const series = { ...surge(1, 2), sources: { observed: 'LCPS, 14 jan 2022', capacity: 'opgegeven' } }
    const read = (day: number) => plain(bandReading(series, 'bedden', day, languageOf('nl')))
    expect(read(START - 3)).toMatch(/2022; gemeten: [\d,]+ bedden \(bron: LCPS, 14 jan 2022\)$/)
    expect(read(START + 3)).toMatch(
      /2022; verwacht: [\d,]+ bedden, 9 van de 10 tussen [\d,]+ en [\d,]+; capaciteit: 100 bedden \(bron: opgegeven\)$/,
    )
  })
})

describe('a period', () => {
  const series = surge(1, 2)
  const cut = within(series, { from: START + 10, until: START + 19 })

  it('holds the days between its ends, both included, with all that is said of them', () => {
    expect(Array.from(cut.days)).toEqual(Array.from({ length: 10 }, (_, day) => START + 10 + day))
    expect(cut.p95[0]).toBe(series.p95[10])
    expect(cut.capacity).toHaveLength(10)
    expect(cut.observed?.days).toHaveLength(0)
  })

  it('shows a first overrun only where its day lies in it', () => {
    expect(cut.overrun).toBeNull()
    expect(within(series, { from: START, until: START + 19 }).overrun).toEqual(series.overrun)
  })

  it('without any day of the series leaves it whole', () => {
    expect(within(series, { from: START + 500, until: START + 510 })).toBe(series)
  })
})
