/**
 * Regions first, then the hospitals inside them: of a document whose places belong to regions, between which regions
 * patients move on which day. A search over the places begins with those ways; the others come in where they promise
 * more, so that nothing is lost by it but time is won.
 */
import { outlookOf } from './census.ts'
import type { Distribution, DistributionRegion } from './distribution.ts'
import type { LinearSolver, SecondsLeft } from './linear-program.ts'
import type { Move } from './transfer-moves.ts'
import { distancesOf } from './transfer-network.ts'
import { hasValues, TransferSearch } from './transfer-search.ts'
import type { TransferSettings } from './transfer-settings.ts'
import { movesIn } from './units.ts'

/** Fewer patients than this make no way. */
const LEAST_PATIENTS = 1e-3

/** Whether a move is inside a region, or on a way between regions that their plan uses; null without regions. */
export function waysBetweenRegions(
  body: Distribution,
  settings: TransferSettings,
  choice: { readonly overflowWeight: number; readonly abroadOpen: boolean },
  solver: LinearSolver,
  left: SecondsLeft,
): ((move: Move) => boolean) | null {
  const groupOf = body.regions.map(({ id, group = id }) => group)
  const groups = [...new Set(groupOf)]
  if (groups.length < 2 || groups.length === groupOf.length) return null
  const joined = joinedBody(body, settings, groups, groupOf)
  const search = new TransferSearch(
    joined,
    joined.transfers,
    outlookOf(joined, joined.transfers),
    choice,
    solver,
    left,
  )
  const answer = search.solve()
  const used = new Set<string>()
  if (hasValues(answer)) {
    search.units.forEach((unit, index) => {
      if (search.amountOf(answer, index) < LEAST_PATIENTS) return
      for (const { move } of movesIn(unit)) used.add(`${move.route.from} ${move.route.to} ${move.day}`)
    })
  }
  search.close()
  if (!hasValues(answer)) return null
  const placeOf = [...groupOf.map((group) => groups.indexOf(group)), groups.length]
  return ({ route: { from, to }, day }) => {
    const [a, b] = [placeOf[from], placeOf[to]]
    return a === b || used.has(`${a} ${b} ${day}`)
  }
}

/** The regions as one place each: what was decided, asked or limited in a single place is for the places. */
function joinedBody(
  body: Distribution,
  settings: TransferSettings,
  groups: readonly string[],
  groupOf: readonly string[],
): Distribution & { readonly transfers: TransferSettings } {
  const km = distancesOf(settings)
  const membersOf = groups.map((group) => body.regions.filter((_one, i) => groupOf[i] === group))
  const idOf = (group: number): string => `g${group}`
  const bases = (fleet: TransferSettings['micu'] | TransferSettings['ambulances']) =>
    (fleet.bases ?? []).map(({ at, vehicles }) => ({
      at: idOf(membersOf.findIndex((members) => members.some(({ id }) => id === at))),
      vehicles,
    }))
  return {
    ...body,
    regions: membersOf.map((members, g) =>
      joinedRegion(
        idOf(g),
        members.filter(({ spared }) => spared === null),
        settings.horizonDays,
      ),
    ),
    transfers: {
      ...settings,
      agreed: [],
      closed: [],
      notices: [],
      requiredMoves: [],
      micu: { ...settings.micu, bases: bases(settings.micu) },
      ambulances: { ...settings.ambulances, bases: bases(settings.ambulances) },
      distances: groups.flatMap((_group, a) =>
        groups.slice(a + 1).map((_other, k) => {
          const b = a + 1 + k
          const pairs = (membersOf[a] ?? []).flatMap(({ id }) =>
            (membersOf[b] ?? []).flatMap((other) => km(id, other.id) ?? []),
          )
          return { from: idOf(a), to: idOf(b), km: pairs.reduce((sum, one) => sum + one, 0) / pairs.length }
        }),
      ),
    },
  }
}

function joinedRegion(id: string, members: readonly DistributionRegion[], days: number): DistributionRegion {
  const sum = (of: (member: DistributionRegion) => number): number =>
    members.reduce((total, member) => total + of(member), 0)
  const byDay = (of: (member: DistributionRegion, t: number) => number): number[] =>
    Array.from({ length: days }, (_, t) => sum((member) => of(member, t)))
  return {
    id,
    key: sum(({ key }) => key),
    capacity: sum(({ capacity }) => capacity),
    occupied: sum(({ occupied }) => occupied),
    notBecauseOfCovid: sum(({ notBecauseOfCovid = 0 }) => notBecauseOfCovid),
    hfno: sum(({ hfno = 0 }) => hfno),
    inflowPerDay: byDay(({ inflowPerDay = [] }, t) => inflowPerDay[t] ?? 0),
    roomPerDay: byDay(({ roomPerDay = [], capacity }, t) => roomPerDay[t] ?? capacity),
    spared: null,
  }
}
