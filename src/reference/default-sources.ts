/** Where a default comes from: the figure behind it, and how that of a region follows from it. */
import type { ScenarioId } from '../domain/plan/scenario.ts'
import type { FigureId } from './figures.ts'
import { bedsShares, figureBehind, shareOfPeople, type DefaultRegionId } from './plan-defaults.ts'
import { allocationRowOf, allocationRows, planRegions, type PlanRegion } from './regions.ts'

/**
 * `people`, `key`, `icuBeds`: the figure × the region's share (0–1) of the inhabitants, of the allocation key, of the 999
 * beds. `table`: as the row of the region has it. `joinedRow`: the region's share of the people of a row that it has
 * together with another (ours). `beds`: a rate × how many hospital beds the region has for its people,
 * against the country.
 */
export type DefaultScale =
  | { readonly by: 'people' | 'key' | 'icuBeds'; readonly share: number }
  | { readonly by: 'table' }
  | { readonly by: 'joinedRow'; readonly row: string; readonly share: number }
  | { readonly by: 'beds'; readonly times: number }

export interface DefaultSource {
  readonly figure: FigureId
  /** Null where it is the figure itself. */
  readonly scale: DefaultScale | null
}

/** Of the default at a path of a plan's body (`links.icu.occupied`); null where no figure is behind it. */
export function defaultSource(
  path: string,
  preset: ScenarioId,
  regionId: DefaultRegionId,
): DefaultSource | null {
  const row = planRegions.find(({ id }) => id === regionId)
  const id = figureBehind(path, preset)
  if (row === undefined) return id && { figure: id, scale: null }
  const tabled = TABLED[path]
  if (tabled) return { figure: tabled, scale: rowOf(row) }
  return id && { figure: id, scale: scaleOf(path, row) }
}

/** What LNAZ § 6.2, table 1 has of every region. */
const TABLED: Readonly<Record<string, FigureId>> = {
  'links.icu.capacity': 'icu-step-2-beds',
  'links.icu.staffedCapacity': 'icu-staatscourant-beds',
}

function rowOf({ id, inhabitants }: PlanRegion): DefaultScale {
  const joined = id === 'NAZNW' || id === 'SZN' ? allocationRowOf(id) : null
  const of = allocationRows.find((row) => row.id === joined)
  return of ? { by: 'joinedRow', row: of.id, share: inhabitants / of.inhabitants } : { by: 'table' }
}

function scaleOf(path: string, row: PlanRegion): DefaultScale | null {
  const [part, link] = path.split('.')
  const beds = bedsShares(row)
  const people = shareOfPeople(row.inhabitants)
  switch (part) {
    case 'links':
      if (link === 'ward') return { by: 'key', share: beds.ward }
      return link === 'icu' ? { by: 'icuBeds', share: beds.icu } : { by: 'people', share: people }
    case 'staffPool':
      return { by: 'key', share: row.keyPercent / 100 }
    case 'scenario':
      return link === 'startingInfectionsPerDay' ? { by: 'people', share: people } : null
    case 'course':
      if (path === 'course.perInfection.ward') return { by: 'beds', times: beds.ward / people }
      return path === 'course.perInfection.icu' ? { by: 'beds', times: beds.icu / people } : null
    default:
      return null
  }
}
