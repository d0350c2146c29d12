/** Where two documents differ: place by place, in document order. */
import type { AppDocument } from './envelope.ts'

/** One place where two documents differ; `undefined` stands for a value that is not there. */
export interface Difference {
  readonly path: string
  readonly stored: unknown
  readonly incoming: unknown
}

export const MAX_DIFFERENCES = 200

/** The first places, at most `MAX_DIFFERENCES`, where two documents differ in kind, title or body. None: they are the same. */
export function differencesBetween(stored: AppDocument, incoming: AppDocument): Difference[] {
  const found: Difference[] = []
  compare('kind', stored.kind, incoming.kind, found)
  compare('title', stored.title, incoming.title, found)
  compare('body', stored.body, incoming.body, found)
  return found
}

function compare(path: string, stored: unknown, incoming: unknown, found: Difference[]): void {
  if (stored === incoming || found.length >= MAX_DIFFERENCES) return
  if (!isContainer(stored) || !isContainer(incoming) || Array.isArray(stored) !== Array.isArray(incoming)) {
    found.push({ path, stored, incoming })
    return
  }
  const step = (key: string) => (Array.isArray(stored) ? `${path}[${key}]` : `${path}.${key}`)
  for (const key of new Set([...Object.keys(stored), ...Object.keys(incoming)])) {
    compare(step(key), Reflect.get(stored, key), Reflect.get(incoming, key), found)
  }
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
