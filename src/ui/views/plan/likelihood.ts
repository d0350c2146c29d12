/**
 * A probability in words: the likelihood scale of the IPCC (Mastrandrea et al., Guidance Note on Consistent Treatment of
 * Uncertainties, 2010, table 1), the one that readers of reports know.
 */

const SCALE = [
  ['virtuallyCertain', 0.99],
  ['veryLikely', 0.9],
  ['likely', 0.66],
  ['asLikelyAsNot', 0.33],
  ['unlikely', 0.1],
  ['veryUnlikely', 0.01],
] as const

export type Likelihood = (typeof SCALE)[number][0] | 'exceptionallyUnlikely'

/** The word for a probability between 0 and 1. */
export function likelihoodOf(probability: number): Likelihood {
  return SCALE.find(([, above]) => probability > above)?.[0] ?? 'exceptionallyUnlikely'
}
