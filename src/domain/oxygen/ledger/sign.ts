/** Who changed what: put on every record that an edit made or changed, in the one place through which edits go. */
import type { Changed } from '../records/events.ts'
import type { OxygenLedgerBody } from '../records/records.ts'
import { stampDemand } from './demand-stamps.ts'

/** The body after an edit, with the name of who made it on what the edit changed. Keeps the lists that it left alone. */
export function signEdit(
  before: OxygenLedgerBody,
  after: OxygenLedgerBody,
  { changedAt, changedBy }: Required<Changed>,
): OxygenLedgerBody {
  function signed<Row extends Changed>(was: readonly Row[], is: readonly Row[]): readonly Row[] {
    if (is === was) return was
    const known = new Set(was)
    return is.map((row) => (known.has(row) ? row : { ...row, changedBy }))
  }
  return {
    ...after,
    organizations: signed(before.organizations, after.organizations),
    models: signed(before.models, after.models),
    batches: signed(before.batches, after.batches),
    agreements: signed(before.agreements, after.agreements),
    units: signed(before.units, after.units),
    meetings: signed(before.meetings, after.meetings),
    demand:
      after.demand === before.demand
        ? before.demand
        : stampDemand(before.demand, after.demand, { changedAt, changedBy }),
  }
}
