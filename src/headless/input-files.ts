/** Reads the app files that a command was given. */
import { readFile, stat } from 'node:fs/promises'
import { err, ok, type Result, shown } from '../domain/shared/result.ts'
import type { AppFile } from '../file/envelope.ts'
import { MAX_FILE_BYTES } from '../file/limits.ts'
import { tooLarge } from '../file/read-error.ts'
import { readBytes } from '../file/read.ts'
import type { Refusal } from './command.ts'

/** All files in the order given; the first one that is refused refuses the whole. */
export async function readFiles(paths: readonly string[]): Promise<Result<readonly AppFile[], Refusal>> {
  const files: AppFile[] = []
  for (const path of paths) {
    const file = await readAppFile(path)
    if (!file.ok) return paths.length > 1 ? err({ ...file.error, file: path }) : file
    files.push(file.value)
  }
  return ok(files)
}

async function readAppFile(path: string): Promise<Result<AppFile, Refusal>> {
  const bytes = await readBounded(path)
  const file = bytes.ok ? readBytes(bytes.value) : bytes
  if (file.ok) return file
  const { code, problems } = file.error
  return err({ code, problems })
}

/** The size is asked first: a file of many gigabytes is refused without being read. */
async function readBounded(path: string): Promise<Result<Uint8Array, Refusal>> {
  try {
    const { size } = await stat(path)
    return size > MAX_FILE_BYTES ? tooLarge(size) : ok(await readFile(path))
  } catch (fault) {
    const found = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)
    const problem = { code: 'cannotRead', path, found: shown(found), expected: 'a file that can be read' }
    return err({ code: 'cannotRead', problems: [problem] })
  }
}
