/** Figures that a planner should look at before taking a feed: wherever in it they stand. */
import { describe, expect, it } from 'vitest'
import { readLcpsFeed } from '../../../src/file/feed/lcps.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'

const HEADER =
  'Datum,IC_Bedden_COVID,IC_Bedden_Non_COVID,Kliniek_Bedden,IC_Nieuwe_Opnames_COVID,Kliniek_Nieuwe_Opnames_COVID'
const DAYS = 40
const LAST = DAYS - 1

/** Forty quiet days; of some days other ward beds, and of some no row. */
function feed(wardBeds: Readonly<Record<number, number | null>>, without: readonly number[] = []): string {
  const rows = Array.from({ length: DAYS }, (_, day) => {
    const beds = day in wardBeds ? (wardBeds[day] ?? '') : 840 + 3 * day
    const date = addDays('2022-09-01', day).split('-').reverse().join('-')
    return `${date},150,400,${beds},11,96`
  })
  return [HEADER, ...rows.filter((_, day) => !without.includes(day)).reverse()].join('\n')
}

/** What is remarkable of single figures: code and day. */
function oddOf(text: string): string[] {
  const read = readLcpsFeed(text)
  if (!read.ok) throw new Error(read.error[0]?.code)
  return read.value.warnings
    .filter(({ code }) => code.startsWith('implausible'))
    .map(({ code, date }) => `${code} ${date}`)
    .toReversed()
}

const on = (day: number): string => addDays('2022-09-01', day)

describe('ward beds ten times as high', () => {
  it('on the day before the last are named', () => {
    expect(oddOf(feed({ [LAST - 1]: 9500 }))).toEqual([`implausiblePeak ${on(LAST - 1)}`])
  })

  it('on both of the last days are a jump: the newest is asked about by itself', () => {
    expect(oddOf(feed({ [LAST - 1]: 9500, [LAST]: 9600 }))).toEqual([`implausibleJump ${on(LAST - 1)}`])
  })

  it('are named where the newest day has no figure yet, on the last day that has two beside it', () => {
    expect(oddOf(feed({ [LAST]: null, [LAST - 2]: 9500 }))).toEqual([`implausiblePeak ${on(LAST - 2)}`])
  })

  it('on a Friday are named over the weekend that nobody publishes', () => {
    const weekend = [LAST - 2, LAST - 1]
    expect(oddOf(feed({ [LAST - 3]: 9500 }, weekend))).toEqual([`implausiblePeak ${on(LAST - 3)}`])
    expect(oddOf(feed({}, weekend))).toEqual([])
  })
})

it('a tenth of the beds for two days is named where it begins and where it ends', () => {
  expect(oddOf(feed({ 20: 90, 21: 91 }))).toEqual([`implausibleJump ${on(20)}`, `implausibleJump ${on(22)}`])
})

it('a change of a third, or a jump of few patients, is not', () => {
  expect(oddOf(feed({ [LAST]: 1200 }))).toEqual([])
  const few = feed({})
    .replaceAll(',150,', ',3,')
    .replace(/^(10-10-2022),3,/m, '$1,9,')
  expect(oddOf(few)).toEqual([])
})
