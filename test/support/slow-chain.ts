/**
 * The chain a second time, slowly and in the most obvious way: one draw, patients followed by the day on which they
 * came, sums written out. Shares only the sampled values with the product; every curve and every balance is its own.
 */
import type { StayId } from '../../src/domain/plan/disease-course.ts'
import type { Lever, LeverEffect } from '../../src/domain/plan/lever.ts'
import type { RegionalPlan } from '../../src/domain/plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../../src/domain/shared/care-chain.ts'
import { daysBetween } from '../../src/domain/shared/civil-date.ts'

export type Daily = number[]

/** The sampled values of one draw. */
export interface Draw {
  readonly virulence: number
  /** Reproduction number on day 0, before dated changes and depletion. */
  readonly reproduction: number
  readonly startingInfectionsPerDay: number
  readonly susceptibleShare: number
  readonly icuToWardShare: number
}

export interface SlowDemand {
  readonly demand: Record<LinkId, Daily>
  readonly absence: Daily
}

const LONGEST = 96
const days = (count: number): number[] => Array.from({ length: count }, (_, t) => t)
const at = (values: readonly number[], index: number): number => values[index] ?? 0

/** Γ(x) by Lanczos, as in Numerical Recipes. */
function gamma(x: number): number {
  const c = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ]
  const z = x - 1
  const sum = c.slice(1).reduce((total, value, i) => total + value / (z + i + 1), at(c, 0))
  const t = z + 7.5
  return Math.sqrt(2 * Math.PI) * t ** (z + 0.5) * Math.exp(-t) * sum
}

/** Share still present k days after arrival, until fewer than one in a thousand is. */
function stayCurve(meanDays: number, shape: number): number[] {
  const scale = meanDays / gamma(1 + 1 / shape)
  const all = days(LONGEST).map((k) => Math.exp(-(((k + 0.5) / scale) ** shape)))
  const end = all.findIndex((share) => share < 0.001)
  return end < 0 ? all : all.slice(0, end)
}

/** Probability of each whole number of days of delay: Rayleigh around the mean, until one in ten thousand still waits. */
function delayCurve(meanDays: number, from: 0 | 1): number[] {
  if (meanDays <= from) return from === 0 ? [1] : [0, 1]
  const scale = (meanDays - from + 0.5) / gamma(1.5)
  const beyond = (day: number): number => Math.exp(-((day / scale) ** 2))
  const parts = days(LONGEST - from)
    .filter((k) => beyond(k) > 0.0001)
    .map((k) => beyond(k) - beyond(k + 1))
  const total = parts.reduce((sum, part) => sum + part, 0)
  return [...(from === 1 ? [0] : []), ...parts.map((part) => part / total)]
}

/** Own demand of one draw, every link, every day. */
export function slowDemand(plan: RegionalPlan, draw: Draw, stays: Record<StayId, number>): SlowDemand {
  const { course, scenario, links } = plan
  const horizon = days(plan.horizonDays)
  const past = (k: number): number => Math.exp(-scenario.startingGrowthPerDay * k)

  // Infections relative to those of day 0; day 0 and what lies before is history.
  const generation = delayCurve(course.generationDays, 1)
  const infected: Daily = [0]
  const pool = (draw.susceptibleShare * plan.region.inhabitants) / draw.startingInfectionsPerDay
  for (const t of horizon.slice(1)) {
    const factor = scenario.reproductionSteps
      .filter((step) => daysBetween(plan.startDate, step.from) <= t)
      .reduce((product, step) => product * step.factor, 1)
    const left = pool - infected.reduce((sum, count) => sum + count, 0)
    const force = generation.reduce((sum, weight, k) => {
      if (k === 0) return sum
      return sum + weight * (k < t ? at(infected, t - k) : past(k - t))
    }, 0)
    infected.push(Math.min(left, draw.reproduction * factor * (left / pool) * force))
  }
  const infectionsOn = (day: number): number => (day > 0 ? at(infected, day) : past(-day))

  const absentOn = (t: number): number =>
    days(course.absenceDays).reduce((sum, k) => sum + infectionsOn(t - k), 0)
  const perHead = draw.startingInfectionsPerDay / plan.region.inhabitants
  const absence = horizon.map((t) => Math.min(1, Math.max(0, (absentOn(t) - absentOn(0)) * perHead)))

  /** Arrivals after a delay, relative to day 0: the old wave as it was, the new wave × virulence. */
  function level(weights: number[], virulence: number): Daily {
    const old = (t: number): number =>
      weights.reduce((sum, weight, k) => sum + (k >= t ? weight * past(k - t) : 0), 0)
    return horizon.map((t) => {
      const fresh = weights.reduce((sum, weight, k) => sum + (k < t ? weight * at(infected, t - k) : 0), 0)
      return (old(t) + virulence * fresh) / old(0)
    })
  }
  const virulence = (flow: keyof typeof course.virulenceSensitivity): number =>
    1 + course.virulenceSensitivity[flow] * (draw.virulence - 1)

  /** Beds taken on day 0 by one arrival a day that grew as the history did. */
  const balanceDays = (curve: number[]): number => curve.reduce((sum, share, k) => sum + share * past(k), 0)
  /** Who is there: what is left of day 0's patients, and everyone who came since. */
  function present(curve: number[], inflow: Daily, onDayZero: number): Daily {
    return horizon.map((t) => {
      const residual = curve.reduce((sum, share, k) => sum + (k >= t ? share * past(k - t) : 0), 0)
      const since = horizon.reduce(
        (sum, day) => sum + (day > 0 && day <= t ? at(inflow, day) * at(curve, t - day) : 0),
        0,
      )
      return (onDayZero / balanceDays(curve)) * residual + since
    })
  }
  const leaving = (inflow: Daily, there: Daily): Daily =>
    horizon.map((t) => (t === 0 ? 0 : Math.max(0, at(there, t - 1) + at(inflow, t) - at(there, t))))
  /** Who leaves on day 0: what comes in less what the growth keeps. */
  const leavingAtStart = (curve: number[], onDayZero: number): number =>
    Math.max(0, onDayZero / balanceDays(curve) - onDayZero * (1 - past(1)))
  const curveOf = (id: StayId): number[] => stayCurve(stays[id], course.stays[id].shape)

  const consults = level(delayCurve(course.consultDelayDays, 0), virulence('gp'))
  const care = delayCurve(course.careDelayDays, 0)

  // Hospital: direct ward patients, ward patients who wait for the ICU, the ICU, the ward after the ICU.
  const stepUp = delayCurve(course.stepUpDelayDays, 0)
  const waitingCurve = stepUp.map((_, k) =>
    Math.max(0, 1 - stepUp.slice(0, k + 1).reduce((sum, part) => sum + part, 0)),
  )
  const stepUpPast = (t: number): number =>
    stepUp.reduce((sum, weight, k) => sum + (k >= t ? weight * past(k - t) : 0), 0)
  const [icuCurve, wardCurve, afterCurve] = [curveOf('icu'), curveOf('ward'), curveOf('wardAfterIcu')]
  const icu0 = links.icu.occupied
  const candidates = icu0 / balanceDays(icuCurve) / stepUpPast(0)
  const waiting0 = candidates * balanceDays(waitingCurve)
  const after0 = draw.icuToWardShare * leavingAtStart(icuCurve, icu0) * balanceDays(afterCurve)
  const fits = Math.min(1, links.ward.occupied / (waiting0 + after0))
  const direct0 = Math.max(0, links.ward.occupied - waiting0 - after0)
  const hospitalLevel = level(care, virulence('hospital'))
  const icuLevel = level(care, virulence('icu'))
  const admitted = hospitalLevel.map((value) => (direct0 / balanceDays(wardCurve) + candidates) * value)
  const goingUp = horizon.map((t) => (t === 0 ? 0 : Math.min(at(admitted, t), candidates * at(icuLevel, t))))
  const direct = horizon.map((t) => (t === 0 ? 0 : at(admitted, t) - at(goingUp, t)))
  const icuInflow = horizon.map((t) => {
    if (t === 0) return 0
    const fresh = stepUp.reduce((sum, weight, k) => sum + (k < t ? weight * at(goingUp, t - k) : 0), 0)
    return candidates * stepUpPast(t) + fresh
  })
  const icu = present(icuCurve, icuInflow, icu0)
  const afterInflow = leaving(icuInflow, icu).map((count) => draw.icuToWardShare * count)
  const directThere = present(wardCurve, direct, direct0)
  const waitingThere = present(waitingCurve, goingUp, waiting0 * fits)
  const afterThere = present(afterCurve, afterInflow, after0 * fits)
  const home = horizon.map((t) =>
    t === 0
      ? leavingAtStart(wardCurve, direct0) + leavingAtStart(afterCurve, after0 * fits)
      : at(leaving(direct, directThere), t) + at(leaving(afterInflow, afterThere), t),
  )

  function careAfter(link: 'nursingHome' | 'districtNursing' | 'homeOxygen'): Daily {
    const curve = curveOf(link)
    const occupied = links[link].occupied
    const inflow0 = occupied / balanceDays(curve)
    const viaHospital = at(home, 0) > 0 ? inflow0 * course.viaHospitalShare[link] : 0
    const own = level(care, virulence(link))
    const inflow = horizon.map((t) => {
      if (t === 0) return 0
      const discharged = viaHospital > 0 ? (viaHospital / at(home, 0)) * at(home, t) : 0
      return (inflow0 - viaHospital) * at(own, t) + discharged
    })
    return present(curve, inflow, occupied)
  }

  return {
    demand: {
      gp: consults.map((value) => links.gp.occupied * value),
      districtNursing: careAfter('districtNursing'),
      nursingHome: careAfter('nursingHome'),
      ward: horizon.map((t) => at(directThere, t) + at(waitingThere, t) + at(afterThere, t)),
      icu,
      homeOxygen: careAfter('homeOxygen'),
    },
    absence,
  }
}

export interface SlowBalance {
  readonly demand: Record<LinkId, Daily>
  readonly room: Record<LinkId, Daily>
}

/** Demand against room of one draw; `sizeOf` tells how large an effect is in this draw. */
export function slowBalance(
  plan: RegionalPlan,
  own: SlowDemand,
  sizeOf: (lever: Lever, index: number) => number,
): SlowBalance {
  const empty = (): Record<LinkId, Daily> => ({
    gp: [],
    districtNursing: [],
    nursingHome: [],
    ward: [],
    icu: [],
    homeOxygen: [],
  })
  const [demand, room] = [empty(), empty()]
  for (const t of days(plan.horizonDays)) {
    // What a lever that sends patients home gives, it gives for those who get a concentrator.
    let served = 1
    const sends = (lever: Lever): boolean => lever.effects.some(({ type }) => type === 'sendHome')
    const gives = (type: LeverEffect['type']): boolean => /^(raise|lower|addCapacity)/.test(type)
    const grown = (type: LeverEffect['type'], link: LinkId): number[] =>
      plan.levers
        .filter((lever) => lever.enabled)
        .flatMap((lever) =>
          lever.effects.flatMap((effect, index) =>
            effect.type === type && effect.link === link
              ? [rampOf(plan, lever, t) * sizeOf(lever, index) * (sends(lever) && gives(type) ? served : 1)]
              : [],
          ),
        )
    const compound = (type: LeverEffect['type'], link: LinkId, sign: 1 | -1): number =>
      grown(type, link).reduce((product, share) => product * (1 + sign * share), 1)
    const total = (type: LeverEffect['type'], link: LinkId): number =>
      grown(type, link).reduce((sum, amount) => sum + amount, 0)

    const everyLink: LinkId[] = ['homeOxygen', ...LINK_IDS.filter((link) => link !== 'homeOxygen')]
    let sentHome = 0
    for (const link of everyLink) {
      const profile = plan.links[link]
      const step = [...profile.capacitySteps]
        .reverse()
        .find(({ from }) => daysBetween(plan.startDate, from) <= t)
      const { capacity, staffedCapacity, baseLoad } = step ?? profile
      const absent = link === 'homeOxygen' ? 0 : at(own.absence, t) * compound('lowerAbsence', link, -1)
      const staffed = Math.min(capacity, staffedCapacity * (1 - absent))
      const places =
        staffed * compound('raiseCapacity', link, 1) +
        total('addCapacity', link) -
        total('takeCapacity', link)
      room[link].push(Math.max(0, places - baseLoad * compound('lowerBaseLoad', link, -1)))
      demand[link].push(
        at(own.demand[link], t) * compound('lowerDemand', link, -1) + total('addDemand', link),
      )
      if (link === 'homeOxygen') {
        sentHome = total('sendHome', link)
        const left = Math.max(0, at(room[link], t) - at(demand[link], t))
        if (sentHome > left) served = left / sentHome
      }
    }
    // Who catches what does not fit; each line after those that feed it.
    const pass = (from: LinkId, to: LinkId, perUnit: number): void => {
      const unmet = at(demand[from], t) - at(room[from], t)
      if (unmet > 0) demand[to][t] = at(demand[to], t) + unmet * perUnit
    }
    pass('icu', 'ward', 1)
    pass('homeOxygen', 'ward', 1)
    pass('ward', 'districtNursing', 1)
    pass('nursingHome', 'districtNursing', 1)
    pass('districtNursing', 'gp', 1 / 7)
    // They want a concentrator, but without one they are nobody's overflow: the ward still has them.
    demand.homeOxygen[t] = at(demand.homeOxygen, t) + sentHome
  }
  return { demand, room }
}

function rampOf(plan: RegionalPlan, lever: Lever, t: number): number {
  const since = t - daysBetween(plan.startDate, lever.start)
  if (since < 0) return 0
  if (lever.durationDays !== null && since >= lever.durationDays) return 0
  return since >= lever.leadDays ? 1 : since / lever.leadDays
}
