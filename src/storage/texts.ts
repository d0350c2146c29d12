/**
 * The texts of documents, put together from their rows and read. A short text is read here and now; a long one by
 * whoever has the time for it, as the page may not stand still for it.
 */
import { isRecord } from '../domain/shared/is-record.ts'
import { err, ok, type Result, shown } from '../domain/shared/result.ts'
import { type AppDocument, type AppFile, FORMAT_VERSION } from '../file/envelope.ts'
import type { ReadError } from '../file/read-error.ts'
import { readBytes, readText } from '../file/read.ts'
import { remember } from '../file/runs.ts'
import { longListsOf } from '../file/write.ts'
import { adoptRun, type Envelope, isEnvelope, type RunRef, runRefsOf, type RunRow } from './envelope.ts'
import { hasTexts } from './rows.ts'
import type { Store } from './store.ts'

/**
 * Reads the text that stretches add up to, or the bytes of a file. Of a text in the present format `runs` tells which
 * stretches are runs of a list: those can be read beside each other.
 */
export type ReadLong = (
  source: readonly string[] | Uint8Array,
  runs?: ReadonlySet<number>,
) => Promise<Result<AppFile, ReadError>>

/** Reads here and now. */
export const readHere: ReadLong = (source) =>
  Promise.resolve(source instanceof Uint8Array ? readBytes(source) : readText(source.join('')))

/** Runs that are fetched at a time: a few megabytes, which a page copies without a stutter. */
const RUNS_AT_A_TIME = 8

/** What a row that is not one of ours is refused with. */
export const MALFORMED: ReadError = {
  code: 'notOurFormat',
  problems: [{ code: 'malformedRow', path: '', found: null, expected: null }],
}

/** The stretches of an envelope's text in order, or null where a run is not there. To be called within `store.atomically`. */
export async function stretchesOf(store: Store, envelope: Envelope): Promise<string[] | null> {
  if (typeof envelope === 'string') return [envelope]
  const refs = runRefsOf(envelope)
  const texts = new Map<string, string>()
  for (let start = 0; start < refs.length; start += RUNS_AT_A_TIME) {
    const ids = refs.slice(start, start + RUNS_AT_A_TIME).map(({ run }) => run)
    for (const row of await store.runs.getMany(ids)) if (isRunRow(row)) texts.set(row.id, row.text)
  }
  const stretches = envelope.map((stretch) =>
    typeof stretch === 'string' ? stretch : texts.get(stretch.run),
  )
  return stretches.every((stretch) => stretch !== undefined) ? stretches : null
}

/** A row with the text that it stands for. */
export interface KeptText {
  readonly id: string
  readonly formatVersion: number
  readonly envelope: Envelope
  /** Null where a run is missing. */
  readonly stretches: readonly string[] | null
}

/** The document of a kept text, refused where it is not the document that the row promises. */
export async function readKept(
  { id, formatVersion, envelope, stretches }: KeptText,
  read: ReadLong,
): Promise<Result<AppDocument, ReadError>> {
  if (stretches === null) return err(MALFORMED)
  if (typeof envelope === 'string') return documentOf(readText(envelope), id)
  const isPresent = formatVersion === FORMAT_VERSION
  const document = documentOf(await read(stretches, isPresent ? runPlaces(envelope) : undefined), id)
  if (document.ok && isPresent) recognise(document.value, envelope, stretches)
  return document
}

function runPlaces(envelope: Exclude<Envelope, string>): ReadonlySet<number> {
  return new Set(envelope.flatMap((stretch, place) => (typeof stretch === 'string' ? [] : [place])))
}

/** The one document of a file, refused where it is another than the one that the row promises. */
export function documentOf(file: Result<AppFile, ReadError>, id: string): Result<AppDocument, ReadError> {
  if (!file.ok) return file
  const [document] = file.value.documents
  if (document?.id === id && file.value.documents.length === 1) return ok(document)
  const found = file.value.documents.map((one) => one.id).join(', ')
  return err({
    code: 'inconsistent',
    problems: [{ code: 'notThisDocument', path: 'documents', found: shown(found), expected: null }],
  })
}

/** Makes the runs of a document known as those that are in the store, so that the next save leaves them there. */
function recognise(
  document: AppDocument,
  envelope: Exclude<Envelope, string>,
  stretches: readonly string[],
): void {
  const lists = longListsOf(document.body)
  let list: readonly unknown[] = []
  let start = 0
  for (const [index, stretch] of envelope.entries()) {
    if (typeof stretch === 'string') {
      start = 0
      continue
    }
    if (start === 0) list = lists.shift() ?? []
    recogniseRun(document.id, list.slice(start, start + stretch.items), stretch, {
      isFirst: start === 0,
      text: stretches[index] ?? '',
    })
    start += stretch.items
  }
}

function recogniseRun(
  documentId: string,
  items: readonly unknown[],
  ref: RunRef,
  rest: { readonly isFirst: boolean; readonly text: string },
): void {
  if (items.length === ref.items) adoptRun(remember({ items, ...rest }), ref.run, documentId)
}

/** Adds the runs that are not there yet. To be called within `store.atomically`, as what follows. */
export async function putRuns(store: Store, documentId: string, runs: readonly RunRow[]): Promise<void> {
  if (runs.length === 0) return
  const present = new Set(await store.runs.idsOf(documentId))
  for (const run of runs) if (!present.has(run.id)) await store.runs.put(run)
}

/** Drops the runs that neither `envelope`, the document as it will stand, nor a snapshot of it refers to. */
export async function dropRuns(store: Store, documentId: string, envelope: Envelope): Promise<void> {
  const present = await store.runs.idsOf(documentId)
  if (present.length === 0) return
  const envelopes = [envelope, ...(await store.snapshotsOf(documentId)).map(envelopeOf)]
  const referred = new Set(envelopes.flatMap((one) => runRefsOf(one).map(({ run }) => run)))
  for (const id of present) if (!referred.has(id)) await store.runs.delete(id)
}

function envelopeOf(row: unknown): Envelope {
  return isRecord(row) && isEnvelope(row['envelope']) ? row['envelope'] : ''
}

/** Whether a stored value has the shape of a run. */
export function isRunRow(row: unknown): row is RunRow {
  return isRecord(row) && hasTexts(row, ['id', 'documentId', 'text'])
}
