/**
 * The conclusion that was last on the screen of a long document, to be shown at once while the document itself is
 * still being read. A copy and never the truth: it counts only for the very revision that is stored, on the same day,
 * in the same language, and as worded by the same program. Whatever else is found is as good as none.
 */
import { isRecord } from '../domain/shared/is-record.ts'
import { ok } from '../domain/shared/result.ts'
import { attempt, type StorageResult } from './failure.ts'
import { hasTexts, isDocumentRow } from './rows.ts'
import type { Store } from './store.ts'

/** What a conclusion depends on besides the document. */
export interface Sight {
  /** Civil day of the reader. */
  readonly day: string
  readonly language: string
  /** Changes with every change of the program. */
  readonly program: string
}

const GLANCE_TONES = ['info', 'success', 'warning', 'danger'] as const
export type GlanceTone = (typeof GLANCE_TONES)[number]

export interface Glance {
  readonly title: string
  readonly tone: GlanceTone
  readonly sentence: string
  readonly details: readonly string[]
  readonly figures: readonly {
    readonly value: string
    readonly label: string
    readonly tone?: GlanceTone
  }[]
}

interface GlanceRow extends Sight {
  readonly documentId: string
  readonly revision: number
  readonly glance: Glance
}

export function keepGlance(
  store: Store,
  document: { readonly id: string; readonly revision: number },
  sight: Sight,
  glance: Glance,
): Promise<StorageResult<null>> {
  return attempt(async () => {
    const row: GlanceRow = { ...sight, documentId: document.id, revision: document.revision, glance }
    await store.glances.put(row)
    return ok(null)
  })
}

/** The glance of a stored document, or null where there is none that counts. */
export function readGlance(store: Store, id: string, sight: Sight): Promise<StorageResult<Glance | null>> {
  return attempt(async () => {
    const row = await store.glances.get(id)
    if (!isGlanceRow(row)) return ok(null)
    const isSameSight =
      row.day === sight.day && row.language === sight.language && row.program === sight.program
    if (!isSameSight) return ok(null)
    const stored = await store.documents.get(id)
    return ok(isDocumentRow(stored) && stored.revision === row.revision ? row.glance : null)
  })
}

function isGlanceRow(row: unknown): row is GlanceRow {
  return (
    isRecord(row) &&
    hasTexts(row, ['documentId', 'day', 'language', 'program']) &&
    typeof row['revision'] === 'number' &&
    isGlance(row['glance'])
  )
}

function isGlance(value: unknown): value is Glance {
  if (!isRecord(value) || !hasTexts(value, ['title', 'sentence'])) return false
  const { tone, details, figures } = value
  return (
    isTone(tone) &&
    Array.isArray(details) &&
    details.every((detail) => typeof detail === 'string') &&
    Array.isArray(figures) &&
    figures.every(
      (figure) =>
        isRecord(figure) &&
        hasTexts(figure, ['value', 'label']) &&
        (figure['tone'] === undefined || isTone(figure['tone'])),
    )
  )
}

function isTone(value: unknown): value is GlanceTone {
  return GLANCE_TONES.some((tone) => tone === value)
}
