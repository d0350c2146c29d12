/**
 * Who catches what a full link cannot take. The routes are ours (inferred from the overflow that IG&H p.9–10
 * describes in words). Every link is settled before the link that catches its overflow, and oxygen at home before all: it
 * decides for how many patients the levers that send them home can act.
 */

import type { LinkId } from '../shared/care-chain.ts'

export interface OverflowRoute {
  readonly to: LinkId
  /** Units of the catching link per unit that is not met. */
  readonly perUnit: number
}

/** A patient who finds district nursing full asks for about one consult a week. */
const CONSULTS_PER_PATIENT_DAY = 1 / 7

export const SETTLING_ORDER = ['homeOxygen', 'icu', 'ward', 'nursingHome', 'districtNursing', 'gp'] as const

export const OVERFLOW_ROUTES: Readonly<Record<LinkId, OverflowRoute | null>> = {
  icu: { to: 'ward', perUnit: 1 },
  homeOxygen: { to: 'ward', perUnit: 1 },
  ward: { to: 'districtNursing', perUnit: 1 },
  nursingHome: { to: 'districtNursing', perUnit: 1 },
  districtNursing: { to: 'gp', perUnit: CONSULTS_PER_PATIENT_DAY },
  gp: null,
}

/** The links whose overflow a link catches, in the order of settling. */
export function feedersOf(link: LinkId): readonly LinkId[] {
  return SETTLING_ORDER.filter((from) => OVERFLOW_ROUTES[from]?.to === link)
}
