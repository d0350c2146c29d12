/**
 * How a row holds the text of a file: as it is, or, where a list in it is long, as the stretches between the list's
 * runs and the names under which the runs are kept. Runs are never changed, only added and dropped; so a document and
 * its snapshots share those that they have in common, and a change to a long document writes little.
 */
import type { Run } from '../file/runs.ts'

/** A run of a long list, kept in a row of its own. */
export interface RunRef {
  readonly run: string
  readonly items: number
}

/** Canonical JSON of a file with one document. */
export type Envelope = string | readonly (string | RunRef)[]

/** The text of a run. */
export interface RunRow {
  readonly id: string
  readonly documentId: string
  readonly text: string
}

/** Whether a stored value has the shape of an envelope. */
export function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'string' || (Array.isArray(value) && value.every(isStretch))
}

function isStretch(value: unknown): value is string | RunRef {
  if (typeof value === 'string') return true
  if (typeof value !== 'object' || value === null || !('run' in value) || !('items' in value)) return false
  return typeof value.run === 'string' && typeof value.items === 'number'
}

/** The runs that an envelope refers to, in order. */
export function runRefsOf(envelope: Envelope): RunRef[] {
  return typeof envelope === 'string' ? [] : envelope.filter((stretch) => typeof stretch !== 'string')
}

/** What tells a run from all others of its document, wherever it was made. */
const marks = new WeakMap<Run, string>()
let made = 0

/** The row of a run. A run that was in the store before has the id that it had. */
export function runRow(
  run: Run,
  documentId: string,
  first: { readonly writtenAt: string; readonly revision: number },
): RunRow {
  const mark = marks.get(run) ?? `${first.writtenAt}/${first.revision}/${nextNumber()}`
  marks.set(run, mark)
  return { id: idOf(documentId, mark), documentId, text: run.text }
}

/** Takes over the id that a run has in the store. */
export function adoptRun(run: Run, id: string, documentId: string): void {
  if (id.startsWith(idOf(documentId, ''))) marks.set(run, id.slice(idOf(documentId, '').length))
}

function idOf(documentId: string, mark: string): string {
  return `${documentId}/${mark}`
}

function nextNumber(): number {
  made += 1
  return made
}
