/** Lights, flows and access, in the words of who reads them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accessGaps, USUAL_ACCESS } from '../../../src/domain/monitor/access.ts'
import { calculateMonitor } from '../../../src/domain/monitor/calculate.ts'
import { USUAL_LIGHTS } from '../../../src/domain/monitor/chain-light.ts'
import { standsIn, withStands } from '../../../src/domain/monitor/from-forecast.ts'
import { flowStand } from '../../../src/domain/monitor/information-flow.ts'
import type { Monitor } from '../../../src/domain/monitor/monitor.ts'
import type { ObservedFigure } from '../../../src/domain/monitor/observed-figure.ts'
import { CHAIN_LINKS } from '../../../src/domain/shared/care-chain.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { newMonitor } from '../../../src/domain/monitor/new-monitor.ts'
import { nl } from '../../../src/i18n/nl/index.ts'
import { monitorDefaults } from '../../../src/reference/monitor-defaults.ts'

const ON = '2022-01-14'
const NO_WORDS = { from: 'x', to: 'x', what: 'x' }
const COUNTRY = newMonitor(
  ON,
  monitorDefaults('NL', { country: 'Nederland', flows: nl.monitor.flows.published }),
)

function figure(areaId: string, value: number, capacity: number | null, on = ON): ObservedFigure {
  return { areaId, link: 'icu', on, value, capacity, absence: null }
}

function icuOf(figures: readonly ObservedFigure[], areaId = 'NL', body: Monitor = COUNTRY) {
  const { stands } = calculateMonitor({ ...body, figures })
  const found = stands.find((one) => one.areaId === areaId)
  if (!found) throw new Error('no stand')
  return found.links.icu
}

describe('a light', () => {
  it('is not green at 942 of 999 ICU beds', () => {
    expect(icuOf([figure('NL', 942, 999)])).toMatchObject({ light: 'amber', asOf: ON, ageDays: 0 })
  })

  it('is red where there is no room and a patient, and grey where the room is not known', () => {
    expect(icuOf([figure('NL', 1, 0)]).light).toBe('red')
    expect(icuOf([figure('NL', 1, null)]).light).toBe('grey')
  })

  it('is grey once the figure is older than the rule allows, and the figure of tomorrow is not looked at', () => {
    const age = USUAL_LIGHTS.staleAfterDays
    expect(icuOf([figure('NL', 942, 999, addDays(ON, -age))]).light).toBe('amber')
    expect(icuOf([figure('NL', 942, 999, addDays(ON, -age - 1))])).toMatchObject({
      light: 'grey',
      isStale: true,
    })
    expect(icuOf([figure('NL', 942, 999, addDays(ON, 1))])).toMatchObject({ light: 'grey', value: null })
  })

  it('shows where it went in seven days, and nothing where there is no figure of then', () => {
    expect(icuOf([figure('NL', 900, 999, addDays(ON, -7)), figure('NL', 942, 999)]).trend).toBe(42)
    expect(icuOf([figure('NL', 900, 999, addDays(ON, -6)), figure('NL', 942, 999)]).trend).toBeNull()
  })

  it('of the whole is the sum of its parts, and grey with a count where one of them is missing', () => {
    const regions = COUNTRY.areas.filter(({ within }) => within === 'NL')
    const all = regions.map(({ id }) => figure(id, 94, 100))
    expect(icuOf(all)).toMatchObject({
      light: 'amber',
      value: 940,
      capacity: 1_000,
      parts: { known: 10, of: 10 },
    })
    expect(icuOf(all.slice(1))).toMatchObject({ light: 'grey', value: null, parts: { known: 9, of: 10 } })
  })

  it('never gets better with one patient more', () => {
    const order = ['green', 'amber', 'red']
    fc.assert(
      fc.property(fc.nat(2_000), fc.integer({ min: 0, max: 2_000 }), (value, capacity) => {
        const [less, more] = [value, value + 1].map((one) =>
          order.indexOf(icuOf([figure('NL', one, capacity)]).light),
        )
        expect(more).toBeGreaterThanOrEqual(less ?? 0)
      }),
    )
  })

  it('of a region that says nothing is grey at every link', () => {
    const { stands } = calculateMonitor(COUNTRY)
    for (const { links } of stands) {
      expect(CHAIN_LINKS.map((link) => links[link].light)).toEqual(CHAIN_LINKS.map(() => 'grey'))
    }
  })
})

describe('a flow of information', () => {
  const flow = (receivedOn: string | null, everyDays = 1) => ({ id: 'f', ...NO_WORDS, everyDays, receivedOn })

  it('is late a day after it was due, and missing after more than a week', () => {
    expect(flowStand(flow(addDays(ON, -1)), ON)).toMatchObject({ state: 'onTime', lateDays: 0 })
    expect(flowStand(flow(addDays(ON, -2)), ON)).toMatchObject({ state: 'late', lateDays: 1 })
    expect(flowStand(flow(addDays(ON, -8)), ON)).toMatchObject({ state: 'late', lateDays: 7 })
    expect(flowStand(flow(addDays(ON, -9)), ON)).toMatchObject({ state: 'missing', lateDays: 8 })
    expect(flowStand(flow(addDays(ON, -9), 7), ON)).toMatchObject({ state: 'late', lateDays: 2 })
  })

  it('that never came, or comes tomorrow, is missing', () => {
    expect(flowStand(flow(null), ON)).toMatchObject({ state: 'missing', lateDays: null })
    expect(flowStand(flow(addDays(ON, 1)), ON)).toMatchObject({ state: 'missing', lateDays: null })
  })
})

it('a region at 70 % of class 3 in time beside 95 % is proposed to be spared, one at 90 % is not', () => {
  const week = (areaId: string, class3InTime: number | null) => ({
    areaId,
    isoWeek: '2022-W01',
    referrals: null,
    treated: null,
    waiting: null,
    class3InTime,
    theatresOpen: null,
    patientsPerNurse: null,
  })
  const [gap] = accessGaps([week('a', 0.7), week('b', 0.95), week('c', 0.9), week('d', null)], USUAL_ACCESS)
  expect(gap?.inequality).toBeCloseTo(0.25, 10)
  expect(gap?.proposed.map(({ areaId }) => areaId)).toEqual(['a'])
  expect(accessGaps([week('a', 0.7)], USUAL_ACCESS)[0]).toMatchObject({ inequality: null, proposed: [] })
})

it('weeks count for the GP as contacts of all inhabitants against the room of the area, once they have ended', () => {
  const contacts = {
    consultShort: 0,
    consult: 100,
    consultLong: 0,
    visit: 0,
    visitLong: 0,
    visitIntensive: 0,
  }
  const none = { ...contacts, consult: 0 }
  const body: Monitor = {
    ...COUNTRY,
    areas: [{ id: 'a', name: 'A', within: null, inhabitants: 10_000, gpRoomPer1000: 10 }],
    gpWeeks: ['2022-W01', '2022-W02'].map((isoWeek) => ({
      areaId: 'a',
      isoWeek,
      covid: none,
      other: contacts,
      outOfHours: null,
      populationShare: 1,
      holiday: false,
      accessible: null,
      absence: null,
      continuity: null,
    })),
  }
  const { gp, stands } = calculateMonitor(body)
  expect(gp.map(({ isoWeek }) => isoWeek)).toEqual(['2022-W01'])
  expect(stands[0]?.links.gp).toMatchObject({
    light: 'red',
    value: 100,
    capacity: 100,
    unit: 'weightedContactsPerWeek',
    asOf: '2022-01-09',
  })
})

it('stands of a forecast are taken once, keep the room that was known, and leave out what cannot be held against it', () => {
  const day = (date: string, icuOther: number | null) => ({
    date,
    icuCovid: 300,
    icuOther,
    wardCovid: 1_000,
    icuAdmissions: null,
    wardAdmissions: null,
  })
  const series = {
    source: { name: 'x', layout: 'own' as const, firstDate: ON, lastDate: ON, retrievedOn: ON },
    days: [day(addDays(ON, -1), null), day(ON, 600)],
  }
  const forecast = { area: 'Nederland', series, asOf: null, scoredFrom: null, parts: [] }
  const before = { ...COUNTRY, figures: [figure('NL', 880, 999, addDays(ON, -3))] }
  const once = withStands(before, standsIn(forecast, before))
  expect(once.figures).toEqual([figure('NL', 880, 999, addDays(ON, -3)), figure('NL', 900, 999)])
  expect(withStands(once, standsIn(forecast, once))).toEqual(once)
})
