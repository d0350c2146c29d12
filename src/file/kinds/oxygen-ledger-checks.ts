/**
 * What must hold between the parts of an oxygen ledger: every id once, every reference to a record that exists, events
 * in canonical order, weeks of plans that are their sum.
 */
import type { ProblemCode } from '../../domain/shared/problem-code.ts'
import { originOf } from '../../domain/oxygen/demand/demand-edits.ts'
import { checkReferences, type Known } from '../../domain/oxygen/ledger/event-rules.ts'
import { recordProblems } from '../../domain/oxygen/ledger/record-rules.ts'
import type { LedgerEvent } from '../../domain/oxygen/records/events.ts'
import { firstOutOfOrder } from '../../domain/oxygen/records/order.ts'
import { countedTwice } from '../../domain/oxygen/demand/plan-demand.ts'
import { weeksOfPlans } from '../../domain/oxygen/records/plan-weeks.ts'
import type { OxygenLedgerBody } from '../../domain/oxygen/records/records.ts'
import type { Phrase } from '../../domain/shared/phrase.ts'
import { type Problem, shown } from '../../domain/shared/result.ts'
import { jointRowOf } from '../../reference/distribution-defaults.ts'
import { type AddedItem, addedItems } from '../added-items.ts'
import { checkAscending, checkUnique } from './fields.ts'

export function checkLedger(body: OxygenLedgerBody): Problem[] {
  return [
    ...checkIds(body),
    ...recordProblems(body),
    ...checkDemand(body),
    ...checkOrder(body.events),
    ...checkEvents(body),
  ]
}

/**
 * The same of a ledger that was sound `before` it was changed: where it only grew, of its events those that came are
 * looked at.
 */
export function checkLedgerChange(body: OxygenLedgerBody, before: OxygenLedgerBody): Problem[] {
  const added = addedItems(body.events, before.events)
  if (added === null || lostRecords(body, before)) return checkLedger(body)
  return [
    ...checkIds({ ...body, events: [] }),
    ...checkEventIds(body.events, added),
    ...recordProblems(body),
    ...checkDemand(body),
    ...checkOrderAt(body.events, added),
    ...checkEvents(body, added),
  ]
}

/** Whether a record that events may name is there no more. */
function lostRecords(body: OxygenLedgerBody, before: OxygenLedgerBody): boolean {
  const lost = <T>(is: readonly T[], was: readonly T[], idOf: (row: T) => string): boolean => {
    if (is === was) return false
    const ids = new Set(is.map(idOf))
    return !was.every((row) => ids.has(idOf(row)))
  }
  return (
    lost(body.organizations, before.organizations, (row) => row.organizationId) ||
    lost(body.batches, before.batches, (row) => row.batchId) ||
    lost(body.agreements, before.agreements, (row) => row.agreementId) ||
    lost(body.units, before.units, (row) => row.unitId)
  )
}

/** Ids of new events that stand more than once. */
function checkEventIds(events: readonly LedgerEvent[], added: Places): Problem[] {
  const ids = new Set(added.map(({ item }) => item.eventId))
  const places: number[] = []
  for (const [index, { eventId }] of events.entries()) if (ids.has(eventId)) places.push(index)
  return checkUnique(
    places.map((index) => events[index]?.eventId ?? ''),
    (at) => `events[${places[at] ?? 0}].eventId`,
  )
}

/** New events against their neighbours: all others were in order already. */
function checkOrderAt(events: readonly LedgerEvent[], added: Places): Problem[] {
  const stretches = added.map(({ index }) => ({ start: Math.max(0, index - 1), end: index + 2 }))
  const wrong = stretches.find(({ start, end }) => firstOutOfOrder(events.slice(start, end)) !== null)
  return wrong === undefined ? [] : checkOrder(events)
}

function checkIds(body: OxygenLedgerBody): Problem[] {
  const ids = {
    organizations: ['organizationId', body.organizations.map((row) => row.organizationId)],
    models: ['modelId', body.models.map((row) => row.modelId)],
    batches: ['batchId', body.batches.map((row) => row.batchId)],
    agreements: ['agreementId', body.agreements.map((row) => row.agreementId)],
    units: ['unitId', body.units.map((row) => row.unitId)],
    events: ['eventId', body.events.map((row) => row.eventId)],
    meetings: ['meetingId', body.meetings.map((row) => row.meetingId)],
  } as const
  return [
    ...Object.entries(ids).flatMap(([records, [field, values]]) =>
      checkUnique(values, (index) => `${records}[${index}].${field}`),
    ),
    ...body.meetings.flatMap(({ position }, meeting) =>
      checkUnique(
        position.weeks.map((row) => row.isoWeek),
        (index) => `meetings[${meeting}].position.weeks[${index}].isoWeek`,
      ),
    ),
  ]
}

function checkDemand({ demand: settings }: OxygenLedgerBody): Problem[] {
  const total = settings.flowBands.reduce((sum, band) => sum + band.share, 0)
  return [
    ...checkAscending(
      settings.weeks.map((entry) => entry.isoWeek),
      (index) => `demand.weeks[${index}].isoWeek`,
    ),
    ...(Math.abs(total - 1) > 1e-6
      ? [refusal('sharesDoNotAddUp', 'demand.flowBands', total, { is: 'sumOfOne' })]
      : []),
    ...checkPlans(settings),
  ]
}

/** Weeks that come from plans are the sum of the copies that stand beside them, and no region counts twice. */
function checkPlans(settings: OxygenLedgerBody['demand']): Problem[] {
  const { plans } = settings
  if (plans === undefined) return []
  const sums = new Map(weeksOfPlans(plans).weeks.map((row) => [row.isoWeek, row.patients]))
  return [
    ...countedTwice(plans, jointRowOf).map((found) => ({ ...found, path: `demand.plans${found.path}` })),
    ...settings.weeks.flatMap((row, index) => {
      if (originOf(row, settings) !== 'PLANS' || row.patients === sums.get(row.isoWeek)) return []
      const { isoWeek } = row
      const expected: Phrase = { is: 'sumOfPlans', isoWeek, patients: sums.get(isoWeek) ?? null }
      return [refusal('plansDoNotAddUp', `demand.weeks[${index}].patients`, row.patients, expected)]
    }),
  ]
}

function checkOrder(events: readonly LedgerEvent[]): Problem[] {
  const index = firstOutOfOrder(events)
  const found = index === null ? undefined : events[index]
  if (index === null || found === undefined) return []
  const path = `events[${index}]`
  return [refusal('eventsOutOfOrder', path, found.eventId, { is: 'eventOrder' })]
}

/** The rules of every event, as entry keeps them; the schema has looked at each field by itself. */
function checkEvents(body: OxygenLedgerBody, places: Places = placesOf(body.events)): Problem[] {
  const known: Known = {
    organizations: new Set(body.organizations.map((row) => row.organizationId)),
    batches: new Set(body.batches.map((row) => row.batchId)),
    agreements: new Set(body.agreements.map((row) => row.agreementId)),
    units: new Set(body.units.map((row) => row.unitId)),
    eventOf: eventsNamedBy(places, body.events),
  }
  return places.flatMap(({ index, item }) =>
    checkReferences(item, known).map((found) => ({ ...found, path: `events[${index}].${found.path}` })),
  )
}

type Places = readonly AddedItem<LedgerEvent>[]

function placesOf(events: readonly LedgerEvent[]): Places {
  return events.map((item, index) => ({ index, item }))
}

/** Of a few events the ones that they name are looked for; of many all are known by id. */
const FEW = 20

/** How the events that others name are found. */
function eventsNamedBy(places: Places, events: readonly LedgerEvent[]): Known['eventOf'] {
  if (places.length <= FEW) return (id) => events.find((event) => event.eventId === id)
  const all = new Map(events.map((event) => [event.eventId, event]))
  return (id) => all.get(id)
}

function refusal(code: ProblemCode, path: string, found: unknown, expected: Phrase): Problem {
  return { code, path, found: found === null ? { is: 'null' } : shown(found), expected }
}
