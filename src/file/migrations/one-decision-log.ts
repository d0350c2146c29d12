/** Phases that people decided stood in a list of their own in version 1; now every decision stands in one log. */
import { isObject, type JsonObject } from '../plain-data.ts'

export function migrateDecisions({ phaseDecisions, ...plan }: JsonObject): JsonObject {
  if (!Array.isArray(phaseDecisions)) return plan
  const { decisions } = plan
  const log = [
    ...phaseDecisions.map((decision: unknown) => (isObject(decision) ? logEntry(decision) : decision)),
    ...(Array.isArray(decisions) ? (decisions as unknown[]) : []),
  ]
  return log.length === 0 ? plan : { ...plan, decisions: log }
}

/** Of one day there was one decision, so the day tells them apart. */
function logEntry({ phase, from, decidedBy, reason }: JsonObject): JsonObject {
  return {
    id: `phase-${typeof from === 'string' ? from : ''}`,
    subject: { type: 'phase', phase },
    from,
    decidedOn: from,
    role: decidedBy,
    body: null,
    reason,
    corrects: null,
  }
}
