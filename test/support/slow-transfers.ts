/**
 * The transfer rules once more, straight from the words and slowly: a referee that lists which rules a plan breaks,
 * and an enumerator that tries every plan of whole patients for one day. Keys in these cases are whole numbers.
 */
import type { Distribution } from '../../src/domain/distribution/distribution.ts'
import type { Transfer } from '../../src/domain/distribution/transfer-kpis.ts'
import type { TransferSettings } from '../../src/domain/distribution/transfer-settings.ts'
import { slowFairShare } from './slow-fair-share.ts'

export interface Score {
  readonly overflow: number
  readonly aboveShare: number
  readonly abroad: number
  readonly moved: number
  readonly flights: number
  readonly km: number
}

const TOLERANCE = 1e-4

export function settingsOf({ transfers }: Distribution): TransferSettings {
  if (transfers === undefined) throw new Error('no transfer settings in this case')
  return transfers
}

const total = (moves: readonly Transfer[], weight: (move: Transfer) => number = () => 1): number =>
  moves.reduce((sum, move) => sum + move.patients * weight(move), 0)

/** Patients per region at the end of each day, with and without the moves; and the shares of the day. */
function simulate(body: Distribution, moves: readonly Transfer[]) {
  const settings = settingsOf(body)
  const stay = 1 - 1 / settings.meanStayDays
  let withMoves = body.regions.map(({ occupied }) => occupied)
  let without = [...withMoves]
  let pool = body.regions.map((r) => r.occupied - (r.hfno ?? 0) - (r.notBecauseOfCovid ?? 0))
  return Array.from({ length: settings.horizonDays }, (_, t) => {
    const today = moves.filter(({ day }) => day === t + 1)
    const inflow = body.regions.map(({ inflowPerDay = [] }) => inflowPerDay[t] ?? 0)
    const sent = body.regions.map(({ id }) => total(today.filter(({ from }) => from === id)))
    const received = body.regions.map(({ id }) => total(today.filter(({ to }) => to === id)))
    const at = (row: readonly number[], i: number): number => row[i] ?? 0
    const knownYesterday = pool.map((n) => n * stay)
    const staying = body.regions.map(({ notBecauseOfCovid = 0 }) => notBecauseOfCovid * stay ** (t + 1))
    without = without.map((n, i) => n * stay + at(inflow, i))
    const arrived = withMoves.map((n, i) => n * stay + at(inflow, i) + at(received, i))
    withMoves = arrived.map((n, i) => n - at(sent, i))
    pool = pool.map((n, i) => n * stay + at(inflow, i) * settings.movableInflowShare - at(sent, i))
    const covid = without.map((n, i) => n - at(staying, i))
    const shared = body.regions.reduce(
      (sum, { spared }, i) => (spared === null ? sum + at(covid, i) : sum),
      0,
    )
    const fair = slowFairShare(
      Math.round(shared),
      body.regions.map(({ id, key, capacity, roomPerDay = [], spared }, i) => ({
        id,
        key,
        capacity: Math.max(0, Math.floor((roomPerDay[t] ?? capacity) - at(staying, i))),
        spared: spared !== null,
      })),
    )
    // A spared region keeps its own patients: they are its share.
    const share = fair.share.map((n, i) => (body.regions[i]?.spared === null ? n : at(covid, i)))
    return { today, sent, received, without, arrived, withMoves, pool, knownYesterday, share, staying }
  })
}

/** The rules that these moves break, each as `rule day region`; empty when the plan keeps them all. */
export function brokenRules(body: Distribution, moves: readonly Transfer[]): string[] {
  const settings = settingsOf(body)
  const broken: string[] = []
  const demand = (holds: boolean, rule: string): void => {
    if (!holds) broken.push(rule)
  }
  const fleet = body.bedType === 'icu' ? settings.micu : settings.ambulances
  const road = ({ km }: Transfer): number => km / settings.speedKmPerHour
  const oneWay = (move: Transfer): number => settings.handlingHoursPerTrip + road(move)
  const thereAndBack = (move: Transfer): number => oneWay(move) + road(move)

  simulate(body, moves).forEach((day, t) => {
    const driven = day.today.filter(({ vehicle }) => vehicle !== 'helicopter')
    const flown = day.today.filter(({ vehicle }) => vehicle === 'helicopter')
    demand(
      total(driven, thereAndBack) <= fleet.vehicles * fleet.hoursPerVehiclePerDay + TOLERANCE,
      `hours ${t}`,
    )
    demand(total(flown) <= settings.helicopter.patientsPerDay + TOLERANCE, `flights ${t}`)
    demand(
      flown.every(({ km, to }) => km > settings.helicopter.aboveKm || to === 'abroad'),
      `short flight ${t}`,
    )
    demand(
      total(day.today.filter(({ to }) => to === 'abroad')) <= settings.abroadPatientsPerDay + TOLERANCE,
      `abroad ${t}`,
    )
    const morning = settings.matching === 'afterNoon' && t === 1
    if (settings.matching === 'afterNoon') demand(t > 0 || day.today.length === 0, 'today')
    const firstDay = settings.matching === 'afterNoon' ? 1 : 0
    if (t >= firstDay && t < firstDay + (settings.wholeDays ?? 1))
      demand(canBeDriven(body, driven, fleet.vehicles, morning), `vehicles ${t}`)
    body.regions.forEach((region, i) => {
      const read = (row: readonly number[]): number => row[i] ?? Number.NaN
      const name = `${t} ${region.id}`
      const most = Math.min(region.roomPerDay?.[t] ?? region.capacity, read(day.share) + read(day.staying))
      demand(read(day.sent) <= (region.sendLimitPerDay ?? Infinity) + TOLERANCE, `send ${name}`)
      demand(read(day.received) <= (region.receiveLimitPerDay ?? Infinity) + TOLERANCE, `receive ${name}`)
      demand(region.spared === null || read(day.received) <= TOLERANCE, `spared ${name}`)
      demand(region.spared === null || read(day.sent) <= TOLERANCE, `keeps its own ${name}`)
      demand(read(day.pool) >= -TOLERANCE, `pool ${name}`)
      demand(!morning || read(day.sent) <= read(day.knownYesterday) + TOLERANCE, `known ${name}`)
      demand(read(day.received) <= TOLERANCE || read(day.arrived) <= most + TOLERANCE, `no room ${name}`)
    })
  })
  for (const { from, patients, byDay } of settings.requiredMoves) {
    const done = total(moves.filter((move) => move.from === from && move.day <= byDay))
    demand(done >= patients - TOLERANCE, `required ${from}`)
  }
  return broken
}

/**
 * Whether so many vehicles can drive these trips: every way of dividing them, every order. Legs are whole minutes,
 * rounded up; a vehicle begins and ends where its first patient lies, and after a trip needs at least the drive back.
 */
function canBeDriven(
  body: Distribution,
  moves: readonly Transfer[],
  vehicles: number,
  morning: boolean,
): boolean {
  const { distances, speedKmPerHour, handlingHoursPerTrip, micu, ambulances, morningWindowHours } =
    settingsOf(body)
  const crew = 60 * (body.bedType === 'icu' ? micu : ambulances).hoursPerVehiclePerDay
  const minutes = (from: string, to: string): number => {
    const found = distances.find((one) => [one.from, one.to].sort().join() === [from, to].sort().join())
    return from === to ? 0 : Math.ceil(((found?.km ?? Infinity) / speedKmPerHour) * 60 - 1e-6)
  }
  const handling = Math.ceil(handlingHoursPerTrip * 60 - 1e-6)
  const fits = (order: readonly Transfer[]): boolean => {
    let now = 0
    return order.every(({ from, to }, n) => {
      now += handling + minutes(from, to)
      if (morning && now > 60 * morningWindowHours) return false
      const next = order[n + 1]?.from ?? order[0]?.from ?? ''
      now += Math.max(minutes(from, to), minutes(to, next))
      return n < order.length - 1 || now <= crew
    })
  }
  const place = (rest: readonly Transfer[], days: readonly (readonly Transfer[])[]): boolean => {
    const [trip, ...others] = rest
    if (trip === undefined) return true
    return days.some((day, v) =>
      day.length === 0 && days.findIndex((one) => one.length === 0) < v
        ? false
        : [...day, trip].some((_one, at) => {
            const order = [...day.slice(0, at), trip, ...day.slice(at)]
            return (
              fits(order) &&
              place(
                others,
                days.map((one, w) => (w === v ? order : one)),
              )
            )
          }),
    )
  }
  const trips = moves.flatMap((move) => Array.from({ length: Math.round(move.patients) }, () => move))
  return place(
    trips,
    Array.from({ length: vehicles }, () => []),
  )
}

/** What a plan does, counted anew. */
export function scoreOf(body: Distribution, moves: readonly Transfer[]): Score {
  let [overflow, aboveShare] = [0, 0]
  for (const [t, { withMoves, share, staying }] of simulate(body, moves).entries()) {
    withMoves.forEach((patients, i) => {
      const { capacity = 0, roomPerDay = [] } = body.regions[i] ?? {}
      overflow += Math.max(0, patients - (roomPerDay[t] ?? capacity))
      aboveShare += Math.max(0, patients - (staying[i] ?? 0) - (share[i] ?? 0))
    })
  }
  return {
    overflow,
    aboveShare,
    abroad: total(moves.filter(({ to }) => to === 'abroad')),
    moved: total(moves),
    flights: total(moves.filter(({ vehicle }) => vehicle === 'helicopter')),
    km: total(moves, ({ km }) => km),
  }
}

/** Every plan of whole patients for one day that keeps the rules. Regions need a send limit, a small one. */
export function* everyPlan(body: Distribution): Generator<Transfer[]> {
  const settings = settingsOf(body)
  const vehicles = body.bedType === 'icu' ? (['micu', 'helicopter'] as const) : (['ambulance'] as const)
  const routes = settings.distances.flatMap(({ from, to, km }) =>
    [
      { from, to, km },
      { from: to, to: from, km },
    ].flatMap((one) => vehicles.map((vehicle) => ({ ...one, vehicle, day: 1, whole: true }))),
  )
  const limit = new Map(body.regions.map(({ id, sendLimitPerDay = 0 }) => [id, sendLimitPerDay]))

  function* extend(next: number, moves: Transfer[]): Generator<Transfer[]> {
    const route = routes[next]
    if (route === undefined) {
      if (brokenRules(body, moves).length === 0) yield moves
      return
    }
    const left = (limit.get(route.from) ?? 0) - total(moves.filter(({ from }) => from === route.from))
    for (let patients = 0; patients <= left; patients += 1) {
      yield* extend(next + 1, patients === 0 ? moves : [...moves, { ...route, patients }])
    }
  }
  yield* extend(0, [])
}
