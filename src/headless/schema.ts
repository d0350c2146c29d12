/** `schema`: writes the JSON Schema of the file format to public/schema/ and prints where. */
import { mkdir, writeFile } from 'node:fs/promises'
import { ok } from '../domain/shared/result.ts'
import { jsonSchemaText, SCHEMA_FILE_NAME } from '../file/json-schema.ts'
import type { CommandResult } from './command.ts'
import { publicFolder } from './public-folder.ts'

export async function writeSchema(): Promise<CommandResult> {
  await mkdir(publicFolder('schema'), { recursive: true })
  await writeFile(publicFolder('schema') + SCHEMA_FILE_NAME, jsonSchemaText())
  return ok({ output: `public/schema/${SCHEMA_FILE_NAME}\n` })
}
