import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculateDistribution } from '../../../src/domain/distribution/calculate-distribution.ts'
import type { Distribution } from '../../../src/domain/distribution/distribution.ts'
import type { LinearSolver } from '../../../src/domain/distribution/linear-program.ts'
import { weighObjectives } from '../../../src/domain/distribution/trade-off.ts'
import { TRANSFER_OBJECTIVES } from '../../../src/domain/distribution/transfer-settings.ts'
import { loadSolver } from '../../../workers/highs.ts'
import { brokenRules, everyPlan, type Score, scoreOf, settingsOf } from '../../support/slow-transfers.ts'
import { EASY, region, transferCase } from '../../support/transfer-cases.ts'

const solve = await loadSolver()
const EXACT = { seconds: 60, relativeGap: 0, absoluteGap: 0 }

/** A plan's numbers in the order in which they are minimised. */
function rank(body: Distribution, score: Score): number[] {
  const { objective, overflowWeight } = settingsOf(body)
  const weight = objective === 'balanced' ? overflowWeight : objective === 'leastOverflow' ? 1 : 0
  const pressure = weight * score.overflow + (1 - weight) * score.aboveShare
  return [pressure, score.abroad, score.moved, score.flights, score.km].map((n) => Math.round(n * 1e4) / 1e4)
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const first = a.findIndex((n, i) => Math.abs(n - (b[i] ?? 0)) > 1e-3)
  return first >= 0 && (a[first] ?? 0) < (b[first] ?? 0)
}

const anyRegion = fc.record(
  {
    key: fc.integer({ min: 1, max: 5 }),
    capacity: fc.nat(8),
    occupied: fc.nat(6),
    hfno: fc.nat(1),
    spared: fc.constantFrom(null, null, null, { by: 'ROAZ-voorzitters', on: '2022-01-11', why: 'druk' }),
    sendLimitPerDay: fc.integer({ min: 1, max: 4 }),
    receiveLimitPerDay: fc.integer({ min: 1, max: 4 }),
    inflowPerDay: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
    roomPerDay: fc.array(fc.nat(8), { maxLength: 4 }),
    group: fc.constantFrom('north', 'south', 'west'),
  },
  { noNullPrototype: true },
)
const anyCase = fc
  .record({
    regions: fc.array(anyRegion, { minLength: 3, maxLength: 3 }),
    bedType: fc.constantFrom('icu' as const, 'ward' as const),
    objective: fc.constantFrom(...TRANSFER_OBJECTIVES),
    overflowWeight: fc.constantFrom(0.2, 0.5, 0.8),
    vehicles: fc.integer({ min: 0, max: 2 }),
    flights: fc.nat(2),
    km: fc.array(fc.integer({ min: 20, max: 160 }), { minLength: 3, maxLength: 3 }),
    horizonDays: fc.integer({ min: 2, max: 4 }),
    matching: fc.constantFrom('beforeNoon' as const, 'afterNoon' as const),
    wholeDays: fc.constantFrom(1, 2),
  })
  .map(({ regions, bedType, vehicles, flights, km, ...settings }) =>
    transferCase(
      {
        ...settings,
        meanStayDays: 10,
        micu: { ...EASY.micu, vehicles },
        ambulances: { vehicles, hoursPerVehiclePerDay: 10 },
        helicopter: { patientsPerDay: flights, aboveKm: 100 },
        distances: EASY.distances.map((distance, i) => ({ ...distance, km: km[i] ?? 50 })),
      },
      regions.map((one, i) => region('abc'.charAt(i), { ...one, hfno: Math.min(one.hfno, one.occupied) })),
      bedType,
    ),
  )

function planned(body: Distribution, limits = EXACT) {
  const result = calculateDistribution(body, solve, limits)
  if (result.status !== 'planned') throw new Error(`no plan: ${JSON.stringify(result)}`)
  return result
}

describe('against brute force', () => {
  it('claims no more than is true of a plan of whole patients for one day', () => {
    // Two patients per region at most, or there are too many plans to try.
    const oneDay = anyCase.map((body) => ({
      ...body,
      regions: body.regions.map((one) => ({
        ...one,
        sendLimitPerDay: Math.min(2, one.sendLimitPerDay ?? 2),
      })),
      transfers: { ...settingsOf(body), horizonDays: 1, matching: 'beforeNoon' as const },
    }))
    fc.assert(
      fc.property(oneDay, (body) => {
        const plan = planned(body)
        expect(brokenRules(body, plan.transfers)).toEqual([])
        let best: number[] | null = null
        for (const moves of everyPlan(body)) {
          const one = rank(body, scoreOf(body, moves))
          if (best === null || isBefore(one, best)) best = one
        }
        const [found = Number.NaN, foundAbroad = 0, foundMoved = 0] = rank(
          body,
          scoreOf(body, plan.transfers),
        )
        const [least = Number.NaN, , fewest = 0] = best ?? []
        expect(foundAbroad).toBe(0)
        expect(found).toBeGreaterThanOrEqual(least - 0.01)
        expect(found - plan.gapBedDays).toBeLessThanOrEqual(least + 0.02)
        // A day of many trips is sought among the days that were offered: two bed-days from the best are seen.
        expect(found).toBeLessThanOrEqual(least + 2.02)
        if (plan.proof.objective) expect(found).toBeLessThanOrEqual(least + 0.02)
        if (plan.proof.moves) expect(foundMoved).toBeLessThanOrEqual(fewest)
      }),
      { numRuns: 30 },
    )
  })
})

describe('laws over several days', () => {
  it('keeps every rule, counts what it says, and moves whole patients first', () => {
    fc.assert(
      fc.property(anyCase, (body) => {
        const { transfers, kpis, gap } = planned(body, { seconds: 60, relativeGap: 0.005, absoluteGap: 1 })
        expect(brokenRules(body, transfers)).toEqual([])
        const score = scoreOf(body, transfers)
        expect(kpis.overflowBedDays).toBeCloseTo(score.overflow, 6)
        expect(kpis.inequity * settingsOf(body).horizonDays).toBeCloseTo(score.aboveShare, 6)
        expect(kpis.patientsMoved).toBeCloseTo(score.moved, 6)
        expect(kpis.patientKm).toBeCloseTo(score.km, 6)
        const { matching, wholeDays = 1 } = settingsOf(body)
        const lastWhole = (matching === 'beforeNoon' ? 0 : 1) + wholeDays
        for (const { day, patients, whole } of transfers) {
          expect(whole).toBe(day <= lastWhole)
          if (day <= lastWhole) expect(Number.isInteger(patients)).toBe(true)
        }
        expect(gap).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 40 },
    )
  })

  it('is never worse than moving nobody, for overflow nor for fairness', () => {
    fc.assert(
      fc.property(anyCase, (body) => {
        const { none, leastOverflow, fairShare, balanced } = weighObjectives(
          body,
          settingsOf(body),
          solve,
          EXACT,
        )
        expect(leastOverflow?.overflowBedDays).toBeLessThanOrEqual(none.overflowBedDays + 1e-5)
        expect(fairShare?.inequity).toBeLessThanOrEqual(none.inequity + 1e-5)
        expect(leastOverflow?.overflowBedDays).toBeLessThanOrEqual((balanced?.overflowBedDays ?? 0) + 1e-4)
        expect(fairShare?.inequity).toBeLessThanOrEqual((balanced?.inequity ?? 0) + 1e-4)
      }),
      { numRuns: 30 },
    )
  })

  it('gives the same answer twice', () => {
    const body = transferCase({ horizonDays: 4, objective: 'balanced' })
    expect(planned(body)).toEqual(planned(body))
  })
})

describe('the frontier', () => {
  it('trades overflow for fairness without a step back', () => {
    // `a` is full; `b` has beds for its share and more patients above its share than `a`, and the only near room is `c`.
    const regions = [
      region('a', { key: 6, capacity: 14, occupied: 20 }),
      region('b', { key: 2, capacity: 40, occupied: 24 }),
      region('c', { key: 6, capacity: 40, occupied: 4 }),
    ]
    const distances = [
      { from: 'a', to: 'b', km: 50 },
      { from: 'a', to: 'c', km: 200 },
      { from: 'b', to: 'c', km: 20 },
    ]
    const body = transferCase({ distances, horizonDays: 3, micu: { ...EASY.micu, vehicles: 2 } }, regions)
    const { frontier, leastOverflow, fairShare } = weighObjectives(body, settingsOf(body), solve, EXACT)
    expect(frontier.map(({ overflowWeight }) => overflowWeight)).toEqual([0, 0.25, 0.5, 0.75, 1])
    frontier.slice(1).forEach(({ kpis }, i) => {
      expect(kpis.overflowBedDays).toBeLessThanOrEqual((frontier[i]?.kpis.overflowBedDays ?? 0) + 1e-4)
      expect(kpis.inequity).toBeGreaterThanOrEqual((frontier[i]?.kpis.inequity ?? 0) - 1e-4)
    })
    expect(leastOverflow?.overflowBedDays).toBeLessThan((fairShare?.overflowBedDays ?? 0) - 1)
    expect(leastOverflow?.inequity).toBeGreaterThan((fairShare?.inequity ?? 0) + 1)
  })
})

describe('without an answer', () => {
  const giveUp = (reason: 'time' | 'failed'): LinearSolver => ({
    ...solve,
    open: (program) => ({
      ...solve.open(program),
      run: () => ({ status: 'none', reason }),
    }),
  })

  it('says why, and the shares stand', () => {
    const body = transferCase()
    expect(calculateDistribution(body, giveUp('time'))).toMatchObject({
      status: 'unsolved',
      reason: 'time',
      placed: 28,
    })
    expect(weighObjectives(body, settingsOf(body), giveUp('failed'), EXACT)).toMatchObject({
      fairShare: null,
      frontier: [],
    })
  })

  it('stops when the time is up', () => {
    const result = calculateDistribution(transferCase({ horizonDays: 28 }), solve, { ...EXACT, seconds: 0 })
    expect(['unsolved', 'planned']).toContain(result.status)
    expect(result).not.toMatchObject({ proof: { objective: true } })
  })

  it('shares without a solver, and without a wish to move', () => {
    const { bedType, mode, offered, regions } = transferCase()
    expect(calculateDistribution({ bedType, mode, offered, regions }, solve).status).toBe('shared')
    expect(calculateDistribution(transferCase()).status).toBe('shared')
  })
})
