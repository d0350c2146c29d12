/**
 * One draw through the whole chain. Patients come in because of infections (delays, virulence), stay (survival
 * curves), step up from ward to ICU and down again, and leave the hospital to the nursing home, district nursing or
 * home with oxygen. Buffers are made once and reused for every draw.
 */

import type { FlowId, StayId } from '../plan/disease-course.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { LinkId } from '../shared/care-chain.ts'
import { convolve, PAD_DAYS, paddedColumn } from './convolve.ts'
import type { CourseKernels, DelayKernel } from './course-kernels.ts'
import type { Draw } from './draw.ts'
import { writeInfections } from './renewal.ts'
import { StayColumn } from './stay-column.ts'
import type { StayCurve } from './stay-curves.ts'

/** Where patients go after, or instead of, a hospital. */
const ONWARD_LINKS = ['nursingHome', 'districtNursing', 'homeOxygen'] as const

export interface DrawSimulation {
  /** Per link and day of the last draw run, in the link's unit. */
  readonly demand: Readonly<Record<LinkId, Float64Array>>
  /** Share of staff absent above that of day 0, per day. */
  readonly absenceShare: Float64Array
  run(draw: Draw, curveOf: (stay: StayId) => StayCurve): void
}

export function createDrawSimulation(plan: RegionalPlan, kernels: CourseKernels): DrawSimulation {
  const days = plan.horizonDays
  const { links, course } = plan
  const buffer = (): Float64Array => new Float64Array(days + 4)
  const stay = (): StayColumn => new StayColumn(days, kernels.historyByDay)

  /** Infections relative to day 0, with the history before it; and those of the new wave alone, from day 1 on. */
  const infections = paddedColumn(days)
  const newInfections = paddedColumn(days)
  for (let k = 0; k <= PAD_DAYS; k++) infections[PAD_DAYS - k] = kernels.historyByDay[k] ?? 0
  const consultArrivals = buffer()
  const careArrivals = buffer()
  const stepUpCandidates = paddedColumn(days)
  const stepUpArrivals = buffer()
  const dischargedHome = buffer()
  const wardDirect = stay()
  const wardWaiting = stay()
  const wardAfterIcu = stay()
  const icu = stay()
  const onward = { nursingHome: stay(), districtNursing: stay(), homeOxygen: stay() }
  const demand = {
    gp: buffer(),
    districtNursing: onward.districtNursing.occupied,
    nursingHome: onward.nursingHome.occupied,
    ward: buffer(),
    icu: icu.occupied,
    homeOxygen: onward.homeOxygen.occupied,
  }
  const absenceShare = buffer()
  wardWaiting.setCurve({ share: kernels.stepUpWaiting, days: kernels.stepUpWaiting.length })

  function run(draw: Draw, curveOf: (stay: StayId) => StayCurve): void {
    wardDirect.setCurve(curveOf('ward'))
    wardAfterIcu.setCurve(curveOf('wardAfterIcu'))
    icu.setCurve(curveOf('icu'))
    for (const link of ONWARD_LINKS) onward[link].setCurve(curveOf(link))
    infect(draw)
    consult(draw)
    convolve(careArrivals, newInfections, kernels.care.weights, kernels.care.weights.length, days)
    hospital(draw)
    for (const link of ONWARD_LINKS) careAtHome(link, draw)
  }

  function infect(draw: Draw): void {
    const perDay = draw.startingInfectionsPerDay
    const { inhabitants } = plan.region
    writeInfections(
      infections,
      {
        reproduction: draw.reproduction,
        factors: kernels.factors,
        generation: kernels.generation,
        susceptible: perDay > 0 ? (draw.susceptibleShare * inhabitants) / perDay : 0,
      },
      days,
    )
    const perInhabitant = inhabitants > 0 ? perDay / inhabitants : 0
    let more = 0
    for (let t = 1; t < days; t++) {
      const infected = infections[PAD_DAYS + t] ?? 0
      newInfections[PAD_DAYS + t] = infected
      more += infected - (infections[PAD_DAYS + t - course.absenceDays] ?? 0)
      absenceShare[t] = Math.min(1, Math.max(0, more * perInhabitant))
    }
  }

  function consult(draw: Draw): void {
    convolve(consultArrivals, newInfections, kernels.consult.weights, kernels.consult.weights.length, days)
    const factor = virulenceFactor('gp', draw)
    for (let t = 0; t < days; t++) {
      demand.gp[t] = links.gp.occupied * level(kernels.consult, consultArrivals, factor, t)
    }
  }

  function hospital(draw: Draw): void {
    const icuOccupied = links.icu.occupied
    const icuInflow = icu.inflowInBalance(icuOccupied)
    const candidates = icuInflow / (kernels.stepUp.fromHistory[0] ?? 1)
    const back = draw.icuToWardShare * icu.outflowInBalance(icuOccupied)
    const start = splitWard(
      links.ward.occupied,
      candidates * wardWaiting.balanceDays,
      back * wardAfterIcu.balanceDays,
    )
    const directInflow = wardDirect.inflowInBalance(start.direct)
    const hospitalFactor = virulenceFactor('hospital', draw)
    const icuFactor = virulenceFactor('icu', draw)

    for (let t = 1; t < days; t++) {
      const icuLevel = level(kernels.care, careArrivals, icuFactor, t)
      const admitted = (directInflow + candidates) * level(kernels.care, careArrivals, hospitalFactor, t)
      const steppingUp = Math.min(admitted, candidates * icuLevel)
      stepUpCandidates[PAD_DAYS + t] = steppingUp
      wardWaiting.inflow[PAD_DAYS + t] = steppingUp
      wardDirect.inflow[PAD_DAYS + t] = admitted - steppingUp
    }
    convolve(stepUpArrivals, stepUpCandidates, kernels.stepUp.weights, kernels.stepUp.weights.length, days)
    for (let t = 1; t < days; t++) {
      icu.inflow[PAD_DAYS + t] = candidates * (kernels.stepUp.fromHistory[t] ?? 0) + (stepUpArrivals[t] ?? 0)
    }
    icu.settle(icuOccupied)
    for (let t = 1; t < days; t++) wardAfterIcu.inflow[PAD_DAYS + t] = draw.icuToWardShare * icu.outflow(t)
    wardDirect.settle(start.direct)
    wardWaiting.settle(start.waiting)
    wardAfterIcu.settle(start.afterIcu)

    dischargedHome[0] =
      wardDirect.outflowInBalance(start.direct) + wardAfterIcu.outflowInBalance(start.afterIcu)
    for (let t = 0; t < days; t++) {
      demand.ward[t] =
        (wardDirect.occupied[t] ?? 0) + (wardWaiting.occupied[t] ?? 0) + (wardAfterIcu.occupied[t] ?? 0)
      if (t > 0) dischargedHome[t] = wardDirect.outflow(t) + wardAfterIcu.outflow(t)
    }
  }

  function careAtHome(link: (typeof ONWARD_LINKS)[number], draw: Draw): void {
    const column = onward[link]
    const occupied = links[link].occupied
    const inflow = column.inflowInBalance(occupied)
    const discharged = dischargedHome[0] ?? 0
    const viaHospital = discharged > 0 ? inflow * course.viaHospitalShare[link] : 0
    const perDischarge = discharged > 0 ? viaHospital / discharged : 0
    const factor = virulenceFactor(link, draw)
    for (let t = 1; t < days; t++) {
      column.inflow[PAD_DAYS + t] =
        (inflow - viaHospital) * level(kernels.care, careArrivals, factor, t) +
        perDischarge * (dischargedHome[t] ?? 0)
    }
    column.settle(occupied)
  }

  function virulenceFactor(flow: FlowId, draw: Draw): number {
    return 1 + course.virulenceSensitivity[flow] * (draw.virulence - 1)
  }

  return { demand, absenceShare, run }
}

/** Arrivals on day t relative to day 0: what the history still sends, and what the new wave sends × virulence. */
function level(delay: DelayKernel, arrivals: Float64Array, virulenceFactor: number, t: number): number {
  const fromHistory = delay.fromHistory[t] ?? 0
  return (fromHistory + virulenceFactor * (arrivals[t] ?? 0)) / (delay.fromHistory[0] ?? 1)
}

/** Who lies on the ward on day 0: mostly patients who will go home; those who step up or came back from the ICU never more than all. */
function splitWard(
  occupied: number,
  waiting: number,
  afterIcu: number,
): { direct: number; waiting: number; afterIcu: number } {
  const share = waiting + afterIcu > occupied ? occupied / (waiting + afterIcu) : 1
  return {
    direct: Math.max(0, occupied - waiting - afterIcu),
    waiting: waiting * share,
    afterIcu: afterIcu * share,
  }
}
