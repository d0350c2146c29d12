/** What was decided about conflicts: `left`, `right`, or a side for each place, `PATH=left,PATH=right`. */
import { ok, type Result } from '../domain/shared/result.ts'
import type { Side } from '../file/merge/three-way.ts'
import { refuseUse, type Refusal } from './command.ts'

export interface Choices {
  readonly choose: (documentId: string, path: string) => Side | null
  /** A place that was named, and that nobody asked about; null where there is none. */
  readonly unused: () => string | null
}

const EXPECTED = 'left, right, or PATH=left,PATH=right,…'
/** A path may hold commas and equals signs; its side, and what follows that, ends it. */
const ONE = /(.+?)=(left|right)(?:,|$)/gy

/** A path may be preceded by the document that is meant: `ID:PATH`. */
export function readChoices(text: string | undefined): Result<Choices, Refusal> {
  if (text === undefined) return ok({ choose: () => null, unused: () => null })
  if (text === 'left' || text === 'right') return ok({ choose: () => text, unused: () => null })
  const sides = new Map<string, Side>()
  let end = 0
  for (const [whole, path = '', side] of text.matchAll(ONE)) {
    sides.set(path, side === 'right' ? 'right' : 'left')
    end += whole.length
  }
  if (sides.size === 0 || end < text.length) return refuseUse('--choose', text, EXPECTED)
  const asked = new Set<string>()
  return ok({
    choose(documentId, path) {
      const name = [`${documentId}:${path}`, path].find((one) => sides.has(one))
      if (name === undefined) return null
      asked.add(name)
      return sides.get(name) ?? null
    },
    unused: () => [...sides.keys()].find((path) => !asked.has(path)) ?? null,
  })
}
