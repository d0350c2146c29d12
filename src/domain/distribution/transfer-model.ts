/**
 * The transfer plan as a linear program: patients moved per route and day, within every limit the document states.
 * Builds data only; transfer-plan.ts has it solved and reads the answer. After the models of the JHU group for
 * moving COVID patients between hospitals (Parker et al. 2020), with stay, transport and share limits added.
 */
import type { Outlook } from './census.ts'
import type { Distribution } from './distribution.ts'
import { buildProgram, type LinearProgram } from './linear-program.ts'
import type { Limit, LimitCode } from './transfer-limits.ts'
import { type Route, routesOf } from './transfer-network.ts'
import type { TransferSettings } from './transfer-settings.ts'

export interface ModelChoice {
  /** Weight of bed-days above capacity against patient-days above share: 1 is least overflow, 0 is fair share. */
  readonly overflowWeight: number
  /** Whether patients may go abroad at all. */
  readonly abroadOpen: boolean
  /** Whether the moves of the first day on which anybody moves must be whole patients. */
  readonly wholeFirstDay: boolean
  /** Whether, after the pressure, the number and length of the moves matter too. */
  readonly frugal: boolean
}

/** One unknown of the plan: how many patients take this route on this day. */
export interface MoveColumn {
  readonly column: number
  readonly route: Route
  /** 1 = the first day. */
  readonly day: number
}

export interface TransferModel {
  readonly program: LinearProgram
  readonly moves: readonly MoveColumn[]
  /** Per row the limit it states, or null where it only defines an unknown. */
  readonly limits: readonly (Limit | null)[]
}

type Entries = readonly (readonly [number, number])[]

/** Objectives in their order; the solver minimises them one after the other. */
const OBJECTIVES = ['pressure', 'abroad', 'moved', 'flights', 'kilometres'] as const

/** The first day on which anybody can move: tomorrow when the match is made after noon. */
export function firstMovingDay(settings: TransferSettings): number {
  return settings.matching === 'beforeNoon' ? 1 : 2
}

/** The program for one choice. `outlook` must be of the same document. */
export function buildTransferModel(
  body: Distribution,
  settings: TransferSettings,
  outlook: Outlook,
  choice: ModelChoice,
): TransferModel {
  const { regions } = body
  const abroad = regions.length
  const program = buildProgram(choice.frugal ? OBJECTIVES.length : 1)
  const limits: (Limit | null)[] = []
  const days = Array.from({ length: outlook.days }, (_, t) => t)
  const routes = routesOf(body, settings).filter(({ to }) => choice.abroadOpen || to !== abroad)

  const moves = days.flatMap((t) =>
    routes.map((route): MoveColumn => {
      const { to, vehicle, km } = route
      const whole = choice.wholeFirstDay && t + 1 === firstMovingDay(settings)
      const costs = [0, to === abroad ? 1 : 0, 1, vehicle === 'helicopter' ? 1 : 0, km]
      return { column: program.addColumn({ whole, costs }), route, day: t + 1 }
    }),
  )
  const movesOn = (t: number, wanted: (route: Route) => boolean): MoveColumn[] =>
    moves.slice(t * routes.length, (t + 1) * routes.length).filter(({ route }) => wanted(route))
  const leaving = columnsBy(moves, ({ route, day }) => `${route.from} ${day}`)
  const arriving = columnsBy(moves, ({ route, day }) => `${route.to} ${day}`)
  const outOf = (i: number, t: number): Entries => leaving.get(`${i} ${t + 1}`) ?? []
  const into = (i: number, t: number): Entries => arriving.get(`${i} ${t + 1}`) ?? []

  function define(lower: number, upper: number, entries: Entries): void {
    program.addRow(lower, upper, entries)
    limits.push(null)
  }
  function atMost(code: LimitCode, t: number, region: number | null, amount: number, entries: Entries): void {
    program.addRow(-Infinity, amount, entries)
    limits.push({ code, day: t + 1, region: idOf(region), amount })
  }
  function idOf(region: number | null): string | null {
    return region === null ? null : (regions[region]?.id ?? null)
  }

  regions.forEach((region, i) => {
    let netBefore: number | null = null
    let poolBefore: number | null = null
    for (const t of days) {
      const capacity = outlook.capacity[i] ?? 0
      const census = outlook.census[i]?.[t] ?? 0
      const share = outlook.share[i]?.[t] ?? 0
      const [sent, received] = [outOf(i, t), into(i, t)]

      const net = program.addColumn({ lower: -Infinity })
      define(0, 0, [[net, 1], ...negated(received), ...sent, ...carried(netBefore, -outlook.stayPerDay)])
      const overflow = program.addColumn({ costs: [choice.overflowWeight] })
      define(-Infinity, capacity - census, [
        [net, 1],
        [overflow, -1],
      ])
      const aboveShare = program.addColumn({ costs: [1 - choice.overflowWeight] })
      define(-Infinity, share - census, [
        [net, 1],
        [aboveShare, -1],
      ])

      if (region.spared !== null) {
        atMost('spared', t, i, 0, received)
      } else {
        const room = Math.min(capacity, share) - census
        const code = capacity <= share ? 'capacity' : 'share'
        atMost(code, t, i, Math.max(0, room), [[net, 1]])
        // A region above its limit is sent nobody, not even when it sends as many on.
        if (room <= 0) atMost(code, t, i, 0, received)
      }
      if (region.receiveLimitPerDay !== undefined)
        atMost('receiveLimit', t, i, region.receiveLimitPerDay, received)
      if (region.sendLimitPerDay !== undefined) atMost('sendLimit', t, i, region.sendLimitPerDay, sent)

      const pool = program.addColumn({})
      const newcomers = outlook.movableInflow[i]?.[t] ?? 0
      const here = newcomers + (t === 0 ? (outlook.movableNow[i] ?? 0) * outlook.stayPerDay : 0)
      program.addRow(here, here, [[pool, 1], ...sent, ...carried(poolBefore, -outlook.stayPerDay)])
      limits.push({ code: 'movablePatients', day: t + 1, region: region.id, amount: here })
      if (settings.matching === 'afterNoon' && t > 0)
        atMost('knownYesterday', t, i, 0, [...sent, ...carried(poolBefore, -outlook.stayPerDay)])

      netBefore = net
      poolBefore = pool
    }
  })

  let abroadBefore: number | null = null
  for (const t of days) {
    addTransportLimits(t)
    if (!choice.abroadOpen) continue
    const received = into(abroad, t)
    atMost('abroadPatients', t, null, settings.abroadPatientsPerDay, received)
    // A patient abroad is away from his share as well: without this cost the border would be a way to look fair.
    const net = program.addColumn({ costs: [1 - choice.overflowWeight] })
    define(0, 0, [[net, 1], ...negated(received), ...carried(abroadBefore, -outlook.stayPerDay)])
    abroadBefore = net
  }

  for (const { from, patients, byDay } of settings.requiredMoves) {
    const sender = regions.findIndex(({ id }) => id === from)
    program.addRow(
      patients,
      Infinity,
      days.slice(0, byDay).flatMap((t) => outOf(sender, t)),
    )
    limits.push({ code: 'requiredMove', day: byDay, region: from, amount: patients })
  }

  return { program: program.build(), moves, limits }

  function addTransportLimits(t: number): void {
    const [code, vehicle, fleet] =
      body.bedType === 'icu'
        ? (['micuHours', 'micu', settings.micu] as const)
        : (['ambulanceHours', 'ambulance', settings.ambulances] as const)
    const driven = movesOn(t, (route) => route.vehicle === vehicle)
    const flown = movesOn(t, (route) => route.vehicle === 'helicopter')
    atMost(code, t, null, fleet.vehicles * fleet.hoursPerVehiclePerDay, weighted(driven, 'tripHours'))
    if (flown.length > 0)
      atMost('helicopterPatients', t, null, settings.helicopter.patientsPerDay, ones(flown))
    if (settings.matching === 'beforeNoon') return
    atMost(
      'morningWindow',
      t,
      null,
      fleet.vehicles * settings.morningWindowHours,
      weighted(driven, 'arrivalHours'),
    )
    if (t === 0) atMost('matchedAfterNoon', t, null, 0, ones(movesOn(t, () => true)))
  }
}

/** Entries of 1 for the moves, by a key of theirs; made once, because every pair of regions would ask for them. */
function columnsBy(moves: readonly MoveColumn[], keyOf: (move: MoveColumn) => string): Map<string, Entries> {
  const groups = new Map<string, (readonly [number, number])[]>()
  for (const move of moves) {
    const group = groups.get(keyOf(move))
    if (group) group.push([move.column, 1])
    else groups.set(keyOf(move), [[move.column, 1]])
  }
  return groups
}

function ones(moves: readonly MoveColumn[]): Entries {
  return moves.map(({ column }) => [column, 1])
}

function weighted(moves: readonly MoveColumn[], hours: 'tripHours' | 'arrivalHours'): Entries {
  return moves.map(({ column, route }) => [column, route[hours]])
}

function negated(entries: Entries): Entries {
  return entries.map(([column, value]) => [column, -value])
}

/** What yesterday's unknown still counts for today; nothing on day 1. */
function carried(column: number | null, factor: number): Entries {
  return column === null ? [] : [[column, factor]]
}
