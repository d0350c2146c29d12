/**
 * The transfer plan as a linear program: patients moved per route and day, within every limit the document states.
 * Builds data only; transfer-search.ts has it solved and reads the answer. After the models of the JHU group for
 * moving COVID patients between hospitals (Parker et al. 2020), with stay, transport and share limits added.
 */
import type { Outlook } from './census.ts'
import { type HeldTransfer, heldTransfers, isClosed } from './decisions.ts'
import type { Distribution } from './distribution.ts'
import type { Column, Entries, LinearProgram } from './linear-program.ts'
import { addNoticeRows } from './transfer-notice-rows.ts'
import { addFleetRows } from './transfer-fleet-rows.ts'
import type { Limit, LimitCode } from './transfer-limits.ts'
import type { Move } from './transfer-moves.ts'
import { type DrivenFleet, firstMovingDay, fleetsOf, isMorningOnly, wholeDaysOf } from './transfer-network.ts'
import { RowList } from './transfer-rows.ts'
import { ABROAD, type TransferSettings } from './transfer-settings.ts'
import { movesIn, type Unit } from './units.ts'

/** Rows that say whom a region may receive on a day; they hold nobody back until they are given an upper bound. */
export interface ReceiptRows {
  /** What is sent there and what came before, against `patients`. */
  readonly room: number
  /** What is sent there. */
  readonly any: number
  /** Patients whom the region can still take if nobody is moved before; below 0 it lies above its limit. */
  readonly patients: number
  /** Patients who are sent there by agreement, room or no room. */
  readonly agreed: number
}

export interface TransferModel {
  /** Without the moves: their columns are appended, as many as are needed. Costs are 0. */
  readonly program: LinearProgram
  /** Per row the limit it states, or null where it only defines an unknown. */
  readonly limits: readonly (Limit | null)[]
  /** `[region][day − 1]`; null where the rule is a plain limit, because nobody can have been moved before. */
  readonly receipts: readonly (readonly (ReceiptRows | null)[])[]
  /** Columns of patients who were promised a move and get none; in an answer they are 0, or there is no plan. */
  readonly promised: readonly number[]
  /** Rows of patients who were promised to arrive in the morning. */
  readonly promisedEarly: readonly number[]
  /** The vehicles of the whole days, by where they stand. */
  readonly groups: readonly VehicleGroup[]
  entriesOf(unit: Unit): Entries
  /** What one patient of a move is worth at these prices of the rows, its own cost left out. */
  worthAt(prices: Float64Array): (move: Move) => number
  /** What arriving in the morning is worth besides, where that was agreed; null where it was not. */
  morningWorthAt(prices: Float64Array, move: Move): number | null
  /** Cost of every column of `program` for a weight of overflow: 1 is least overflow, 0 is fair share. */
  pressureCosts(overflowWeight: number): number[]
}

/** Vehicles of one fleet that begin a whole day at the same base, or at none. */
export interface VehicleGroup {
  readonly day: number
  readonly fleet: DrivenFleet
  /** Index of a region; null for those of which the search chooses the sender where they begin. */
  readonly at: number | null
  readonly vehicles: number
  readonly row: number
}

/** Bed-days that a promise which is not kept counts for: more than any plan could gain by it. */
const BROKEN_PROMISE = 1e4

/** Rows of one region on one day; −1 where there is none. */
interface StateRows {
  readonly net: number
  readonly pool: number
  readonly received: number
  readonly sent: number
  readonly room: number
  readonly any: number
  readonly known: number
  readonly overflow: readonly number[]
  readonly above: number
}

/** The program of a document; `outlook` must be of the same one. */
export function buildTransferModel(
  body: Distribution,
  settings: TransferSettings,
  outlook: Outlook,
): TransferModel {
  const { regions } = body
  const { stayPerDay } = outlook
  const days = Array.from({ length: outlook.days }, (_, t) => t)
  const rows = new RowList()
  const held = heldTransfers(settings)
  const receipts: (ReceiptRows | null)[][] = []
  const state = regions.map((_region, i) => {
    const receiptsOfRegion: (ReceiptRows | null)[] = []
    receipts.push(receiptsOfRegion)
    return days.map((t) => addStateRows(i, t, receiptsOfRegion))
  })
  const fleets = days.map((t) => addFleetRows(rows, body, settings, t + 1))
  const abroad = days.map((t) => ({
    places: rows.atMost({
      code: 'abroadPatients',
      day: t + 1,
      region: null,
      amount: settings.abroadPatientsPerDay,
    }),
    net: rows.add(0, 0),
  }))
  const tooEarly =
    settings.matching === 'afterNoon'
      ? rows.atMost({ code: 'matchedAfterNoon', day: 1, region: null, amount: 0 })
      : -1
  const required = settings.requiredMoves.map(({ from, patients, byDay }) => ({
    from: regions.findIndex(({ id }) => id === from),
    byDay,
    row: rows.add(patients, Infinity, { code: 'requiredMove', day: byDay, region: from, amount: patients }),
  }))
  const whole = wholeDaysOf(settings)
  const agreed = new Map<string, number>()
  const agreedMorning = new Map<string, number>()
  for (const [key, one] of sumsOf(held)) {
    const { from, to, day, patients, early } = one
    // Over a way that was closed since, those go who were promised it, and nobody else.
    const most = isClosed(settings, from, to, day) ? patients : Infinity
    agreed.set(key, rows.add(patients, most, { code: 'agreed', day, region: from, amount: patients }))
    if (early > 0 && whole.includes(day))
      agreedMorning.set(key, rows.add(early, Infinity, { code: 'agreed', day, region: from, amount: early }))
  }
  const noticed = addNoticeRows(rows, body, settings, held)
  const groups = vehicleGroups()
  const promises = [...required.map(({ row }) => row), ...agreed.values(), ...agreedMorning.values()]
  const { columns, pressure } = stateColumns()
  const promised = promises.map((row) => {
    columns.push({ lower: 0, upper: Infinity, cost: 0, entries: [[row, 1]] })
    return pressure.push({ overflow: 0, above: 0, always: BROKEN_PROMISE }) - 1
  })

  return {
    program: { ...rows.bounds(), columns },
    limits: rows.limits,
    receipts,
    promised,
    promisedEarly: [...agreedMorning.values()],
    groups,
    entriesOf,
    worthAt,
    morningWorthAt(prices, move) {
      const row = agreedMorning.get(keyOf(move))
      return row === undefined ? null : (prices[row] ?? 0)
    },
    pressureCosts(overflowWeight) {
      return pressure.map(
        ({ overflow, above, always }) => overflowWeight * overflow + (1 - overflowWeight) * above + always,
      )
    },
  }

  function addStateRows(i: number, t: number, receiptsOfRegion: (ReceiptRows | null)[]): StateRows {
    const region = regions[i]
    const id = region?.id ?? ''
    const limit = (code: LimitCode, amount: number): Limit => ({ code, day: t + 1, region: id, amount })
    const optional = (code: LimitCode, amount: number | undefined): number =>
      amount === undefined ? -1 : rows.atMost(limit(code, amount))
    const [beds, share] = [outlook.room[i]?.[t] ?? 0, outlook.share[i]?.[t] ?? 0]
    const [patients, covid] = [outlook.census[i]?.[t] ?? 0, outlook.covid[i]?.[t] ?? 0]
    const here =
      (outlook.movableInflow[i]?.[t] ?? 0) + (t === 0 ? (outlook.movableNow[i] ?? 0) * stayPerDay : 0)

    const [fits, code] =
      beds - patients <= share - covid
        ? [beds - patients, 'capacity' as const]
        : [share - covid, 'share' as const]
    const sentByAgreement = arriving(held, id, t + 1)
    const atMost = Math.max(0, fits, sentByAgreement)
    const everyDay = settings.receiverRule === 'everyDay'
    const plain = everyDay || t + 1 <= firstMovingDay(settings)
    const room = rows.add(-Infinity, plain ? atMost : Infinity, limit(code, atMost))
    const any = rows.add(-Infinity, everyDay && fits <= 0 ? sentByAgreement : Infinity, limit(code, 0))
    receiptsOfRegion.push(plain ? null : { room, any, patients: fits, agreed: sentByAgreement })

    return {
      net: rows.add(0, 0),
      pool: rows.add(here, here, limit('movablePatients', here)),
      received: optional(
        region?.spared ? 'spared' : 'receiveLimit',
        region?.spared ? sentByAgreement : region?.receiveLimitPerDay,
      ),
      sent: optional('sendLimit', region?.sendLimitPerDay),
      room,
      any,
      known: isMorningOnly(settings, t + 1) ? rows.atMost(limit('knownYesterday', 0)) : -1,
      overflow: outlook.paths.map(({ census }) => rows.add(-Infinity, beds - (census[i]?.[t] ?? 0))),
      above: rows.add(-Infinity, share - covid),
    }
  }

  /** Unknowns of the state, each carried over to the next day by the part that stays. */
  function stateColumns(): { columns: Column[]; pressure: Pressure[] } {
    const columns: Column[] = []
    const pressure: Pressure[] = []
    const add = (lower: number, entries: Entries, overflow = 0, above = 0): void => {
      columns.push({ lower, upper: Infinity, cost: 0, entries: entries.filter(([row]) => row >= 0) })
      pressure.push({ overflow, above, always: 0 })
    }
    for (const days of state) {
      days.forEach((today, t) => {
        const next = days[t + 1]
        const roomRow =
          settings.receiverRule === 'everyDay'
            ? ([today.room, 1] as const)
            : ([next?.room ?? -1, stayPerDay] as const)
        add(-Infinity, [
          [today.net, 1],
          [next?.net ?? -1, -stayPerDay],
          roomRow,
          ...today.overflow.map((row) => [row, 1] as const),
          [today.above, 1],
        ])
        outlook.paths.forEach(({ weight }, k) => add(0, [[today.overflow[k] ?? -1, -1]], weight))
        add(0, [[today.above, -1]], 0, 1)
        add(0, [
          [today.pool, 1],
          [next?.pool ?? -1, -stayPerDay],
          [next?.known ?? -1, -stayPerDay],
        ])
      })
    }
    abroad.forEach(({ net }, t) => {
      // A patient abroad is away from his share as well: without this cost the border would be a way to look fair.
      add(
        0,
        [
          [net, 1],
          [abroad[t + 1]?.net ?? -1, -stayPerDay],
        ],
        0,
        1,
      )
    })
    return { columns, pressure }
  }

  function entriesOf(unit: Unit): Entries {
    const sums = new Map<number, number>()
    const add = (row: number, value: number): void => {
      if (row >= 0) sums.set(row, (sums.get(row) ?? 0) + value)
    }
    for (const { move, patients, morning } of movesIn(unit)) {
      for (const [row, value] of rowsOf(move)) add(row, value * patients)
      if (morning) add(agreedMorning.get(keyOf(move)) ?? -1, patients)
    }
    if (unit.kind === 'vehicleDay') {
      const { day, vehicle, home, based } = unit.day
      const at = based ? home : null
      const group = groups.find((one) => one.day === day && one.fleet.vehicle === vehicle && one.at === at)
      add(group?.row ?? -1, 1)
    }
    return [...sums]
  }

  function rowsOf(move: Move): Entries {
    const { route, day } = move
    const t = day - 1
    const [sender, receiver] = [state[route.from]?.[t], state[route.to]?.[t]]
    const entries: (readonly [number, number])[] = [
      [sender?.net ?? -1, 1],
      [sender?.sent ?? -1, 1],
      [sender?.pool ?? -1, 1],
      [sender?.known ?? -1, 1],
      ...(fleets[t]?.entriesOf(route) ?? []),
    ]
    if (receiver === undefined) entries.push([abroad[t]?.places ?? -1, 1], [abroad[t]?.net ?? -1, -1])
    else {
      entries.push([receiver.net, -1], [receiver.received, 1], [receiver.any, 1])
      if (settings.receiverRule !== 'everyDay') entries.push([receiver.room, 1])
    }
    if (day === 1) entries.push([tooEarly, 1])
    for (const one of required) if (one.from === route.from && day <= one.byDay) entries.push([one.row, 1])
    entries.push([agreed.get(keyOf(move)) ?? -1, 1], ...noticed.entriesOf(move))
    return entries
  }

  /** The same sums as `rowsOf` gives, without a list per move: there may be a hundred thousand moves. */
  function worthAt(prices: Float64Array): (move: Move) => number {
    const priceOf = (row: number): number => (row < 0 ? 0 : (prices[row] ?? 0))
    const leaving = state.map((days, i) =>
      days.map((rows, t) => {
        const promised = required.filter(({ from, byDay }) => from === i && t < byDay)
        return (
          priceOf(rows.net) +
          priceOf(rows.sent) +
          priceOf(rows.pool) +
          priceOf(rows.known) +
          promised.reduce((sum, { row }) => sum + priceOf(row), 0)
        )
      }),
    )
    const arriving = state.map((days) =>
      days.map(
        (rows) =>
          priceOf(rows.received) +
          priceOf(rows.any) -
          priceOf(rows.net) +
          (settings.receiverRule === 'everyDay' ? 0 : priceOf(rows.room)),
      ),
    )
    const away = abroad.map(({ places, net }) => priceOf(places) - priceOf(net))
    return (move) => {
      const { route, day } = move
      const t = day - 1
      let worth = (leaving[route.from]?.[t] ?? 0) + (arriving[route.to]?.[t] ?? away[t] ?? 0)
      for (const [row, value] of fleets[t]?.entriesOf(route) ?? []) worth += value * priceOf(row)
      if (day === 1) worth += priceOf(tooEarly)
      if (agreed.size > 0) worth += priceOf(agreed.get(keyOf(move)) ?? -1)
      for (const [row] of noticed.entriesOf(move)) worth += priceOf(row)
      return worth
    }
  }

  function keyOf({ route: { from, to }, day, need }: Move): string {
    return `${regions[from]?.id ?? ''} ${regions[to]?.id ?? ABROAD} ${day} ${need}`
  }

  /** The reserve is kept among the vehicles without a base first. */
  function vehicleGroups(): VehicleGroup[] {
    const fleets = fleetsOf(body, settings)
    return whole.flatMap((day) => fleets.flatMap((fleet) => groupsOf(fleet, day)))

    function groupsOf(fleet: DrivenFleet, day: number): VehicleGroup[] {
      const bases = (fleet.bases ?? []).map(({ at, vehicles }) => ({
        at: regions.findIndex(({ id }) => id === at),
        vehicles,
      }))
      const based = bases.reduce((sum, { vehicles }) => sum + vehicles, 0)
      let kept = fleet.reserveVehicles ?? 0
      return [{ at: null, vehicles: Math.max(0, fleet.vehicles - based) }, ...bases.reverse()].map(
        ({ at, vehicles }) => {
          const free = Math.max(0, vehicles - kept)
          kept = Math.max(0, kept - vehicles)
          const row = rows.atMost({ code: 'wholeTrips', day, region: null, amount: free })
          return { day, fleet, at, vehicles: free, row }
        },
      )
    }
  }
}

interface Pressure {
  readonly overflow: number
  readonly above: number
  readonly always: number
}

/** Agreements on the same way, day and need are one promise; `early` of the patients arrive before noon. */
function sumsOf(held: readonly HeldTransfer[]): Map<
  string,
  {
    readonly from: string
    readonly to: string
    readonly day: number
    readonly patients: number
    readonly early: number
  }
> {
  const sums = new Map<string, { from: string; to: string; day: number; patients: number; early: number }>()
  for (const { from, to, day, patients, need, morning } of held) {
    const key = `${from} ${to} ${day} ${need}`
    const sum = sums.get(key) ?? { from, to, day, patients: 0, early: 0 }
    sums.set(key, { ...sum, patients: sum.patients + patients, early: sum.early + (morning ? patients : 0) })
  }
  return sums
}

function arriving(held: readonly HeldTransfer[], to: string, day: number): number {
  return held.reduce((sum, one) => (one.to === to && one.day === day ? sum + one.patients : sum), 0)
}
