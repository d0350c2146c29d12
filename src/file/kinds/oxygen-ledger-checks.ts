/**
 * What must hold between the parts of an oxygen ledger: every id once, every reference to a record that exists, events
 * in canonical order, weeks of plans that are their sum.
 */
import { type Account, isOwned, sameAccount } from '../../domain/oxygen/accounts.ts'
import { originOf } from '../../domain/oxygen/demand-edits.ts'
import { isMovement, type LedgerEvent } from '../../domain/oxygen/events.ts'
import { firstOutOfOrder } from '../../domain/oxygen/order.ts'
import { countedTwice, weeksOfPlans } from '../../domain/oxygen/plan-demand.ts'
import type { OxygenLedgerBody } from '../../domain/oxygen/records.ts'
import { type Problem, shown } from '../../domain/shared/result.ts'
import { jointRowOf } from '../../reference/distribution-defaults.ts'
import { checkAscending, checkUnique } from './fields.ts'

export function checkLedger(body: OxygenLedgerBody): Problem[] {
  return [
    ...checkIds(body),
    ...checkRecords(body),
    ...checkDemand(body),
    ...checkOrder(body.events),
    ...checkEvents(body),
  ]
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
  return Object.entries(ids).flatMap(([records, [field, values]]) =>
    checkUnique(values, (index) => `${records}[${index}].${field}`),
  )
}

function checkRecords(body: OxygenLedgerBody): Problem[] {
  const organizations = new Set(body.organizations.map((row) => row.organizationId))
  const models = new Set(body.models.map((row) => row.modelId))
  const batches = new Set(body.batches.map((row) => row.batchId))
  return [
    ...body.batches.flatMap((batch, index) => [
      ...known(models, batch.model, `batches[${index}].model`),
      ...known(organizations, batch.owner, `batches[${index}].owner`),
    ]),
    ...body.agreements.flatMap((agreement, index) => {
      const at = `agreements[${index}]`
      const isOneParty = agreement.lender === agreement.borrower
      const expected = 'another party than the lender'
      return [
        ...known(organizations, agreement.lender, `${at}.lender`),
        ...known(organizations, agreement.borrower, `${at}.borrower`),
        ...(isOneParty ? [refusal('samePartyTwice', `${at}.borrower`, agreement.borrower, expected)] : []),
        ...(agreement.dueDate !== null && agreement.dueDate < agreement.startDate
          ? [
              refusal(
                'datesOutOfOrder',
                `${at}.dueDate`,
                agreement.dueDate,
                `not before ${agreement.startDate}`,
              ),
            ]
          : []),
      ]
    }),
    ...body.units.flatMap((unit, index) => known(batches, unit.batch, `units[${index}].batch`)),
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
      ? [refusal('sharesDoNotAddUp', 'demand.flowBands', total, 'shares that add up to 1')]
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
      const expected = `the sum of demand.plans in ${row.isoWeek}: ${sums.get(row.isoWeek) ?? 'none'}`
      return [refusal('plansDoNotAddUp', `demand.weeks[${index}].patients`, row.patients, expected)]
    }),
  ]
}

function checkOrder(events: readonly LedgerEvent[]): Problem[] {
  const index = firstOutOfOrder(events)
  const found = index === null ? undefined : events[index]
  if (index === null || found === undefined) return []
  const path = `events[${index}]`
  return [refusal('eventsOutOfOrder', path, found.eventId, 'events by occurredOn, recordedAt, eventId')]
}

/** References of events. An account outside the pool has no holder; every other has one. */
function checkEvents(body: OxygenLedgerBody): Problem[] {
  const organizations = new Set(body.organizations.map((row) => row.organizationId))
  const batches = new Set(body.batches.map((row) => row.batchId))
  const agreements = new Set(body.agreements.map((row) => row.agreementId))
  const units = new Set(body.units.map((row) => row.unitId))
  const events = new Map(body.events.map((row) => [row.eventId, row]))

  const problems: Problem[] = []
  for (const [index, event] of body.events.entries()) {
    const at = `events[${index}]`
    const place = (path: string, { account: where, holder }: Account): void => {
      if (isOwned(where) !== (holder !== null)) {
        const expected = isOwned(where) ? 'a holder' : 'null'
        problems.push(refusal('holderNotAllowed', `${at}.${path}.holder`, holder, expected))
      } else if (holder !== null) {
        problems.push(...known(organizations, holder, `${at}.${path}.holder`))
      }
    }
    if ('batch' in event) problems.push(...known(batches, event.batch, `${at}.batch`))
    if ('agreement' in event) problems.push(...known(agreements, event.agreement, `${at}.agreement`))
    if ('fromAgreement' in event)
      problems.push(...known(agreements, event.fromAgreement, `${at}.fromAgreement`))
    if ('unitIds' in event) {
      for (const [order, unitId] of event.unitIds.entries()) {
        problems.push(...known(units, unitId, `${at}.unitIds[${order}]`))
      }
    }
    if (isMovement(event)) {
      place('from', event.from)
      place('to', event.to)
      if (sameAccount(event.from, event.to)) {
        problems.push(refusal('sameAccount', `${at}.to`, event.to.account, 'another account than from'))
      }
    }
    if (event.type === 'SERIALS_IDENTIFIED') place('to', event.to)
    if (event.type === 'COUNT_OBSERVED') place('count', event.count)
    if (event.type === 'REVERSED') {
      const target = events.get(event.reverses)
      if (target === undefined || target.type === 'REVERSED') {
        problems.push(
          refusal('unknownReference', `${at}.reverses`, event.reverses, 'an event that is no reversal'),
        )
      }
    }
    if (event.type === 'ADJUSTED' && event.adjusts !== undefined) {
      if (events.get(event.adjusts)?.type !== 'COUNT_OBSERVED') {
        problems.push(refusal('unknownReference', `${at}.adjusts`, event.adjusts, 'a COUNT_OBSERVED'))
      }
    }
  }
  return problems
}

function known(ids: ReadonlySet<string>, found: string, path: string): Problem[] {
  return ids.has(found) ? [] : [refusal('unknownReference', path, found, 'the id of a record of this ledger')]
}

function refusal(code: string, path: string, found: unknown, expected: string): Problem {
  return { code, path, found: shown(found), expected }
}
