/** The notes of a plan: those of a picture, a new one, and one taken down. */

import type { LinkId } from '../shared/care-chain.ts'
import { compareText } from '../shared/compare-text.ts'
import type { DayNote } from './day-note.ts'
import type { RegionalPlan } from './regional-plan.ts'

/** Pinned on the picture of a link, by day. */
export function notesOn({ dayNotes = [] }: RegionalPlan, link: LinkId): readonly DayNote[] {
  return dayNotes.filter((note) => note.link === link).sort((a, b) => compareText(a.on, b.on))
}

/** Letters of a text that go into an id: an id holds 64 in all. */
const LETTERS = 24

/**
 * Pins a note under an id of its own words, so that two people who each pin one on the same day have two when their
 * copies are merged; and one when they wrote the same.
 */
export function pinNote(plan: RegionalPlan, note: Omit<DayNote, 'id'>): RegionalPlan {
  const { dayNotes = [] } = plan
  const word = note.text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LETTERS)
  const wanted = `${note.link}-${note.on}-${word}`
  let id = wanted
  for (let number = 2; dayNotes.some((other) => other.id === id); number++) id = `${wanted}-${number}`
  return { ...plan, dayNotes: [...dayNotes, { id, ...note }] }
}

/** Takes a note down; a plan without any has no list. */
export function unpinNote(plan: RegionalPlan, id: string): RegionalPlan {
  const dayNotes = plan.dayNotes?.filter((note) => note.id !== id) ?? []
  const without = { ...plan }
  delete without.dayNotes
  return dayNotes.length === 0 ? without : { ...without, dayNotes }
}
