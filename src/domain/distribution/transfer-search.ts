/**
 * A transfer program that is open at the solver: it takes in more moves and vehicle days as long as they promise
 * something, and keeps the rule that nobody is sent to a region without room on that day. Answers are in parts of
 * patients and vehicle days, not yet whole.
 */
import type { Outlook } from './census.ts'
import type { Distribution } from './distribution.ts'
import type { Entries, LinearAnswer, LinearSolver, OpenProgram, SecondsLeft } from './linear-program.ts'
import type { Limit, LimitCode } from './transfer-limits.ts'
import { buildTransferModel, type TransferModel } from './transfer-model.ts'
import {
  likelyMoves,
  type Move,
  moveCost,
  movesOf,
  movesWithoutRules,
  VEHICLE_COST,
} from './transfer-moves.ts'
import { firstMovingDay, wholeDaysOf } from './transfer-network.ts'
import type { TransferSettings } from './transfer-settings.ts'
import { movesIn, type Unit } from './units.ts'
import { VehicleDays } from './vehicle-day-search.ts'

export type Solved = Extract<LinearAnswer, { readonly values: Float64Array }>

/** Less than this is the solver's rounding, not people. */
export const DUST = 1e-6
/** A move that would save less is not looked at. */
const WORTH_LOOKING_AT = 1e-7
/** So many moves are taken in at a time; more would make the next answer slow. */
const MOST_MOVES_AT_ONCE = 400
const MOST_ROUNDS = 80
/** The bounds with which a unit is taken in. */
const FREE = [0, Infinity] as const

/** Limits of a day that hold whatever happens on other days. */
const PLAIN_LIMITS: ReadonlySet<LimitCode> = new Set<LimitCode>([
  'capacity',
  'share',
  'receiveLimit',
  'sendLimit',
  'serviceHours',
  'requested',
  'offered',
  'wholeTrips',
  'helicopterPatients',
  'abroadPatients',
])

export class TransferSearch {
  readonly body: Distribution
  readonly settings: TransferSettings
  readonly outlook: Outlook
  readonly model: TransferModel
  /** What the program decides about, in the order of the columns. */
  readonly units: Unit[] = []
  readonly #program: OpenProgram
  readonly #left: SecondsLeft
  readonly #stateColumns: number
  readonly #vehicleDays: VehicleDays
  /** Moves that are not in the program. */
  #others: Move[]
  #overflowWeight: number
  /** Whether the number and length of the moves count. */
  #frugal = true
  #frozen = false
  /** With fewer seconds left than this, what is in the program must do. */
  #hurryBelow = 0
  #isPriced = false
  #missed = Infinity
  #lateBelow = 0
  readonly #offered = new Set<string>()
  /** Plain limits on what leaves, arrives and drives on the whole days. */
  readonly #dayLimits: readonly { readonly row: number; readonly amount: number }[]
  readonly #closedReceipts = new Map<number, 'room' | 'any'>()
  /** Bounds of units that were changed since the program was opened. */
  readonly #holds = new Map<number, readonly [number, number]>()
  /** Bounds of rows that were changed since the program was opened. */
  readonly #rows = new Map<number, readonly [number, number]>()

  constructor(
    body: Distribution,
    settings: TransferSettings,
    outlook: Outlook,
    choice: { readonly overflowWeight: number; readonly abroadOpen: boolean },
    solver: LinearSolver,
    left: SecondsLeft,
    isOnWay: ((move: Move) => boolean) | null = null,
  ) {
    this.body = body
    this.settings = settings
    this.outlook = outlook
    this.model = buildTransferModel(body, settings, outlook)
    this.#left = left
    this.#program = solver.open(this.model.program)
    this.#stateColumns = this.model.program.columns.length
    this.#overflowWeight = choice.overflowWeight
    const whole = wholeDaysOf(settings)
    const all = movesOf(body, settings, choice.abroadOpen)
    const near = isOnWay === null ? all : all.filter((move) => move.held || isOnWay(move))
    const likely = likelyMoves(near, outlook, settings)
    const isDriven = ({ day, route }: Move): boolean => whole.includes(day) && route.vehicle !== 'helicopter'
    this.#vehicleDays = new VehicleDays(body, settings, this.model, all.filter(isDriven))
    const taken = new Set(likely)
    this.#others = all.filter((move) => !taken.has(move) && !isDriven(move))
    this.#take([
      ...likely.filter((move) => !isDriven(move)).map((move): Unit => ({ kind: 'move', move })),
      ...this.#vehicleDays.simple(likely.filter(isDriven)).map((day): Unit => ({ kind: 'vehicleDay', day })),
    ])
    this.#setCosts()
    this.#dayLimits = this.model.limits.flatMap((limit, row) =>
      limit !== null &&
      whole.includes(limit.day) &&
      PLAIN_LIMITS.has(limit.code) &&
      (this.model.program.rowUpper[row] ?? 0) < Infinity
        ? [{ row, amount: limit.amount }]
        : [],
    )
  }

  close(): void {
    this.#program.close()
  }

  get secondsLeft(): number {
    return this.#left()
  }

  /** What is minimised from now on. */
  setObjective(overflowWeight: number, frugal: boolean): void {
    this.#overflowWeight = overflowWeight
    this.#frugal = frugal
    this.#setCosts()
  }

  /** Whether nothing promising is left to take in beside the last answer. */
  isPriced(): boolean {
    return this.#isPriced
  }

  /** What no plan goes below, by the last answer; 0 where it bounds nothing. */
  leastCost(answer: LinearAnswer): number {
    return answer.status === 'optimal' ? Math.max(0, answer.cost - this.#missed) : 0
  }

  /** From so many seconds left on it is late: rounding down at once is better than no plan. */
  lateBelow(seconds: number): void {
    this.#lateBelow = seconds
  }

  get isLate(): boolean {
    return this.#left() < this.#lateBelow
  }

  /** From so many seconds left on, answers are sought among what the program has. */
  hurryBelow(seconds: number): void {
    this.#hurryBelow = seconds
  }

  /** Whether the program stays with what it has. */
  freeze(frozen: boolean): void {
    this.#frozen = frozen
  }

  /** Takes in vehicle days that are not there yet. */
  offer(units: readonly Unit[]): void {
    this.#take(
      units.filter((unit) => {
        const key = nameOf(unit)
        if (this.#offered.has(key)) return false
        this.#offered.add(key)
        return true
      }),
    )
  }

  /** Holds the amount of a unit between two numbers. */
  hold(unit: number, lower: number, upper: number): void {
    const [from, to] = this.#holds.get(unit) ?? FREE
    if (from === lower && to === upper) return
    this.#holds.set(unit, [lower, upper])
    this.#program.setColumn(this.#stateColumns + unit, lower, upper)
  }

  amountOf(answer: Solved, unit: number): number {
    return answer.values[this.#stateColumns + unit] ?? 0
  }

  /** Without the rule of the day of receipt after the first: a bound that no plan goes below, where that is proved. */
  solve(proves = true): LinearAnswer {
    this.#isPriced = false
    this.#missed = Infinity
    let answer = this.#program.run(this.#left())
    for (let round = 0; round < MOST_ROUNDS && answer.status === 'optimal'; round += 1) {
      if (this.#frozen || this.#left() < this.#hurryBelow) return answer
      if (!this.#takePromising(answer.prices) && (!proves || !this.#takeEvery(answer.prices))) {
        this.#isPriced = true
        return answer
      }
      answer = this.#program.run(this.#left())
    }
    return answer
  }

  /** The bound once more, after receipts were closed. */
  solveWithoutReceipts(): LinearAnswer {
    for (const row of this.#rows.keys()) this.#program.setRow(row, -Infinity, Infinity)
    const answer = this.solve()
    for (const [row, [lower, upper]] of this.#rows) this.#program.setRow(row, lower, upper)
    return answer
  }

  /** With every rule. */
  solveWithReceipts(): LinearAnswer {
    let answer = this.#solveOrShut()
    for (let round = 0; round < MOST_ROUNDS && hasValues(answer); round += 1) {
      if (!this.#closeReceipts(answer)) return answer
      answer = this.#solveOrShut()
    }
    return answer
  }

  /** What was rounded up may leave no room where only what fits was allowed: then nobody more is sent there. */
  #solveOrShut(): LinearAnswer {
    const answer = this.solve(false)
    return answer.status === 'infeasible' && this.#shutRooms() ? this.solve(false) : answer
  }

  /** Whole numbers of these units, among those in the program. */
  solveWhole(units: readonly number[], seconds: number, relativeGap: number): LinearAnswer {
    const columns = units.map((unit) => this.#stateColumns + unit)
    return this.#program.runWhole(columns, Math.min(seconds, this.#left()), relativeGap)
  }

  /** Whether every promise is kept. */
  keepsPromises(answer: Solved): boolean {
    return this.model.promised.every((column) => (answer.values[column] ?? 0) <= DUST)
  }

  /** Limits that exclude each other, once it is known that no plan keeps them all. */
  conflicts(solver: LinearSolver, abroadOpen: boolean): Limit[] {
    const every = movesWithoutRules(this.body, this.settings, abroadOpen)
    const program = solver.open(this.model.program)
    program.addColumns(
      every.map((move) => ({
        lower: 0,
        upper: Infinity,
        cost: 0,
        entries: this.model.entriesOf({ kind: 'move', move }),
      })),
    )
    for (const column of this.model.promised) program.setColumn(column, 0, 0)
    // Hours are understood at once; whole trips are looked at only where hours do not explain it.
    const trips = this.model.limits.flatMap((limit, row) => (limit?.code === 'wholeTrips' ? [row] : []))
    for (const row of [...trips, ...this.model.promisedEarly]) program.setRow(row, -Infinity, Infinity)
    let answer = program.run(this.#left())
    if (answer.status === 'optimal') {
      for (const row of trips) program.setRow(row, -Infinity, this.model.program.rowUpper[row] ?? Infinity)
      answer = program.run(this.#left())
    }
    const rows = answer.status === 'infeasible' ? program.conflict() : []
    program.close()
    const limits = rows.flatMap((row) => this.model.limits[row] ?? [])
    return limits.length === 0 && this.#failsByMorning() ? this.#morningLimits() : limits
  }

  /** Whether every promise could be kept if nobody had to arrive in the morning. */
  #failsByMorning(): boolean {
    const early = this.model.promisedEarly
    if (early.length === 0) return false
    const { rowLower, rowUpper } = this.model.program
    for (const row of early) this.#program.setRow(row, -Infinity, Infinity)
    const answer = this.solve()
    for (const row of early) this.#program.setRow(row, rowLower[row] ?? 0, rowUpper[row] ?? Infinity)
    return hasValues(answer) && this.keepsPromises(answer)
  }

  #morningLimits(): Limit[] {
    const { morningWindowHours } = this.settings
    const early = this.model.promisedEarly.flatMap((row) => this.model.limits[row] ?? [])
    const day = early[0]?.day ?? firstMovingDay(this.settings)
    return [...early, { code: 'morningWindow', day, region: null, amount: morningWindowHours }]
  }

  /** Opens or restores every row of these limits. */
  relax(isRelaxed: (limit: Limit) => boolean, relaxed: boolean): void {
    const { limits, program } = this.model
    limits.forEach((limit, row) => {
      if (limit === null || !isRelaxed(limit)) return
      const [lower, upper] = this.#rows.get(row) ?? [program.rowLower[row] ?? 0, program.rowUpper[row] ?? 0]
      if (relaxed) this.#program.setRow(row, -Infinity, Infinity)
      else this.#program.setRow(row, lower, upper)
    })
  }

  /** Bed-days above capacity and patient-days above share, weighed. */
  pressureOf(answer: Solved, overflowWeight: number): number {
    return this.model
      .pressureCosts(overflowWeight)
      .reduce((sum, cost, column) => sum + cost * (answer.values[column] ?? 0), 0)
  }

  /** The left side of every row. */
  activityOf(answer: Solved): Float64Array {
    const activity = new Float64Array(this.model.limits.length)
    const add = (entries: Entries, amount: number): void => {
      for (const [row, value] of entries) activity[row] = (activity[row] ?? 0) + amount * value
    }
    this.model.program.columns.forEach(({ entries }, column) => add(entries, answer.values[column] ?? 0))
    this.units.forEach((unit, index) => {
      const amount = this.amountOf(answer, index)
      if (amount > 0) add(this.model.entriesOf(unit), amount)
    })
    return activity
  }

  #take(units: readonly Unit[]): void {
    for (const unit of units) if (unit.kind === 'vehicleDay') this.#offered.add(nameOf(unit))
    this.units.push(...units)
    this.#program.addColumns(
      units.map((unit) => ({
        lower: 0,
        upper: Infinity,
        cost: this.#costOf(unit),
        entries: this.model.entriesOf(unit),
      })),
    )
  }

  #costOf(unit: Unit): number {
    if (!this.#frugal) return 0
    const abroad = this.body.regions.length
    const moves = movesIn(unit).reduce(
      (sum, { move, patients }) => sum + patients * moveCost(move, abroad, this.settings),
      0,
    )
    return moves + (unit.kind === 'vehicleDay' ? VEHICLE_COST : 0)
  }

  #setCosts(): void {
    const units = this.units.map((unit) => this.#costOf(unit))
    this.#program.setCosts(Float64Array.from([...this.model.pressureCosts(this.#overflowWeight), ...units]))
  }

  /** Takes in what would lower the cost at these prices; false when there is nothing. */
  #takePromising(prices: Float64Array): boolean {
    const saved = this.#savedAt(prices)
    const promising = this.#others
      .map((move) => ({ move, saved: saved(move) }))
      .filter((one) => one.saved > WORTH_LOOKING_AT)
      .sort((a, b) => b.saved - a.saved)
      .slice(0, MOST_MOVES_AT_ONCE)
      .map(({ move }) => move)
    const days = this.#vehicleDays.promising(prices, saved, this.#vehicleCost, WORTH_LOOKING_AT)
    if (promising.length + days.length === 0) return false
    const taken = new Set(promising)
    if (taken.size > 0) this.#others = this.#others.filter((move) => !taken.has(move))
    this.#take([
      ...promising.map((move): Unit => ({ kind: 'move', move })),
      ...days.map((day): Unit => ({ kind: 'vehicleDay', day })),
    ])
    return true
  }

  /** Takes in vehicle days among all that can be, once nothing promising is left; false when there are none. */
  #takeEvery(prices: Float64Array): boolean {
    const saved = this.#savedAt(prices)
    const { days, missed } = this.#vehicleDays.every(prices, saved, this.#vehicleCost, WORTH_LOOKING_AT)
    this.#take(days.map((day): Unit => ({ kind: 'vehicleDay', day })))
    if (days.length === 0) this.#missed = missed
    return days.length > 0
  }

  get #vehicleCost(): number {
    return this.#frugal ? VEHICLE_COST : 0
  }

  /** What one patient of a move would save at these prices. */
  #savedAt(prices: Float64Array): (move: Move) => number {
    const abroad = this.body.regions.length
    const worth = this.model.worthAt(prices)
    return (move) => worth(move) - (this.#frugal ? moveCost(move, abroad, this.settings) : 0)
  }

  /** Where somebody is sent to a region without room on that day: no more than fits, or nobody. */
  #closeReceipts(answer: Solved): boolean {
    const { received, before } = this.#movedBy(answer)
    let closed = false
    this.model.receipts.forEach((row, i) => {
      row.forEach((receipt, t) => {
        const here = received[i]?.[t] ?? 0
        const left = (receipt?.patients ?? 0) - (before[i]?.[t] ?? 0)
        if (receipt !== null && here > receipt.agreed + DUST && here > left + DUST) {
          const rule = left > DUST && this.#closedReceipts.get(receipt.room) === undefined ? 'room' : 'any'
          this.#closedReceipts.set(receipt.room, rule)
          if (rule === 'room') this.#atMost(receipt.room, receipt.patients)
          else this.#atMost(receipt.any, receipt.agreed)
          closed = true
        }
      })
    })
    return closed
  }

  /** `[region][day − 1]`: who come and go by an answer, and how many more lie there by then for what was moved before. */
  #movedBy(answer: Solved): Readonly<Record<'received' | 'sent' | 'before', number[][]>> {
    const { days, stayPerDay } = this.outlook
    const received = this.body.regions.map(() => Array.from({ length: days }, () => 0))
    const sent = received.map((row) => [...row])
    this.units.forEach((unit, index) => {
      const amount = this.amountOf(answer, index)
      if (amount <= 0) return
      for (const { move, patients } of movesIn(unit)) {
        const { from, to } = move.route
        addTo(sent[from], move.day - 1, amount * patients)
        addTo(received[to], move.day - 1, amount * patients)
      }
    })
    const before = received.map((row, i) => {
      let more = 0
      return row.map((came, t) => {
        const lay = more * stayPerDay
        more = lay + came - (sent[i]?.[t] ?? 0)
        return lay
      })
    })
    return { received, sent, before }
  }

  /** Limits of the whole days that hold after what an answer moves before: whom each region receives, and whom it has. */
  limitsAfter(answer: Solved): { readonly row: number; readonly amount: number }[] {
    const { sent, before } = this.#movedBy(answer)
    const whole = wholeDaysOf(this.settings)
    const rooms = this.model.receipts.flatMap((row, i) =>
      whole.flatMap((day) => {
        const receipt = row[day - 1]
        if (receipt === undefined || receipt === null) return []
        const { any, patients, agreed } = receipt
        return [{ row: any, amount: Math.max(agreed, patients - (before[i]?.[day - 1] ?? 0)) }]
      }),
    )
    const stayed = this.body.regions.map(() => 0)
    const placeOf = new Map(this.body.regions.map(({ id }, i) => [id, i]))
    const pools = this.model.limits.flatMap((limit, row) => {
      const i = limit?.code === 'movablePatients' ? placeOf.get(limit.region ?? '') : undefined
      if (limit === null || i === undefined) return []
      const amount = limit.amount + (stayed[i] ?? 0) * this.outlook.stayPerDay
      stayed[i] = amount - (sent[i]?.[limit.day - 1] ?? 0)
      return whole.includes(limit.day) ? [{ row, amount }] : []
    })
    return [...this.#dayLimits, ...rooms, ...pools]
  }

  #atMost(row: number, patients: number): void {
    this.#rows.set(row, [-Infinity, patients])
    this.#program.setRow(row, -Infinity, patients)
  }

  /** Sends nobody at all where only what fits was allowed; false when there was no such place. */
  #shutRooms(): boolean {
    let shut = false
    for (const row of this.model.receipts) {
      for (const receipt of row) {
        if (receipt === null || this.#closedReceipts.get(receipt.room) !== 'room') continue
        this.#closedReceipts.set(receipt.room, 'any')
        this.#atMost(receipt.room, Infinity)
        this.#atMost(receipt.any, receipt.agreed)
        shut = true
      }
    }
    return shut
  }
}

export function hasValues(answer: LinearAnswer): answer is Solved {
  return answer.status === 'optimal' || answer.status === 'limit'
}

/** The same for vehicle days with the same trips in the same order. */
function nameOf(unit: Unit): string {
  if (unit.kind === 'move') return ''
  const { day, vehicle, home, based, trips } = unit.day
  const tripNames = trips.map(({ move: { route, need }, patients, morning }) =>
    [route.from, route.to, need, patients, morning].join(' '),
  )
  return [day, vehicle, home, based, ...tripNames].join('|')
}

function addTo(row: number[] | undefined, at: number, amount: number): void {
  if (row !== undefined) row[at] = (row[at] ?? 0) + amount
}
