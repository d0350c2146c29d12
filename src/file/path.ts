/** Places in a document as a reader of the file sees them: `documents[0].body.links.icu.capacity`. */
import { shown } from '../domain/shared/result.ts'

export type PathStep = string | number

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/

/** Steps as text; a name that is no plain word, or too long for one, stands quoted, in brackets: `links["a b"]`. */
export function pathText(steps: readonly PathStep[]): string {
  let text = ''
  for (const step of steps) text = joinPath(text, step)
  return text
}

/** One step further than `path`. */
export function joinPath(path: string, step: PathStep): string {
  if (typeof step === 'number') return `${path}[${step}]`
  if (!PLAIN_NAME.test(step)) return `${path}[${shown(step)}]`
  return path === '' ? step : `${path}.${step}`
}

/** A path within a body, as the checks of a kind give it, after the path of that body. */
export function underPath(path: string, inner: string): string {
  if (inner === '' || inner.startsWith('[')) return path + inner
  return `${path}.${inner}`
}

const STEP = /\.?([A-Za-z_][A-Za-z0-9_]*)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/g

/** The steps of a path as `pathText` writes it. */
export function pathSteps(path: string): PathStep[] {
  return Array.from(path.matchAll(STEP), ([, name, index, quoted]) => {
    if (index !== undefined) return Number(index)
    return name ?? String(JSON.parse(`"${quoted ?? ''}"`))
  })
}
