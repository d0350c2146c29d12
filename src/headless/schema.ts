/** `schema`: writes the JSON Schema of the file format to public/schema/ and prints where. */
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { ok } from '../domain/shared/result.ts'
import { jsonSchemaText, SCHEMA_FILE_NAME } from '../file/json-schema.ts'
import type { CommandResult } from './command.ts'

const FOLDER = fileURLToPath(new URL('../../public/schema/', import.meta.url))

export async function writeSchema(): Promise<CommandResult> {
  await mkdir(FOLDER, { recursive: true })
  await writeFile(FOLDER + SCHEMA_FILE_NAME, jsonSchemaText())
  return ok({ output: `public/schema/${SCHEMA_FILE_NAME}\n` })
}
