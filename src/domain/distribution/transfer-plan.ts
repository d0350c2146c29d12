/**
 * The transfer plan of a document, in the field's words: who moves where on which day and by which trip, what that
 * does, what holds it back and what each rule costs; or which limits exclude each other. Nothing is answered that was
 * not carried out on paper first. Abroad stays closed unless overflow remains without it.
 */
import type { Outlook } from './census.ts'
import { clockOf, type Trip, tripsOfDay } from './day-trips.ts'
import type { Distribution } from './distribution.ts'
import type { LinearSolver, SecondsLeft, SolverLimits } from './linear-program.ts'
import { replay } from './replay.ts'
import { ruleCostsOf, unknownRuleCosts, withWhole } from './rule-costs.ts'
import { MOVING_NEEDS, noticesMet } from './notices.ts'
import type { PlannedTransfers, TransferPlan } from './planned-transfers.ts'
import { type Transfer, kpisOf, overflowOf } from './transfer-kpis.ts'
import type { Limit, LimitCode } from './transfer-limits.ts'
import type { Move } from './transfer-moves.ts'
import { firstMovingDay, fleetsOf, wholeDaysOf } from './transfer-network.ts'
import { DUST, hasValues, type Solved, TransferSearch } from './transfer-search.ts'
import { ABROAD, type TransferSettings } from './transfer-settings.ts'
import { waysBetweenRegions } from './two-levels.ts'
import { movesIn } from './units.ts'
import { makeDaysWhole, wholeUnits } from './whole-days.ts'

export interface PlanChoice {
  /** Weight of bed-days above capacity against patient-days above share: 1 is least overflow, 0 is fair share. */
  readonly overflowWeight: number
  /** Whether patients may go abroad at all. */
  readonly abroadOpen: boolean
}

/** What a plan is worth at the solver: its pressure, and all costs together. */
interface Bounds {
  readonly pressure: number
  readonly cost: number
}

/** Later days are expected numbers; fewer patients than this is nobody. */
const LEAST_EXPECTED_PATIENTS = 0.1
const MOST_DUSTING_ROUNDS = 20
const FREE_DUSTING_ROUNDS = 2
/** A search for better whole numbers is worth while up to this many vehicle days and flights. */
const MOST_WHOLE_UNITS = 400
/** Up to this many it is worth while for the last bed-day as well. */
const QUICK_WHOLE_UNITS = 150
/** Regions times days up to which a whole search is so short that the clock must not decide what comes of it. */
const MOST_UNHURRIED = 400
/** Of all time, what looking for more moves may take before there is a plan at all. */
const PART_FOR_FIRST = 0.15
/** With less than this part of the time left, a plan that is rounded down is better than none. */
const PART_WHEN_LATE = 0.5
/** Of the time that is left, what such a search may take. */
const PART_FOR_WHOLE_SEARCH = 0.5
/** Bed-days, a part of one patient's cost, and of ten kilometres': differences that are rounding. */
const SAME = { pressure: 1e-2, moves: 5e-4, distance: 1e-6 } as const

const RESOURCES: ReadonlySet<LimitCode> = new Set<LimitCode>([
  'micuHours',
  'ambulanceHours',
  'busHours',
  'serviceHours',
  'wholeTrips',
  'morningWindow',
  'helicopterPatients',
  'abroadPatients',
  'sendLimit',
  'receiveLimit',
  'requested',
  'offered',
])

/** The weight of overflow that the document's objective stands for. */
export function overflowWeightOf({ objective, overflowWeight }: TransferSettings): number {
  switch (objective) {
    case 'leastOverflow':
      return 1
    case 'fairShare':
      return 0
    case 'balanced':
      return overflowWeight
  }
}

/**
 * The best plan for a choice that was found in the time. `settings` and `outlook` are those of `body`, which must have
 * passed its check. `report` hears the first plan that can be used, before it is refined.
 */
export function planTransfers(
  body: Distribution,
  settings: TransferSettings,
  outlook: Outlook,
  choice: PlanChoice,
  solver: LinearSolver,
  left: SecondsLeft,
  limits: SolverLimits,
  report: (first: PlannedTransfers) => void = () => undefined,
): TransferPlan {
  const ways = waysBetweenRegions(body, settings, choice, solver, left)
  const search = new TransferSearch(body, settings, outlook, choice, solver, left, ways)
  try {
    return findPlan(search, choice, solver, limits, report)
  } finally {
    search.close()
  }
}

function findPlan(
  search: TransferSearch,
  choice: PlanChoice,
  solver: LinearSolver,
  limits: SolverLimits,
  report: (first: PlannedTransfers) => void,
): TransferPlan {
  const { overflowWeight, abroadOpen } = choice
  if (search.body.regions.length * search.outlook.days > MOST_UNHURRIED)
    search.hurryBelow(limits.seconds * (1 - PART_FOR_FIRST))
  search.lateBelow(limits.seconds * PART_WHEN_LATE)
  let relaxed = search.solve()
  if (!search.isPriced() && hasValues(relaxed) && !search.keepsPromises(relaxed)) {
    // What a promise needs may not be in the program yet: only then it is not known to be impossible.
    search.hurryBelow(0)
    relaxed = search.solve()
    if (!search.isPriced()) return { status: 'unsolved', reason: 'time' }
  }
  if (relaxed.status === 'infeasible' || (hasValues(relaxed) && !search.keepsPromises(relaxed)))
    return { status: 'infeasible', conflicts: search.conflicts(solver, abroadOpen) }
  if (relaxed.status === 'none') return { status: 'unsolved', reason: relaxed.reason }
  const inHaste = !search.isPriced()
  let bounds: Bounds = { cost: search.leastCost(relaxed), pressure: 0 }
  const first = makeDaysWhole(search, search.solveWithReceipts())
  if (first === null) return { status: 'unsolved', reason: search.secondsLeft > 0 ? 'failed' : 'time' }
  let best = withoutDust(search, first)
  let plan = planOf(search, choice, best, bounds)
  if (plan.status !== 'planned') return plan
  report(plan)
  search.hurryBelow(0)
  bounds = { ...bounds, pressure: leastPressure(search, choice) }
  if (inHaste) {
    const relaxedAgain = search.solve()
    bounds = { ...bounds, cost: search.leastCost(relaxedAgain) }
    improve(makeDaysWhole(search, search.solveWithReceipts()))
  }
  plan = { ...plan, ...provedOf(search, choice, best, bounds) }

  // What the rules cost comes before the last bed-day: of that a large document has the time for one, not for both.
  const known = search.units.length
  const costs = ruleCostsOf(search)
  search.setObjective(overflowWeight, true)
  const goodEnough = plan.gap <= limits.relativeGap || plan.gapBedDays <= limits.absoluteGap
  if (plan.gap > 0 && (!goodEnough || wholeUnits(search, known).length <= QUICK_WHOLE_UNITS)) {
    improve(searchWhole(search, best, known, limits))
  }
  return { ...plan, ruleCosts: withWhole(costs, plan, overflowWeight) }

  /** Takes another answer in the place of the best, where it is better and can be carried out. */
  function improve(other: Solved | null): void {
    if (other === null || other.cost >= best.cost - DUST) return
    const clean = withoutDust(search, other)
    const found = planOf(search, choice, clean, bounds)
    if (found.status !== 'planned') return
    best = clean
    plan = found
  }
}

/** The pressure that no plan goes below, as far as the linear answer proves it; 0 when the time is up. Lets go of whole numbers. */
function leastPressure(search: TransferSearch, { overflowWeight }: PlanChoice): number {
  for (const unit of search.units.keys()) search.hold(unit, 0, Infinity)
  search.setObjective(overflowWeight, false)
  const pressure = search.leastCost(search.solveWithoutReceipts())
  search.setObjective(overflowWeight, true)
  return pressure
}

/**
 * Looks for better whole numbers than rounding gave, among the first `known` units; null when it is too large or nothing
 * came of it.
 */
function searchWhole(
  search: TransferSearch,
  best: Solved,
  known: number,
  limits: SolverLimits,
): Solved | null {
  const whole = wholeUnits(search, known)
  if (whole.length > MOST_WHOLE_UNITS) return null
  const others = new Set(wholeUnits(search).filter((unit) => unit >= known))
  for (const unit of search.units.keys()) search.hold(unit, 0, others.has(unit) ? 0 : Infinity)
  const seconds = search.secondsLeft * PART_FOR_WHOLE_SEARCH
  const answer = search.solveWhole(whole, seconds, limits.relativeGap / 2)
  if (!hasValues(answer) || answer.cost > best.cost + DUST) return null
  for (const unit of whole) {
    const amount = Math.round(search.amountOf(answer, unit))
    search.hold(unit, amount, amount)
  }
  return makeDaysWhole(search, search.solveWithReceipts())
}

/** The same first day, and on later days nobody where hardly anybody was expected. */
function withoutDust(search: TransferSearch, answer: Solved): Solved {
  let found = answer
  const whole = new Set(wholeUnits(search))
  for (const unit of whole) {
    const amount = Math.round(search.amountOf(found, unit))
    search.hold(unit, amount, amount)
  }
  search.freeze(true)
  for (let round = 0; round < MOST_DUSTING_ROUNDS; round += 1) {
    const later = [...search.units.keys()].filter((unit) => !whole.has(unit))
    const few = later.filter((unit) => search.amountOf(found, unit) < LEAST_EXPECTED_PATIENTS)
    if (few.every((unit) => search.amountOf(found, unit) <= 0)) break
    // At first others may come in their place; then only those that are left.
    for (const unit of few)
      if (round >= FREE_DUSTING_ROUNDS || search.amountOf(found, unit) > 0) search.hold(unit, 0, 0)
    const next = search.solveWithReceipts()
    if (!hasValues(next) || !search.keepsPromises(next)) break
    found = next
  }
  search.freeze(false)
  return found
}

/** A plan in the field's words, if it can be carried out. */
function planOf(search: TransferSearch, choice: PlanChoice, answer: Solved, bounds: Bounds): TransferPlan {
  const { body, settings, outlook } = search
  const ids = body.regions.map(({ id }) => id)
  const transfers = transfersOf(search, answer, LEAST_EXPECTED_PATIENTS)
  const trips = tripsOf(search, answer)
  const violations = replay(body, settings, transfers, trips)
  if (violations.length > 0) return { status: 'unsolved', reason: 'failed' }

  return {
    status: 'planned',
    transfers,
    trips,
    kpis: kpisOf(outlook, ids, transfers),
    overflow: overflowOf(body, outlook, transfers, choice.abroadOpen ? settings.abroadPatientsPerDay : 0),
    atLimit: limitsAtBound(search, answer),
    ruleCosts: unknownRuleCosts(search),
    ...(settings.notices && {
      notices: [...noticesMet(settings, transfers, firstMovingDay(settings))].map(([id, patients]) => ({
        id,
        patients,
      })),
    }),
    ...provedOf(search, choice, answer, bounds),
    replay: { violations },
  }
}

function provedOf(
  search: TransferSearch,
  { overflowWeight }: PlanChoice,
  answer: Solved,
  bounds: Bounds,
): Pick<PlannedTransfers, 'proof' | 'gap' | 'gapBedDays'> {
  const pressure = search.pressureOf(answer, overflowWeight)
  const dearer = answer.cost - bounds.cost
  const excess = Math.max(0, Math.min(pressure - bounds.pressure, dearer))
  const objective = excess <= SAME.pressure
  return {
    proof: { objective, moves: dearer <= SAME.moves, distance: dearer <= SAME.distance },
    gap: objective ? 0 : excess / pressure,
    gapBedDays: objective ? 0 : excess,
  }
}

/** Patients per route and day: of the whole days all, of later days where `least` or more are expected. */
export function transfersOf(search: TransferSearch, answer: Solved, least: number): Transfer[] {
  const { body, settings } = search
  const wholeDays = wholeDaysOf(settings)
  const idOf = (place: number): string => body.regions[place]?.id ?? ABROAD
  const patientsOf = new Map<Move, number>()
  search.units.forEach((unit, index) => {
    const amount = search.amountOf(answer, index)
    if (amount < DUST) return
    for (const { move, patients } of movesIn(unit))
      patientsOf.set(move, (patientsOf.get(move) ?? 0) + amount * patients)
  })
  return [...patientsOf]
    .map(([move, patients]) => ({ move, patients: rounded(patients) }))
    .filter(({ move, patients }) => patients >= (wholeDays.includes(move.day) ? DUST : least))
    .sort(
      ({ move: a }, { move: b }) =>
        a.day - b.day ||
        a.route.from - b.route.from ||
        a.route.to - b.route.to ||
        (a.route.vehicle < b.route.vehicle ? 1 : a.route.vehicle > b.route.vehicle ? -1 : 0) ||
        MOVING_NEEDS.indexOf(a.need) - MOVING_NEEDS.indexOf(b.need),
    )
    .map(({ move: { route, day, need }, patients }) => {
      const { from, to, vehicle, km } = route
      const whole = wholeDays.includes(day)
      const stated = need === 'any' ? {} : { need }
      return { day, from: idOf(from), to: idOf(to), patients, vehicle, km, whole, ...stated }
    })
}

function tripsOf(search: TransferSearch, answer: Solved): Trip[] {
  const fleets = fleetsOf(search.body, search.settings)
  return wholeDaysOf(search.settings).flatMap((day) =>
    fleets.flatMap((fleet) => {
      const days = search.units.flatMap((unit, index) => {
        if (unit.kind !== 'vehicleDay' || unit.day.day !== day || unit.day.vehicle !== fleet.vehicle)
          return []
        return Array.from({ length: Math.round(search.amountOf(answer, index)) }, () => unit.day)
      })
      return tripsOfDay(search.body, days, clockOf(search.body, search.settings, fleet))
    }),
  )
}

/** Six decimals: what lies beyond is the solver's tolerance and would differ for no reason. */
function rounded(patients: number): number {
  return Math.round(patients / DUST) / Math.round(1 / DUST)
}

/** Transport and regional limits whose row is full; what is not there at all (amount 0) is not used to the full. */
function limitsAtBound(search: TransferSearch, answer: Solved): Limit[] {
  const activity = search.activityOf(answer)
  const full = search.model.limits.flatMap((limit, row) => {
    if (limit === null || limit.amount === 0 || !RESOURCES.has(limit.code)) return []
    return (activity[row] ?? 0) >= limit.amount - DUST ? [limit] : []
  })
  // Where the hours themselves are full, whole trips say nothing more.
  const fullDays = new Set(full.flatMap(({ code, day }) => (code.endsWith('Hours') ? [day] : [])))
  const seen = new Set<string>()
  return full.filter(({ code, day, region }) => {
    const key = `${code} ${day} ${region ?? ''}`
    if (seen.has(key) || (code === 'wholeTrips' && fullDays.has(day))) return false
    seen.add(key)
    return true
  })
}
