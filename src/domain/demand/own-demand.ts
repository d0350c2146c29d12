/**
 * Demand of every link in every draw, before levers and before one link catches another's overflow.
 *
 *   what is seen until day 0 (start.ts) → the epidemic by itself (epidemic.ts) → what a scenario makes of it
 *   (response.ts) → arrivals by delays, rates per infection and virulence → occupancy by stays
 *
 * Infections drive every link; who is there on day 0 only runs off. Ward and ICU follow the admissions that were seen;
 * links without figures of their own come with them, by their rates per infection. What no scenario changes stands in
 * baseline.ts; here begins what a scenario makes of it.
 */

import type { Unit } from '../fit/fit.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { LinkId } from '../shared/care-chain.ts'
import type { Estimate } from '../shared/estimate.ts'
import { createRecent } from '../shared/recent.ts'
import { asInput, createStep, createSteps, newColumn, type TakeColumn } from '../shared/step.ts'
import { simulateAbsence } from './absence.ts'
import { simulateArrivals, type Arrivals } from './arrivals.ts'
import { createBaseline, type HomeCare } from './baseline.ts'
import { simulateCare, simulateConsults } from './care-at-home.ts'
import { simulateBeds, type Beds } from './hospital.ts'
import { sampleBlocks, widthOf, type Blocks, type DrawRange } from './lanes.ts'
import { newInfections } from './new-infections.ts'
import { simulateResponse, type Response } from './response.ts'

export type { DrawRange } from './lanes.ts'

/** Columns are day-major: the value of (day, draw) stands at `day × width + (draw − firstDraw)`. */
export interface OwnDemand extends DrawRange {
  readonly days: number
  /** In the link's unit. */
  readonly demand: Readonly<Record<LinkId, Float64Array>>
  /** Share of staff absent because of infection, above the absence of day 0 (0–1). */
  readonly absenceShare: Float64Array
  /** New infections per day: worked out when asked for, while this is what was calculated last. */
  readonly infections: () => Float64Array
  /** Text of all that the columns depend on, in whichever thread: the same text, the same bytes. */
  readonly keys: { readonly demand: string; readonly absenceShare: string }
}

/** Simulates a range of draws. The bytes of a draw do not depend on the range in which it is simulated. */
export function simulateOwnDemand(plan: RegionalPlan, range: DrawRange): OwnDemand {
  return createDemandSimulation(range)(plan)
}

/** Draws × days of which the baselines are remembered: six regions, 1,000 draws and 120 days take some 130 MB. */
const REMEMBERED = 6 * 1000 * 120

/**
 * Simulates plan after plan in one range of draws, and repeats only the steps that a change touches: while a scenario's
 * sliders move, the baseline of each of the last regions stays (of the eleven, two workers have six each). What it gives
 * for one plan holds until it is asked about the next.
 * @param take where columns are to stand
 */
export function createDemandSimulation(
  range: DrawRange,
  take: TakeColumn = newColumn,
): (plan: RegionalPlan) => OwnDemand {
  const baselineOf = createRecent(() => createBaseline(range))
  const sampled = createSteps<Blocks>()
  const responseStep = createStep<Response>()
  const arrivalsStep = createSteps<Arrivals>()
  const bedsStep = createSteps<Beds>()
  const demandStep = createSteps<Float64Array>()

  return (plan) => {
    const { seed, draws, startDate, horizonDays: days, region, scenario, course, links } = plan
    const baseline = baselineOf(region.id, REMEMBERED / (widthOf(range) * days))(plan)
    const { start, rates, infections, startRatio, aboveSetPoint, delays, courses, blends, stands, stays } =
      baseline
    const seeded = asInput([seed, draws])
    const sample = (estimate: Estimate, name: string): Blocks =>
      sampled(name)([seeded, asInput(estimate)], () => sampleBlocks(estimate, name, plan, range))

    const response = responseStep(
      [
        infections.onDay,
        startRatio,
        aboveSetPoint,
        asInput([seeded, startDate, scenarioInput(plan), region.inhabitants]),
        asInput([course.generationDays, course.responseHalfLifeDays, course.boosterProtection]),
      ],
      (old) =>
        simulateResponse(
          plan,
          range,
          {
            contagiousness: sample(scenario.contagiousness, 'contagiousness'),
            adherence: sample(scenario.adherence, 'adherence'),
            boosterShare: sample(scenario.boosterShare, 'boosterShare'),
            boosterShareAtStart: sample(scenario.boosterShareAtStart, 'boosterShareAtStart'),
            boosterProtection: sample(course.boosterProtection, 'boosterProtection'),
            variantShare: scenario.variantShare && sample(scenario.variantShare, 'variantShare'),
            susceptibleShare: sample(scenario.susceptibleShare, 'susceptibleShare'),
            startRatio,
            aboveSetPoint,
          },
          infections.onDay,
          old,
        ),
    )
    const arrivals = arrivalsStep('care')([response, delays.care], (old) =>
      simulateArrivals(response, delays.care, days, old),
    )
    const consulting = arrivalsStep('consult')([response, delays.consult], (old) =>
      simulateArrivals(response, delays.consult, days, old),
    )
    const virulence = sample(scenario.virulence, 'virulence')
    const sensitivity = course.virulenceSensitivity

    const bedsOf = (unit: Unit, sensitive: number, share: Blocks | null): Beds => {
      const [unitCourse, blend] = [courses[unit], blends[unit]]
      const occupied = links[unit].occupied * start.units[unit].credible
      return bedsStep(unit)(
        [unitCourse, blend, occupied, arrivals, delays.care, sensitive, virulence, share],
        (old) =>
          simulateBeds(
            {
              range,
              days,
              course: unitCourse,
              occupied,
              scenario: { kernel: delays.care, arrivals, sensitivity: sensitive, virulence, share },
              blend,
            },
            old,
            take,
          ),
      )
    }
    const ward = bedsOf('ward', sensitivity.hospital, null)
    const icu = bedsOf(
      'icu',
      sensitivity.icu,
      scenario.icuShare ? sample(scenario.icuShare, 'icuShare') : null,
    )

    const consultsInput = {
      range,
      days,
      kernel: delays.consult,
      arrivals: consulting,
      virulence,
      sensitivity: sensitivity.gp,
      stand: stands.gp,
      infections: infections.ofConsults,
      rate: rates.gp,
    }
    const gp = demandStep('gp')(Object.values(consultsInput), (old) =>
      simulateConsults(consultsInput, old, take),
    )

    const care = (link: HomeCare): Float64Array => {
      const input = {
        range,
        days,
        kernel: delays.care,
        arrivals,
        virulence,
        sensitivity: sensitivity[link],
        stand: stands[link],
        infections: infections.ofCare,
        rate: rates[link],
        leaving: ward.leaving,
        wardRate: rates.ward,
        stay: stays[link],
        viaHospitalShare: course.viaHospitalShare[link],
      }
      return demandStep(link)(Object.values(input), (old) => simulateCare(input, old, take))
    }

    const absenceShare = demandStep('absence')(
      [infections.onDay, response, course.absenceDays, region.inhabitants, start],
      (old) => simulateAbsence(plan, range, infections.onDay, start.history, response, old, take),
    )
    const spread = { ...scenario, virulence: null, icuShare: null }
    const epidemicText = asInput([
      baseline.key,
      spread,
      [course.perInfection.ward, course.perInfection.icu, course.careDelayDays, course.generationDays],
      [course.responseHalfLifeDays, course.boosterProtection],
    ])
    return {
      ...range,
      days,
      keys: {
        absenceShare: asInput([epidemicText, course.absenceDays]),
        demand: asInput([
          epidemicText,
          [scenario.virulence, scenario.icuShare],
          course,
          Object.entries(links).map(([link, profile]) => [link, profile.occupied]),
        ]),
      },
      demand: {
        gp,
        districtNursing: care('districtNursing'),
        nursingHome: care('nursingHome'),
        ward: ward.beds,
        icu: icu.beds,
        homeOxygen: care('homeOxygen'),
      },
      absenceShare,
      infections: () => newInfections(days, range, infections.onDay, response),
    }
  }
}

/** What the response reads of a scenario; its infections at the start have a step of their own. */
function scenarioInput({ scenario }: RegionalPlan): object {
  const { contagiousness, adherence, boosterShare, boosterShareAtStart, variantShare } = scenario
  const { susceptibleShare, reproductionSteps } = scenario
  return [
    [contagiousness, adherence, boosterShare, boosterShareAtStart, variantShare],
    susceptibleShare,
    reproductionSteps,
  ]
}
