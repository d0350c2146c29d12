/**
 * Demand of every link in every draw, before levers and before one link catches another's overflow.
 *
 *   what is seen until day 0 (start.ts) → the epidemic by itself (epidemic.ts) → what a scenario makes of it
 *   (response.ts) → arrivals by delays, rates per infection and virulence → occupancy by stays
 *
 * Infections drive every link; who is there on day 0 only runs off. Ward and ICU follow the admissions that were seen;
 * links without figures of their own come with them, by their rates per infection.
 */

import type { Unit } from '../fit/fit.ts'
import type { BedWeek } from '../forecast/bed-weeks.ts'
import type { StayId } from '../plan/disease-course.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../shared/care-chain.ts'
import type { Estimate } from '../shared/estimate.ts'
import { exp } from '../shared/exact-math.ts'
import { asInput, createStep, createSteps } from '../shared/step.ts'
import { simulateAbsence } from './absence.ts'
import { simulateArrivals, type Arrivals } from './arrivals.ts'
import { forecastOf } from './blend.ts'
import { simulateCare, simulateConsults } from './care-at-home.ts'
import { standEstimate, type UnseenLink } from './derived-stands.ts'
import { delayKernel, type DelayKernel } from './delay.ts'
import { aboveSetPoint, simulateEpidemic, type Epidemic } from './epidemic.ts'
import { infectionsOf, shifted, startRatios, sumOf } from './infections.ts'
import { simulateBeds, simulateCourse, type Beds, type UnitCourse } from './hospital.ts'
import { blendOf, doubtedOf } from './hospital-alone.ts'
import { sampleBlocks, type Blocks, type DrawRange } from './lanes.ts'
import { simulateResponse, type Response } from './response.ts'
import { careDelay, startOf, type Start } from './start.ts'
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

type HomeCare = 'nursingHome' | 'districtNursing' | 'homeOxygen'

/**
 * Simulates plan after plan in one range of draws, and repeats only the steps that a change touches: the fit and the
 * epidemic by itself stay while a scenario's sliders move. What it gives for one plan holds until it is asked about
 * the next.
 */
export function createDemandSimulation(range: DrawRange): (plan: RegionalPlan) => OwnDemand {
  const startStep = createStep<Start>()
  const sampled = createSteps<Blocks>()
  const blockStep = createSteps<Blocks>()
  const epidemicStep = createStep<Epidemic>()
  const aboveStep = createStep<{ readonly above: Blocks | null }>()
  const courseStep = createSteps<UnitCourse>()
  const forecastStep = createStep<Readonly<Record<Unit, BedWeek>>>()
  const blendStep = createSteps<{ readonly factors: Blocks | null }>()
  const kernelStep = createSteps<DelayKernel>()
  const responseStep = createStep<Response>()
  const arrivalsStep = createSteps<Arrivals>()
  const stayStep = createSteps<readonly StayBlock[]>()
  const bedsStep = createSteps<Beds>()
  const demandStep = createSteps<Float64Array>()

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
    const response = responseStep(
      [
        infectedOn,
        startRatio,
        above,
        asInput([seeded, startDate, scenarioInput(plan), region.inhabitants]),
        asInput([course.generationDays, course.responseHalfLifeDays, course.boosterProtection]),
      ],
      () =>
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
            aboveSetPoint: above,
          },
          infectedOn,
        ),
    )
    const kernel = (name: string, meanDays: number): DelayKernel =>
      kernelStep(name)([meanDays, days], () => delayKernel(meanDays, days))
    const [careKernel, consultKernel] = [
      kernel('care', course.careDelayDays),
      kernel('consult', course.consultDelayDays),
    ]
    const arrivals = arrivalsStep('care')([response, careKernel], () =>
      simulateArrivals(response, careKernel, days),
    )
    const consulting = arrivalsStep('consult')([response, consultKernel], () =>
      simulateArrivals(response, consultKernel, days),
    )
    const virulence = sample(scenario.virulence, 'virulence')
    const sensitivity = course.virulenceSensitivity

    const doubted = start.fit && doubtedOf(start.fit)
    const forecast = forecastStep([figures, startDate, asInput(doubted)], () =>
      doubted === null ? { ward: null, icu: null } : forecastOf(plan, doubted),
    )
    const bedsOf = (unit: Unit, sensitive: number, share: Blocks | null): Beds => {
      const stayKey = asInput(course.stays[unit])
      const unitCourse = courseStep(unit)(
        [epidemic, start, stayKey, seeded, start.fit === null ? hospitalRate : null, days],
        () => simulateCourse({ plan, range, start, epidemic, perInfection: rates, days }, unit),
      )
      const { factors } = blendStep(unit)(
        [forecast, start, stayKey, seeded, epidemicKey, days, delayDays],
        () => ({ factors: blendOf(plan, range, start, unit, forecast[unit]) }),
      )
      const occupied = links[unit].occupied * start.units[unit].credible
      return bedsStep(unit)(
        [unitCourse, factors, occupied, arrivals, careKernel, sensitive, virulence, share],
        (old) =>
          simulateBeds(
            {
              range,
              days,
              course: unitCourse,
              occupied,
              scenario: { kernel: careKernel, arrivals, sensitivity: sensitive, virulence, share },
              blend: factors,
            },
            old,
          ),
      )
    }
    const ward = bedsOf('ward', sensitivity.hospital, null)
    const icu = bedsOf(
      'icu',
      sensitivity.icu,
      scenario.icuShare ? sample(scenario.icuShare, 'icuShare') : null,
    )

    const standOf = (link: UnseenLink): Blocks =>
      sample(standEstimate(links[link].occupied, start.fit !== null), `stand.${link}`)
    const consultsBehind = blockStep('consultsBehind')(
      [infections, delayDays, Math.round(course.consultDelayDays), days, start],
      () => shifted(infections, delayDays - Math.round(course.consultDelayDays), days, start.history),
    )
    const consultsInput = {
      range,
      days,
      kernel: consultKernel,
      arrivals: consulting,
      virulence,
      sensitivity: sensitivity.gp,
      stand: standOf('gp'),
      infections: consultsBehind,
      rate: rates.gp,
    }
    const gp = demandStep('gp')(Object.values(consultsInput), (old) => simulateConsults(consultsInput, old))

    const stays = (id: StayId): readonly StayBlock[] =>
      stayStep(id)([seeded, asInput(course.stays[id]), start, days], () =>
        createStayBlocks(
          sampleBlocks(course.stays[id].meanDays, `stay.${id}`, plan, range),
          course.stays[id].shape,
          start.history.map(exp),
          days,
        ),
      )
    const care = (link: HomeCare): Float64Array => {
      const input = {
        range,
        days,
        kernel: careKernel,
        arrivals,
        virulence,
        sensitivity: sensitivity[link],
        stand: standOf(link),
        infections,
        rate: rates[link],
        leaving: ward.leaving,
        wardRate: rates.ward,
        stay: stays(link),
        viaHospitalShare: course.viaHospitalShare[link],
      }
      return demandStep(link)(Object.values(input), (old) => simulateCare(input, old))
    }

    const absenceShare = demandStep('absence')(
      [infectedOn, response, course.absenceDays, region.inhabitants, start],
      (old) => simulateAbsence(plan, range, infectedOn, start.history, response, old),
    )
    const epidemicText = asInput([
      seeded,
      startKey,
      figures,
      days,
      epidemicKey,
      scenario,
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
