/** Places of a document and what stands there, in the reader's words. Pure: the language comes in as an argument. */
import { stepsOfFigure } from '../../../domain/plan/own-figures.ts'
import type { OwnFigure } from '../../../domain/plan/regional-plan.ts'
import { placeLabel } from '../../../i18n/place-label.ts'
import type { AppDocument, Signature } from '../../../state/app.svelte.ts'
import { nameAt } from '../../../state/import-plan.ts'
import type { Language } from '../../parts/language.ts'
import { momentText } from './wording.ts'

/** A place as the field calls it; an item by the name that either copy gives it. */
export function placeText(
  steps: readonly string[],
  copies: readonly (AppDocument | null)[],
  language: Language,
): string {
  const { t, f } = language
  const nameOf = (place: readonly string[]): string | null => {
    // What is said of a figure is known by the figure's own place.
    if (place.at(-2) === 'ownFigures')
      return placeText(['body', ...stepsOfFigure(place.at(-1)?.slice(1, -1) ?? '')], copies, language)
    return (
      copies.map((copy) => (copy === null ? null : nameAt(copy, place))).find((name) => name !== null) ?? null
    )
  }
  return placeLabel(steps, { words: t.places, formats: f, nameOf })
}

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** What stands at a place, short enough to choose by. */
export function valueText(value: unknown, language: Language): string {
  const { t, f } = language
  const words = t.share.merge
  if (value === undefined) return words.absent
  if (value === null || value === '') return words.nothing
  if (typeof value === 'number') return f.number(value, { decimals: 4 })
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'string')
    return DATE.test(value) ? f.date(value) : (wordOf(value, t.places.fields) ?? value)
  if (Array.isArray(value)) return words.items({ count: value.length })
  return objectText(value as Readonly<Record<string, unknown>>, language)
}

/** The fields of a record, one by one; of a list how much stands in it. */
export function fieldsText(value: unknown, language: Language): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return valueText(value, language)
  const fields: Readonly<Record<string, string>> = language.t.places.fields
  return Object.entries(value)
    .map(([field, member]) => `${fields[field] ?? field}: ${valueText(member, language)}`)
    .join('; ')
}

function objectText(value: Readonly<Record<string, unknown>>, language: Language): string {
  const name = ['title', 'name', 'text', 'team', 'lot', 'fact']
    .map((field) => value[field])
    .find((one) => typeof one === 'string')
  if (typeof name === 'string') return name
  if (isOwnFigure(value)) {
    const { on, note, enteredBy = '', source = '' } = value
    return language.t.plan.inputs.own({ date: language.f.date(on), note, by: enteredBy, source })
  }
  const { low, mode, high } = value
  if (low !== undefined && high !== undefined) {
    return [low, mode, high]
      .filter((one) => one !== undefined)
      .map((one) => valueText(one, language))
      .join(' – ')
  }
  const fields: Readonly<Record<string, string>> = language.t.places.fields
  return Object.entries(value)
    .filter(([, member]) => typeof member !== 'object')
    .map(([field, member]) => `${fields[field] ?? field} ${valueText(member, language)}`)
    .join(', ')
}

function isOwnFigure(value: object): value is OwnFigure {
  return 'path' in value && 'on' in value && 'note' in value
}

function wordOf(value: string, words: Readonly<Record<string, string>>): string | null {
  return Object.hasOwn(words, value) ? (words[value] ?? null) : null
}

/** Who changed it and when. */
export function signatureText({ by, at }: Signature, language: Language): string {
  const { merge } = language.t.share
  const who =
    by === null ? merge.unnamed : [by.name, by.organization].filter((part) => part !== '').join(', ')
  return merge.by({ who, when: momentText(at, language) })
}
