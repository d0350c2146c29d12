/** The demand in a merge: a field here and a week there both stay, with who changed them, in any order of merging. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stampDemand } from '../../../../src/domain/oxygen/ledger/demand-stamps.ts'
import { mergeLedgers } from '../../../../src/domain/oxygen/ledger/merge.ts'
import { signEdit } from '../../../../src/domain/oxygen/ledger/sign.ts'
import type { DemandPlan, DemandSettings } from '../../../../src/domain/oxygen/records/demand-settings.ts'
import { canonicalText } from '../../../../src/domain/oxygen/records/order.ts'
import { weeksOfPlans } from '../../../../src/domain/oxygen/records/plan-weeks.ts'
import type { OxygenLedgerBody } from '../../../../src/domain/oxygen/records/records.ts'
import { withPlans } from '../../../../src/domain/oxygen/demand/demand-edits.ts'
import { checkLedger } from '../../../../src/file/kinds/oxygen-ledger-checks.ts'
import { ledgerOf } from '../../../support/oxygen-ledgers.ts'

const WEEKS = ['2022-W01', '2022-W02', '2022-W03', '2022-W04'] as const

function stamped(minute: number, changedBy: string) {
  return { changedAt: `2022-01-14T09:${String(minute).padStart(2, '0')}:00.000Z`, changedBy }
}

type Edit = (demand: DemandSettings) => DemandSettings

/** As the page does it: an edit of the settings, signed. */
function edited(body: OxygenLedgerBody, minute: number, by: string, edit: Edit): OxygenLedgerBody {
  const changed = stamped(minute, by)
  const after = { ...body, demand: { ...edit(body.demand), changedAt: changed.changedAt } }
  return signEdit(body, after, changed)
}

const setWeek =
  (isoWeek: string, patients: number): Edit =>
  (demand) => {
    const others = demand.weeks.filter((week) => week.isoWeek !== isoWeek)
    const weeks = [...others, { isoWeek, patients, origin: 'MEETING' as const }]
    return { ...demand, weeks: weeks.toSorted((one, other) => (one.isoWeek < other.isoWeek ? -1 : 1)) }
  }
const dropWeek =
  (isoWeek: string): Edit =>
  (demand) => ({ ...demand, weeks: demand.weeks.filter((week) => week.isoWeek !== isoWeek) })

function plan(weeks: readonly string[], p50: number): DemandPlan {
  return {
    ...{
      documentId: 'p',
      title: 'P',
      revision: 1,
      savedAt: '2022-01-14T08:00:00.000Z',
      takenOn: '2022-01-14',
    },
    ...{ region: 'NAZB', regionName: 'Brabant', allocationKeyPercent: 14.4, startDate: '2022-01-03' },
    ...{ draws: 1000, meanStayDays: 13 },
    weeks: weeks.map((isoWeek) => ({ isoWeek, p5: p50 - 1, p50, p95: p50 + 1 })),
  }
}

const takePlan =
  (weeks: readonly string[], p50: number): Edit =>
  (demand) => {
    const taken = withPlans(demand, [plan(weeks, p50)], () => null, demand.changedAt)
    if (!taken.ok) throw new Error(JSON.stringify(taken.error))
    return taken.value
  }

const start = edited(ledgerOf([]), 0, 'AB', (demand) =>
  WEEKS.slice(0, 2).reduce((all, week) => setWeek(week, 2000)(all), demand),
)

describe('two laptops', () => {
  const left = edited(edited(start, 1, 'links', setWeek('2022-W01', 2100)), 2, 'links', (demand) => ({
    ...demand,
    turnaroundDays: 3,
  }))
  const right = edited(edited(start, 3, 'rechts', setWeek('2022-W02', 2200)), 4, 'rechts', (demand) => ({
    ...demand,
    socShare: 0.9,
  }))

  it('that changed different weeks and fields keep all four changes', () => {
    for (const { body } of [mergeLedgers(left, right), mergeLedgers(right, left)]) {
      expect(body.demand).toMatchObject({ turnaroundDays: 3, socShare: 0.9 })
      expect(
        body.demand.weeks.map(({ isoWeek, patients, changedBy }) => [isoWeek, patients, changedBy]),
      ).toEqual([
        ['2022-W01', 2100, 'links'],
        ['2022-W02', 2200, 'rechts'],
      ])
    }
  })

  it('that changed one week say both values, who and when; the later stays, or the one people choose', () => {
    const other = edited(start, 5, 'rechts', setWeek('2022-W01', 2300))
    const { body, conflicts } = mergeLedgers(left, other)
    const ours = conflicts.find(({ id }) => id === 'weeks/2022-W01')
    expect(ours).toMatchObject({
      list: 'demand',
      left: { patients: 2100, changedBy: 'links' },
      right: { patients: 2300, changedBy: 'rechts', changedAt: '2022-01-14T09:05:00.000Z' },
      stays: 'right',
    })
    expect(body.demand.weeks[0]?.patients).toBe(2300)
    const chosen = mergeLedgers(left, other, ({ id }) => (id === 'weeks/2022-W01' ? 'left' : null)).body
    expect(chosen.demand.weeks[0]?.patients).toBe(2100)
    // It was chosen: meeting the other copy again changes nothing.
    expect(mergeLedgers(chosen, other).body.demand.weeks[0]?.patients).toBe(2100)
    expect(mergeLedgers(other, chosen).body.demand.weeks[0]?.patients).toBe(2100)
  })

  it('of which one took a week out keep it out, unless it was filled in later', () => {
    const without = edited(start, 6, 'links', dropWeek('2022-W02'))
    expect(mergeLedgers(without, start).body.demand.weeks).toHaveLength(1)
    const later = edited(start, 7, 'rechts', setWeek('2022-W02', 1))
    expect(mergeLedgers(without, later).body.demand.weeks).toHaveLength(2)
  })

  it('every other record says who changed it too', () => {
    const rename = (body: OxygenLedgerBody): OxygenLedgerBody => ({
      ...body,
      organizations: body.organizations.map((one) =>
        one.organizationId === 'a' ? { ...one, name: 'A', changedAt: stamped(9, '').changedAt } : one,
      ),
    })
    const renamed = signEdit(start, rename(start), stamped(9, 'links'))
    const [first, second] = renamed.organizations
    expect(first).toMatchObject({ organizationId: 'a', changedBy: 'links' })
    expect(second).not.toHaveProperty('changedBy')
    expect(renamed.demand).toBe(start.demand)
  })
})

const week = fc.constantFrom(...WEEKS)
const step: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(week, fc.integer({ min: 0, max: 3 })).map(([one, patients]) => setWeek(one, patients)),
  week.map((one) => dropWeek(one)),
  fc
    .integer({ min: 0, max: 2 })
    .map((turnaroundDays) => (demand: DemandSettings) => ({ ...demand, turnaroundDays })),
  fc
    .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .map(([from, count, p50]) => takePlan(WEEKS.slice(from, from + count), p50)),
)
/** Minutes may be the same on two laptops. */
const work = fc.array(fc.tuple(fc.integer({ min: 10, max: 14 }), step), { maxLength: 5 })

it('two and three laptops: the same bytes in any order and grouping, and a ledger that can be read', () => {
  fc.assert(
    fc.property(fc.array(work, { minLength: 3, maxLength: 3 }), (laptops) => {
      const copies = laptops.map((steps, laptop) =>
        steps
          .toSorted(([one], [other]) => one - other)
          .reduce((body, [minute, edit]) => edited(body, minute, `laptop ${laptop}`, edit), start),
      )
      const [a = start, b = start, c = start] = copies
      const join = (left: OxygenLedgerBody, right: OxygenLedgerBody) => mergeLedgers(left, right).body
      const text = canonicalText(join(join(a, b), c).demand)
      expect(canonicalText(join(a, join(b, c)).demand)).toBe(text)
      expect(canonicalText(join(join(c, a), b).demand)).toBe(text)
      expect(canonicalText(join(b, join(c, a)).demand)).toBe(text)
      const all = join(join(a, b), c)
      for (const copy of copies) expect(canonicalText(join(all, copy).demand)).toBe(text)
      expect(canonicalText(join(a, a))).toBe(canonicalText(a))
      expect(checkLedger(all)).toEqual([])
    }),
    { seed: 2022, numRuns: 2000, endOnFailure: true },
  )
})

it('an edit that changes nothing changes no stamp; weeks of plans are told as theirs', () => {
  const taken = edited(start, 20, 'AB', takePlan(WEEKS, 7))
  expect(taken.demand.weeks.every(({ origin }) => origin === 'PLANS')).toBe(true)
  expect(weeksOfPlans(taken.demand.plans ?? []).weeks).toHaveLength(4)
  const again = stampDemand(taken.demand, { ...taken.demand }, stamped(30, 'CD'))
  expect(again.weeks).toEqual(taken.demand.weeks)
  expect(again.parts).toEqual(taken.demand.parts)
})
