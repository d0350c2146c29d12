/**
 * What "breaks first" means, wherever it is said: of the links that are likelier than not to be overrun, oxygen at home
 * among them, the one whose median first day comes earliest; on one day the one that is the first in most draws.
 */

import { LINK_IDS, type LinkId } from '../shared/care-chain.ts'
import type { PlanOutcome } from './outcome.ts'

/** An overrun is likelier than not. */
export const LIKELY = 0.5

/** The link that breaks first; null where none is likely to. */
export function firstToBreak({
  links,
  firstBottleneck,
}: Pick<PlanOutcome, 'links' | 'firstBottleneck'>): LinkId | null {
  const day = (link: LinkId): number => links[link].firstOverrun.p50 ?? Infinity
  const behind = (link: LinkId): number => (link === firstBottleneck?.link ? 0 : 1)
  const [first] = LINK_IDS.filter((link) => links[link].firstOverrun.probability >= LIKELY).toSorted(
    (a, b) => day(a) - day(b) || behind(a) - behind(b),
  )
  return first ?? null
}

/** Where nothing is likely to break: the link with the highest risk, the first of the chain where they are equal. */
export function riskiest({ links }: Pick<PlanOutcome, 'links'>): LinkId {
  const probability = (link: LinkId): number => links[link].firstOverrun.probability
  return LINK_IDS.reduce<LinkId>(
    (worst, link) => (probability(link) > probability(worst) ? link : worst),
    'gp',
  )
}
