/** The strict shape of a whole file at the present version; the published JSON Schema is made from it. */
import { named } from '../domain/shared/field.ts'
import * as v from 'valibot'
import { type AppFile, FORMAT, FORMAT_VERSION } from './envelope.ts'
import { expects } from './kinds/expectations.ts'
import { text } from './kinds/fields.ts'
import { KINDS } from './kinds/index.ts'

const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, expects('instant')),
  v.check((text) => !Number.isNaN(Date.parse(text)), expects('instant')),
)

const documentSchema = v.variant(
  'kind',
  KINDS.map(({ document }) => document),
)

const MOST_DOCUMENTS = 1000

export const fileSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION),
  writtenBy: text(named(100)),
  writtenAt: instant,
  documents: v.pipe(v.array(documentSchema), v.minLength(1), v.maxLength(MOST_DOCUMENTS)),
}) satisfies v.GenericSchema<unknown, AppFile>
