/** The outcome of a care-hotel plan in words: the sentence that is read aloud, what stands behind it, key figures. */

import type { CareHotelResult, LocationDay, LocationResult } from '../../../domain/carehotel/result.ts'
import type { CareHotelPlan } from '../../../domain/carehotel/plan.ts'
import type { Finding } from '../../parts/finding.ts'
import type { Language } from '../../parts/language.ts'
import type { Tone } from '../../parts/tone.ts'

/** A location on one day, with the name that people know it by. */
export interface Standing {
  readonly name: string
  readonly result: LocationResult
  readonly day: LocationDay
}

/** The first day on which all beds of the plan are there: what can open then, against what could. */
export function fullestDay({ locations }: CareHotelResult): number {
  const beds =
    locations[0]?.days.map((_, day) => sum(locations, ({ days }) => days[day]?.physical ?? 0)) ?? []
  return Math.max(0, beds.indexOf(Math.max(0, ...beds)))
}

/** Every location as it stands on a day of the plan. */
export function standingsOn(plan: CareHotelPlan, { locations }: CareHotelResult, at: number): Standing[] {
  return locations.flatMap((result) => {
    const day = result.days[at]
    const location = plan.locations.find(({ id }) => id === result.id)
    return day && location ? [{ name: location.name, result, day }] : []
  })
}

export function concludeCareHotels(
  plan: CareHotelPlan,
  result: CareHotelResult,
  at: number,
  language: Language,
): Finding {
  const { t, f } = language
  const words = t.careHotelPage.conclusion
  const standings = standingsOn(plan, result, at)
  const [first] = standings
  if (!first) return { tone: 'info', sentence: words.noLocations, details: [], figures: [] }
  const date = f.date(first.day.date)
  const { low, high } = result.districtNursingGainPercent
  const operational = sum(standings, ({ day }) => day.operational)
  const bedDays = sum(standings, (one) => sum(one.result.days, (day) => day.operational))
  const occupied = sum(standings, (one) => sum(one.result.days, (day) => day.occupied.p50))
  const share = bedDays === 0 ? 0 : occupied / bedDays
  const beds = sentenceOf(standings, date, language)
  const failures = failureLines(standings, language)
  // Occupancy decides, not beds: where no place fills, that is what is read aloud.
  const failure = failures.length === standings.length ? failures[0] : undefined
  const filling = share >= plan.assumptions.minimumOccupancyShare
  return {
    tone: toneOf(standings),
    sentence: failure ?? beds,
    details: [
      ...(failure === undefined ? failures : [beds, ...failures.slice(1)]),
      ...verdictLines(plan, standings, language),
    ],
    figures: [
      { value: f.number(operational), label: words.figureBeds({ date }) },
      { value: f.percent(share), label: words.figureOccupied, tone: filling ? 'success' : 'danger' },
      { value: rangeText(low, high, language), label: words.figureGain },
    ],
  }
}

/** `+1–3,9 %`: low and high in percent. */
export function rangeText(low: number, high: number, { f }: Language, decimals = 1): string {
  return `${f.number(low, { decimals, signed: true })}–${f.percent(high / 100, decimals)}`
}

/** The location that is held back most; undefined where all beds can open. */
function worstOf(standings: readonly Standing[]): Standing | undefined {
  const lost = ({ day }: Standing): number => day.physical - day.operational
  return standings.filter((one) => lost(one) > 0).toSorted((a, b) => lost(b) - lost(a))[0]
}

function sentenceOf(standings: readonly Standing[], date: string, { t, f }: Language): string {
  const words = t.careHotelPage.conclusion
  const operational = f.number(sum(standings, ({ day }) => day.operational))
  const worst = worstOf(standings)
  if (!worst) return words.allOpen({ date, operational })
  const physical = f.number(sum(standings, ({ day }) => day.physical))
  const binding = t.carehotel.bindings[worst.day.binding]
  if (standings.length === 1) return words.one({ date, operational, physical, binding })
  return words.many({
    date,
    operational,
    physical,
    count: f.number(standings.length),
    location: worst.name,
    binding,
  })
}

/** Until when a day's constraint binds, and what one more unit of it gives. */
export function limitText({ binding, relievedOn, oneMore }: LocationDay, { t, f }: Language): string {
  const words = t.carehotel.conclusion
  const relief = relievedOn === null ? words.notRelieved : words.relieved({ date: f.date(relievedOn) })
  const more = words.oneMore({
    unit: t.carehotel.oneMoreUnits[binding],
    beds: f.number(oneMore.beds),
    next: t.carehotel.bindings[oneMore.nextBinding],
  })
  return `${relief} ${more}`
}

/** Places that do not fill, a line each. */
function failureLines(standings: readonly Standing[], { t, f }: Language): string[] {
  return standings
    .filter(({ result }) => result.verdict === 'fails')
    .map(({ name, result }) =>
      t.carehotel.conclusion.fails({ name, share: f.percent(result.occupiedShare.p95) }),
    )
}

/** What must not be missed: places that never open, beds that were only moved, patients without a place. */
function verdictLines(plan: CareHotelPlan, standings: readonly Standing[], { t, f }: Language): string[] {
  const words = t.carehotel.conclusion
  const page = t.careHotelPage.conclusion
  const never = standings.filter(({ result }) => result.verdict === 'neverOpens').map(({ name }) => name)
  const unmet = standings.filter(({ result }) => result.unmet >= 1)
  return [
    ...(never.length > 0 ? [page.neverOpens({ names: never.join(', ') })] : []),
    ...standings.flatMap(({ name, result }) => {
      const { blocking } = result.suitability
      if (blocking.length === 0 || result.verdict !== 'neverOpens') return []
      const items = blocking.map((item) => t.carehotel.suitability[item]).join(', ')
      return [`${name}: ${t.careHotelPage.locations.blocked({ items })}`]
    }),
    ...standings.flatMap(({ name, result }) => {
      const place = displacedPlace(plan, result.id)
      if (result.beds.moved === 0 || place === undefined) return []
      return [`${name}: ${words.moved({ moved: f.number(result.beds.moved), place })}`]
    }),
    ...(unmet.length > 0
      ? [
          page.unmet({
            patients: f.number(sum(unmet, ({ result }) => result.unmet)),
            names:
              standings.length === 1
                ? ''
                : ` (${unmet.map(({ name, result }) => `${name} ${f.number(result.unmet)}`).join(', ')})`,
          }),
        ]
      : []),
  ]
}

function displacedPlace({ locations }: CareHotelPlan, id: string): string | undefined {
  const location = locations.find((one) => one.id === id)
  return location?.capacitySteps.find(({ displacedFrom }) => displacedFrom !== null)?.displacedFrom?.place
}

function toneOf(standings: readonly Standing[]): Tone {
  if (standings.some(({ result }) => result.verdict === 'fails' || result.verdict === 'neverOpens'))
    return 'danger'
  return standings.some(({ day }) => day.operational < day.physical) ? 'warning' : 'success'
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0)
}
