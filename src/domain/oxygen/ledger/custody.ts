/**
 * Where devices with a known serial number are, one by one, and which are said to be in two places. A device is its
 * serial number within its model, so two laptops that identified the same device mean the same one.
 */
import { isMovement, type LedgerEvent } from '../records/events.ts'
import { inFittingOrder, type Step } from './fitting-order.ts'
import type { LedgerState } from './fold.ts'
import { firstRowOf, type Ledger } from './ledger.ts'

interface Sighting {
  readonly place: string
  readonly row: number
}

/** Rows of every contradiction: the sighting before, and the event that says otherwise. */
export function findDoubleCustody(ledger: Ledger, state: LedgerState): number[][] {
  return trackUnits(ledger, state).contradictions
}

/** Unit id → `account|holder` at the close of `state.day`. */
export function unitPlaces(ledger: Ledger, state: LedgerState): ReadonlyMap<string, string> {
  const { sightings } = trackUnits(ledger, state)
  return new Map([...sightings].map(([unit, { place }]) => [unit, place]))
}

function trackUnits(
  ledger: Ledger,
  state: LedgerState,
): { sightings: ReadonlyMap<string, Sighting>; contradictions: number[][] } {
  const deviceOf = deviceKeys(ledger)
  const sightings = new Map<string, Sighting>()
  const contradictions: number[][] = []
  const end = firstRowOf(ledger, state.day + 1)
  let today = new Map<string, number[]>()
  let day = -1
  const closeDay = (): void => {
    for (const [unit, rows] of today) followUnit(ledger, unit, rows, sightings, contradictions)
    today = new Map()
  }
  for (let row = 0; row < end; row++) {
    const event = ledger.events[row]
    if (event === undefined || state.counting[row] === 0) continue
    const unitIds = movedUnits(event)
    if (unitIds.length === 0) continue
    if (ledger.columns.day[row] !== day) {
      closeDay()
      day = ledger.columns.day[row] ?? 0
    }
    for (const unitId of unitIds) {
      const unit = deviceOf(unitId)
      today.set(unit, [...(today.get(unit) ?? []), row])
    }
  }
  closeDay()
  return { sightings, contradictions }
}

/**
 * Within a day the order of writing says nothing: a day's events are taken in an order that fits, if there is one.
 * Where there is none, as they were written; every step from elsewhere is then a contradiction.
 */
function followUnit(
  ledger: Ledger,
  unit: string,
  rows: readonly number[],
  sightings: Map<string, Sighting>,
  contradictions: number[][],
): void {
  const step = (row: number): Step => {
    const event = ledger.events[row]
    return { row, from: departure(event), to: arrival(event) }
  }
  const steps = rows.map(step)
  const start = sightings.get(unit)?.place
  for (const { row, from, to } of inFittingOrder(steps, start) ?? steps) {
    const known = sightings.get(unit)
    if (known !== undefined && known.place !== from) contradictions.push([known.row, row])
    sightings.set(unit, { place: to, row })
  }
}

function movedUnits(event: LedgerEvent): readonly string[] {
  if (event.type === 'SERIALS_IDENTIFIED') return event.unitIds
  return isMovement(event) ? (event.unitIds ?? []) : []
}

/** An identification sees the device where it stands: it departs from there and arrives there. */
function departure(event: LedgerEvent | undefined): string {
  if (event === undefined) return ''
  if (event.type === 'SERIALS_IDENTIFIED') return `${event.to.account}|${event.to.holder ?? ''}`
  return isMovement(event) ? `${event.from.account}|${event.from.holder ?? ''}` : ''
}

function arrival(event: LedgerEvent | undefined): string {
  if (event === undefined) return ''
  if (event.type === 'SERIALS_IDENTIFIED' || isMovement(event)) {
    return `${event.to.account}|${event.to.holder ?? ''}`
  }
  return ''
}

function deviceKeys(ledger: Ledger): (unitId: string) => string {
  const devices = new Map<string, string>()
  const keys = new Map<string, string>()
  for (const { unitId, serialNumber, batch } of ledger.body.units) {
    const device = JSON.stringify([ledger.batches.get(batch)?.model ?? batch, serialNumber])
    const first = devices.get(device)
    if (first === undefined) devices.set(device, unitId)
    keys.set(unitId, first ?? unitId)
  }
  return (unitId) => keys.get(unitId) ?? unitId
}
