/**
 * Every plan that needs concentrators claims them, and all claims are tested together: per region and for the country,
 * week by week. Each plan may fit alone while together they do not; then everybody sees who competes. A claim counts once.
 */
import type { IsoWeek } from '../../shared/civil-date.ts'
import { compareText } from '../../shared/compare-text.ts'

export interface ClaimWeek {
  readonly isoWeek: IsoWeek
  readonly socs: number
}

export interface Claim {
  readonly claimId: string
  /** The plan, lever or care hotel, as people call it. */
  readonly title: string
  readonly region: string
  readonly weeks: readonly ClaimWeek[]
}

/** What there is in a week: for the country, and for regions that have a share of their own. */
export interface ClaimSupply {
  readonly isoWeek: IsoWeek
  readonly available: number
  /** Of those, what is set aside for a plan, by its document; nobody else has them. */
  readonly reserved?: Readonly<Record<string, number>>
  readonly regions: Readonly<Record<string, number>>
}

/** One pool in one week: the country (`region` null) or a region. */
export interface PoolWeek {
  readonly isoWeek: IsoWeek
  readonly region: string | null
  readonly claimed: number
  /** Set aside for a plan and not asked for by it in this week: nobody else has these. */
  readonly held: number
  readonly available: number
  readonly shortage: number
}

export interface LevelVerdict {
  readonly fits: boolean
  /** It would fit at this level if it were the only claim. */
  readonly fitsAlone: boolean
  readonly firstShort: IsoWeek | null
  /** The week from which on no later week of the claim is short; null where its last week is short. */
  readonly fitsFrom: IsoWeek | null
}

export interface ClaimVerdict {
  readonly claimId: string
  /** In no week of the claim is a pool that it draws on short. */
  readonly fits: boolean
  /** It would fit if it were the only claim. */
  readonly fitsAlone: boolean
  /** The week from which on no later week of the claim is short; null where its last week is short. */
  readonly fitsFrom: IsoWeek | null
  readonly shortWeeks: readonly IsoWeek[]
  /** The same against the country's stock only, and against its region's share only. */
  readonly national: LevelVerdict
  readonly regional: LevelVerdict
  /** Other claims on a pool that is short, in a week in which this one claims too. */
  readonly competesWith: readonly string[]
}

export interface JointTest {
  readonly fits: boolean
  /** Weeks ascending; the country first, then regions by name. */
  readonly pools: readonly PoolWeek[]
  /** By claim id. */
  readonly claims: readonly ClaimVerdict[]
}

/**
 * Tests all claims together. A week without supply has nothing available; a region without a share has no limit of its
 * own. What is set aside for a plan serves that plan first, whatever others claim, and is never theirs.
 */
export function testClaims(claims: readonly Claim[], supply: readonly ClaimSupply[]): JointTest {
  const distinct = [...new Map(claims.map((claim) => [claim.claimId, claim])).values()].toSorted(
    (left, right) => compareText(left.claimId, right.claimId),
  )
  const supplyOf = new Map(supply.map((week) => [week.isoWeek, week]))
  const weeks = [
    ...new Set([...supplyOf.keys(), ...distinct.flatMap((claim) => claim.weeks.map((week) => week.isoWeek))]),
  ]
  const shares = new Map(weeks.map((week) => [week, shareOut(week, distinct, supplyOf.get(week))]))
  const pools = weeks
    .toSorted(compareText)
    .flatMap((week) => poolsOf(week, distinct, supplyOf.get(week), shares.get(week) ?? NOTHING_SET_ASIDE))
  const short = new Set(
    pools.filter((pool) => pool.shortage > 0).map((pool) => poolKey(pool.isoWeek, pool.region)),
  )
  const verdicts = distinct.map((claim) => judge(claim, distinct, { short, supplyOf, shares }))
  return { fits: short.size === 0, pools, claims: verdicts }
}

/** The document of the plan that claims: a lever or a hotel of it has the plan's id before its own. */
function planOf(claimId: string): string {
  return claimId.split('/')[0] ?? claimId
}

interface SetAside {
  /** Of each claim, what the reservation of its plan covers. */
  readonly covered: ReadonlyMap<string, number>
  /** Of each plan, what its claims leave of it. */
  readonly left: ReadonlyMap<string, number>
}

const NOTHING_SET_ASIDE: SetAside = { covered: new Map(), left: new Map() }

/** The claims of a plan draw on its reservation in their order; more than there is of all together covers nobody. */
function shareOut(week: IsoWeek, claims: readonly Claim[], supply: ClaimSupply | undefined): SetAside {
  const reserved = Object.entries(supply?.reserved ?? {})
  if (reserved.length === 0) return NOTHING_SET_ASIDE
  const left = new Map(reserved)
  const isThere = reserved.reduce((sum, [, socs]) => sum + socs, 0) <= (supply?.available ?? 0)
  const covered = new Map<string, number>()
  for (const claim of claims) {
    const plan = planOf(claim.claimId)
    const part = Math.min(claimedIn(claim, week), left.get(plan) ?? 0)
    if (part === 0) continue
    left.set(plan, (left.get(plan) ?? 0) - part)
    if (isThere) covered.set(claim.claimId, part)
  }
  return { covered, left }
}

function poolsOf(
  week: IsoWeek,
  claims: readonly Claim[],
  supply: ClaimSupply | undefined,
  { left }: SetAside,
): PoolWeek[] {
  const regionOf = new Map(claims.map(({ claimId, region }) => [planOf(claimId), region]))
  const regional = Object.entries(supply?.regions ?? {}).toSorted(([left], [right]) =>
    compareText(left, right),
  )
  const limits: (readonly [string | null, number])[] = [[null, supply?.available ?? 0], ...regional]
  return limits.map(([region, available]) => {
    const claimed = claims
      .filter((claim) => region === null || claim.region === region)
      .reduce((sum, claim) => sum + claimedIn(claim, week), 0)
    const held = [...left].reduce(
      (sum, [plan, socs]) => sum + (region === null || regionOf.get(plan) === region ? socs : 0),
      0,
    )
    const shortage = Math.max(0, claimed + held - available)
    return { isoWeek: week, region, claimed, held, available, shortage }
  })
}

interface Test {
  /** Keys of the pools that are short. */
  readonly short: ReadonlySet<string>
  readonly supplyOf: ReadonlyMap<IsoWeek, ClaimSupply>
  readonly shares: ReadonlyMap<IsoWeek, SetAside>
}

function judge(claim: Claim, all: readonly Claim[], { short, supplyOf, shares }: Test): ClaimVerdict {
  const plan = planOf(claim.claimId)
  /** Set aside for it by name: then a pool that is short does not touch it. */
  const isCovered = (week: IsoWeek): boolean =>
    (shares.get(week)?.covered.get(claim.claimId) ?? 0) >= claimedIn(claim, week)

  const weeks = claim.weeks
    .filter((week) => week.socs > 0)
    .map((week) => week.isoWeek)
    .toSorted(compareText)
  const isShort = (week: IsoWeek, region: string | null): boolean =>
    short.has(poolKey(week, region)) && !isCovered(week)
  const shortWeeks = weeks.filter((week) => isShort(week, null) || isShort(week, claim.region))
  const level = (region: string | null): LevelVerdict => {
    const short = weeks.filter((week) => isShort(week, region))
    return {
      fits: short.length === 0,
      fitsAlone: weeks.every((week) => claimedIn(claim, week) <= limitOf(supplyOf.get(week), region, plan)),
      firstShort: short[0] ?? null,
      fitsFrom: firstClear(weeks, short),
    }
  }
  const [national, regional] = [level(null), level(claim.region)]
  const rivals = all.filter(
    (other) =>
      other !== claim &&
      shortWeeks.some(
        (week) => claimedIn(other, week) > 0 && (isShort(week, null) || other.region === claim.region),
      ),
  )
  return {
    claimId: claim.claimId,
    fits: shortWeeks.length === 0,
    fitsAlone: national.fitsAlone && regional.fitsAlone,
    fitsFrom: firstClear(weeks, shortWeeks),
    shortWeeks,
    national,
    regional,
    competesWith: rivals.map((other) => other.claimId),
  }
}

/** The first week after the last short one. */
function firstClear(weeks: readonly IsoWeek[], short: readonly IsoWeek[]): IsoWeek | null {
  const last = short.at(-1)
  return weeks.find((week) => last === undefined || week > last) ?? null
}

/** For one plan, if nobody else claimed. A week without supply has nothing; a region without a share has no limit of its own. */
function limitOf(supply: ClaimSupply | undefined, region: string | null, plan: string): number {
  if (region !== null) return supply?.regions[region] ?? Infinity
  const others = Object.entries(supply?.reserved ?? {}).filter(([id]) => id !== plan)
  return (supply?.available ?? 0) - others.reduce((sum, [, socs]) => sum + socs, 0)
}

function claimedIn(claim: Claim, week: IsoWeek): number {
  return claim.weeks.reduce((sum, entry) => sum + (entry.isoWeek === week ? entry.socs : 0), 0)
}

function poolKey(week: IsoWeek, region: string | null): string {
  return region === null ? week : `${week} ${region}`
}
