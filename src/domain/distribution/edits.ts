/** Changes to a distribution document, each a pure function from the old body to the new one. */
import type { Distribution, DistributionRegion, Hospital, Sparing } from './distribution.ts'
import type { TransferObjective, TransferSettings } from './transfer-settings.ts'

/** Figures of a region that are typed into the table of shares and limits. */
export const REGION_FIGURES = [
  'key',
  'ownKey',
  'capacity',
  'occupied',
  'notBecauseOfCovid',
  'hfno',
  'receiveLimitPerDay',
  'sendLimitPerDay',
  'ambulanceHoursPerDay',
] as const
export type RegionFigure = (typeof REGION_FIGURES)[number]

export function isRegionFigure(text: string): text is RegionFigure {
  return REGION_FIGURES.some((figure) => figure === text)
}

/** Sets one figure of one region; its origin is the planner from then on where it came from elsewhere. */
export function setRegionFigure(
  body: Distribution,
  id: string,
  figure: RegionFigure,
  value: number,
): Distribution {
  return changeRegion(body, id, (region) => {
    const { roomPerDay, ...rest } = region
    // Beds that were typed hold on every day; a plan's own course of them is of other beds.
    const kept = figure === 'capacity' || roomPerDay === undefined ? rest : { ...rest, roomPerDay }
    return { ...kept, [figure]: value }
  })
}

/** The same number of new patients on every day of the plan. */
export function setInflow(body: Distribution, id: string, patientsPerDay: number): Distribution {
  const days = body.transfers?.horizonDays ?? 0
  const inflowPerDay = Array.from({ length: days }, () => patientsPerDay)
  return changeRegion(body, id, (region) => ({ ...region, inflowPerDay }))
}

/** Spares a region, or with null lets it take part again. */
export function setSparing(body: Distribution, id: string, spared: Sparing | null): Distribution {
  return changeRegion(body, id, (region) => ({ ...region, spared }))
}

export function setHospitals(body: Distribution, id: string, hospitals: readonly Hospital[]): Distribution {
  return changeRegion(body, id, (region) => {
    const { hospitals: before, ...rest } = region
    if (hospitals.length === 0) return before === undefined ? region : rest
    return { ...rest, hospitals }
  })
}

/** The patients offered; `becauseOfCovid` never exceeds them. */
export function setOffered(body: Distribution, offered: number): Distribution {
  const { becauseOfCovid } = body
  return {
    ...body,
    offered,
    ...(becauseOfCovid !== undefined && { becauseOfCovid: Math.min(becauseOfCovid, offered) }),
  }
}

/** Changes transport settings; a document that wants no transfers stays as it is. */
export function setTransfers(body: Distribution, changes: Partial<TransferSettings>): Distribution {
  return body.transfers === undefined ? body : { ...body, transfers: { ...body.transfers, ...changes } }
}

/** So many vehicles of a fleet begin their day in a region; 0 takes the base away. */
export function setBase(
  body: Distribution,
  fleet: 'micu' | 'ambulances',
  at: string,
  vehicles: number,
): Distribution {
  const before = body.transfers?.[fleet]
  if (before === undefined) return body
  const others = (before.bases ?? []).filter((base) => base.at !== at)
  const bases = vehicles === 0 ? others : [...others, { at, vehicles }]
  return setTransfers(body, { [fleet]: { ...before, bases } })
}

/** A place on the frontier: the ends are the pure objectives, between them a weighted sum. */
export function setFrontier(body: Distribution, overflowWeight: number): Distribution {
  const objective: TransferObjective =
    overflowWeight <= 0 ? 'fairShare' : overflowWeight >= 1 ? 'leastOverflow' : 'balanced'
  return setTransfers(body, objective === 'balanced' ? { objective, overflowWeight } : { objective })
}

/** An agreed handover per region: `patients` by the end of day `byDay`; 0 takes it away. */
export function setRequiredMove(
  body: Distribution,
  from: string,
  patients: number,
  byDay: number,
): Distribution {
  const others = body.transfers?.requiredMoves.filter((move) => move.from !== from) ?? []
  return setTransfers(body, {
    requiredMoves: patients === 0 ? others : [...others, { from, patients, byDay }],
  })
}

function changeRegion(
  body: Distribution,
  id: string,
  change: (region: DistributionRegion) => DistributionRegion,
): Distribution {
  return { ...body, regions: body.regions.map((region) => (region.id === id ? change(region) : region)) }
}
