/** Parts of a zip archive, unpacked under a budget: what would unpack to more is stopped while it unpacks. */

import { ok, type Result } from '../../domain/shared/result.ts'
import { deskProblem, type DeskProblem } from './sheet.ts'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
/** The end record lies in the last 64 kB and 22 bytes. */
const LONGEST_COMMENT = 65_557
const STORED = 0
const DEFLATED = 8
/** Bit of the flags that says that a part is encrypted. */
const ENCRYPTED = 1

interface Part {
  readonly method: number
  readonly flags: number
  readonly packed: Uint8Array<ArrayBuffer>
}

export class ZipArchive {
  readonly #parts: ReadonlyMap<string, Part>
  #left: number

  private constructor(parts: ReadonlyMap<string, Part>, unpackedBytes: number) {
    this.#parts = parts
    this.#left = unpackedBytes
  }

  /** Opens an archive by its directory; refused where that is damaged. */
  static open(bytes: Uint8Array<ArrayBuffer>, unpackedBytes: number): Result<ZipArchive, DeskProblem[]> {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const end = endOf(view)
    if (end === null) return damaged()
    const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
    const parts = new Map<string, Part>()
    let at = start
    for (let index = 0; index < count; index++) {
      if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return damaged()
      const packedSize = view.getUint32(at + 20, true)
      const nameLength = view.getUint16(at + 28, true)
      const local = view.getUint32(at + 42, true)
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
      if (local + 30 > bytes.length) return damaged()
      const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      if (data + packedSize > bytes.length) return damaged()
      parts.set(name, {
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        packed: bytes.subarray(data, data + packedSize),
      })
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return ok(new ZipArchive(parts, unpackedBytes))
  }

  has(name: string): boolean {
    return this.#parts.has(name)
  }

  /** The text of a part; null where there is none of that name. */
  async text(name: string): Promise<Result<string | null, DeskProblem[]>> {
    const part = this.#parts.get(name)
    if (!part) return ok(null)
    if ((part.flags & ENCRYPTED) !== 0) return deskProblem('protectedWorkbook')
    if (part.method !== STORED && part.method !== DEFLATED) return damaged()
    const stream = new Blob([part.packed]).stream()
    const chunks =
      part.method === STORED ? stream : stream.pipeThrough(new DecompressionStream('deflate-raw'))
    const decoder = new TextDecoder()
    let text = ''
    try {
      const reader = chunks.getReader()
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return ok(text + decoder.decode())
        this.#left -= value.byteLength
        if (this.#left < 0) {
          await reader.cancel()
          return deskProblem('unpacksTooLarge')
        }
        text += decoder.decode(value, { stream: true })
      }
    } catch {
      // The stream throws on bytes that are no deflated part: a refusal for us.
      return damaged()
    }
  }
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - LONGEST_COMMENT)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return null
}

export function damaged(): Result<never, DeskProblem[]> {
  return deskProblem('damagedWorkbook')
}
