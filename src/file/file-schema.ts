/** The strict shape of a whole file at the present version; the published JSON Schema is made from it. */
import { named } from '../domain/shared/field.ts'
import * as v from 'valibot'
import { type AppFile, FORMAT, FORMAT_VERSION } from './envelope.ts'
import { expects } from './kinds/expectations.ts'
import { text } from './kinds/fields.ts'
import { person } from './kinds/history.ts'
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

/** A key or a signature: neither is longer than a hundred characters. */
const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{1,200}={0,2}$/, expects('base64')))

const MOST_DOCUMENTS = 1000

export const fileSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION),
  writtenBy: text(named(100)),
  writtenAt: instant,
  checksum: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, expects('checksum')))),
  signature: v.exactOptional(v.strictObject({ key: base64, by: person, value: base64 })),
  documents: v.pipe(v.array(documentSchema), v.minLength(1), v.maxLength(MOST_DOCUMENTS)),
}) satisfies v.GenericSchema<unknown, AppFile>
