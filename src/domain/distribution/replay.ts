/**
 * A transfer plan carried out on paper, day by day, from the document alone: which limits it breaks. Shares nothing
 * with the model that made the plan, so that a fault there does not excuse itself here. What breaks a limit is not
 * shown. Trips are followed in replay-trips.ts.
 */
import { daysBetween } from '../shared/civil-date.ts'
import type { Trip } from './day-trips.ts'
import type { Distribution, DistributionRegion } from './distribution.ts'
import { shareOut } from './fair-share.ts'
import { keyInMode } from './regional-share.ts'
import { brokenNotices, hfnoNoticed } from './replay-notices.ts'
import { brokenTrips } from './replay-trips.ts'
import type { Transfer } from './transfer-kpis.ts'
import type { Violation } from './violation.ts'
import { ABROAD, type TransferSettings } from './transfer-settings.ts'

/** Patients that the solver's rounding may be off by. */
const TOLERANCE = 1e-4

/** Every limit that these transfers and trips break; empty for a plan that can be shown. */
export function replay(
  body: Distribution,
  settings: TransferSettings,
  transfers: readonly Transfer[],
  trips: readonly Trip[],
): Violation[] {
  const { regions, bedType } = body
  const violations: Violation[] = []
  const stays = 1 - 1 / settings.meanStayDays
  const closed = closedBeds(body, settings)
  const lying = regions.map(({ occupied }) => occupied)
  const unmoved = [...lying]
  const withCovid = regions.map(({ notBecauseOfCovid = 0 }) => notBecauseOfCovid)
  const movable = regions.map((one) =>
    Math.max(
      0,
      one.occupied - (one.notBecauseOfCovid ?? 0) - Math.max(one.hfno ?? 0, hfnoNoticed(settings, one.id)),
    ),
  )

  for (let day = 1; day <= settings.horizonDays; day += 1) {
    const today = transfers.filter((one) => one.day === day)
    const agreed = agreedOn(settings, day)
    const beds = regions.map(
      ({ capacity, roomPerDay = [] }, i) => (roomPerDay[day - 1] ?? capacity) - (closed[i] ?? 0),
    )
    const atMost = (rule: Violation['rule'], region: string | null, found: number, allowed: number): void => {
      if (found > allowed + TOLERANCE) violations.push({ rule, day, region, found, allowed })
    }
    const knownYesterday = movable.map((patients) => patients * stays)
    const inflow = regions.map(({ inflowPerDay = [] }) => inflowPerDay[day - 1] ?? 0)
    const sent = regions.map(({ id }) => patientsOf(today.filter(({ from }) => from === id)))
    const received = regions.map(({ id }) => patientsOf(today.filter(({ to }) => to === id)))
    const covidOf = (i: number): number => (unmoved[i] ?? 0) - (withCovid[i] ?? 0)
    regions.forEach((region, i) => {
      const comesIn = inflow[i] ?? 0
      unmoved[i] = (unmoved[i] ?? 0) * stays + comesIn
      withCovid[i] = (withCovid[i] ?? 0) * stays
      lying[i] = (lying[i] ?? 0) * stays + comesIn + (received[i] ?? 0)
      movable[i] = (knownYesterday[i] ?? 0) + comesIn * settings.movableInflowShare - (sent[i] ?? 0)
      atMost('movablePatients', region.id, 0, movable[i] ?? 0)
    })
    const share = sharesOf(body, beds, covidOf, withCovid)

    regions.forEach((region, i) => {
      const { id, receiveLimitPerDay = Infinity, sendLimitPerDay = Infinity } = region
      const [out, into] = [sent[i] ?? 0, received[i] ?? 0]
      const agreedInto = patientsOf(agreed.filter(({ to }) => to === id))
      const agreedOut = patientsOf(agreed.filter(({ from }) => from === id))
      atMost('sendLimit', id, out, sendLimitPerDay)
      atMost('receiveLimit', id, into, Math.max(receiveLimitPerDay, agreedInto))
      if (region.spared !== null) {
        atMost('spared', id, into, agreedInto)
        atMost('spared', id, out, agreedOut)
      }
      const most = Math.min(beds[i] ?? 0, (share[i] ?? 0) + (withCovid[i] ?? 0))
      const rule = most === beds[i] ? 'capacity' : 'share'
      if (into > agreedInto + TOLERANCE) atMost(rule, id, lying[i] ?? 0, most)
      lying[i] = (lying[i] ?? 0) - out
      const more = (lying[i] ?? 0) - (unmoved[i] ?? 0)
      if (settings.receiverRule === 'everyDay' && agreedInto === 0 && more > TOLERANCE)
        atMost(rule, id, lying[i] ?? 0, most)
      if (settings.matching === 'afterNoon' && day === 2)
        atMost('knownYesterday', id, out, knownYesterday[i] ?? 0)
    })

    if (settings.matching === 'afterNoon' && day === 1) atMost('matchedAfterNoon', null, patientsOf(today), 0)
    for (const { whole, patients, from } of today)
      if (whole) atMost('wholePatients', from, Math.abs(patients - Math.round(patients)), 0)
    for (const { from, to } of today) {
      const date = settings.closed?.find(
        (one) =>
          one.from === from &&
          one.to === to &&
          (one.on === null || daysBetween(settings.startsOn, one.on) === day - 1),
      )
      if (date === undefined) continue
      const pair = (one: { readonly from: string; readonly to: string }): boolean =>
        one.from === from && one.to === to
      atMost('closedRoute', from, patientsOf(today.filter(pair)), patientsOf(agreed.filter(pair)))
    }
    for (const one of agreed) {
      const done = patientsOf(today.filter(({ from, to }) => from === one.from && to === one.to))
      atMost('agreed', one.from, one.patients, done)
    }
    atMost(
      'abroadPatients',
      null,
      patientsOf(today.filter(({ to }) => to === ABROAD)),
      settings.abroadPatientsPerDay,
    )
    const flown = today.filter(({ vehicle }) => vehicle === 'helicopter')
    atMost(
      'helicopterPatients',
      null,
      patientsOf(flown),
      bedType === 'icu' ? settings.helicopter.patientsPerDay : 0,
    )
    for (const { km, to, from } of flown)
      if (to !== ABROAD) atMost('flightDistance', from, settings.helicopter.aboveKm, km)
  }

  for (const { from, patients, byDay } of settings.requiredMoves) {
    const done = patientsOf(transfers.filter((one) => one.from === from && one.day <= byDay))
    if (done < patients - TOLERANCE)
      violations.push({ rule: 'requiredMove', day: byDay, region: from, found: done, allowed: patients })
  }
  return [
    ...violations,
    ...brokenNotices(body, settings, transfers),
    ...brokenTrips(body, settings, transfers, trips),
  ]
}

function patientsOf(list: readonly { readonly patients: number }[]): number {
  return list.reduce((sum, { patients }) => sum + patients, 0)
}

function agreedOn({ startsOn, agreed = [] }: TransferSettings, day: number) {
  return agreed.filter(({ on, pinned, steps }) => {
    const status = steps.at(-1)?.status
    return (
      daysBetween(startsOn, on) + 1 === day && status !== 'cancelled' && (pinned || status !== 'proposed')
    )
  })
}

/** Beds per region that close when extra MICUs are staffed from the ICU (LNAZ §4.5.2.1). */
function closedBeds({ regions, bedType }: Distribution, { micu }: TransferSettings): number[] {
  const extra = bedType === 'icu' ? Math.max(0, micu.vehicles - micu.regularVehicles) : 0
  const { share } = shareOut(
    Math.ceil(extra * micu.icuBedsPerExtraVehicle),
    regions.map(({ id, capacity }) => ({ id, key: capacity, capacity, spared: false })),
  )
  return regions.map(({ id }) => share[id] ?? 0)
}

/** Whole patients because of COVID per region: of a spared region its own, of the others by key. */
function sharesOf(
  { regions, mode }: Distribution,
  beds: readonly number[],
  covidOf: (i: number) => number,
  withCovid: readonly number[],
): number[] {
  const taking = (region: DistributionRegion): boolean => region.spared === null
  const pool = regions.reduce((sum, region, i) => (taking(region) ? sum + covidOf(i) : sum), 0)
  const { share } = shareOut(
    Math.round(pool),
    regions.map((region, i) => ({
      id: region.id,
      key: keyInMode(
        { ...region, capacity: Math.max(0, Math.floor((beds[i] ?? 0) - (withCovid[i] ?? 0))) },
        mode,
      ),
      capacity: Math.max(0, Math.floor((beds[i] ?? 0) - (withCovid[i] ?? 0))),
      spared: !taking(region),
    })),
  )
  return regions.map((region, i) => (taking(region) ? (share[region.id] ?? 0) : covidOf(i)))
}
