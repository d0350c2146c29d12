/** The strict shape of a whole file at the present version; the published JSON Schema is made from it. */
import * as v from 'valibot'
import { type AppFile, type DocumentKindId, FORMAT, FORMAT_VERSION } from './envelope.ts'
import { id, name, wholeBetween } from './kinds/fields.ts'
import { KINDS } from './kinds/index.ts'

const INSTANT_EXPECTED = 'a UTC instant, YYYY-MM-DDThh:mm:ss.sssZ'

const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, INSTANT_EXPECTED),
  v.check((text) => !Number.isNaN(Date.parse(text)), INSTANT_EXPECTED),
)

const identity = { id, title: name(), revision: wholeBetween(0, Number.MAX_SAFE_INTEGER) }

function documentOf<const Kind extends DocumentKindId, Body extends v.GenericSchema>(kind: Kind, body: Body) {
  return v.strictObject({ kind: v.literal(kind), ...identity, body })
}

const documentSchema = v.variant('kind', [
  documentOf('regional-plan', KINDS['regional-plan'].schema),
  documentOf('comparison', KINDS.comparison.schema),
  documentOf('distribution', KINDS.distribution.schema),
  documentOf('oxygen-ledger', KINDS['oxygen-ledger'].schema),
  documentOf('care-hotel-plan', KINDS['care-hotel-plan'].schema),
  documentOf('forecast', KINDS.forecast.schema),
])

const MOST_DOCUMENTS = 1000

export const fileSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION),
  writtenBy: name(100),
  writtenAt: instant,
  documents: v.pipe(v.array(documentSchema), v.minLength(1), v.maxLength(MOST_DOCUMENTS)),
}) satisfies v.GenericSchema<unknown, AppFile>
