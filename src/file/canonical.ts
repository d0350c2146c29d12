/**
 * Canonical JSON: one value has one text. Keys in code-unit order, numbers as ECMAScript writes them (the
 * shortest text that reads back as the same number, −0 as 0), two spaces of indentation, one newline at the end.
 * For values that the program made: what JSON cannot hold is a bug and throws.
 */

/** @throws TypeError on a number that is not finite, undefined, a typed array, a function, a symbol or a bigint. */
export function canonicalJson(value: unknown): string {
  const parts: string[] = []
  append(value, '\n', parts)
  parts.push('\n')
  return parts.join('')
}

function append(value: unknown, newline: string, parts: string[]): void {
  if (Array.isArray(value)) {
    appendMembers('[]', value, newline, parts, (item) => {
      append(item, `${newline}  `, parts)
    })
  } else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    const members = Object.entries(value).sort(byKey)
    appendMembers('{}', members, newline, parts, ([key, member]) => {
      parts.push(JSON.stringify(key), ': ')
      append(member, `${newline}  `, parts)
    })
  } else {
    parts.push(scalar(value))
  }
}

function appendMembers<T>(
  brackets: '[]' | '{}',
  members: readonly T[],
  newline: string,
  parts: string[],
  appendOne: (member: T) => void,
): void {
  if (members.length === 0) {
    parts.push(brackets)
    return
  }
  let before = `${brackets.charAt(0)}${newline}  `
  for (const member of members) {
    parts.push(before)
    appendOne(member)
    before = `,${newline}  `
  }
  parts.push(newline, brackets.charAt(1))
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
