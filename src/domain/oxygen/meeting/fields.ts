/** What the numbers and texts of the minutes of a meeting may be. */
import { COUNT, NAME, NOTE, type NumberField, text, type TextField } from '../../shared/field.ts'

const LARGEST = 1e9

export const MEETING_FIELDS = {
  value: { min: -LARGEST, max: LARGEST },
  socsNeeded: COUNT,
} as const satisfies Record<string, NumberField>

export const MEETING_TEXTS = {
  attendees: NOTE,
  figure: NAME,
  unit: text(50),
  source: text(500),
  location: NAME,
  remark: NOTE,
  decision: NOTE,
  decidedBy: text(500),
  action: NOTE,
  owner: text(500),
} as const satisfies Record<string, TextField>
