import { describe, expect, it } from 'vitest'
import {
  coverageDays,
  devicesPerPatient,
  durationsDisagree,
  impliedDays,
  litresPerDay,
  socNeed,
  summarizeGap,
} from '../../../../src/domain/oxygen/demand/demand.ts'
import { defaultDemand } from '../../../../src/domain/oxygen/records/demand-settings.ts'
import { openLedger } from '../../../../src/domain/oxygen/ledger/ledger.ts'
import { proposeShareOut } from '../../../../src/domain/oxygen/demand/share-out.ts'
import {
  containersPerDay,
  exchangesPerWeek,
  freeSocs,
  LOX_VESSEL_LITRES,
} from '../../../../src/domain/oxygen/demand/substitution.ts'
import {
  concurrentPatients,
  HOME_OXYGEN_DURATION,
  meanDays,
  presence,
  survival,
} from '../../../../src/domain/oxygen/demand/survival.ts'
import { balanceWeeks, NO_WHAT_IF } from '../../../../src/domain/oxygen/demand/weeks.ts'
import { socWinterBody } from '../../../support/oxygen-example.ts'

const DEFAULTS = defaultDemand('2021-12-01T00:00:00.000Z')
const SETTINGS = { ...DEFAULTS, turnaroundDays: 3 }

describe('duration', () => {
  it('median 10, quartiles 6 and 16: mean 13.0 days, a tenth longer than 25 days', () => {
    expect(meanDays(HOME_OXYGEN_DURATION)).toBeCloseTo(13.0, 1)
    expect(survival(HOME_OXYGEN_DURATION, 10)).toBeCloseTo(0.5, 12)
    expect(survival(HOME_OXYGEN_DURATION, 6.124)).toBeCloseTo(0.75, 3)
    expect(survival(HOME_OXYGEN_DURATION, 16.33)).toBeCloseTo(0.25, 3)
    expect(survival(HOME_OXYGEN_DURATION, 25.4)).toBeCloseTo(0.1, 3)
  })

  it('a steady inflow settles at inflow × mean duration', () => {
    const steady = concurrentPatients(new Array<number>(120).fill(700), HOME_OXYGEN_DURATION)
    for (const patients of steady) expect(patients / 100).toBeCloseTo(meanDays(HOME_OXYGEN_DURATION), 2)
    const stopped = concurrentPatients([700, ...new Array<number>(150).fill(0)], HOME_OXYGEN_DURATION)
    expect(stopped[1]).toBeLessThan(stopped[0] ?? 0)
    expect(stopped.at(-1)).toBeCloseTo(0, 6)
  })

  it('weekly new patients become patients at the same time by the sum over days', () => {
    const inflow = [70, 140, 0, 350, 210]
    const shares = presence(HOME_OXYGEN_DURATION)
    const perDay = (day: number): number => (inflow[Math.max(0, Math.floor(day / 7))] ?? 0) / 7
    const byDay = inflow.map((_, week) =>
      shares.reduce((sum, share, back) => sum + share * perDay(week * 7 + 6 - back), 0),
    )
    for (const [week, patients] of concurrentPatients(inflow, HOME_OXYGEN_DURATION).entries()) {
      expect(patients).toBeCloseTo(byDay[week] ?? 0, 8)
    }
  })

  it('2,000 patients and just under 500 a week imply 28 days: more than a quarter off 13', () => {
    expect(impliedDays(2000, 500)).toBe(28)
    expect(impliedDays(2000, 0)).toBeNull()
    expect(durationsDisagree(28, 13)).toBe(true)
    expect(durationsDisagree(16.25, 13)).toBe(false)
  })
})

describe('devices', () => {
  it('by default 2,500 patients take 2,500 devices, as they did in week 50 of 2021', () => {
    expect(socNeed(2500, DEFAULTS)).toBe(2500)
  })

  it('13 days and 3 of turnaround: 1.23 devices per patient, 7,100 patients need 8,738', () => {
    expect(devicesPerPatient(SETTINGS)).toBeCloseTo(1.23, 2)
    expect(socNeed(7100, SETTINGS)).toBe(8738)
  })

  it('a 5 L/min model does not serve 6 L/min: two devices', () => {
    expect(socNeed(1300, { ...SETTINGS, flowBands: [{ flowLpm: 6, share: 1 }] })).toBe(3200)
    expect(socNeed(1300, { ...SETTINGS, flowBands: [{ flowLpm: 5, share: 1 }] })).toBe(1600)
    expect(socNeed(1300, { ...SETTINGS, socShare: 0.5, outOfServiceShare: 0.2 })).toBe(1000)
  })

  it('cover with zero or unknown use is unknown, never endless', () => {
    expect([coverageDays(100, 0), coverageDays(100, 8)]).toEqual([null, 12.5])
  })
})

describe('substitution', () => {
  it('litres a day, cylinders a day, vessels', () => {
    expect([litresPerDay(1), litresPerDay(2), litresPerDay(3)]).toEqual([1440, 2880, 4320])
    expect([containersPerDay(2, 2000), containersPerDay(2, 1800)]).toEqual([1.44, 1.6])
  })

  it('a home vessel lasts 12 days at 2 L/min; what stands there lasts as long as it is used, or that is unknown', () => {
    const vessels = {
      socsInNursingHomes: 100,
      flowLpm: 2,
      litresPerContainer: LOX_VESSEL_LITRES.value,
      containers: 150,
      cycleDays: 3,
      deliveriesPerWeek: 1e6,
      backupPerHomeSoc: 0,
      homeSocs: 0,
    }
    const freed = freeSocs(vessels)
    expect(freed.daysPerContainer).toBeCloseTo(12.15, 2)
    expect(freed.daysWithoutDelivery).toBeCloseTo(18.23, 2)
    expect(freeSocs({ ...vessels, socsInNursingHomes: 0 }).daysWithoutDelivery).toBeNull()
    const keptBack = {
      ...vessels,
      litresPerContainer: 2000,
      containers: 1000,
      backupPerHomeSoc: 1,
      homeSocs: 500,
    }
    // 1,000 − 500 at homes − 100 with the freed ones: 400 for 144 a day.
    expect(freeSocs({ ...keptBack, cycleDays: 1 }).daysWithoutDelivery).toBeCloseTo(400 / 144, 6)
  })

  it('100 freed cost 1,008 to 1,120 cylinder exchanges a week; 500 cost 5,040 to 5,600', () => {
    expect([exchangesPerWeek(100, 2, 2000), exchangesPerWeek(100, 2, 1800)]).toEqual([1008, 1120])
    expect([exchangesPerWeek(500, 2, 2000), exchangesPerWeek(500, 2, 1800)]).toEqual([5040, 5600])
  })

  it('is limited by patients, by deliveries, or by cylinders after the backup ones', () => {
    const plenty = {
      socsInNursingHomes: 500,
      flowLpm: 2,
      litresPerContainer: 2000,
      containers: 1e6,
      cycleDays: 5,
      deliveriesPerWeek: 1e6,
      backupPerHomeSoc: 0,
      homeSocs: 2000,
    }
    expect(freeSocs(plenty)).toMatchObject({
      freed: 500,
      limitedBy: 'PATIENTS',
      exchangesPerWeek: 5040,
      containersNeeded: 3600,
    })
    expect(freeSocs({ ...plenty, deliveriesPerWeek: 1008 })).toMatchObject({
      freed: 100,
      limitedBy: 'DELIVERIES',
    })
    expect(freeSocs({ ...plenty, containers: 3600 })).toMatchObject({ freed: 500, limitedBy: 'PATIENTS' })
    expect(freeSocs({ ...plenty, containers: 2820, backupPerHomeSoc: 1 })).toMatchObject({
      freed: 100,
      limitedBy: 'CONTAINERS',
    })
    expect(freeSocs({ ...plenty, containers: 1500, backupPerHomeSoc: 1 })).toMatchObject({
      freed: 0,
      limitedBy: 'CONTAINERS',
    })
  })
})

describe('weeks', () => {
  const ledger = openLedger(socWinterBody())

  it('on 21 December the order is known and not yet come: planned weeks bring 650 and 650', () => {
    const weeks = balanceWeeks(ledger, { asOf: '2021-12-21' })
    const available = Object.fromEntries(weeks.map((week) => [week.isoWeek, week.available]))
    expect(available).toMatchObject({
      '2021-W51': 2500,
      '2021-W52': 3150,
      '2022-W01': 3800,
      '2022-W04': 3800,
    })
  })

  it('before the order nothing is planned: the gap at the peak is 7,100 − 2,500, and the first week short is none with 2,500 patients', () => {
    const weeks = balanceWeeks(ledger, { asOf: '2021-12-19' })
    expect(weeks.find(({ isoWeek }) => isoWeek === '2022-W04')).toEqual({
      isoWeek: '2022-W04',
      patients: 7100,
      need: 7100,
      available: 2500,
      gap: 4600,
    })
    expect(summarizeGap(weeks)).toMatchObject({
      firstWeek: '2022-W02',
      greatest: 4600,
      greatestWeek: '2022-W04',
    })
  })

  it('a delivery whose week has passed without it is not counted on', () => {
    const weeks = balanceWeeks(ledger, { asOf: '2022-01-11', asKnownAt: '2022-01-04' })
    expect(weeks.find(({ isoWeek }) => isoWeek === '2022-W04')?.available).toBe(3150)
  })

  it('what-if: two weeks later, and 500 freed', () => {
    const whatIf = { ...NO_WHAT_IF, delayWeeks: 2, freed: [{ isoWeek: '2022-W02', quantity: 500 }] }
    const weeks = balanceWeeks(ledger, { asOf: '2021-12-21' }, whatIf)
    expect(weeks.slice(3, 7).map(({ available }) => available)).toEqual([2500, 2500, 3650, 4300])
  })
})

describe('share-out', () => {
  it('whole devices by need, nobody more than it needs', () => {
    const needs = [
      { id: 'a', devices: 500 },
      { id: 'b', devices: 300 },
      { id: 'c', devices: 1 },
    ]
    expect(proposeShareOut(650, needs)).toEqual({ share: { a: 406, b: 243, c: 1 }, left: 0 })
    expect(proposeShareOut(1000, needs)).toEqual({ share: { a: 500, b: 300, c: 1 }, left: 199 })
  })
})
