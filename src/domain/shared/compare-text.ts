/** The one order of text: by UTF-16 code unit, never by locale, so that two laptops write the same bytes. */
export function compareText(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1
}
