/** Weeks of GP and district nursing against the worked figures of the sources. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nursingLoads, type NursingPeriod } from '../../../src/domain/monitor/district-nursing.ts'
import {
  CONTACT_KINDS,
  type Contacts,
  gpLoads,
  type GpWeek,
  weightedContacts,
} from '../../../src/domain/monitor/gp-week.ts'
import { nl } from '../../../src/i18n/nl/index.ts'
import { monitorDefaults } from '../../../src/reference/monitor-defaults.ts'

const { contactWeights: CONTACT_WEIGHTS } = monitorDefaults('NL', {
  country: 'Nederland',
  flows: nl.monitor.flows.published,
})

const NONE: Contacts = {
  consultShort: 0,
  consult: 0,
  consultLong: 0,
  visit: 0,
  visitLong: 0,
  visitIntensive: 0,
}
const WORKED: Contacts = {
  consultShort: 100,
  consult: 200,
  consultLong: 50,
  visit: 10,
  visitLong: 8,
  visitIntensive: 5,
}

function week(isoWeek: string, other: Contacts, more: Partial<GpWeek> = {}): GpWeek {
  return {
    areaId: 'a',
    isoWeek,
    covid: NONE,
    other,
    outOfHours: null,
    populationShare: 1,
    holiday: false,
    accessible: null,
    absence: null,
    continuity: null,
    ...more,
  }
}

const loadsOf = (...weeks: GpWeek[]) => gpLoads(weeks, CONTACT_WEIGHTS, () => 50_000)

describe('a week of GP care', () => {
  it('100, 200 and 50 consults and 10, 8 and 5 visits weigh 423.5: 8.47 per 1,000 of 50,000 inhabitants', () => {
    expect(weightedContacts(WORKED, CONTACT_WEIGHTS)).toBeCloseTo(423.5, 10)
    expect(loadsOf(week('2022-W02', WORKED))[0]).toMatchObject({
      weighted: 423.5,
      trend3: null,
      covidShare: 0,
    })
    expect(loadsOf(week('2022-W02', WORKED))[0]?.per1000).toBeCloseTo(8.47, 10)
  })

  it('is as much whether the contacts were for COVID-19 or not, and tells them apart', () => {
    const [load] = loadsOf(week('2022-W02', WORKED, { covid: WORKED }))
    expect(load?.per1000).toBeCloseTo(2 * 8.47, 10)
    expect(load?.covidShare).toBeCloseTo(0.5, 10)
  })

  it('without contacts in a holiday is a week like any other in the mean of three, and stays marked', () => {
    const loads = loadsOf(
      week('2021-W51', WORKED),
      week('2021-W52', NONE, { holiday: true }),
      week('2022-W01', WORKED),
    )
    expect(loads[2]?.trend3).toBeCloseTo((2 * 8.47) / 3, 10)
    expect(loads[1]).toMatchObject({ holiday: true, per1000: 0 })
  })

  it('has no mean of three where one of the three is missing, also over the turn of the year', () => {
    expect(loadsOf(week('2021-W51', WORKED), week('2022-W01', WORKED))[1]?.trend3).toBeNull()
  })

  it('of a tenth of the inhabitants stands for all of them, and its band is wider than that of everyone', () => {
    const [sample] = loadsOf(week('2022-W02', WORKED, { populationShare: 0.1 }))
    const [everyone] = loadsOf(week('2022-W02', WORKED))
    expect(sample?.per1000).toBeCloseTo(84.7, 10)
    expect(everyone?.band).toEqual([everyone?.per1000, everyone?.per1000])
    const [low, high] = sample?.band ?? [0, 0]
    expect(low).toBeLessThan(84.7)
    expect(high).toBeGreaterThan(84.7)
  })

  it('never weighs less with one contact more', () => {
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(CONTACT_KINDS.map((kind) => [kind, fc.nat(10_000)]))),
        fc.constantFrom(...CONTACT_KINDS),
        (drawn, kind) => {
          const contacts = { ...NONE, ...drawn }
          const more = { ...contacts, [kind]: contacts[kind] + 1 }
          expect(weightedContacts(more, CONTACT_WEIGHTS)).toBeGreaterThan(
            weightedContacts(contacts, CONTACT_WEIGHTS),
          )
        },
      ),
    )
  })

  it('is not told per 1,000 of an area whose inhabitants nobody stated', () => {
    const [load] = gpLoads([week('2022-W02', WORKED)], CONTACT_WEIGHTS, () => null)
    expect(load).toMatchObject({ per1000: null, band: null, trend3: null, weighted: 423.5 })
  })
})

describe('two weeks of district nursing', () => {
  const period = (
    isoWeek: string,
    group: NursingPeriod['group'],
    hours: number,
    clients: number,
  ): NursingPeriod => ({
    areaId: 'a',
    group,
    isoWeek,
    hours,
    clients,
    absence: null,
    continuity: null,
  })

  it('add up over target groups, and the mean of four weeks is that of two periods', () => {
    const loads = nursingLoads([
      period('2021-W51', 'chronic', 900, 100),
      period('2021-W51', 'acute', 100, 100),
      period('2022-W01', 'chronic', 2_000, 100),
    ])
    expect(loads).toEqual([
      { areaId: 'a', isoWeek: '2021-W51', hours: 1_000, clients: 200, hoursPerClient: 5, trend4: null },
      { areaId: 'a', isoWeek: '2022-W01', hours: 2_000, clients: 100, hoursPerClient: 20, trend4: 1_500 },
    ])
  })

  it('have no hours per client without clients', () => {
    expect(nursingLoads([period('2022-W01', 'other', 0, 0)])[0]?.hoursPerClient).toBeNull()
  })
})
