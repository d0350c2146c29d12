/** The joint test told by pool: of the country and of each region, when it is tight, from when it fits, and who asks. */
import type { IsoWeek } from '../../shared/civil-date.ts'
import type { Claim, JointTest, PoolWeek } from './claims.ts'

export interface PoolSummary {
  /** Null: the country. */
  readonly region: string | null
  /** How many claims ask for anything of it. */
  readonly claims: number
  readonly fits: boolean
  /** The week with the greatest shortage; where none is short, the one with the least to spare. */
  readonly tightest: PoolWeek
  readonly firstShort: IsoWeek | null
  /** The first week after the last short one; null where the last week is short, or none is. */
  readonly fitsFrom: IsoWeek | null
  /** Ids of the claims that ask in a short week, the largest first: they compete with one another. */
  readonly competing: readonly string[]
}

/** One row per pool, in the order of the test: the country, then regions by id. */
export function summarizePools({ pools }: JointTest, claims: readonly Claim[]): PoolSummary[] {
  const byRegion = new Map<string | null, PoolWeek[]>()
  for (const pool of pools) byRegion.set(pool.region, [...(byRegion.get(pool.region) ?? []), pool])
  return [...byRegion].flatMap(([region, weeks]) => {
    const [first, ...others] = weeks
    if (first === undefined) return []
    const own = claims.filter((claim) => region === null || claim.region === region)
    const short = weeks.filter(({ shortage }) => shortage > 0)
    const last = short.at(-1)
    return [
      {
        region,
        claims: own.filter((claim) => claim.weeks.some(({ socs }) => socs > 0)).length,
        fits: short.length === 0,
        tightest: others.reduce((most, week) => (room(week) < room(most) ? week : most), first),
        firstShort: short[0]?.isoWeek ?? null,
        fitsFrom: last === undefined ? null : (weeks[weeks.indexOf(last) + 1]?.isoWeek ?? null),
        competing: rivalsIn(own, new Set(short.map(({ isoWeek }) => isoWeek))),
      },
    ]
  })
}

function room({ available, claimed, held }: PoolWeek): number {
  return available - claimed - held
}

function rivalsIn(claims: readonly Claim[], weeks: ReadonlySet<IsoWeek>): string[] {
  return claims
    .map(({ claimId, weeks: asked }) => ({
      claimId,
      most: Math.max(0, ...asked.map(({ isoWeek, socs }) => (weeks.has(isoWeek) ? socs : 0))),
    }))
    .filter(({ most }) => most > 0)
    .toSorted((left, right) => right.most - left.most)
    .map(({ claimId }) => claimId)
}
