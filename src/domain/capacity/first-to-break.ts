/**
 * What "breaks first" means, wherever it is said: of the links that are likelier than not to be overrun, oxygen at home
 * among them, the one whose median first day comes earliest; on one day the one that is the first in most draws.
 */

import { LINK_IDS, type LinkId } from '../shared/care-chain.ts'

/** What is asked of every link: its overrun on any day, 0–1, and the median first day over the draws that have one. */
type Overruns = Readonly<
  Record<LinkId, { readonly firstOverrun: { readonly probability: number; readonly p50: number | null } }>
>

export interface FirstBottleneck {
  readonly link: LinkId
  /** Share of draws in which it is the first of the chain to be overrun, 0–1; oxygen at home: before all of the chain. */
  readonly share: number
}

/** An overrun is likelier than not. */
export const LIKELY = 0.5

/**
 * The link that breaks first; null where none is likely to. What has an outcome carries it as `firstBottleneck`.
 * @param firstIn for every link the `share` that it would have
 */
export function firstToBreak(
  links: Overruns,
  firstIn: Readonly<Record<LinkId, number>>,
): FirstBottleneck | null {
  const day = (link: LinkId): number => links[link].firstOverrun.p50 ?? Infinity
  const [link] = LINK_IDS.filter((one) => links[one].firstOverrun.probability >= LIKELY).toSorted(
    (a, b) => day(a) - day(b) || firstIn[b] - firstIn[a],
  )
  return link ? { link, share: firstIn[link] } : null
}

/** Where nothing is likely to break: the link with the highest risk, the first of the chain where they are equal. */
export function riskiest({ links }: { readonly links: Overruns }): LinkId {
  const probability = (link: LinkId): number => links[link].firstOverrun.probability
  return LINK_IDS.reduce<LinkId>(
    (worst, link) => (probability(link) > probability(worst) ? link : worst),
    'gp',
  )
}
