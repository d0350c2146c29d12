import { describe, expect, it } from 'vitest'
import * as en from '../../src/i18n/en/figures.ts'
import * as nl from '../../src/i18n/nl/figures.ts'
import { sourceDocument, sourceDocumentIds } from '../../src/reference/documents.ts'
import { figure, figureIds, figures, figuresBySubject, isFigureId } from '../../src/reference/figures.ts'
import { SOC_DELIVERY_WEEKS } from '../../src/reference/figures/oxygen.ts'
import { mondayOf } from '../../src/domain/shared/civil-date.ts'
import { REFERENCE_VERSION } from '../../src/reference/version.ts'

const sorted = (texts: readonly string[]): string[] => [...texts].sort()
const DATE = /^\d{4}(-(\d{2}(-\d{2})?|W\d{2}))?$/

describe('figures', () => {
  it.each(figureIds)('%s has a finite value, a unit and a source', (id) => {
    const { value, range, unit, source, inferred } = figure(id)
    expect(Number.isFinite(value)).toBe(true)
    // A growth may be a decline.
    if (id !== 'plan-starting-growth') expect(value).toBeGreaterThan(0)
    expect(unit).not.toBe('')
    expect(source.place.trim()).not.toBe('')
    expect(source.date).toMatch(DATE)
    expect(sourceDocumentIds).toContain(source.document)
    if (source.document === 'own-inference') expect(inferred).toBeDefined()
    expect(inferred?.trim()).not.toBe('')
    if (range) expect(range[0] < value && value < range[1]).toBe(true)
  })

  it.each(figureIds)('%s is in kebab case', (id) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it('stand under one subject each', () => {
    const perSubject = Object.values(figuresBySubject).flatMap((subject) => Object.keys(subject))
    expect(new Set(perSubject).size).toBe(perSubject.length)
    expect(perSubject).toEqual(figureIds)
  })

  it('keep shares between 0 and 1', () => {
    const outside = figureIds.filter((id) => figures[id].unit === 'share' && figures[id].value > 1)
    expect(outside).toEqual([])
  })

  it('know their own ids only', () => {
    expect(isFigureId('ward-stay')).toBe(true)
    expect(isFigureId('toString')).toBe(false)
  })

  it('name two delivery weeks that exist', () => {
    expect(SOC_DELIVERY_WEEKS.map(mondayOf)).toEqual(['2021-12-27', '2022-01-03'])
  })

  it('carry an edition', () => {
    expect(REFERENCE_VERSION).toMatch(/^\d{4}\.\d+$/)
  })
})

describe.each([
  ['nl', nl],
  ['en', en],
] as const)('names in %s', (_locale, texts) => {
  it('cover exactly the figures, each with a name of its own', () => {
    expect(sorted(Object.keys(texts.figureLabels))).toEqual(sorted(figureIds))
    expect(new Set(Object.values(texts.figureLabels)).size).toBe(figureIds.length)
  })

  it('cover exactly the documents and subjects', () => {
    expect(sorted(Object.keys(texts.sourceDocuments))).toEqual(sorted(sourceDocumentIds))
    expect(sorted(Object.keys(texts.figureSubjects))).toEqual(sorted(Object.keys(figuresBySubject)))
  })

  it('cover every unit that a figure uses', () => {
    const used = new Set(figureIds.map((id) => figures[id].unit))
    expect(sorted(Object.keys(texts.figureUnits))).toEqual(sorted([...used, ...UNUSED_UNITS]))
  })
})

/** Units that only plans and results use. */
const UNUSED_UNITS = ['bedDays', 'inhabitants']

describe('notes on our own inferences, and on published figures that do not agree', () => {
  it('exist in Dutch for exactly those; English stands with the figure', () => {
    const noted = figureIds.filter((id) => (figures[id].inferred ?? figures[id].caveat) !== undefined)
    expect(sorted(Object.keys(nl.figureNotes))).toEqual(sorted(noted))
    expect(en.figureNotes).toEqual({})
  })
})

describe('source documents', () => {
  it.each(sourceDocumentIds)('%s has titles, a publisher and a date', (id) => {
    const { titleNl, titleEn, publisher, date } = sourceDocument(id)
    for (const text of [titleNl, titleEn, publisher, date]) expect(text.trim()).not.toBe('')
  })
})
