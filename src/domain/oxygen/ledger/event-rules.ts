/**
 * What every event of a ledger satisfies, wherever it comes from: typed, read from a list, merged or read from a file.
 * Entry asks more (`entry-rules.ts`) and nothing less, so what is booked can always be read again.
 */
import type { LedgerProblemCode } from '../../shared/problem-code.ts'
import { parseDate } from '../../shared/civil-date.ts'
import type { Phrase } from '../../shared/phrase.ts'
import { type Problem, shown } from '../../shared/result.ts'
import { type Account, isOwned, sameAccount } from '../records/accounts.ts'
import { MOST_DEVICES, MOST_TOLD_APART, MOST_UNITS_PER_EVENT } from '../records/bounds.ts'
import { type EventId, isMovement, type LedgerEvent } from '../records/events.ts'
import { EVENT_TEXTS } from '../records/fields.ts'
import { holdsCitizenNumber } from '../records/privacy.ts'
import { isEventId, parseRecordedAt } from './identity.ts'

const TEXTS = ['reason', 'recordedBy', 'documentRef', 'planTitle'] as const

/** The records and events that an event may point at. */
export interface Known {
  readonly organizations: { has(id: string): boolean }
  readonly batches: { has(id: string): boolean }
  readonly agreements: { has(id: string): boolean }
  readonly units: { has(id: string): boolean }
  eventOf(id: EventId): LedgerEvent | undefined
}

/** What is wrong with one event by the rules of every ledger. Paths are relative to the event. */
export function eventProblems(event: LedgerEvent, known: Known): Problem[] {
  return [...checkForm(event), ...checkTexts(event), ...checkAmounts(event), ...checkReferences(event, known)]
}

/** References alone: for a file, whose schema has looked at the rest. */
export function checkReferences(event: LedgerEvent, known: Known): Problem[] {
  const problems: Problem[] = []
  const refer = (records: { has(id: string): boolean }, id: string, path: string): void => {
    if (!records.has(id)) problems.push(unknown(path, id, { is: 'recordOfLedger' }))
  }
  if (event.type === 'REPORTED') refer(known.organizations, event.holder, 'holder')
  if (event.type === 'JOINED') {
    refer(known[event.list], event.gone, 'gone')
    refer(known[event.list], event.stays, 'stays')
    if (event.gone === event.stays)
      problems.push(ruled('samePartyTwice', 'gone', event.gone, { is: 'otherParty' }))
  }
  if ('reservation' in event) {
    if (known.eventOf(event.reservation)?.type !== 'RESERVED')
      problems.push(unknown('reservation', event.reservation, { is: 'reservationOfLedger' }))
  }
  if ('batch' in event) refer(known.batches, event.batch, 'batch')
  if ('agreement' in event) refer(known.agreements, event.agreement, 'agreement')
  if ('fromAgreement' in event) refer(known.agreements, event.fromAgreement, 'fromAgreement')
  for (const [path, { account, holder }] of accountsOf(event)) {
    if (isOwned(account) !== (holder !== null)) {
      const expected: Phrase = { is: isOwned(account) ? 'holder' : 'null' }
      problems.push(ruled('holderNotAllowed', `${path}.holder`, holder, expected))
    } else if (holder !== null) refer(known.organizations, holder, `${path}.holder`)
  }
  if ('unitIds' in event) {
    for (const [index, unitId] of event.unitIds.entries()) refer(known.units, unitId, `unitIds[${index}]`)
  }
  if (isMovement(event) && sameAccount(event.from, event.to))
    problems.push(ruled('sameAccount', 'to', event.to.account, { is: 'otherAccount' }))
  if (event.type === 'REVERSED') {
    const target = known.eventOf(event.reverses)
    if (target === undefined) problems.push(unknown('reverses', event.reverses, { is: 'eventOfLedger' }))
    else if (target.type === 'REVERSED')
      problems.push(ruled('reversalOfReversal', 'reverses', event.reverses, { is: 'noReversal' }))
  }
  if (event.type === 'TOLD_APART') {
    for (const [index, id] of event.eventIds.entries()) {
      const target = known.eventOf(id)
      if (target === undefined || !isMovement(target))
        problems.push(unknown(`eventIds[${index}]`, id, { is: 'movementOfLedger' }))
    }
  }
  if (event.type === 'ADJUSTED' && event.adjusts !== undefined) {
    if (known.eventOf(event.adjusts)?.type !== 'COUNT_OBSERVED')
      problems.push(unknown('adjusts', event.adjusts, { is: 'aCount' }))
  }
  return problems
}

/** Id, days and recording are such that a file may hold them. */
function checkForm(event: LedgerEvent): Problem[] {
  const days: (readonly [string, string])[] = [['occurredOn', event.occurredOn]]
  if (event.type === 'DUE_DATE_CHANGED' && event.dueDate !== null) days.push(['dueDate', event.dueDate])
  if ('expectedOn' in event) days.push(['expectedOn', event.expectedOn])
  if ('until' in event) days.push(['until', event.until])
  const problems = days.flatMap(([path, day]) =>
    parseDate(day) === null ? [ruled('malformed', path, day, { is: 'date' })] : [],
  )
  if (!isEventId(event.eventId))
    problems.push(ruled('malformed', 'eventId', event.eventId, { is: 'eventId' }))
  if (parseRecordedAt(event.recordedAt) === null)
    problems.push(ruled('malformed', 'recordedAt', event.recordedAt, { is: 'recordedAt' }))
  return problems
}

function checkTexts(event: LedgerEvent): Problem[] {
  const { reason, recordedBy, documentRef } = event
  const texts = {
    reason,
    recordedBy,
    documentRef,
    planTitle: 'planTitle' in event ? event.planTitle : undefined,
  }
  return TEXTS.flatMap((field) => {
    const text = texts[field]
    if (text === undefined) return []
    const { maxLength, required } = EVENT_TEXTS[field]
    if (text.length > maxLength)
      return [ruled('textTooLong', field, text.length, { is: 'charactersUpTo', limit: maxLength })]
    if (required && text.trim() === '') return [ruled('malformed', field, text, { is: 'notEmpty' })]
    // The number itself is not repeated.
    return holdsCitizenNumber(text)
      ? [
          {
            ...ruled('patientIdentifier', field, '', { is: 'noCitizenNumber' }),
            found: { is: 'citizenNumber' },
          },
        ]
      : []
  })
}

function checkAmounts(event: LedgerEvent): Problem[] {
  const problems: Problem[] = []
  const whole = (path: string, value: number, least: number): void => {
    if (Number.isInteger(value) && value >= least && value <= MOST_DEVICES) return
    problems.push(ruled('notWhole', path, value, { is: 'wholeBetween', least, most: MOST_DEVICES }))
  }
  if ('quantity' in event) whole('quantity', event.quantity, 1)
  if ('count' in event) whole('count.observed', event.count.observed, 0)
  if (event.type === 'TOLD_APART') {
    const { length } = event.eventIds
    if (length < 2 || length > MOST_TOLD_APART)
      problems.push(
        ruled('tooManyUnits', 'eventIds', length, { is: 'wholeBetween', least: 2, most: MOST_TOLD_APART }),
      )
  }
  if ('unitIds' in event) {
    const { length } = event.unitIds
    if (length < 1 || length > MOST_UNITS_PER_EVENT)
      problems.push(
        ruled('tooManyUnits', 'unitIds', length, {
          is: 'wholeBetween',
          least: 1,
          most: MOST_UNITS_PER_EVENT,
        }),
      )
  }
  return problems
}

/** The accounts that an event names, with their places in it. */
export function accountsOf(event: LedgerEvent): readonly (readonly [string, Account])[] {
  if (isMovement(event)) return [['from', event.from] as const, ['to', event.to] as const]
  if (event.type === 'SERIALS_IDENTIFIED') return [['to', event.to] as const]
  return event.type === 'COUNT_OBSERVED' ? [['count', event.count] as const] : []
}

function unknown(path: string, found: string, expected: Phrase): Problem {
  return ruled('unknownReference', path, found, expected)
}

function ruled(code: LedgerProblemCode, path: string, found: unknown, expected: Phrase): Problem {
  return { code, path, found: found === null ? { is: 'null' } : shown(found), expected }
}
