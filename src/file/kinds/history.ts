/** The history of a document in a file: its shape. What it remembers is believed only where the fingerprints fit. */
import * as v from 'valibot'
import { NOTE, PERSON_TEXTS } from '../../domain/shared/field.ts'
import { expects } from './expectations.ts'
import { instant, list, text } from './fields.ts'
import { type ChangeSet, MOST_CHANGE_SETS } from '../merge/change-set.ts'

const fingerprint = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, expects('fingerprint')))
const MOST_STEPS = 32
const MOST_ITEMS = 100_000

const step = text(NOTE)

/** Who works on a device. */
export const person = v.strictObject({
  name: text(PERSON_TEXTS.name),
  role: text(PERSON_TEXTS.role),
  organization: text(PERSON_TEXTS.organization),
})

export const historySchema = list(
  v.strictObject({
    by: v.nullable(person),
    at: instant,
    from: fingerprint,
    to: fingerprint,
    undo: list(
      v.strictObject({
        steps: list(step, MOST_STEPS),
        was: v.exactOptional(v.unknown()),
        order: v.exactOptional(list(step, MOST_ITEMS)),
      }),
      MOST_ITEMS,
    ),
  }),
  MOST_CHANGE_SETS,
) satisfies v.GenericSchema<unknown, readonly ChangeSet[]>
