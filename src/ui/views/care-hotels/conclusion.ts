/** The outcome of a care-hotel plan in words: the sentence that is read aloud, what stands behind it, key figures. */

import type { CareHotelResult, LocationDay, LocationResult } from '../../../domain/carehotel/calculate.ts'
import type { CareHotelPlan } from '../../../domain/carehotel/plan.ts'
import type { Language } from '../../parts/language.ts'
import type { Tone } from '../../parts/tone.ts'

export interface CareHotelConclusion {
  readonly tone: Tone
  readonly sentence: string
  readonly details: readonly string[]
  readonly figures: readonly { readonly value: string; readonly label: string; readonly tone?: Tone }[]
}

/** A location on one day, with the name that people know it by. */
export interface Standing {
  readonly name: string
  readonly result: LocationResult
  readonly day: LocationDay
}

/** The first day on which any location operates; the first day of the plan where none ever does. */
export function firstOpenDay({ locations }: CareHotelResult): number {
  const first = locations
    .map(({ days }) => days.findIndex(({ operational }) => operational > 0))
    .filter((day) => day >= 0)
  return first.length === 0 ? 0 : Math.min(...first)
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
): CareHotelConclusion {
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
  const filling = share >= plan.assumptions.minimumOccupancyShare
  return {
    tone: toneOf(standings),
    sentence: sentenceOf(standings, date, language),
    details: [
      ...standings.map((one) => limitLine(one, language)),
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
export function rangeText(low: number, high: number, { f }: Language): string {
  return `${f.number(low, { decimals: 1, signed: true })}–${f.percent(high / 100, 1)}`
}

function sentenceOf(standings: readonly Standing[], date: string, { t, f }: Language): string {
  const words = t.careHotelPage.conclusion
  const operational = f.number(sum(standings, ({ day }) => day.operational))
  const held = standings.filter(({ day }) => day.operational < day.physical)
  const worst = held.toSorted((a, b) => lost(b) - lost(a))[0]
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

/** `Hotel: 24 van 60 bedden in bedrijf; knelpunt … ; opgeheven op …; één erbij geeft …`. */
export function limitLine({ name, day }: Standing, { t, f }: Language): string {
  const words = t.carehotel.conclusion
  const parts = [
    words.operational({
      name,
      operational: f.number(day.operational),
      physical: f.number(day.physical),
      binding: t.carehotel.bindings[day.binding],
    }),
    day.relievedOn === null ? words.notRelieved : words.relieved({ date: f.date(day.relievedOn) }),
    words.oneMore({
      unit: t.carehotel.oneMoreUnits[day.binding],
      beds: f.number(day.oneMore.beds),
      next: t.carehotel.bindings[day.oneMore.nextBinding],
    }),
  ]
  return parts.join(' ')
}

/** What must not be missed: places that do not fill, patients without a place, beds that were only moved. */
function verdictLines(plan: CareHotelPlan, standings: readonly Standing[], { t, f }: Language): string[] {
  const words = t.carehotel.conclusion
  const page = t.careHotelPage.conclusion
  const never = standings.filter(({ result }) => result.verdict === 'neverOpens')
  return [
    ...(never.length > 0 ? [page.neverOpens({ names: never.map(({ name }) => name).join(', ') })] : []),
    ...standings.flatMap(({ name, result }) => {
      const place = plan.locations
        .find(({ id }) => id === result.id)
        ?.capacitySteps.find(({ displacedFrom }) => displacedFrom !== null)?.displacedFrom?.place
      return [
        ...(result.verdict === 'fails'
          ? [words.fails({ name, share: f.percent(result.occupiedShare.p95) })]
          : []),
        ...(result.beds.moved > 0 && place !== undefined
          ? [`${name}: ${words.moved({ moved: f.number(result.beds.moved), place })}`]
          : []),
        ...(result.unmet >= 1 ? [`${name}: ${words.unmet({ patients: f.number(result.unmet) })}`] : []),
      ]
    }),
  ]
}

function toneOf(standings: readonly Standing[]): Tone {
  if (standings.some(({ result }) => result.verdict === 'fails' || result.verdict === 'neverOpens'))
    return 'danger'
  return standings.some(({ day }) => day.operational < day.physical) ? 'warning' : 'success'
}

const lost = ({ day }: Standing): number => day.physical - day.operational

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0)
}
