/**
 * A JSON reader for files of strangers. Unlike `JSON.parse` it tells line and column in every browser, sees a key
 * that stands twice, keeps `__proto__` out, and stops at a depth that no document of ours has.
 */
import type { FileProblemCode } from '../domain/shared/problem-code.ts'
import type { Phrase, Found } from '../domain/shared/phrase.ts'
import { err, ok, type Problem, type Result, shortened, shown } from '../domain/shared/result.ts'
import { FORBIDDEN_KEYS, MAX_DEPTH, MAX_PROBLEMS, NUMBER_EXPECTED } from './limits.ts'
import { type PathStep, pathText } from './path.ts'

/** The text is not JSON: the first place that is not, line and column from 1. */
export interface SyntaxFault {
  readonly line: number
  readonly column: number
  readonly found: Found
  readonly expected: Phrase
}

export interface ParsedJson {
  /** What the text says, without the members that `problems` refuses. */
  readonly value: unknown
  readonly problems: readonly Problem[]
}

/** Reads one JSON value that fills the text. Never throws. */
export function parseJson(text: string): Result<ParsedJson, SyntaxFault> {
  const reader = new JsonReader(text)
  try {
    const value = reader.readAll()
    return ok({ value, problems: reader.problems })
  } catch (fault) {
    if (fault instanceof Stop) return err(faultAt(text, fault.offset, fault.expected))
    throw fault
  }
}

/** Unwinds the reader from any depth; never leaves this module. */
class Stop extends Error {
  readonly offset: number
  readonly expected: Phrase
  constructor(offset: number, expected: Phrase) {
    super(expected.is)
    this.offset = offset
    this.expected = expected
  }
}

/** The fault at a place in a text; line and column count as editors do. */
export function faultAt(text: string, offset: number, expected: Phrase): SyntaxFault {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
  const found = offset < text.length ? shown(text.charAt(offset)) : ({ is: 'endOfFile' } as const)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, found, expected }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const FIRST_PRINTABLE = 0x20
const WORDS: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]

class JsonReader {
  readonly problems: Problem[] = []
  readonly #text: string
  readonly #path: PathStep[] = []
  // Sticky expressions keep their place in themselves, so each reader has its own.
  readonly #number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  readAll(): unknown {
    const value = this.#readValue()
    this.#skipSpace()
    if (this.#at < this.#text.length) throw new Stop(this.#at, { is: 'endOfFile' })
    return value
  }

  #readValue(): unknown {
    this.#skipSpace()
    const first = this.#text.charAt(this.#at)
    if (first === '"') return this.#readString()
    if (first === '{' || first === '[') {
      if (this.#path.length >= MAX_DEPTH) return this.#skipTooDeep()
      return first === '{' ? this.#readObject() : this.#readArray()
    }
    for (const [word, value] of WORDS) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length
        return value
      }
    }
    return this.#readNumber()
  }

  #readObject(): Record<string, unknown> {
    const object: Record<string, unknown> = {}
    this.#at += 1
    this.#skipSpace()
    if (this.#take('}')) return object
    do {
      this.#skipSpace()
      if (this.#text.charAt(this.#at) !== '"') throw new Stop(this.#at, { is: 'quotedName' })
      const key = this.#readString()
      this.#skipSpace()
      if (!this.#take(':')) throw new Stop(this.#at, { is: 'sign', sign: ':' })
      this.#path.push(key)
      const value = this.#readValue()
      if (FORBIDDEN_KEYS.has(key)) this.#refuse('forbiddenKey', shown(key), { is: 'otherName' })
      else if (Object.hasOwn(object, key)) this.#refuse('duplicateKey', shown(key), { is: 'nameUsedOnce' })
      else object[key] = value
      this.#path.pop()
      this.#skipSpace()
    } while (this.#take(','))
    if (!this.#take('}')) throw new Stop(this.#at, { is: 'eitherSign', one: ',', other: '}' })
    return object
  }

  #readArray(): unknown[] {
    const array: unknown[] = []
    this.#at += 1
    this.#skipSpace()
    if (this.#take(']')) return array
    do {
      this.#path.push(array.length)
      array.push(this.#readValue())
      this.#path.pop()
      this.#skipSpace()
    } while (this.#take(','))
    if (!this.#take(']')) throw new Stop(this.#at, { is: 'eitherSign', one: ',', other: ']' })
    return array
  }

  #readString(): string {
    const start = this.#at
    const end = this.#endOfString()
    this.#at = end + 1
    const inner = this.#text.slice(start + 1, end)
    if (!inner.includes('\\')) return inner
    try {
      return String(JSON.parse(this.#text.slice(start, end + 1)))
    } catch {
      throw new Stop(start, { is: 'knownEscapes' })
    }
  }

  /** Place of the closing quote of the string that begins here. */
  #endOfString(): number {
    for (let at = this.#at + 1; at < this.#text.length; at += 1) {
      const character = this.#text.charCodeAt(at)
      if (character === QUOTE) return at
      if (character < FIRST_PRINTABLE) throw new Stop(at, { is: 'noControls' })
      if (character === BACKSLASH) at += 1
    }
    throw new Stop(this.#text.length, { is: 'closingQuote' })
  }

  #readNumber(): number {
    this.#number.lastIndex = this.#at
    const match = this.#number.exec(this.#text)
    if (!match) throw new Stop(this.#at, { is: 'anyValue' })
    this.#at += match[0].length
    const value = Number(match[0])
    if (!Number.isFinite(value)) this.#refuse('numberOutOfRange', shortened(match[0]), NUMBER_EXPECTED)
    // + 0 turns −0 into 0: the sign of nothing is not a figure.
    return value + 0
  }

  /** Passes over an array or object without reading it; brackets are counted, not called, so no stack can end. */
  #skipTooDeep(): null {
    this.#refuse('tooDeep', { is: 'more' }, { is: 'levelsUpTo', limit: MAX_DEPTH })
    let open = 0
    do {
      const character = this.#text.charAt(this.#at)
      if (character === '') throw new Stop(this.#at, { is: 'eitherSign', one: ']', other: '}' })
      if (character === '"') this.#at = this.#endOfString()
      else if (character === '[' || character === '{') open += 1
      else if (character === ']' || character === '}') open -= 1
      this.#at += 1
    } while (open > 0)
    return null
  }

  #refuse(code: FileProblemCode, found: Found, expected: Phrase): void {
    if (this.problems.length < MAX_PROBLEMS) {
      this.problems.push({ code, path: pathText(this.#path), found, expected })
    }
  }

  #take(character: string): boolean {
    if (this.#text.charAt(this.#at) !== character) return false
    this.#at += 1
    return true
  }

  #skipSpace(): void {
    for (;;) {
      const character = this.#text.charCodeAt(this.#at)
      if (character !== 0x20 && character !== 0x0a && character !== 0x0d && character !== 0x09) return
      this.#at += 1
    }
  }
}
