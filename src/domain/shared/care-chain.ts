/** The five links of the care chain, in the order in which a patient meets them, and the resource beside them. */

export const CHAIN_LINKS = ['gp', 'districtNursing', 'nursingHome', 'ward', 'icu'] as const
/** One link of the care chain. */
export type ChainLink = (typeof CHAIN_LINKS)[number]

export const LINK_IDS = [...CHAIN_LINKS, 'homeOxygen'] as const
/** A chain link, or `homeOxygen`: a resource that plans need and that has a capacity of its own. */
export type LinkId = (typeof LINK_IDS)[number]

/** A value for every link. */
export function mapLinks<T>(valueOf: (link: LinkId) => T): Record<LinkId, T> {
  const values = {} as Record<LinkId, T>
  for (const link of LINK_IDS) values[link] = valueOf(link)
  return values
}

/**
 * What a link's figures count. `consultsPerDay` is a flow (what is not met on a day is lost to that day);
 * the others are stocks: how many are in use at the same time.
 */
export const LINK_UNITS = {
  gp: 'consultsPerDay',
  districtNursing: 'patients',
  nursingHome: 'beds',
  ward: 'beds',
  icu: 'beds',
  homeOxygen: 'devices',
} as const satisfies Record<LinkId, string>
