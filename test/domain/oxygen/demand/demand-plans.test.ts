/** Weeks from regional plans: a region counts once, sums by week, bands, and the frozen copy that explains them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  originOf,
  withNewPatients,
  withOwnPatients,
  withPatientsOfInflow,
  withPlans,
} from '../../../../src/domain/oxygen/demand/demand-edits.ts'
import { defaultDemand, type DemandPlan } from '../../../../src/domain/oxygen/records/demand-settings.ts'
import {
  durationWarnings,
  leastPresent,
  mixedUnits,
} from '../../../../src/domain/oxygen/demand/duration-check.ts'
import { countedTwice, demandOfPlan } from '../../../../src/domain/oxygen/demand/plan-demand.ts'
import { weeksOfPlans } from '../../../../src/domain/oxygen/records/plan-weeks.ts'
import {
  proposeShareOut,
  regionNeeds,
  supplierNeeds,
} from '../../../../src/domain/oxygen/demand/share-out.ts'
import { jointRowOf } from '../../../../src/reference/distribution-defaults.ts'
import { defaultPlan } from '../../../../src/reference/plan-defaults.ts'

const CHANGED = '2022-01-10T08:00:00.000Z'
const SETTINGS = { ...defaultDemand(CHANGED), turnaroundDays: 3 }

const copy = (region: string, weeks: readonly (readonly [string, number])[]): DemandPlan => ({
  documentId: `plan-${region}`,
  title: `Plan ${region}`,
  revision: 3,
  savedAt: '2022-01-09T16:00:00.000Z',
  takenOn: '2022-01-10',
  region,
  regionName: region,
  allocationKeyPercent: 10,
  startDate: '2022-01-10',
  draws: 1000,
  meanStayDays: 13,
  weeks: weeks.map(([isoWeek, p50]) => ({ isoWeek, p5: Math.floor(p50 * 0.5), p50, p95: p50 * 2 })),
})

describe('which plans may be added', () => {
  const codes = (...regions: readonly string[]): number =>
    countedTwice(
      regions.map((region) => ({ region, title: region })),
      jointRowOf,
    ).length

  it('refuses the country beside a region, a region twice, and a joint row beside its part', () => {
    expect(codes('NL', 'NAZB')).toBe(1)
    expect(codes('NAZB', 'NAZL', 'NL')).toBe(1)
    expect(codes('NAZB', 'NAZB')).toBe(1)
    expect(codes('NAZNW-SZN', 'SZN')).toBe(1)
    expect(codes('NAZNW', 'NAZNW-SZN')).toBe(1)
    expect(codes('NAZNW', 'SZN', 'NAZB')).toBe(0)
    expect(withPlans(SETTINGS, [copy('NL', []), copy('NAZB', [])], jointRowOf, CHANGED).ok).toBe(false)
  })
})

describe('weeks of plans', () => {
  const plans = [
    copy('NAZB', [
      ['2022-W02', 300],
      ['2022-W03', 400],
    ]),
    copy('NAZL', [
      ['2022-W02', 100],
      ['2022-W03', 150],
      ['2022-W04', 175],
    ]),
  ]

  it('adds regions up week by week, bands and all, and leaves out what not every plan covers', () => {
    const { weeks, incomplete } = weeksOfPlans(plans)
    expect(weeks).toEqual([
      { isoWeek: '2022-W02', patients: 400, origin: 'PLANS', band: { p5: 200, p95: 800 } },
      { isoWeek: '2022-W03', patients: 550, origin: 'PLANS', band: { p5: 275, p95: 1100 } },
    ])
    expect(incomplete).toEqual(['2022-W04'])
  })

  it('keeps what people filled in outside those weeks, and a week they change is theirs again', () => {
    const typed = {
      ...SETTINGS,
      weeks: [
        { isoWeek: '2022-W01', patients: 380 },
        { isoWeek: '2022-W02', patients: 1, inflowPerWeek: 210 },
      ],
    }
    const taken = withPlans(typed, plans, jointRowOf, CHANGED)
    if (!taken.ok) throw new Error('refused')
    expect(
      taken.value.weeks.map((week) => [week.isoWeek, week.patients, originOf(week, taken.value)]),
    ).toEqual([
      ['2022-W01', 380, 'TYPED'],
      ['2022-W02', 400, 'PLANS'],
      ['2022-W03', 550, 'PLANS'],
    ])
    expect(taken.value.weeks[1]?.inflowPerWeek).toBe(210)
    const changed = withOwnPatients(taken.value, new Map([['2022-W03', 600]]))
    expect(changed.weeks[2]).toEqual({ isoWeek: '2022-W03', patients: 600, origin: 'TYPED' })
    const again = withPlans(changed, [copy('NAZL', [['2022-W04', 175]])], jointRowOf, CHANGED)
    expect(again.ok && again.value.weeks.map(({ isoWeek }) => isoWeek)).toEqual([
      '2022-W01',
      '2022-W03',
      '2022-W04',
    ])
  })

  it('new patients stand beside and never change the patients at the same time; 0 takes them away', () => {
    const one = { ...SETTINGS, weeks: [{ isoWeek: '2022-W02', patients: 900 }] }
    const both = withNewPatients(one, new Map([['2022-W02', 480]]))
    expect(both.weeks).toEqual([{ isoWeek: '2022-W02', patients: 900, inflowPerWeek: 480 }])
    expect(withNewPatients(both, new Map([['2022-W02', 0]])).weeks).toEqual(one.weeks)
  })

  it('patients at the same time are worked out of new ones where asked, afresh after a gap, never over plans', () => {
    const weeks = [
      { isoWeek: '2021-W51', patients: 900, inflowPerWeek: 490 },
      { isoWeek: '2021-W52', patients: 900, inflowPerWeek: 490 },
      { isoWeek: '2022-W01', patients: 900 },
      { isoWeek: '2022-W02', patients: 900, inflowPerWeek: 700 },
      { isoWeek: '2022-W04', patients: 900, inflowPerWeek: 70 },
      { isoWeek: '2022-W05', patients: 900, inflowPerWeek: 70, origin: 'PLANS' as const },
    ]
    const worked = withPatientsOfInflow({ ...SETTINGS, weeks })
    // 490 a week × 13 days ÷ 7 = 910, to the whole patient of the fitted mean.
    expect(worked.weeks.map(({ patients }) => patients)).toEqual([910, 910, 900, 1300, 130, 900])
    expect(worked.weeks.map((week) => originOf(week, SETTINGS))).toEqual([
      ...new Array<string>(5).fill(SETTINGS.origin),
      'PLANS',
    ])
    expect(worked.weeks.map(({ inflowPerWeek }) => inflowPerWeek)).toEqual([490, 490, undefined, 700, 70, 70])
    expect(durationWarnings(worked)).toEqual([])
  })

  it('the copy of a plan holds its busiest day of each week, its revision and its day 0', () => {
    const plan = { ...defaultPlan('NL', 'pressureOnAllCare'), startDate: '2022-01-10', horizonDays: 10 }
    const perDay = Float64Array.from({ length: 10 }, (_, day) => 100 + day)
    const read = demandOfPlan(
      {
        documentId: 'd',
        title: 'T',
        revision: 7,
        savedAt: '2022-01-09T16:00:00.000Z',
        plan,
        homeOxygen: {
          p5: perDay.map((value) => value / 2),
          p50: perDay,
          p95: perDay.map((value) => value * 2),
        },
      },
      '2022-01-11',
    )
    expect(read).toMatchObject({ revision: 7, startDate: '2022-01-10', takenOn: '2022-01-11', region: 'NL' })
    expect(read.weeks).toEqual([
      { isoWeek: '2022-W02', p5: 53, p50: 106, p95: 212 },
      { isoWeek: '2022-W03', p5: 55, p50: 109, p95: 218 },
    ])
  })
})

describe('stock, flow and duration', () => {
  const both = (patients: number, inflowPerWeek: number, clinicalDays = 13) => ({
    ...SETTINGS,
    clinicalDays,
    weeks: [{ isoWeek: '2022-W02', patients, inflowPerWeek }],
  })

  it('2,000 at the same time and 500 a week imply 28 days: warned with both numbers', () => {
    expect(durationWarnings(both(2000, 500))).toEqual([
      { from: { kind: 'WEEKS', weeks: 1 }, impliedDays: 28, assumedDays: 13 },
    ])
    expect(durationWarnings(both(2000, 500, 28))).toEqual([])
    // 13 × 1.25 = 16.25 days is the edge: 929 of 400 a week stays within, 930 is past it.
    expect(durationWarnings(both(928, 400))).toEqual([])
    expect(durationWarnings(both(930, 400))).toHaveLength(1)
    expect(durationWarnings({ ...SETTINGS, weeks: [{ isoWeek: '2022-W02', patients: 900 }] })).toEqual([])
  })

  it('a plan that reckons with another duration is named', () => {
    const plans = [{ ...copy('NAZB', []), meanStayDays: 9 }, copy('NAZL', [])]
    expect(durationWarnings({ ...SETTINGS, plans })).toEqual([
      { from: { kind: 'PLAN', title: 'Plan NAZB' }, impliedDays: 9, assumedDays: 13 },
    ])
  })

  it('of 500 new in a week 447 are there at its close: fewer at the same time is another unit', () => {
    expect(leastPresent(500, 13)).toBe(447)
    const [mixed] = mixedUnits([{ isoWeek: '2022-W02', patients: 400, inflowPerWeek: 500 }], 13)
    expect(mixed).toMatchObject({ isoWeek: '2022-W02', patients: 400, leastPresent: 447 })
    expect(mixedUnits([{ isoWeek: '2022-W02', patients: 480, inflowPerWeek: 500 }], 13)).toEqual([])
    expect(mixedUnits([{ isoWeek: '2022-W02', patients: 0 }], 13)).toEqual([])
  })
})

describe('sharing out', () => {
  const holder = (name: string, idle: number, placed: number) => ({
    holder: name,
    idle,
    turnaround: 0,
    placed,
    reportedOn: null,
    ageDays: null,
    stale: true,
  })

  it('over suppliers: needs are whole and add up, nobody is given more than it lacks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ idle: fc.nat(500), placed: fc.nat(900) }), { minLength: 1, maxLength: 8 }),
        fc.nat(9000),
        fc.nat(3000),
        (stocks, need, count) => {
          const needs = supplierNeeds(
            stocks.map(({ idle, placed }, index) => holder(`s${index}`, idle, placed)),
            need,
            (id) => id,
          )
          const placed = stocks.reduce((sum, stock) => sum + stock.placed, 0)
          const wanted = needs.reduce((sum, row) => sum + row.wanted, 0)
          expect(wanted).toBe(placed === 0 ? 0 : need)
          const { share, left } = proposeShareOut(count, needs)
          const given = needs.map((row) => share[row.id] ?? 0)
          expect(given.reduce((sum, devices) => sum + devices, 0) + left).toBe(count)
          expect(needs.every((row, index) => (given[index] ?? 0) <= row.devices)).toBe(true)
        },
      ),
      { seed: 2021 },
    )
  })

  it('over regions by the need of their plans: 650 over 300 and 100 patients is 369 and 123, with 158 left', () => {
    const plans = [copy('NAZB', [['2022-W02', 300]]), copy('NAZL', [['2022-W02', 100]])]
    const needs = regionNeeds({ ...SETTINGS, plans }, '2022-W02')
    expect(needs.map(({ id, wanted }) => [id, wanted])).toEqual([
      ['NAZB', 369],
      ['NAZL', 123],
    ])
    expect(proposeShareOut(650, needs)).toEqual({ share: { NAZB: 369, NAZL: 123 }, left: 158 })
    expect(proposeShareOut(100, needs)).toEqual({ share: { NAZB: 75, NAZL: 25 }, left: 0 })
    expect(regionNeeds(SETTINGS, '2022-W02')).toEqual([])
  })
})
