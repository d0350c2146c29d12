/** The bound that a plan is proved against, beside an independent formulation of the same transfers. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { outlookOf } from '../../../src/domain/distribution/census.ts'
import { TransferSearch } from '../../../src/domain/distribution/transfer-search.ts'
import { loadSolver } from '../../../workers/highs.ts'
import { settingsOf } from '../../support/slow-transfers.ts'
import { leastOverflowByFlow } from '../../support/time-expanded.ts'
import { EASY, region, transferCase } from '../../support/transfer-cases.ts'

const solver = await loadSolver()
const REGIONS = 11
const IDS = Array.from({ length: REGIONS }, (_, i) => `r${i}`)
const DISTANCES = IDS.flatMap((from, i) => IDS.slice(i + 1).map((to, k) => ({ from, to, km: 120 + 7 * k })))

const anyRegion = fc.record(
  {
    key: fc.integer({ min: 1, max: 9 }),
    capacity: fc.integer({ min: 10, max: 60 }),
    occupied: fc.integer({ min: 5, max: 80 }),
    hfno: fc.nat(3),
    notBecauseOfCovid: fc.nat(2),
    inflowPerDay: fc.array(fc.nat(6), { minLength: 28, maxLength: 28 }),
    roomPerDay: fc.array(fc.integer({ min: 10, max: 60 }), { maxLength: 9 }),
    limits: fc.constantFrom({}, { sendLimitPerDay: 2 }, { receiveLimitPerDay: 3 }),
  },
  { noNullPrototype: true },
)
/** Mostly a week, and up to four. */
const anyCase = fc
  .record({
    regions: fc.array(anyRegion, { minLength: REGIONS, maxLength: REGIONS }),
    horizonDays: fc.constantFrom(7, 7, 7, 7, 7, 7, 7, 7, 10, 14, 21, 28),
    meanStayDays: fc.integer({ min: 5, max: 30 }),
    movableInflowShare: fc.constantFrom(0.5, 0.8, 1),
    patientsPerDay: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ regions, patientsPerDay, ...settings }) =>
    transferCase(
      {
        ...settings,
        micu: { ...EASY.micu, vehicles: 0 },
        helicopter: { patientsPerDay, aboveKm: 100 },
        distances: DISTANCES,
      },
      regions.map(({ limits, ...one }, i) => region(IDS[i] ?? '', { ...one, ...limits })),
    ),
  )

it('is the same for 60 drawn documents of 11 regions and 7 to 28 days', () => {
  fc.assert(
    fc.property(anyCase, (body) => {
      const settings = settingsOf(body)
      const choice = { overflowWeight: 1, abroadOpen: false }
      const left = solver.startClock(60)
      const search = new TransferSearch(body, settings, outlookOf(body, settings), choice, solver, left)
      search.setObjective(1, false)
      const answer = search.solve()
      search.close()
      if (answer.status !== 'optimal') throw new Error(answer.status)
      expect(search.isPriced()).toBe(true)
      expect(answer.cost).toBeCloseTo(leastOverflowByFlow(body), 3)
    }),
    { numRuns: 60 },
  )
})
