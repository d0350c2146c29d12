/**
 * What no scenario changes of a plan in a range of draws: the epidemic as it goes on by itself, ward and ICU as they go
 * with it, what the seven-day forecast knows better, and how long everybody stays. Sliders of a scenario leave it as it
 * is, so it is remembered; and the most of a calculation is in here.
 */

import type { Unit } from '../fit/fit.ts'
import type { BedWeek } from '../forecast/bed-weeks.ts'
import type { StayId } from '../plan/disease-course.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../shared/care-chain.ts'
import type { Estimate } from '../shared/estimate.ts'
import { exp } from '../shared/exact-math.ts'
import { asInput, createStep, createSteps } from '../shared/step.ts'
import { forecastOf } from './blend.ts'
import { delayKernel, type DelayKernel } from './delay.ts'
import { standEstimate, UNSEEN_LINKS, type UnseenLink } from './derived-stands.ts'
import { aboveSetPoint, simulateEpidemic, type Epidemic } from './epidemic.ts'
import { simulateCourse, type UnitCourse } from './hospital.ts'
import { blendOf, doubtedOf } from './hospital-alone.ts'
import { infectionsOf, shifted, startRatios, sumOf } from './infections.ts'
import { sampleBlocks, type Blocks, type DrawRange } from './lanes.ts'
import { careDelay, startOf, UNITS, type Start } from './start.ts'
import { createStayBlocks, type StayBlock } from './stay-curves.ts'

export type HomeCare = 'nursingHome' | 'districtNursing' | 'homeOxygen'
const HOME_CARE = ['nursingHome', 'districtNursing', 'homeOxygen'] as const satisfies readonly HomeCare[]

export interface Baseline {
  readonly start: Start
  /** Per infection, a value per draw. */
  readonly rates: Readonly<Record<LinkId, Blocks>>
  /** Infections per day, a row per day: behind the admissions of each day, of each day, and behind its consults. */
  readonly infections: { readonly ofCare: Blocks; readonly onDay: Blocks; readonly ofConsults: Blocks }
  /** Stated infections on day 0 ÷ those that the fit implies. */
  readonly startRatio: Blocks
  /** Infections ÷ those of a start at the set point; null of a fit. */
  readonly aboveSetPoint: Blocks | null
  readonly delays: { readonly care: DelayKernel; readonly consult: DelayKernel }
  readonly courses: Readonly<Record<Unit, UnitCourse>>
  /** What the seven-day forecast says more or less than the path; null where it says nothing. */
  readonly blends: Readonly<Record<Unit, Blocks | null>>
  /** On day 0, of links without figures of their own. */
  readonly stands: Readonly<Record<UnseenLink, Blocks>>
  readonly stays: Readonly<Record<HomeCare, readonly StayBlock[]>>
  /** Text of what the start and the epidemic depend on. */
  readonly key: string
}

/**
 * The baseline of plan after plan, in one range of draws; only what changed is done again, and what did not change is
 * the same object as before.
 */
export function createBaseline(range: DrawRange): (plan: RegionalPlan) => Baseline {
  const startStep = createStep<Start>()
  const sampled = createSteps<Blocks>()
  const blockStep = createSteps<Blocks>()
  const epidemicStep = createStep<Epidemic>()
  const aboveStep = createStep<{ readonly above: Blocks | null }>()
  const courseStep = createSteps<UnitCourse>()
  const forecastStep = createStep<Readonly<Record<Unit, BedWeek>>>()
  const blendStep = createSteps<{ readonly factors: Blocks | null }>()
  const kernelStep = createSteps<DelayKernel>()
  const stayStep = createSteps<readonly StayBlock[]>()

  return (plan) => {
    const { seed, draws, startDate, horizonDays: days, region, scenario, course, links } = plan
    const { observed, nationalObserved, startsFrom } = plan
    const seeded = asInput([seed, draws])
    const figures = startsFrom === 'observed' ? asInput([observed, nationalObserved]) : ''
    const { ward: wardStay, icu: icuStay } = course.stays
    const startKey = asInput([
      startsFrom,
      startDate,
      [wardStay.meanDays.mode, wardStay.shape, icuStay.meanDays.mode, icuStay.shape],
      startsFrom === 'stand' ? scenario.startingGrowthPerDay : 0,
      region.allocationKeyPercent < 100,
    ])
    const start = startStep([figures, startKey], () => startOf(plan))

    const sample = (estimate: Estimate, name: string, stream = name): Blocks =>
      sampled(name)([seeded, asInput(estimate)], () => sampleBlocks(estimate, stream, plan, range))
    const rates = {} as Record<LinkId, Blocks>
    for (const link of LINK_IDS) {
      // One stream for all: what makes the infections fewer makes every rate higher.
      rates[link] = sample(course.perInfection[link], `perInfection.${link}`, 'perInfection')
    }
    const hospitalRate = blockStep('hospitalRate')([rates.ward, rates.icu], () =>
      sumOf(rates.ward, rates.icu),
    )

    const delayDays = careDelay(plan)
    const rows = days + delayDays
    const epidemicKey = asInput([
      course.admissionsSetPoint,
      region.inhabitants,
      startsFrom === 'stand' || start.fit === null
        ? [scenario.startingInfectionsPerDay, scenario.startingGrowthPerDay]
        : null,
    ])
    const epidemicInput = { plan, range, start, rows, perInfection: hospitalRate, careDelayDays: delayDays }
    const epidemicNeeds = [
      seeded,
      rows,
      start,
      epidemicKey,
      start.fit === null ? hospitalRate : null,
      delayDays,
    ]
    const epidemic = epidemicStep(epidemicNeeds, () => simulateEpidemic(epidemicInput))
    const { above } = aboveStep([...epidemicNeeds, days], () => ({
      above: aboveSetPoint(epidemicInput, days),
    }))
    const infections = blockStep('infections')([epidemic, hospitalRate], () =>
      infectionsOf(epidemic, hospitalRate),
    )
    const infectedOn = blockStep('infectedOn')([infections, days, delayDays], () =>
      shifted(infections, delayDays, days, start.history),
    )

    const startRatio = blockStep('startRatio')(
      [
        sample(scenario.startingInfectionsPerDay, 'startingInfectionsPerDay'),
        start,
        asInput([course.perInfection.ward.mode, course.perInfection.icu.mode, epidemicKey, delayDays]),
      ],
      () => startRatios(plan, range, start),
    )
    const kernel = (name: string, meanDays: number): DelayKernel =>
      kernelStep(name)([meanDays, days], () => delayKernel(meanDays, days))

    const courseOf = (unit: Unit): UnitCourse =>
      courseStep(unit)(
        [
          epidemic,
          start,
          asInput(course.stays[unit]),
          seeded,
          start.fit === null ? hospitalRate : null,
          days,
        ],
        () => simulateCourse({ plan, range, start, epidemic, perInfection: rates, days }, unit),
      )
    const doubted = start.fit && doubtedOf(start.fit)
    const forecast = forecastStep([figures, startDate, asInput(doubted)], () =>
      doubted === null ? { ward: null, icu: null } : forecastOf(plan, doubted),
    )
    const blendFor = (unit: Unit): Blocks | null =>
      blendStep(unit)(
        [forecast, start, asInput(course.stays[unit]), seeded, epidemicKey, days, delayDays],
        () => ({ factors: blendOf(plan, range, start, unit, forecast[unit]) }),
      ).factors

    const standOf = (link: UnseenLink): Blocks =>
      sample(standEstimate(links[link].occupied, start.fit !== null), `stand.${link}`)
    const consultDelay = Math.round(course.consultDelayDays)
    const stayOf = (id: StayId): readonly StayBlock[] =>
      stayStep(id)([seeded, asInput(course.stays[id]), start, days], () =>
        createStayBlocks(
          sampleBlocks(course.stays[id].meanDays, `stay.${id}`, plan, range),
          course.stays[id].shape,
          start.history.map(exp),
          days,
        ),
      )
    return {
      start,
      rates,
      infections: {
        ofCare: infections,
        onDay: infectedOn,
        ofConsults: blockStep('consultsBehind')([infections, delayDays, consultDelay, days, start], () =>
          shifted(infections, delayDays - consultDelay, days, start.history),
        ),
      },
      startRatio,
      aboveSetPoint: above,
      delays: {
        care: kernel('care', course.careDelayDays),
        consult: kernel('consult', course.consultDelayDays),
      },
      courses: perName(UNITS, courseOf),
      blends: perName(UNITS, blendFor),
      stands: perName(UNSEEN_LINKS, standOf),
      stays: perName(HOME_CARE, stayOf),
      key: asInput([seeded, startKey, figures, days, epidemicKey]),
    }
  }
}

function perName<Name extends string, T>(names: readonly Name[], make: (name: Name) => T): Record<Name, T> {
  const made = {} as Record<Name, T>
  for (const name of names) made[name] = make(name)
  return made
}
