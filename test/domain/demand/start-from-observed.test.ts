import { describe, expect, it } from 'vitest'
import { canFollow, fitOf, impliedInfections, lastStart } from '../../../src/domain/demand/start.ts'
import { startFromObserved } from '../../../src/domain/demand/start-from-observed.ts'
import { seriesOf } from '../../../src/domain/observed/series.ts'
import { takeObserved } from '../../../src/domain/plan/take-observed.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'
import { levelSeries } from '../../support/level-series.ts'

const plan = defaultPlan('NL', 'continue')
const marks = {
  seen: { on: '2021-11-01', note: 'LCPS' },
  derived: { on: '2021-11-01', note: 'derived' },
}
const level = levelSeries('LCPS', '2021-07-04', 120, 540)

function started(date = '2021-10-31') {
  const made = startFromObserved(plan, level, date, marks)
  if (made === null) throw new Error('not started')
  return made
}

describe('figures that suffice', () => {
  it('are those that give a fit: of the day itself or a few days before', () => {
    const days = [
      '2021-07-03',
      '2021-07-04',
      '2021-10-31',
      '2021-11-02',
      '2021-11-04',
      '2021-11-05',
      '2021-12-01',
    ]
    for (const startDate of days) {
      const following = { ...plan, observed: level, startDate, startsFrom: 'observed' as const }
      expect([startDate, canFollow(level, startDate)]).toEqual([startDate, fitOf(following) !== null])
    }
    expect([canFollow(level, '2021-10-31'), canFollow(level, '2021-12-01')]).toEqual([true, false])
  })
})

describe('the day on which a plan starts from a series', () => {
  const withoutBeds = (from: string) =>
    seriesOf(
      level.source,
      level.days.map((day) => (day.date >= from ? { ...day, wardCovid: null, icuCovid: null } : day)),
    )

  it('is its last, as long as beds of the last days speak of it', () => {
    expect(lastStart(level)).toBe('2021-10-31')
    expect(lastStart(withoutBeds('2021-10-29'))).toBe('2021-10-31')
  })

  it('is the last with beds where these stopped before, and none without beds', () => {
    expect(lastStart(withoutBeds('2021-10-24'))).toBe('2021-10-23')
    expect(lastStart(withoutBeds('2021-07-01'))).toBeNull()
  })
})

describe('figures taken over behind the bands', () => {
  it('change nothing that is calculated', () => {
    expect(takeObserved(plan, level)).toEqual({ ...plan, observed: level })
  })
})

describe('a plan that follows its figures', () => {
  it('begins with the beds of its day, and with the infections that they imply', () => {
    const { startDate, startsFrom, links, scenario } = started()
    expect([startDate, startsFrom]).toEqual(['2021-10-31', 'observed'])
    expect([links.ward.occupied, links.icu.occupied]).toEqual([900, 336])
    const admissionsPerInfection = 0.00473 + 0.00069
    expect(scenario.startingInfectionsPerDay.mode / (145 / admissionsPerInfection)).toBeCloseTo(1, 1)
    expect(scenario.startingGrowthPerDay).toBeCloseTo(0, 2)
  })

  it('takes links without figures along, and says which those are', () => {
    const { links, ownFigures } = started()
    const infections = 145 / 0.00542
    // Stays of 12, 21 and 13 days of what so many infections a day bring.
    expect(links.nursingHome.occupied / (infections * 0.000841 * 12)).toBeCloseTo(1, 1)
    expect(links.districtNursing.occupied / (infections * 0.00317 * 21)).toBeCloseTo(1, 1)
    expect(links.homeOxygen.occupied / (infections * 0.0043 * 13)).toBeCloseTo(1, 1)
    expect(links.gp.occupied / (infections * 0.137)).toBeCloseTo(1, 1)
    const noted = new Map(ownFigures.map(({ path, note }) => [path, note]))
    expect(noted.get('links.icu.occupied')).toBe('LCPS')
    expect(noted.get('links.nursingHome.occupied')).toBe('derived')
    expect(noted.get('scenario.startingInfectionsPerDay')).toBe('derived')
  })

  it('looks at nothing after its day', () => {
    const later = level.days.map((day) => (day.date > '2021-10-15' ? { ...day, wardCovid: 9000 } : day))
    const known = startFromObserved(plan, { ...level, days: later }, '2021-10-15', marks)
    expect({ ...known, observed: null }).toEqual({ ...started('2021-10-15'), observed: null })
  })

  it('is not begun where beds were not published in the last days', () => {
    expect(startFromObserved(plan, level, '2022-02-01', marks)).toBeNull()
  })

  it('goes on with more or fewer infections by as much as is stated', () => {
    const made = started()
    const fit = fitOf(made)
    if (fit === null) throw new Error('no fit')
    expect(impliedInfections(made, fit)).toBeCloseTo(made.scenario.startingInfectionsPerDay.mode, 0)
  })
})
