/** What happens on the days of a link's picture: steps of its capacity and measures by number, notes by letter. Pure. */

import type { DayNote } from '../../../../domain/plan/day-note.ts'
import { notesOn } from '../../../../domain/plan/day-notes.ts'
import type { RegionalPlan } from '../../../../domain/plan/regional-plan.ts'
import type { LinkId } from '../../../../domain/shared/care-chain.ts'
import { addDays, dayNumber, type CivilDate } from '../../../../domain/shared/civil-date.ts'
import { compareText } from '../../../../domain/shared/compare-text.ts'
import type { DayMark } from '../../../charts/speaking-marks.ts'
import type { Language } from '../../../parts/language.ts'
import { leverName } from '../levers/lever-words.ts'

export interface NamedMark extends DayMark {
  readonly date: CivilDate
  readonly text: string
  /** The note that it stands for; null where it is a step or a measure. */
  readonly note: DayNote | null
}

export function linkMarks(plan: RegionalPlan, link: LinkId, language: Language): readonly NamedMark[] {
  return [...eventsOf(plan, link, language), ...notesMarked(plan, link)]
}

function eventsOf(plan: RegionalPlan, link: LinkId, language: Language): NamedMark[] {
  const { t, f } = language
  const words = t.picture.marks
  const last = addDays(plan.startDate, plan.horizonDays - 1)
  const steps = plan.links[link].capacitySteps.map(({ from, staffedCapacity }) => ({
    date: from,
    text: words.step({ amount: f.number(staffedCapacity), unit: t.plan.shortUnits[link] }),
  }))
  const levers = plan.levers
    .filter(({ enabled, effects }) => enabled && effects.some((effect) => effect.link === link))
    .map((lever) => ({ date: lever.start, text: words.lever({ name: leverName(lever, language) }) }))
  return [...steps, ...levers]
    .filter(({ date }) => date >= plan.startDate && date <= last)
    .sort((a, b) => compareText(a.date, b.date))
    .map(({ date, text }, index) => ({
      day: dayNumber(date),
      label: String(index + 1),
      date,
      text,
      note: null,
    }))
}

function notesMarked(plan: RegionalPlan, link: LinkId): NamedMark[] {
  return notesOn(plan, link).map((note, index) => ({
    day: dayNumber(note.on),
    label: letter(index),
    date: note.on,
    text: note.text,
    note,
  }))
}

/** a, b, … z, aa, ab, … */
function letter(index: number): string {
  const own = String.fromCharCode(97 + (index % 26))
  return index < 26 ? own : `${letter(Math.floor(index / 26) - 1)}${own}`
}
