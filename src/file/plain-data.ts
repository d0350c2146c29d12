/**
 * Looks over a value before any schema does: is it plain JSON data at all? A database row can hold what JSON
 * cannot (dates, maps, circles), and a schema library forgives some of it in silence.
 */
import { isRecord } from '../domain/shared/is-record.ts'
import type { FileProblemCode } from '../domain/shared/problem-code.ts'
import type { Phrase, Found } from '../domain/shared/phrase.ts'
import { type Problem, shown } from '../domain/shared/result.ts'
import { FORBIDDEN_KEYS, MAX_DEPTH, MAX_PROBLEMS, NUMBER_EXPECTED } from './limits.ts'
import { type PathStep, pathText } from './path.ts'

/** An object whose members nobody has looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>

/** An object that is no list. */
export const isObject: (value: unknown) => value is JsonObject = isRecord

/** What a problem says was found: the value where it is a single one, else what it is. */
export function shownKind(value: unknown): Found {
  if (value === undefined) return { is: 'nothing' }
  if (value === null) return { is: 'null' }
  if (Array.isArray(value)) return { is: 'list' }
  return isObject(value) ? { is: 'fields' } : shown(value)
}

export interface Inspection {
  readonly problems: readonly Problem[]
  /** How many values the data holds, itself included. */
  readonly size: number
}

/** Visits every value. Circles end at the depth limit, everything else at the first 100 problems. */
export function inspectPlainData(value: unknown): Inspection {
  const problems: Problem[] = []
  const path: PathStep[] = []
  let size = 0

  function refuse(code: FileProblemCode, found: Found, expected: Phrase): void {
    problems.push({ code, path: pathText(path), found, expected })
  }

  function visitMember(step: PathStep, member: unknown): void {
    path.push(step)
    if (typeof step === 'string' && FORBIDDEN_KEYS.has(step)) {
      refuse('forbiddenKey', shown(step), { is: 'otherName' })
    } else {
      visit(member)
    }
    path.pop()
  }

  function visit(current: unknown): void {
    size += 1
    if (current === null || typeof current === 'string' || typeof current === 'boolean') return
    if (typeof current === 'number') {
      if (Math.abs(current) <= Number.MAX_SAFE_INTEGER) return
      refuse('numberOutOfRange', shown(current), NUMBER_EXPECTED)
    } else if (typeof current !== 'object' || !isPlain(current)) {
      refuse('notPlainData', shown(typeof current), { is: 'plainValue' })
    } else if (path.length >= MAX_DEPTH) {
      refuse('tooDeep', { is: 'more' }, { is: 'levelsUpTo', limit: MAX_DEPTH })
    } else {
      const members = Array.isArray(current) ? current.entries() : Object.entries(current)
      for (const [step, member] of members) {
        if (problems.length >= MAX_PROBLEMS) return
        visitMember(step, member)
      }
    }
  }

  visit(value)
  return { problems, size }
}

/** An array, or an object without a class. By its prototype's prototype, so that it holds across realms too. */
function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
