/**
 * Makes the days whole that must be: whole vehicle days, each with its trips, and whole flights. Day by day, rounds what
 * the linear answer divides, the greatest parts first, up where that fits and down where it does not, and has the rest
 * solved again around it.
 */
import type { LinearAnswer } from './linear-program.ts'
import { wholeDaysOf } from './transfer-network.ts'
import { DUST, hasValues, type Solved, type TransferSearch } from './transfer-search.ts'
import type { Unit } from './units.ts'

/** After so many rounds, all that does not fit is rounded down until something does; */
const MOST_CAREFUL_ROUNDS = 40
/** after so many, the rest is rounded down, */
const MOST_ROUNDS = 300
/** for which there are so many more. */
const MORE_ROUNDS = 50
/** Of what is divided, this part is settled at a time. */
const PART_AT_A_TIME = 1 / 4

/** The units that must be whole, of all or of the first `among`. */
export function wholeUnits(search: TransferSearch, among: number = search.units.length): number[] {
  const days = wholeDaysOf(search.settings)
  return search.units
    .slice(0, among)
    .flatMap((unit, index) => (days.includes(dayOfUnit(unit)) ? [index] : []))
}

/** Null where no way of rounding was found in the time. `first` is the answer with every rule as it stands. */
export function makeDaysWhole(search: TransferSearch, first: LinearAnswer): Solved | null {
  const settled = new Map<number, number>()
  let answer = first
  let last: number[] = []
  let atATime = PART_AT_A_TIME
  let limits: ReturnType<TransferSearch['limitsAfter']> = []
  let today = 0
  search.freeze(true)
  try {
    for (let round = 0; round < MOST_ROUNDS + MORE_ROUNDS; round += 1) {
      if (hasValues(answer) && (last.length === 0 || search.keepsPromises(answer))) {
        const found = answer
        const divided = wholeUnits(search)
          .map((unit) => ({ unit, amount: search.amountOf(found, unit), day: dayOf(unit) }))
          .filter(({ amount }) => Math.abs(amount - Math.round(amount)) > DUST)
        const earliest = divided.reduce((first, { day }) => Math.min(first, day), Infinity)
        if (earliest > today) [today, atATime] = [earliest, PART_AT_A_TIME]
        const broken = divided
          .filter(({ day }) => day === earliest)
          .sort((a, b) => (b.amount % 1) - (a.amount % 1) || a.unit - b.unit)
        if (broken.length === 0) return search.keepsPromises(found) ? found : null
        if (search.isLate || round > MOST_ROUNDS) {
          roundAllDown(found)
          answer = search.solveWithReceipts()
          last = []
          continue
        }
        limits = search.limitsAfter(found)
        const most = Math.max(1, Math.floor(broken.length * atATime))
        last = []
        for (const [n, { unit, amount }] of broken.entries()) {
          if (n >= most && (last.length > 0 || round < MOST_CAREFUL_ROUNDS)) break
          if (settle(unit, Math.ceil(amount))) last.push(unit)
        }
      } else {
        if (last.length === 0 || (answer.status !== 'infeasible' && !hasValues(answer))) return null
        // Each fits by itself and together they do not: one by one from here, and down where one does not.
        for (const unit of last) {
          const amount = (settled.get(unit) ?? 1) - 1
          settled.set(unit, amount)
          search.hold(unit, amount, last.length === 1 ? amount : Infinity)
        }
        ;[last, atATime] = [[], 0]
      }
      answer = search.solveWithReceipts()
    }
    return null
  } finally {
    search.freeze(false)
  }

  function dayOf(unit: number): number {
    const one = search.units[unit]
    return one === undefined ? Infinity : dayOfUnit(one)
  }

  /** Fewer trips keep every limit that more of them kept; what was promised is seen afterwards. */
  function roundAllDown(found: Solved): void {
    for (const unit of wholeUnits(search)) {
      const amount = Math.max(settled.get(unit) ?? 0, Math.floor(search.amountOf(found, unit) + DUST))
      settled.set(unit, amount)
      search.hold(unit, amount, amount)
    }
  }

  /** Up, when every limit of the day still holds; down otherwise, with shorter days of the vehicle to choose from. */
  function settle(unit: number, amount: number): boolean {
    const before = settled.get(unit)
    settled.set(unit, amount)
    if (fits()) {
      search.hold(unit, amount, Infinity)
      return true
    }
    settled.set(unit, before ?? 0)
    search.hold(unit, before ?? 0, amount - 1)
    const one = search.units[unit]
    if (one !== undefined) search.offer(shorterDays(one))
    return false
  }

  function fits(): boolean {
    const used = new Map<number, number>()
    for (const [unit, amount] of settled) {
      const one = search.units[unit]
      if (one === undefined || amount === 0) continue
      for (const [row, value] of search.model.entriesOf(one))
        used.set(row, (used.get(row) ?? 0) + amount * value)
    }
    return limits.every(({ row, amount }) => (used.get(row) ?? 0) <= amount + DUST)
  }
}

function dayOfUnit(unit: Unit): number {
  return unit.kind === 'move' ? unit.move.day : unit.day.day
}

/** The same day with one trip fewer. */
function shorterDays(unit: Unit): Unit[] {
  if (unit.kind === 'move' || unit.day.trips.length < 2) return []
  const { day } = unit
  return day.trips.map((_trip, left) => ({
    kind: 'vehicleDay',
    day: { ...day, trips: day.trips.filter((_one, n) => n !== left) },
  }))
}
