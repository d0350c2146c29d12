/**
 * The triggers of a phase that only the country as a whole can meet (LNAZ § 2.2.4), read day by day from all regional
 * plans at hand. How many regions are "several" or "nearly all" is ours, and a plan's to change.
 */
import type { NationalDay } from '../capacity/phase-advice.ts'
import { pressurePath, type PressureDay } from '../capacity/pressure.ts'
import { capacityOn } from '../capacity/dated-capacity.ts'
import type { PhasePace } from '../plan/phases.ts'
import { COUNTRY } from '../plan/region-overlap.ts'
import { dayNumber, type CivilDate } from '../shared/civil-date.ts'
import type { RegionResult } from './picture.ts'

/** Pressure is unequal where one region's ICU is full while another uses less than this part of its room. */
const AT_EASE = 0.8

interface RegionDay {
  readonly pressure: PressureDay
  /** ICU beds in use, other patients along, as a part of those that can be used. */
  readonly icuUse: number
}

/** Days from `first` on; null where fewer than several regions speak of a day. The country's own plan counts for none. */
export function nationalDays(
  results: readonly Pick<RegionResult, 'plan' | 'outcome'>[],
  first: CivilDate,
  days: number,
  { severalRegions, nearlyAllShare }: Omit<PhasePace, 'quietDays'>,
): (NationalDay | null)[] {
  const regions = results.filter(({ plan }) => plan.region.id !== COUNTRY).map(dayOfRegion)
  const start = dayNumber(first)
  return Array.from({ length: days }, (_, t) => {
    const here = regions.flatMap((on) => on(start + t) ?? [])
    if (here.length < severalRegions) return null
    const count = (holds: (day: PressureDay) => boolean): number =>
      here.filter(({ pressure }) => holds(pressure)).length
    return {
      unequalPressure: here.some(({ icuUse }) => icuUse > 1) && here.some(({ icuUse }) => icuUse < AT_EASE),
      bossBedsInUse: count(({ bossBedsInUse }) => bossBedsInUse) >= severalRegions,
      class3UnderPressure: count(({ class3UnderPressure }) => class3UnderPressure) >= severalRegions,
      acuteCareUnderPressure:
        count(({ acuteCareUnderPressure }) => acuteCareUnderPressure) >= nearlyAllShare * here.length,
    }
  })
}

/** A region by the number of the day; null on a day of which its plan does not speak. */
function dayOfRegion({
  plan,
  outcome,
}: Pick<RegionResult, 'plan' | 'outcome'>): (day: number) => RegionDay | null {
  const path = pressurePath(plan, outcome)
  const start = dayNumber(plan.startDate)
  const { demand, room } = outcome.links.icu
  return (day) => {
    const t = day - start
    const pressure = path[t]
    if (!pressure) return null
    const { baseLoad } = capacityOn(plan.links.icu, plan.startDate, t)
    const beds = (room[t] ?? 0) + baseLoad
    return { pressure, icuUse: beds > 0 ? ((demand.p50[t] ?? 0) + baseLoad) / beds : 0 }
  }
}
