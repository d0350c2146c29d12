/**
 * Demand of every link in every draw, before levers and before one link catches another's overflow: infections →
 * arrivals → occupancy, starting from what is occupied on day 0.
 *
 * The level of every flow follows from day 0 itself: inflow = occupied ÷ mean stay (Little's law under the growth of
 * that moment), so a draw with longer stays has fewer admissions and every draw starts at the same occupied beds.
 */

import type { StayId } from '../plan/disease-course.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { LinkId } from '../shared/care-chain.ts'
import type { Estimate } from '../shared/estimate.ts'
import { asInput, createStep, createSteps } from '../shared/step.ts'
import { simulateArrivals, type Arrivals } from './arrivals.ts'
import { simulateCare, simulateConsults } from './care-at-home.ts'
import { createCourseKernels, type CourseKernels } from './course-kernels.ts'
import { simulateHospital, type Hospital } from './hospital.ts'
import { sampleBlocks, type Blocks, type DrawRange } from './lanes.ts'
import { createStayBlocks, type StayBlock } from './stay-curves.ts'

export type { DrawRange } from './lanes.ts'

/** Columns are day-major: the value of (day, draw) stands at `day × width + (draw − firstDraw)`. */
export interface OwnDemand extends DrawRange {
  readonly days: number
  /** In the link's unit. */
  readonly demand: Readonly<Record<LinkId, Float64Array>>
  /** Share of staff absent because of infection, above the absence of day 0 (0–1). */
  readonly absenceShare: Float64Array
  /** Text of all that the columns depend on, in whichever thread: the same text, the same bytes. */
  readonly keys: { readonly demand: string; readonly absenceShare: string }
}

/** Simulates a range of draws. The bytes of a draw do not depend on the range in which it is simulated. */
export function simulateOwnDemand(plan: RegionalPlan, range: DrawRange): OwnDemand {
  return createDemandSimulation(range)(plan)
}

/**
 * Simulates plan after plan in one range of draws, and repeats only the steps that a change touches: milder disease
 * leaves the infections as they were, longer oxygen at home leaves the hospital. What it gives for one plan holds
 * until it is asked about the next.
 */
export function createDemandSimulation(range: DrawRange): (plan: RegionalPlan) => OwnDemand {
  const sampled = createSteps<Blocks>()
  const reproductionStep = createStep<Blocks>()
  const kernelsStep = createStep<CourseKernels>()
  const stayStep = createSteps<readonly StayBlock[]>()
  const arrivalsStep = createStep<Arrivals>()
  const consultsStep = createStep<Float64Array>()
  const hospitalStep = createStep<Hospital>()
  const careStep = createSteps<Float64Array>()

  return (plan) => {
    const { seed, draws, startDate, horizonDays: days, region, scenario, course, links } = plan
    const sensitivity = course.virulenceSensitivity

    const sample = (estimate: Estimate, name: string): Blocks =>
      sampled(name)([seed, draws, asInput(estimate)], () => sampleBlocks(estimate, name, plan, range))
    const virulence = sample(scenario.virulence, 'virulence')
    const startingInfectionsPerDay = sample(scenario.startingInfectionsPerDay, 'startingInfectionsPerDay')
    const susceptibleShare = sample(scenario.susceptibleShare, 'susceptibleShare')
    const icuToWardShare = sample(course.icuToWardShare, 'icuToWardShare')
    const factors = [
      sample(course.deltaReproduction, 'deltaReproduction'),
      sample(scenario.contagiousness, 'contagiousness'),
      sample(scenario.adherence, 'adherence'),
      sample(scenario.boosterShare, 'boosterShare'),
      sample(course.boosterProtection, 'boosterProtection'),
    ] as const
    const reproduction = reproductionStep(factors, () => reproductionOf(...factors))

    const kernels = kernelsStep(
      [
        days,
        startDate,
        scenario.startingGrowthPerDay,
        asInput(scenario.reproductionSteps),
        asInput(delaysOf(course)),
      ],
      () => createCourseKernels(plan),
    )
    const stays = (id: StayId): readonly StayBlock[] => {
      const yesterday = kernels.historyByDay[1] ?? 1
      return stayStep(id)([seed, draws, asInput(course.stays[id]), yesterday], () =>
        createStayBlocks(id, course.stays[id], plan, range, yesterday),
      )
    }

    const epidemic = { reproduction, startingInfectionsPerDay, susceptibleShare }
    const arrivals = arrivalsStep(
      [kernels, ...Object.values(epidemic), region.inhabitants, course.absenceDays],
      (old) => simulateArrivals(plan, kernels, range, epidemic, old),
    )
    const flow = { range, days, kernels, arrivals, virulence }

    const consultsInput = { ...flow, sensitivity: sensitivity.gp, occupied: links.gp.occupied }
    const gp = consultsStep(Object.values(consultsInput), (old) => simulateConsults(consultsInput, old))

    const hospitalStays = { ward: stays('ward'), icu: stays('icu'), wardAfterIcu: stays('wardAfterIcu') }
    const occupied = { ward: links.ward.occupied, icu: links.icu.occupied }
    const hospital = hospitalStep(
      [
        ...Object.values(flow),
        icuToWardShare,
        ...Object.values(hospitalStays),
        ...Object.values(occupied),
        sensitivity.hospital,
        sensitivity.icu,
      ],
      (old) =>
        simulateHospital({ ...flow, icuToWardShare, stays: hospitalStays, sensitivity, occupied }, old),
    )

    const care = (link: 'nursingHome' | 'districtNursing' | 'homeOxygen'): Float64Array => {
      const input = {
        ...flow,
        hospital,
        stay: stays(link),
        sensitivity: sensitivity[link],
        occupied: links[link].occupied,
        viaHospitalShare: course.viaHospitalShare[link],
      }
      return careStep(link)(Object.values(input), (old) => simulateCare(input, old))
    }

    const { virulence: virulenceRange, ...infections } = scenario
    const { deltaReproduction, boosterProtection, absenceDays, generationDays } = course
    const epidemicKey = [seed, draws, startDate, days, region.inhabitants, infections]
    const courseOfInfection = [deltaReproduction, boosterProtection, absenceDays, generationDays]
    return {
      ...range,
      days,
      keys: {
        absenceShare: asInput([epidemicKey, courseOfInfection]),
        demand: asInput([
          epidemicKey,
          virulenceRange,
          course,
          Object.entries(links).map(([link, profile]) => [link, profile.occupied]),
        ]),
      },
      demand: {
        gp,
        districtNursing: care('districtNursing'),
        nursingHome: care('nursingHome'),
        ward: hospital.ward,
        icu: hospital.icu,
        homeOxygen: care('homeOxygen'),
      },
      absenceShare: arrivals.absenceShare,
    }
  }
}

/**
 * R on day 0 = R of delta × contagiousness × adherence × (1 − booster share × protection by a booster).
 * The form is ours (inferred); the factors are those of IG&H p.8.
 */
function reproductionOf(
  delta: Blocks,
  contagiousness: Blocks,
  adherence: Blocks,
  share: Blocks,
  protection: Blocks,
): Blocks {
  const at = (blocks: Blocks, index: number, lane: number): number => blocks[index]?.[lane] ?? 0
  return delta.map((block, index) =>
    block.map(
      (r, lane) =>
        r *
        at(contagiousness, index, lane) *
        at(adherence, index, lane) *
        (1 - at(share, index, lane) * at(protection, index, lane)),
    ),
  )
}

function delaysOf({
  consultDelayDays,
  careDelayDays,
  stepUpDelayDays,
  generationDays,
}: RegionalPlan['course']): number[] {
  return [consultDelayDays, careDelayDays, stepUpDelayDays, generationDays]
}
