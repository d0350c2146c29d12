/** Reads the app files that a command was given. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { Phrase, Found } from '../domain/shared/phrase.ts'
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

/**
 * The size is asked first: a file of many gigabytes is refused without being read. A pipe or a device has no size,
 * and some never end, so no more is taken than a file may hold.
 */
async function readBounded(path: string): Promise<Result<Uint8Array, Refusal>> {
  try {
    const { size } = await stat(path)
    if (size > MAX_FILE_BYTES) return tooLarge(size)
    const bytes = await buffer(createReadStream(path, { end: MAX_FILE_BYTES }))
    return bytes.byteLength > MAX_FILE_BYTES ? tooLarge(bytes.byteLength) : ok(bytes)
  } catch (fault) {
    const problem = {
      code: 'cannotRead',
      path,
      found: whatStands(fault),
      expected: { is: 'readableFile' },
    } as const
    return err({ code: 'cannotRead', problems: [problem] })
  }
}

const WHAT_STANDS: Readonly<Record<string, Phrase>> = {
  ENOENT: { is: 'nothing' },
  EISDIR: { is: 'folder' },
  EACCES: { is: 'fileWithoutPermission' },
}

/** What a path holds instead of a file; the system's own code where that is not known. */
function whatStands(fault: unknown): Found {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)
  return WHAT_STANDS[code] ?? shown(code)
}
