/** Words of the smallest set of measures. */

import type { SmallestSet } from '../../../domain/capacity/smallest-set.ts'
import { LINK_IDS, type LinkId } from '../../../domain/shared/care-chain.ts'
import type { Language } from '../../parts/language.ts'

/** The smallest set in one line, for the conclusion and the answers. */
export function smallestLine(
  { reached, threshold, links, leverIds }: SmallestSet,
  language: Language,
): string {
  const { t, f } = language
  const words = t.plan.conclusion
  const about = { links: linkList(links, language), threshold: f.percent(threshold) }
  if (reached && leverIds.length === 0) return words.noneNeeded(about)
  return reached
    ? words.smallest({ ...about, count: words.measures({ count: leverIds.length }) })
    : words.noSmallest(about)
}

/** Names of links within a sentence; all of them are one word. */
export function linkList(links: readonly LinkId[], { t }: Language): string {
  if (links.length === LINK_IDS.length) return t.plan.conclusion.everyLink
  const names = links.map((link) => t.plan.linkNames[link])
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : t.plan.conclusion.and({ first: names.slice(0, -1).join(', '), last })
}
