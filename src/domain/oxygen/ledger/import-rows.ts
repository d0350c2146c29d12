/**
 * A row of a list from outside is known by what it says, not by the file it came in: the same file twice, or saved again
 * by a spreadsheet, brings nothing new (`stock/taking-in.ts`).
 */
import { canonicalText } from '../records/order.ts'

/**
 * One key per row from its content; equal rows within one list are told apart by their count, so two equal deliveries
 * in one list stay two, in every later reading of that list as well.
 * @param rows what each row says, as read: dates as ISO text, numbers as numbers
 */
export function rowKeys(rows: readonly unknown[]): string[] {
  return rows.map(rowKeyer())
}

/** The same for a list that is read in parts: call it for every row in its order. */
export function rowKeyer(): (row: unknown) => string {
  const seen = new Map<string, number>()
  return (row) => {
    const text = canonicalText(row)
    const times = (seen.get(text) ?? 0) + 1
    seen.set(text, times)
    return `${fingerprint(text)}-${times}`
  }
}

/** Paths of the fresh rows become paths of the whole list. */
export function inList(path: string, fresh: readonly { readonly index: number }[]): string {
  return path.replace(/^\[(\d+)\]/, (_, index: string) => `[${fresh[Number(index)]?.index ?? 0}]`)
}

/** 128 bits in hexadecimal of a text, by four FNV-1a passes with their own starts: no secret, only to tell rows apart. */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35]
    .map((start) => {
      let hash = start
      for (let index = 0; index < text.length; index++)
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
      return (hash >>> 0).toString(16).padStart(8, '0')
    })
    .join('')
}
