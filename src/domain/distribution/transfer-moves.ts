/** The moves that a plan may make, what each costs, and with which of them a search begins. */
import type { Outlook } from './census.ts'
import { heldTransfers, isClosed } from './decisions.ts'
import type { Distribution } from './distribution.ts'
import { MOVING_NEEDS, type MovingNeed, needsSent, needsTaken, states } from './notices.ts'
import { firstMovingDay, isMorningOnly, type Route, routesOf } from './transfer-network.ts'
import { ABROAD, type TransferSettings } from './transfer-settings.ts'

/** One unknown of the plan: how many patients take this route on this day. */
export interface Move {
  readonly route: Route
  /** 1 = the first day. */
  readonly day: number
  /** Agreed by people, so that it must be among those looked at. */
  readonly held: boolean
  readonly need: MovingNeed
  /** Whether the sender asks for it. */
  readonly requested: boolean
}

/**
 * What a move costs besides the pressure, in bed-days: patients abroad, patients, flights that need not be, kilometres.
 * Each counts for much less than the one before it, so that they decide only between plans of the same pressure.
 */
const COSTS = { abroad: 1e-2, patient: 1e-3, flight: 1e-4, km: 1e-7 } as const
/** What it is worth to meet a request: more than a move costs inside the country, less than any pressure. */
const REQUESTED = 5e-3
/** A vehicle that need not leave stays where it is. */
export const VEHICLE_COST = 1e-5
/** A sender's nearest receivers with room are looked at first, and others when they promise more. */
const NEAREST_RECEIVERS = 8

/** Every move that the document allows, in a fixed order: day, from, to, vehicle. */
export function movesOf(body: Distribution, settings: TransferSettings, abroadOpen: boolean): Move[] {
  const routes = routesOf(body, settings).filter(({ to }) => abroadOpen || to !== body.regions.length)
  const held = new Set(
    heldTransfers(settings).map(({ from, to, day, need }) => `${from} ${to} ${day} ${need}`),
  )
  const needsOf = needsPerRoute(body, settings)
  const days = Array.from({ length: settings.horizonDays }, (_, t) => t + 1)
  return days
    .filter((day) => day >= firstMovingDay(settings))
    .flatMap((day) =>
      routes.flatMap((route): Move[] => {
        const [from, to] = [body.regions[route.from], body.regions[route.to]]
        const [fromId, toId] = [from?.id ?? '', to?.id ?? ABROAD]
        if (isMorningOnly(settings, day) && route.arrivalHours > settings.morningWindowHours) return []
        const ruledOut = from?.spared || to?.spared || isClosed(settings, fromId, toId, day)
        const requested = states(settings, 'request', fromId)
        const possible = ruledOut ? [] : needsOf(route)
        return MOVING_NEEDS.flatMap((need): Move[] => {
          const isHeld = held.has(`${fromId} ${toId} ${day} ${need}`)
          return isHeld || possible.includes(need) ? [{ route, day, held: isHeld, need, requested }] : []
        })
      }),
    )
}

/** Every move that a vehicle could make, whatever rules it out: to find out which limits clash. */
export function movesWithoutRules(
  body: Distribution,
  settings: TransferSettings,
  abroadOpen: boolean,
): Move[] {
  const routes = routesOf(body, settings).filter(({ to }) => abroadOpen || to !== body.regions.length)
  const needs = settings.notices === undefined ? (['any'] as const) : MOVING_NEEDS
  return Array.from({ length: settings.horizonDays }, (_, t) =>
    routes.flatMap((route) =>
      needs.map((need): Move => ({ route, day: t + 1, held: false, need, requested: false })),
    ),
  ).flat()
}

/** With which needs patients may take a route: those whom its sender hands over and its receiver takes. */
function needsPerRoute(
  { regions }: Distribution,
  settings: TransferSettings,
): (route: Route) => readonly MovingNeed[] {
  const sent = regions.map(({ id }) => needsSent(settings, id))
  const taken = [...regions.map(({ id }) => id), ABROAD].map((id) => needsTaken(settings, id))
  return ({ from, to }) => (sent[from] ?? []).filter((need) => taken[to]?.includes(need))
}

/** Bed-days that a move must be worth. */
export function moveCost(
  { route, requested }: Move,
  abroad: number,
  { abroadByRoadWithinKm, helicopter }: TransferSettings,
): number {
  const toAbroad = route.to === abroad
  const flies = route.vehicle === 'helicopter'
  // Abroad goes by helicopter first, except over short distances in the border region (LNAZ §4.5.2.3).
  const far = toAbroad && route.km > (abroadByRoadWithinKm ?? helicopter.aboveKm)
  return (
    (toAbroad ? COSTS.abroad : 0) +
    COSTS.patient +
    (flies === far ? 0 : COSTS.flight) +
    COSTS.km * route.km -
    (requested ? REQUESTED : 0)
  )
}

/** Moves from where there is pressure to the nearest places with room: nearly always all that a good plan needs. */
export function likelyMoves(moves: readonly Move[], outlook: Outlook, settings: TransferSettings): Move[] {
  const must = settings.requiredMoves.length > 0
  const presses = outlook.census.map((_row, i) => pressesOn(outlook, i))
  const hasRoom = outlook.census.map((row, i) => row.some((_patients, t) => roomOn(outlook, i, t) > 0))
  const abroad = outlook.census.length
  const nearest = new Map<number, Set<number>>()
  const byKm = [...new Map(moves.map(({ route }) => [`${route.from} ${route.to}`, route])).values()].sort(
    (a, b) => a.km - b.km,
  )
  for (const { from, to } of byKm) {
    const chosen = nearest.get(from) ?? new Set<number>()
    nearest.set(from, chosen)
    if (to === abroad || (hasRoom[to] === true && chosen.size < NEAREST_RECEIVERS)) chosen.add(to)
  }
  return moves.filter(
    ({ route: { from, to }, held, requested }) =>
      held || ((must || requested || presses[from] === true) && nearest.get(from)?.has(to) === true),
  )
}

function roomOn({ room, census, share, covid }: Outlook, i: number, t: number): number {
  return Math.min((room[i]?.[t] ?? 0) - (census[i]?.[t] ?? 0), (share[i]?.[t] ?? 0) - (covid[i]?.[t] ?? 0))
}

function pressesOn({ room, paths, share, covid, days }: Outlook, i: number): boolean {
  return Array.from({ length: days }, (_, t) => t).some(
    (t) =>
      paths.some(({ census }) => (census[i]?.[t] ?? 0) > (room[i]?.[t] ?? 0)) ||
      (covid[i]?.[t] ?? 0) > (share[i]?.[t] ?? 0),
  )
}
