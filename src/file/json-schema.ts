/**
 * The published JSON Schema of the file format, made from the schemas that read it. What it cannot say (dates
 * that exist, order, sums) the reader still checks. Only the headless runner and tests import this.
 */
import { toJsonSchema } from '@valibot/to-json-schema'
import { canonicalJson } from './canonical.ts'
import { FORMAT, FORMAT_VERSION } from './envelope.ts'
import { fileSchema } from './file-schema.ts'

/** Name of the published file, in public/schema/. */
export const SCHEMA_FILE_NAME = `${FORMAT}-${FORMAT_VERSION}.schema.json`

/** Canonical text of the JSON Schema, draft 2020-12. */
export function jsonSchemaText(): string {
  const schema = toJsonSchema(fileSchema, {
    target: 'draft-2020-12',
    ignoreActions: ['check', 'finite', 'metadata'],
  })
  return canonicalJson({
    ...schema,
    $id: SCHEMA_FILE_NAME,
    title: `Adempauze, file format ${FORMAT_VERSION}`,
  })
}
