/** Laws of the phase advice on whole plans: random regions, scenarios, levers, decisions and paces. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { appraisePlan } from '../../../src/domain/capacity/appraisal.ts'
import { createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { classesPutOff, floorOn, isInUse } from '../../../src/domain/capacity/instruments.ts'
import { phasePeriods } from '../../../src/domain/capacity/phase-advice.ts'
import { recordDecision } from '../../../src/domain/plan/decision-log.ts'
import type { CareClass } from '../../../src/domain/plan/care-class.ts'
import { comparePhases, USUAL_PACE } from '../../../src/domain/plan/phases.ts'
import { addDays, dayNumber } from '../../../src/domain/shared/civil-date.ts'
import {
  LEVER_CATALOGUE_IDS,
  leverFromCatalogue,
  leverScaleOf,
} from '../../../src/reference/lever-catalogue.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'
import { ALLOCATION_ROW_IDS } from '../../../src/reference/regions.ts'

const used = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...LEVER_CATALOGUE_IDS),
    start: fc.nat({ max: 55 }),
    durationDays: fc.option(fc.integer({ min: 1, max: 50 })),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 12 },
)
/** Every plan puts something off, so that the floor is put to the test. */
const putsOff = fc.record({
  id: fc.constantFrom('downscaleClass3' as const, 'downscaleClass4' as const, 'downscaleClass5' as const),
  start: fc.nat({ max: 40 }),
  durationDays: fc.option(fc.integer({ min: 3, max: 40 })),
})

it('is never below the floor of what is in use, and goes down a step at a time, quiet days apart', () => {
  let bound = 0
  fc.assert(
    fc.property(
      fc.constantFrom('NL' as const, ...ALLOCATION_ROW_IDS),
      fc.constantFrom('pressureOnAllCare' as const, 'expectation' as const, 'weHoldOut' as const),
      used,
      putsOff,
      fc.option(fc.nat({ max: 50 })),
      fc.integer({ min: 1, max: 14 }),
      (region, preset, others, off, sparedOn, quietDays) => {
        const bare = { ...defaultPlan(region, preset), draws: 5, horizonDays: 60 }
        const made = [...others.filter(({ id }) => id !== off.id), off].map(
          ({ id, start, durationDays }) => ({
            ...leverFromCatalogue(id, {
              id,
              title: id,
              start: addDays(bare.startDate, start),
              ...leverScaleOf(bare),
            }),
            durationDays,
          }),
        )
        const levers = { ...bare, levers: made, phasePace: { ...USUAL_PACE, quietDays } }
        const plan =
          sparedOn === null
            ? levers
            : recordDecision(levers, {
                subject: { type: 'sparing', region: 'NAZL' },
                from: addDays(bare.startDate, sparedOn),
                decidedOn: bare.startDate,
                role: 'voorzitter',
                body: 'roazChairs',
                reason: '',
                corrects: null,
              })
        const { advice } = appraisePlan(plan, createPlanCalculator())
        for (const [t, { phase }] of advice.entries()) {
          expect(comparePhases(phase, floorOn(plan, t))).toBeGreaterThanOrEqual(0)
          // The rule itself, apart from the code: class 3 off ⇒ 2d, class 4 or 5 off ⇒ 2b, sharing nationally ⇒ 2a.
          const today = dayNumber(plan.startDate) + t
          const classes: CareClass[] = plan.levers.flatMap((lever) =>
            isInUse(lever, today) ? classesPutOff(lever) : [],
          )
          if (classes.length > 0) expect(comparePhases(phase, '2b')).toBeGreaterThanOrEqual(0)
          if (classes.includes(3)) expect(comparePhases(phase, '2d')).toBeGreaterThanOrEqual(0)
          if (sparedOn !== null && t >= sparedOn) expect(comparePhases(phase, '2a')).toBeGreaterThanOrEqual(0)
          if (advice[t]?.triggers.includes('instrumentsInUse')) bound += 1
        }
        const periods = phasePeriods(advice)
        for (const [at, { from, phase }] of periods.entries()) {
          const before = periods[at - 1]
          if (!before || comparePhases(phase, before.phase) > 0) continue
          expect(comparePhases(before.phase, phase)).toBe(1)
          // Neither twice down within the quiet days, nor down so soon after going up.
          if (at > 1) expect(from - before.from).toBeGreaterThanOrEqual(quietDays)
        }
      },
    ),
    { numRuns: 60, seed: 7 },
  )
  expect(bound).toBeGreaterThan(100)
})
