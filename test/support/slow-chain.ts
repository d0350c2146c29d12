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

/** The sampled values of one draw. Nothing else is left to chance in a plan of a single draw. */
export interface Draw {
  readonly virulence: number
  readonly contagiousness: number
  readonly adherence: number
  readonly boosterShare: number
  readonly boosterShareAtStart: number
  readonly boosterProtection: number
  readonly startingInfectionsPerDay: number
  readonly susceptibleShare: number
  readonly setPointPer100k: number
  readonly perInfection: Readonly<Record<LinkId, number>>
}

export interface SlowDemand {
  readonly demand: Record<LinkId, Daily>
  readonly absence: Daily
}

const LONGEST = 110
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
function delayCurve(meanDays: number): number[] {
  if (meanDays <= 0) return [1]
  const scale = (meanDays + 0.5) / gamma(1.5)
  const beyond = (day: number): number => Math.exp(-((day / scale) ** 2))
  const parts = days(LONGEST)
    .filter((k) => beyond(k) > 0.0001)
    .map((k) => beyond(k) - beyond(k + 1))
  const total = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => part / total)
}

/** Own demand of one draw that starts from a stated stand, every link, every day. */
export function slowDemand(plan: RegionalPlan, draw: Draw, stays: Record<StayId, number>): SlowDemand {
  const { course, scenario, links, region } = plan
  const horizon = days(plan.horizonDays)
  const past = (k: number): number => Math.exp(-scenario.startingGrowthPerDay * k)
  const careDelay = Math.round(course.careDelayDays)
  const consultDelay = Math.round(course.consultDelayDays)
  const hospitalRate = draw.perInfection.ward + draw.perInfection.icu

  // The epidemic by itself, as infections on every day from one care delay before day 0 on.
  const setPoint = (draw.setPointPer100k * region.inhabitants) / 100_000 / hospitalRate
  const itself: Daily = [draw.startingInfectionsPerDay * past(careDelay)]
  let growth = scenario.startingGrowthPerDay
  for (let day = 1; day < plan.horizonDays + careDelay; day++) {
    const before = at(itself, day - 1)
    // Until day 0 they grew as stated, to the stated number.
    if (day > careDelay) growth = 0.88 * growth - 0.002 * Math.log(before / setPoint)
    itself.push(before * Math.exp(growth))
  }
  const infectionsWithout = (day: number): number =>
    day < -careDelay ? at(itself, 0) * past(-careDelay - day) : at(itself, day + careDelay)

  // What the scenario makes of the infections after day 0.
  const left = (share: number): number => 1 - share * draw.boosterProtection
  const spreadOn = (day: number): number =>
    scenario.reproductionSteps
      .filter((step) => daysBetween(plan.startDate, step.from) <= day)
      .reduce(
        (product, step) => product * step.factor,
        (draw.contagiousness / draw.adherence) * (left(draw.boosterShare) / left(draw.boosterShareAtStart)),
      )
  const kept = 0.5 ** (1 / course.responseHalfLifeDays)
  const susceptible = draw.susceptibleShare * region.inhabitants
  const ratios: Daily = [1]
  for (const day of horizon.slice(1)) {
    // Every change so far, each answered since the day on which it came.
    const grown = days(day).reduce((sum, index) => {
      const changed = index + 1
      const change = Math.log(spreadOn(changed)) - (changed === 1 ? 0 : Math.log(spreadOn(changed - 1)))
      const answered = days(day - changed + 1).reduce((total, age) => total + kept ** age, 0)
      return sum + (change / course.generationDays) * answered
    }, 0)
    ratios.push(Math.exp(grown))
  }
  const until = (day: number, of: (day: number) => number): number =>
    days(day).reduce((sum, index) => sum + of(index + 1), 0)
  // How many times the infections of a start at the set point a day has: less and less, as the set point pulls.
  const ofLevel: Daily = [1]
  for (const day of horizon.slice(1)) {
    const before = at(ofLevel, day - 1)
    ofLevel.push(before + 0.88 * (before - at(ofLevel, Math.max(0, day - 2))) - 0.002 * before)
  }
  const times = (day: number): number =>
    Math.exp(Math.log(draw.startingInfectionsPerDay / setPoint) * at(ofLevel, day))
  const ratioOn = (day: number): number => {
    const without = until(day, (other) => infectionsWithout(other) / times(other))
    const withIt = until(day, (other) => (infectionsWithout(other) / times(other)) * at(ratios, other))
    return (at(ratios, day) * (susceptible + times(day) * without)) / (susceptible + times(day) * withIt)
  }
  const ratioOf = horizon.map(ratioOn)
  const infectionsOn = (day: number): number => infectionsWithout(day) * (day > 0 ? at(ratioOf, day) : 1)

  // Before the horizon the history is that of day 0, whatever the path between infection and admission.
  const infectedBefore = (day: number): number =>
    day > 0 ? infectionsOn(day) : infectionsWithout(0) * past(-day)
  const absentOn = (t: number): number =>
    days(course.absenceDays).reduce((sum, k) => sum + infectedBefore(t - k), 0)
  const absence = horizon.map((t) =>
    Math.min(1, Math.max(0, (absentOn(t) - absentOn(0)) / region.inhabitants)),
  )

  const sensitive = (flow: keyof typeof course.virulenceSensitivity): number =>
    1 + course.virulenceSensitivity[flow] * (draw.virulence - 1)
  const stillFromBefore = (weights: number[], t: number): number =>
    weights.reduce((sum, weight, k) => sum + (k >= t ? weight : 0), 0)
  const fresh = (weights: number[], t: number): number =>
    weights.reduce((sum, weight, k) => sum + (k < t ? weight * at(ratioOf, t - k) : 0), 0)

  const care = delayCurve(course.careDelayDays)
  /** Arrivals per infection of one care delay ago: the old ones as they were, the new ones × virulence. */
  const arriving = (flow: keyof typeof course.virulenceSensitivity): Daily =>
    horizon.map((t) => at(itself, t) * (stillFromBefore(care, t) + sensitive(flow) * fresh(care, t)))

  const curveOf = (id: StayId): number[] => stayCurve(stays[id], course.stays[id].shape)
  /** Who is there: what is left of day 0's patients, and everyone who came since. */
  function present(curve: number[], inflow: Daily, onDayZero: number): Daily {
    const balance = curve.reduce((sum, share, k) => sum + share * past(k), 0)
    return horizon.map((t) => {
      const residual = curve.reduce((sum, share, k) => sum + (k >= t ? share * past(k - t) : 0), 0)
      const since = horizon.reduce(
        (sum, day) => sum + (day > 0 && day <= t ? at(inflow, day) * at(curve, t - day) : 0),
        0,
      )
      return (onDayZero / balance) * residual + since
    })
  }
  const inflowOf = (arrivals: Daily, rate: number): Daily =>
    arrivals.map((count, t) => (t === 0 ? 0 : count * rate))

  const wardInflow = inflowOf(arriving('hospital'), draw.perInfection.ward)
  const ward = present(curveOf('ward'), wardInflow, links.ward.occupied)
  const icu = present(curveOf('icu'), inflowOf(arriving('icu'), draw.perInfection.icu), links.icu.occupied)
  const discharged = horizon.map((t) =>
    t === 0 ? 0 : Math.max(0, at(ward, t - 1) + at(wardInflow, t) - at(ward, t)),
  )

  function careAfter(link: 'nursingHome' | 'districtNursing' | 'homeOxygen'): Daily {
    const via = course.viaHospitalShare[link]
    const rate = draw.perInfection[link]
    const direct = inflowOf(arriving(link), rate * (1 - via))
    const inflow = direct.map((count, t) => count + (via * rate * at(discharged, t)) / draw.perInfection.ward)
    return present(curveOf(link), inflow, links[link].occupied)
  }

  const consult = delayCurve(course.consultDelayDays)
  const consults = horizon.map(
    (t) =>
      links.gp.occupied * stillFromBefore(consult, t) +
      draw.perInfection.gp * infectionsWithout(t - consultDelay) * sensitive('gp') * fresh(consult, t),
  )
  return {
    demand: {
      gp: consults,
      districtNursing: careAfter('districtNursing'),
      nursingHome: careAfter('nursingHome'),
      ward,
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
  const waiting = { ward: [] as Daily, icu: [] as Daily }
  for (const t of days(plan.horizonDays)) {
    // What a lever that sends patients home gives, it gives for those who get a concentrator.
    let served = 1
    let leaving = 1
    const sends = (lever: Lever): boolean => lever.effects.some(({ type }) => type === 'sendHome')
    const gives = (type: LeverEffect['type']): boolean => /^(raise|lower|addCapacity)/.test(type)
    const ofClass = (effect: LeverEffect): boolean =>
      effect.type === 'lowerBaseLoad' && effect.careClass !== undefined
    const grown = (
      type: LeverEffect['type'],
      link: LinkId,
      counts: (effect: LeverEffect) => boolean = () => true,
    ): number[] =>
      plan.levers
        .filter((lever) => lever.enabled)
        .flatMap((lever) =>
          lever.effects.flatMap((effect, index) =>
            effect.type === type && effect.link === link && counts(effect)
              ? [
                  rampOf(plan, lever, t) *
                    sizeOf(lever, index) *
                    (sends(lever) ? (type === 'sendHome' ? 1 : gives(type) ? served : leaving) : 1),
                ]
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
      const given = total('addCapacity', link) - total('takeCapacity', link)
      const raised = compound('raiseCapacity', link, 1)
      // Classes are parts of all other care; what has no class is a part of what they leave.
      const classes = grown('lowerBaseLoad', link, ofClass).reduce((sum, share) => sum + share, 0)
      const unnamed = grown('lowerBaseLoad', link, (effect) => !ofClass(effect))
      const otherCare = unnamed.reduce(
        (left, share) => left * (1 - share),
        baseLoad * Math.max(0, 1 - classes),
      )
      if (link === 'ward' || link === 'icu') {
        const { covidMaximum = Infinity, keptFree = 0 } = profile
        const atFirst = Math.max(0, staffedCapacity - baseLoad - keptFree)
        const freed = Math.max(0, staffedCapacity - otherCare - keptFree)
        const beds = Math.min(atFirst * (1 - absent) + freed - atFirst, Math.max(atFirst, covidMaximum))
        room[link].push(Math.max(0, beds * raised + given))
      } else {
        room[link].push(Math.max(0, staffed * raised + given - otherCare))
      }
      demand[link].push(
        at(own.demand[link], t) * compound('lowerDemand', link, -1) + total('addDemand', link),
      )
      if (link === 'homeOxygen') {
        const ward = plan.links.ward.capacitySteps.findLast(
          ({ from }) => daysBetween(plan.startDate, from) <= t,
        )
        const { staffedCapacity: wardBeds, baseLoad: wardOther } = ward ?? plan.links.ward
        const patients = at(own.demand.ward, t)
        const filled = patients === 0 ? 0 : Math.min(1, patients / Math.max(1e-12, wardBeds - wardOther))
        sentHome = total('sendHome', link) * filled
        const left = Math.max(0, at(room[link], t) - at(demand[link], t))
        if (sentHome > left) served = left / sentHome
        leaving = filled * served
      }
    }
    const profileOn = (link: LinkId) =>
      plan.links[link].capacitySteps.findLast(({ from }) => daysBetween(plan.startDate, from) <= t) ??
      plan.links[link]
    /** Bed-days a day that some levers put off on a link; of regular care, 5 days a patient on the ward and 4 on the ICU. */
    const putOff = (link: 'ward' | 'icu', levers: readonly Lever[], careClass?: number): number =>
      levers.reduce(
        (sum, lever) =>
          lever.effects.reduce(
            (beds, effect) =>
              effect.type === 'lowerBaseLoad' &&
              effect.link === link &&
              (careClass === undefined || effect.careClass === careClass)
                ? beds + profileOn(link).baseLoad * rampOf(plan, lever, t) * effect.share.mode
                : beds,
            sum,
          ),
        0,
      )
    for (const lever of plan.levers.filter(({ enabled }) => enabled)) {
      const patients = putOff('ward', [lever]) / 5 + putOff('icu', [lever]) / 4
      for (const [index, effect] of lever.effects.entries()) {
        if (effect.type !== 'askPerPutOff') continue
        const asked = patients * sizeOf(lever, index)
        demand[effect.link][t] = at(demand[effect.link], t) + asked
      }
    }
    const fullByItself = (['gp', 'districtNursing'] as const).some((link) => {
      const { capacity, staffedCapacity, baseLoad } = profileOn(link)
      const staffed = Math.min(capacity, staffedCapacity * (1 - at(own.absence, t)))
      return at(own.demand[link], t) > Math.max(0, staffed - baseLoad)
    })
    /** Class 3 waits; a fifth of what has waited 42 days is acute; the oldest are caught up, 5 % of other care a day. */
    const turnAcute = (link: 'ward' | 'icu'): void => {
      const queue = waiting[link]
      const today = putOff(
        link,
        plan.levers.filter(({ enabled }) => enabled),
        3,
      )
      queue.push(today)
      const acute = 0.2 * at(queue, t - 42)
      if (t >= 42) queue[t - 42] = at(queue, t - 42) - acute
      demand[link][t] = at(demand[link], t) + acute
      if (today > 0 || fullByItself) return
      const left = Math.max(0, at(room[link], t) - at(demand[link], t))
      let beds = Math.min(left, 0.05 * profileOn(link).baseLoad)
      for (const day of queue.keys()) {
        const done = Math.min(beds, at(queue, day))
        queue[day] = at(queue, day) - done
        beds -= done
      }
    }
    // Who catches what does not fit; each line after those that feed it.
    const pass = (from: LinkId, to: LinkId, perUnit: number): void => {
      const unmet = at(demand[from], t) - at(room[from], t)
      if (unmet > 0) demand[to][t] = at(demand[to], t) + unmet * perUnit
    }
    turnAcute('icu')
    pass('icu', 'ward', 1)
    pass('homeOxygen', 'ward', 1)
    turnAcute('ward')
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
