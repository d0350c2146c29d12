/**
 * Records that are one and the same: two laptops each made a supplier, or a batch, that is one in the world. Nothing is
 * taken out of a ledger; an event says it (`JOINED`), and from then on one is read as the other, everywhere. What only
 * looks alike stays apart until people say so.
 */
import type { Account } from '../records/accounts.ts'
import { isMovement, type LedgerEvent } from '../records/events.ts'
import type { OxygenLedgerBody } from '../records/records.ts'

export const JOINED_LISTS = ['organizations', 'batches'] as const
export type JoinedList = (typeof JOINED_LISTS)[number]

/** Per list: id of a record that is read as another → id of that other. Never leads to one that is itself read as another. */
export type Joins = Readonly<Record<JoinedList, ReadonlyMap<string, string>>>

/** In canonical order of the events; a reversed one joins nothing. */
export function joinsOf(events: readonly LedgerEvent[]): Joins {
  const next = { organizations: new Map<string, string>(), batches: new Map<string, string>() }
  const joined = events.flatMap((event) => (event.type === 'JOINED' ? [event] : []))
  if (joined.length === 0) return next
  const reversed = new Set(events.flatMap((event) => (event.type === 'REVERSED' ? [event.reverses] : [])))
  for (const { eventId, list, gone, stays } of joined) {
    if (reversed.has(eventId)) continue
    const [from, to] = [endOf(next[list], gone), endOf(next[list], stays)]
    // Joined the other way round on another laptop: they are one already.
    if (from !== to) next[list].set(from, to)
  }
  const ends = (list: JoinedList): ReadonlyMap<string, string> =>
    new Map([...next[list].keys()].map((id) => [id, endOf(next[list], id)]))
  return { organizations: ends('organizations'), batches: ends('batches') }
}

function endOf(next: ReadonlyMap<string, string>, id: string): string {
  let end = id
  for (let to = next.get(end); to !== undefined; to = next.get(end)) end = to
  return end
}

/** The body with joined records as one; the same body where nothing is joined. */
export function joinedBody(body: OxygenLedgerBody, joins: Joins = joinsOf(body.events)): OxygenLedgerBody {
  const { organizations, batches } = joins
  if (organizations.size + batches.size === 0) return body
  const organization = (id: string): string => organizations.get(id) ?? id
  const batch = (id: string): string => batches.get(id) ?? id
  return {
    ...body,
    organizations: body.organizations.filter(({ organizationId }) => !organizations.has(organizationId)),
    batches: body.batches
      .filter(({ batchId }) => !batches.has(batchId))
      .map((one) => ({ ...one, owner: organization(one.owner) })),
    agreements: body.agreements.map((one) => ({
      ...one,
      lender: organization(one.lender),
      borrower: organization(one.borrower),
    })),
    units: body.units.map((one) => ({ ...one, batch: batch(one.batch) })),
    events: body.events.map((event) => joinedEvent(event, joins)),
  }
}

/** The event as it is read under joins; the same event where it names nothing that is joined. */
export function joinedEvent(event: LedgerEvent, { organizations, batches }: Joins): LedgerEvent {
  const batch = 'batch' in event ? batches.get(event.batch) : undefined
  const place = (account: Account): Account | null => {
    const holder = account.holder === null ? undefined : organizations.get(account.holder)
    return holder === undefined ? null : { ...account, holder }
  }
  const lot = batch === undefined ? event : { ...event, batch }
  if (isMovement(lot)) {
    const [from, to] = [place(lot.from), place(lot.to)]
    return from === null && to === null ? lot : { ...lot, from: from ?? lot.from, to: to ?? lot.to }
  }
  switch (lot.type) {
    case 'COUNT_OBSERVED': {
      const holder = organizations.get(lot.count.holder ?? '')
      return holder === undefined ? lot : { ...lot, count: { ...lot.count, holder } }
    }
    case 'SERIALS_IDENTIFIED': {
      const to = place(lot.to)
      return to === null ? lot : { ...lot, to }
    }
    case 'REPORTED': {
      const holder = organizations.get(lot.holder)
      return holder === undefined ? lot : { ...lot, holder }
    }
    default:
      return lot
  }
}
