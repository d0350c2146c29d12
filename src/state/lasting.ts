/** What no undo and no earlier version takes back: the decisions of a plan, a log to which entries are only added. */
import { withLogOf } from '../domain/plan/decision-log.ts'
import type { AppDocument } from '../file/envelope.ts'

/** `next` with what `present` has recorded for good. */
export function withLasting(present: AppDocument, next: AppDocument): AppDocument {
  if (present.kind !== 'regional-plan' || next.kind !== 'regional-plan') return next
  return { ...next, body: withLogOf(present.body, next.body) }
}
