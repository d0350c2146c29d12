/** A figure of a meeting in words: with its unit, or that nobody filled it in. Pure. */
import type { MeetingFigure } from '../../../../domain/oxygen/records/meeting-record.ts'
import type { Language } from '../../../parts/language.ts'

export function figureText({ value, unit }: MeetingFigure, { t, f }: Language): string {
  if (value === null) return t.oxygenPage.meeting.notFilledIn
  return `${f.number(value, { decimals: 1 })} ${unit}`.trim()
}
