/** Whether a changed document could be read back: asked before an edit that could break a rule between its fields. */
import { type AppDocument, FORMAT, FORMAT_VERSION } from '../file/envelope.ts'
import type { ReadError } from '../file/read-error.ts'
import { readValue } from '../file/read.ts'

/** What a later reading of the document would refuse it for, or null. Paths begin at `documents[0]`. */
export function refusalOf(document: AppDocument): ReadError | null {
  const file = {
    format: FORMAT,
    version: FORMAT_VERSION,
    writtenBy: '-',
    writtenAt: '2022-01-01T00:00:00.000Z',
  }
  const read = readValue({ ...file, documents: [document] })
  return read.ok ? null : read.error
}
