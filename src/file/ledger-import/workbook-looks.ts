/**
 * What a workbook hides: whole sheets, and rows by hand or by a filter. The library that reads the values does not say.
 * Office Open XML, ECMA-376 part 1, 18.2.19 (`sheet`, state) and 18.3.1.73 (`row`, hidden); the archive by PKWARE's
 * APPNOTE 6.3, 4.3.12 (directory) and 4.3.7 (local header).
 */

export interface SheetLook {
  readonly hidden: boolean
  /** Rows from 1. */
  readonly hiddenRows: ReadonlySet<number>
}

const END_OF_DIRECTORY = 0x06054b50
const DEFLATED = 8
/** No list of ours unpacks to more; a part that does is left alone. */
const MOST_UNPACKED = 64 * 1024 * 1024

/** In the order of the workbook; empty where the archive cannot be followed. */
export async function readLooks(bytes: Uint8Array<ArrayBuffer>): Promise<SheetLook[]> {
  const parts = partsOf(bytes)
  const workbook = await textOf(parts.get('xl/workbook.xml'))
  const relations = await textOf(parts.get('xl/_rels/workbook.xml.rels'))
  const targets = new Map(
    [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  const sheets = [...workbook.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => tag)
  return Promise.all(
    sheets.map(async (tag) => {
      const target = targets.get(attribute(tag, 'r:id')) ?? ''
      const xml = await textOf(parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`))
      const rows = [...xml.matchAll(/<row\b[^>]*>/g)].map(([row]) => row)
      const hidden = rows
        .filter((row) => /\bhidden="(?:1|true)"/.test(row))
        .map((row) => Number(attribute(row, 'r')))
      return { hidden: /\bstate="(?:hidden|veryHidden)"/.test(tag), hiddenRows: new Set(hidden) }
    }),
  )
}

interface Part {
  readonly packed: Uint8Array<ArrayBuffer>
  readonly deflated: boolean
  readonly size: number
}

function partsOf(bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<string, Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = new Map<string, Part>()
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--
  if (end < 0) return parts
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0 && at + 46 <= bytes.length; left--) {
    const [names, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const local = view.getUint32(at + 42, true)
    if (local + 30 > bytes.length) break
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (names ?? 0)))
    parts.set(name, {
      packed: bytes.subarray(data, data + view.getUint32(at + 20, true)),
      deflated: view.getUint16(at + 10, true) === DEFLATED,
      size: view.getUint32(at + 24, true),
    })
    at += 46 + (names ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return parts
}

async function textOf(part: Part | undefined): Promise<string> {
  if (part === undefined || part.size > MOST_UNPACKED) return ''
  const stream = new Blob([part.packed]).stream()
  const plain = part.deflated ? stream.pipeThrough(new DecompressionStream('deflate-raw')) : stream
  return new Response(plain).text()
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}
