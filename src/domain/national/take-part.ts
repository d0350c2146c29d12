/**
 * Which regional plans make up the national picture. Two plans that count the same people never both take part: unless
 * somebody chose, it is the one with the latest first day. Plans for the whole country are weighed among themselves
 * only, for they stand beside the regions and are never added to them.
 */
import { regionsOverlap } from '../plan/region-overlap.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'

export interface NationalPlan {
  readonly documentId: string
  readonly title: string
  readonly plan: RegionalPlan
}

export interface Standing {
  readonly takesPart: boolean
  /** The other plans that count the same people, in the order given. */
  readonly rivals: readonly NationalPlan[]
}

/**
 * How every plan stands, by its document.
 * @param plans the one saved last first: of plans with the same first day it is the one that takes part
 * @param said what somebody chose, by document; `choose` keeps it free of rivals
 * @param rowOf the joint row of which a region is part (`NAZNW` → `NAZNW-SZN`), or null
 */
export function standingsOf(
  plans: readonly NationalPlan[],
  said: ReadonlyMap<string, boolean>,
  rowOf: (region: string) => string | null,
): ReadonlyMap<string, Standing> {
  const newestFirst = plans.toSorted((a, b) => compareDays(b.plan.startDate, a.plan.startDate))
  const unasked: NationalPlan[] = []
  for (const one of newestFirst) {
    if (!unasked.some((other) => areRivals(one, other, rowOf))) unasked.push(one)
  }
  return new Map(
    plans.map((one) => {
      const rivals = plans.filter((other) => other !== one && areRivals(one, other, rowOf))
      return [one.documentId, { takesPart: said.get(one.documentId) ?? unasked.includes(one), rivals }]
    }),
  )
}

/** What is chosen once a plan is taken in or left out; taking it in leaves its rivals out. */
export function choose(
  id: string,
  takesPart: boolean,
  standings: ReadonlyMap<string, Standing>,
): [id: string, takesPart: boolean][] {
  const rivals = takesPart ? (standings.get(id)?.rivals ?? []) : []
  return [[id, takesPart], ...rivals.map(({ documentId }): [string, boolean] => [documentId, false])]
}

function areRivals(
  left: NationalPlan,
  right: NationalPlan,
  rowOf: (region: string) => string | null,
): boolean {
  return regionsOverlap(left.plan.region.id, right.plan.region.id, rowOf)
}

function compareDays(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1
}
