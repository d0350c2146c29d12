/** The built-in figures as rows of a page: numbers as they read, filters, counts. Pure. */

import type { Messages } from '../../../i18n/nl/index.ts'
import {
  figure,
  type FigureId,
  figureIds,
  figuresBySubject,
  type FigureSubject,
} from '../../../reference/figures.ts'
import { CONTEXT_FIGURES } from '../../../reference/context-figures.ts'
import { sourceDocumentIds } from '../../../reference/documents.ts'
import type { SourceDocumentId } from '../../../domain/shared/figure.ts'
import { toDecimals } from '../../../domain/shared/rounding.ts'

export interface FigureRow {
  readonly id: FigureId
  readonly subject: FigureSubject
  readonly label: string
  /** Shares in percent, as the unit says. */
  readonly value: number
  readonly unit: string
  readonly low: number | null
  readonly high: number | null
  readonly document: SourceDocumentId
  readonly source: string
  readonly place: string
  readonly date: string
  /** How a figure of ours came about, or what stands against a published one; empty for most of those. */
  readonly note: string
  readonly inferred: boolean
  /** No calculation reads it. */
  readonly isContext: boolean
}

export interface FigureFilter {
  /** All words of it must occur, in any order, whatever their case. */
  readonly text: string
  readonly subject: FigureSubject | 'all'
  readonly onlyInferred: boolean
}

export const NO_FILTER: FigureFilter = { text: '', subject: 'all', onlyInferred: false }

export const FIGURE_SUBJECTS: readonly FigureSubject[] = Object.keys(figuresBySubject).filter(isSubject)

function isSubject(text: string): text is FigureSubject {
  return Object.hasOwn(figuresBySubject, text)
}

/** All figures in subject order, in the words of a language. */
export function figureRows(words: Messages['figures']): FigureRow[] {
  return FIGURE_SUBJECTS.flatMap((subject) =>
    figureIds
      .filter((id) => Object.hasOwn(figuresBySubject[subject], id))
      .map((id) => figureRow(id, subject, words)),
  )
}

function figureRow(id: FigureId, subject: FigureSubject, words: Messages['figures']): FigureRow {
  const { value, unit, range, source, inferred, caveat } = figure(id)
  const shown = (number: number): number => (unit === 'share' ? asPercent(number) : number)
  const isOurs = inferred !== undefined || source.document === 'own-inference'
  return {
    id,
    subject,
    label: words.labels[id],
    value: shown(value),
    unit: words.units[unit],
    low: range ? shown(range[0]) : null,
    high: range ? shown(range[1]) : null,
    document: source.document,
    source: words.documents[source.document],
    place: source.place,
    date: source.date,
    note: isOurs || caveat !== undefined ? (words.notes[id] ?? inferred ?? caveat ?? '') : '',
    inferred: isOurs,
    isContext: CONTEXT_FIGURES.has(id),
  }
}

function asPercent(share: number): number {
  return toDecimals(share * 100, 9)
}

export function filterFigures(rows: readonly FigureRow[], filter: FigureFilter): FigureRow[] {
  const wanted = filter.text.toLowerCase().split(/\s+/)
  return rows.filter((row) => {
    if (filter.subject !== 'all' && row.subject !== filter.subject) return false
    if (filter.onlyInferred && !row.inferred) return false
    const text = [row.label, row.source, row.place, row.date, row.note, row.unit].join(' ').toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}

/** Catch-alls that stand for many works: cited, but no documents by themselves. */
const NO_DOCUMENTS: readonly SourceDocumentId[] = ['own-inference', 'public', 'literature']

/** How many figures rest on each document; documents without any are left out. */
export function figuresPerDocument(rows: readonly FigureRow[]): ReadonlyMap<SourceDocumentId, number> {
  const counted = sourceDocumentIds.map(
    (id) => [id, rows.filter((row) => row.document === id).length] as const,
  )
  return new Map(counted.filter(([, count]) => count > 0))
}

/** How many documents, in the narrow sense, the figures come from. */
export function documentCount(rows: readonly FigureRow[]): number {
  return [...figuresPerDocument(rows).keys()].filter((id) => !NO_DOCUMENTS.includes(id)).length
}
