/**
 * What a rule beside a schema expects. The schema library knows messages as text, so a rule names a phrase
 * (domain/shared/phrase.ts), and the shape looks it up here.
 */
import type { PlainPhraseId } from '../../domain/shared/phrase.ts'

const EXPECTATIONS = [
  'notEmpty',
  'id',
  'digits14',
  'fingerprint',
  'checksum',
  'base64',
  'date',
  'isoWeek',
  'instant',
  'recordedAt',
  'eventId',
  'noCitizenNumber',
  'referenceWithoutCitizenNumber',
  'roleOrInitials',
] as const satisfies readonly PlainPhraseId[]

export type Expectation = (typeof EXPECTATIONS)[number]

/** The phrase as the message of a rule: `v.regex(/\S/, expects('notEmpty'))`. */
export function expects(phrase: Expectation): Expectation {
  return phrase
}

const KNOWN: ReadonlySet<string> = new Set(EXPECTATIONS)

/** Whether the message of an issue is a phrase, not the library's own sentence. */
export function isExpectation(message: string): message is Expectation {
  return KNOWN.has(message)
}
