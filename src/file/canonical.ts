/**
 * Canonical JSON: one value has one text. Keys in code-unit order, numbers as ECMAScript writes them (the
 * shortest text that reads back as the same number, −0 as 0), two spaces of indentation down to the fields of a
 * document's body and what they hold on one line each, one newline at the end: a ledger has one event per line.
 * For values that the program made: what JSON cannot hold is a bug and throws.
 */

/** Levels that are spread over lines: file, documents, document, body, field. */
const SPREAD_LEVELS = 5

/** @throws TypeError on a number that is not finite, undefined, a typed array, a function, a symbol or a bigint. */
export function canonicalJson(value: unknown): string {
  const parts: string[] = []
  append(value, 1, parts)
  parts.push('\n')
  return parts.join('')
}

function append(value: unknown, level: number, parts: string[]): void {
  if (Array.isArray(value)) {
    appendMembers('[]', value, level, parts, (item) => {
      append(item, level + 1, parts)
    })
  } else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    const members = Object.entries(value).sort(byKey)
    appendMembers('{}', members, level, parts, ([key, member]) => {
      parts.push(JSON.stringify(key), level > SPREAD_LEVELS ? ':' : ': ')
      append(member, level + 1, parts)
    })
  } else {
    parts.push(scalar(value))
  }
}

function appendMembers<T>(
  brackets: '[]' | '{}',
  members: readonly T[],
  level: number,
  parts: string[],
  appendOne: (member: T) => void,
): void {
  const spread = members.length > 0 && level <= SPREAD_LEVELS
  const newline = (depth: number): string => (spread ? `\n${'  '.repeat(depth)}` : '')
  let before = `${brackets.charAt(0)}${newline(level)}`
  const between = `,${newline(level)}`
  for (const member of members) {
    parts.push(before)
    appendOne(member)
    before = between
  }
  parts.push(members.length === 0 ? before : newline(level - 1), brackets.charAt(1))
}

function scalar(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  // JSON.stringify writes −0 as 0, and NaN as null: the one is wanted, the other must not pass in silence.
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  throw new TypeError(`no canonical JSON for ${typeof value === 'number' ? value : typeof value}`)
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
