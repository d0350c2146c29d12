/** The hospitals of a region in its plan: their sum is the region's. */
import type { CivilDate } from '../shared/civil-date.ts'
import { markFigure } from './edits.ts'
import type { Hospital } from './hospital.ts'
import type { LinkProfile, RegionalPlan } from './regional-plan.ts'

export interface HospitalsTogether extends Pick<
  Hospital,
  'wardBeds' | 'icuBeds' | 'icuNurses' | 'intensivists' | 'keyPercent'
> {
  readonly supporters: number | null
  readonly inTraining: number | null
}

/** What hospitals come to together. Staff is unknown where one of them has not stated it, supporters where none has. */
export function sumOfHospitals(hospitals: readonly Hospital[]): HospitalsTogether {
  const sum = (pick: (hospital: Hospital) => number): number =>
    hospitals.reduce((total, hospital) => total + pick(hospital), 0)
  const sumKnown = (pick: (hospital: Hospital) => number | null): number | null =>
    hospitals.length === 0 || hospitals.some((hospital) => pick(hospital) === null)
      ? null
      : sum((hospital) => pick(hospital) ?? 0)
  const sumStated = (pick: (hospital: Hospital) => number | undefined): number | null =>
    hospitals.every((hospital) => pick(hospital) === undefined)
      ? null
      : sum((hospital) => pick(hospital) ?? 0)
  return {
    wardBeds: sum(({ wardBeds }) => wardBeds),
    icuBeds: sum(({ icuBeds }) => icuBeds),
    icuNurses: sumKnown(({ icuNurses }) => icuNurses),
    intensivists: sumKnown(({ intensivists }) => intensivists),
    supporters: sumStated(({ supporters }) => supporters),
    inTraining: sumStated(({ inTraining }) => inTraining),
    keyPercent: sum(({ keyPercent }) => keyPercent),
  }
}

/** Puts hospitals into a plan: its staffed beds on ward and ICU become their sum. An empty list takes them out again. */
export function setHospitals(
  plan: RegionalPlan,
  hospitals: readonly Hospital[],
  mark: { readonly on: CivilDate; readonly note: string },
): RegionalPlan {
  if (hospitals.length === 0) {
    const without = { ...plan }
    delete without.hospitals
    return without
  }
  const { wardBeds, icuBeds } = sumOfHospitals(hospitals)
  const { ward, icu } = plan.links
  const links = { ...plan.links, ward: withBeds(ward, wardBeds), icu: withBeds(icu, icuBeds) }
  const changed = { ...plan, hospitals, links }
  return ['ward', 'icu'].reduce<RegionalPlan>(
    (marked, link) => markFigure(marked, `links.${link}.staffedCapacity`, mark),
    changed,
  )
}

function withBeds(profile: LinkProfile, beds: number): LinkProfile {
  return { ...profile, staffedCapacity: beds, capacity: Math.max(profile.capacity, beds) }
}
