/** The notes of a plan: those of a picture, a new one, and one taken down. */

import type { LinkId } from '../shared/care-chain.ts'
import type { DayNote } from './day-note.ts'
import type { RegionalPlan } from './regional-plan.ts'

/** Pinned on the picture of a link, by day. */
export function notesOn({ dayNotes = [] }: RegionalPlan, link: LinkId): readonly DayNote[] {
  return dayNotes.filter((note) => note.link === link).sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** Pins a note under the first id of its day that is free. */
export function pinNote(plan: RegionalPlan, note: Omit<DayNote, 'id'>): RegionalPlan {
  const { dayNotes = [] } = plan
  let number = 1
  const idOf = (): string => `${note.link}-${note.on}-${number}`
  while (dayNotes.some(({ id }) => id === idOf())) number += 1
  return { ...plan, dayNotes: [...dayNotes, { id: idOf(), ...note }] }
}

/** Takes a note down; a plan without any has no list. */
export function unpinNote(plan: RegionalPlan, id: string): RegionalPlan {
  const dayNotes = plan.dayNotes?.filter((note) => note.id !== id) ?? []
  const without = { ...plan }
  delete without.dayNotes
  return dayNotes.length === 0 ? without : { ...without, dayNotes }
}
