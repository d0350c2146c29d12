/**
 * What each rule that binds costs, in bed-days above capacity: the least overflow with it less the least overflow
 * without it. For expected patients, not whole ones, whatever the objective of the document is.
 */
import type { PlannedTransfers, RuleCost } from './planned-transfers.ts'
import type { LimitCode } from './transfer-limits.ts'
import type { TransferModel } from './transfer-model.ts'
import type { TransferSearch } from './transfer-search.ts'

/** Rules that are lifted together; named by the first that is in the program. */
const RULES: readonly (readonly LimitCode[])[] = [
  ['micuHours', 'wholeTrips'],
  ['ambulanceHours', 'busHours', 'wholeTrips'],
  ['serviceHours'],
  ['morningWindow'],
  ['helicopterPatients'],
  ['abroadPatients'],
  ['knownYesterday'],
  ['requested'],
  ['offered'],
  ['sendLimit'],
  ['receiveLimit'],
  ['capacity'],
  ['share'],
  ['requiredMove'],
  ['agreed'],
]
/** Less than this is not worth a sentence. */
const LEAST_BED_DAYS = 0.05

/** The rules that the program knows; what they cost is not known yet. */
export function unknownRuleCosts({ model }: TransferSearch): RuleCost[] {
  return rulesIn(model).map(({ rule }) => ({ rule, bedDays: null }))
}

/** What the rules cost, and the least overflow with all of them for expected patients. */
export interface RuleCosts {
  readonly costs: readonly RuleCost[]
  /** Null: the time was up. */
  readonly leastOverflow: number | null
}

/** Leaves the search with the objective of least overflow, and with nothing held. */
export function ruleCostsOf(search: TransferSearch): RuleCosts {
  const rules = rulesIn(search.model)
  for (const unit of search.units.keys()) search.hold(unit, 0, Infinity)
  search.setObjective(1, false)
  const all = search.solve(false)
  if (all.status !== 'optimal' || !search.isPriced())
    return { costs: unknownRuleCosts(search), leastOverflow: null }

  const costs = rules.map(({ rule, codes }): RuleCost => {
    search.relax(({ code }) => codes.has(code), true)
    const without = search.solve(false)
    search.relax(({ code }) => codes.has(code), false)
    return {
      rule,
      bedDays:
        without.status === 'optimal' && search.isPriced() ? Math.max(0, all.cost - without.cost) : null,
    }
  })
  return { costs, leastOverflow: all.cost }
}

/** Also what it costs that the patients of the first day are whole, where the plan is after least overflow; without what costs nothing. */
export function withWhole(
  { costs, leastOverflow }: RuleCosts,
  { overflow }: PlannedTransfers,
  overflowWeight: number,
): RuleCost[] {
  const planned = overflow.expected?.plan ?? overflow.plan
  const whole: RuleCost[] =
    overflowWeight === 1 && leastOverflow !== null
      ? [{ rule: 'wholePatients', bedDays: planned - leastOverflow }]
      : []
  return [...costs, ...whole].filter(({ bedDays }) => bedDays === null || bedDays >= LEAST_BED_DAYS)
}

function rulesIn({ limits }: TransferModel): { rule: LimitCode; codes: ReadonlySet<LimitCode> }[] {
  const present = new Set(limits.flatMap((limit) => (limit === null ? [] : [limit.code])))
  return RULES.flatMap((codes) => {
    const [rule] = codes
    return rule !== undefined && present.has(rule) ? [{ rule, codes: new Set(codes) }] : []
  })
}
