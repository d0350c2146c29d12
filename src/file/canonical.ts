/**
 * Canonical JSON: one value has one text. Keys in code-unit order, numbers as ECMAScript writes them (the
 * shortest text that reads back as the same number, −0 as 0), two spaces of indentation down to the fields of a
 * document's body and what they hold on one line each, one newline at the end: a ledger has one event per line.
 * For values that the program made: what JSON cannot hold is a bug and throws.
 */
import { isLong, type Run, runsOf } from './runs.ts'

/** Levels that are spread over lines: file, documents, document, body, field. */
const SPREAD_LEVELS = 5

/** A stretch of the text of a file: of a long list run by run, of everything else as it comes. */
export type Piece = string | Run

/** @throws TypeError on a number that is not finite, undefined, a typed array, a function, a symbol or a bigint. */
export function canonicalJson(value: unknown): string {
  return canonicalPieces(value)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('')
}

/** The same text in pieces. */
export function canonicalPieces(value: unknown): Piece[] {
  const writer = new Writer()
  writer.append(value, 1)
  return writer.end()
}

/** Lines of a body's field; the first of the field begins without a comma. */
export function lineText(items: readonly unknown[], isFirst: boolean): string {
  const newline = newlineAt(SPREAD_LEVELS)
  return `${isFirst ? '' : ','}${newline}${items.map(inline).join(`,${newline}`)}`
}

class Writer {
  readonly #pieces: Piece[] = []
  #parts: string[] = []

  end(): Piece[] {
    this.#parts.push('\n')
    this.#endPiece()
    return this.#pieces
  }

  append(value: unknown, level: number): void {
    if (level > SPREAD_LEVELS || !isContainer(value)) this.#parts.push(inline(value))
    else if (!Array.isArray(value)) {
      this.#appendMembers('{}', membersOf(value), level, ([key, member]) => {
        this.#parts.push(JSON.stringify(key), ': ')
        this.append(member, level + 1)
      })
    } else if (level === SPREAD_LEVELS && isLong(value)) {
      this.#parts.push('[')
      this.#endPiece()
      this.#pieces.push(...runsOf(value, lineText))
      this.#parts.push(newlineAt(level - 1), ']')
    } else {
      this.#appendMembers('[]', value, level, (item: unknown) => this.append(item, level + 1))
    }
  }

  #appendMembers<T>(
    brackets: '[]' | '{}',
    members: readonly T[],
    level: number,
    appendOne: (member: T) => void,
  ): void {
    let before = `${brackets.charAt(0)}${newlineAt(level)}`
    for (const member of members) {
      this.#parts.push(before)
      appendOne(member)
      before = `,${newlineAt(level)}`
    }
    this.#parts.push(members.length === 0 ? brackets : `${newlineAt(level - 1)}${brackets.charAt(1)}`)
  }

  #endPiece(): void {
    this.#pieces.push(this.#parts.join(''))
    this.#parts = []
  }
}

function newlineAt(level: number): string {
  return `\n${'  '.repeat(level)}`
}

/** A value on one line. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(',')}]`
  if (isContainer(value)) {
    const members = membersOf(value).map(([key, member]) => `${JSON.stringify(key)}:${inline(member)}`)
    return `{${members.join(',')}}`
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  // JSON.stringify writes −0 as 0, and NaN as null: the one is wanted, the other must not pass in silence.
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  throw new TypeError(`no canonical JSON for ${typeof value === 'number' ? value : typeof value}`)
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
}

function membersOf(value: object): [string, unknown][] {
  const members: [string, unknown][] = Object.entries(value)
  return members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}
