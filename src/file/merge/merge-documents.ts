/**
 * Two copies of one document that were changed apart become one that has both for its parents. It must pass the very
 * checks of a file; where each change is sound and the two together are not, the places that meet are conflicts too.
 */
import { err, ok, type Problem, type Result, shortened } from '../../domain/shared/result.ts'
import { type AppDocument, FORMAT, FORMAT_VERSION } from '../envelope.ts'
import { isObject } from '../plain-data.ts'
import { readValue } from '../read.ts'
import {
  boundedHistory,
  changeSetOf,
  commonBaseOf,
  type Content,
  contentOf,
  lastChangeAt,
} from './history.ts'
import type { Signature } from './change-set.ts'
import { isSame, itemsOf, placeText, type Step } from './items.ts'
import { mergeThreeWay, type Side, type ThreeWayConflict, UNKNOWN } from './three-way.ts'

export interface DocumentConflict extends ThreeWayConflict {
  /** Who changed the place last in either copy; null where the copy does not say. */
  readonly leftBy: Signature | null
  readonly rightBy: Signature | null
}

export type DocumentMerge =
  | { readonly kind: 'merged'; readonly document: AppDocument }
  /** Nobody decided these yet. */
  | { readonly kind: 'conflicts'; readonly conflicts: readonly DocumentConflict[] }

export interface DocumentMergeOptions {
  /** The state that both were made from; left out, it is looked for in what the copies remember. */
  readonly base?: Content | undefined
  readonly choose: (path: string) => Side | null
  /** Who merges, and when. */
  readonly signature: Signature
}

/** Refused (`cannotMerge`) where they are no copies of one document, or where what was chosen contradicts itself. */
export function mergeDocumentCopies(
  left: AppDocument,
  right: AppDocument,
  { base, choose, signature }: DocumentMergeOptions,
): Result<DocumentMerge> {
  if (left.kind !== right.kind) return err([differentKinds(left, right)])
  const [ofLeft, ofRight] = [contentOf(left), contentOf(right)]
  const known = base ?? commonBaseOf(left, right)
  const contested = new Set<string>()
  for (;;) {
    const { value, conflicts } = mergeThreeWay(known ?? UNKNOWN, ofLeft, ofRight, { choose, contested })
    if (conflicts.length > 0) return ok({ kind: 'conflicts', conflicts: conflicts.map(signed) })
    const document = parentedBy(left, right, value, signature)
    const problems = problemsOf(document)
    if (problems.length === 0) return ok({ kind: 'merged', document })
    const met = known === null ? [] : problems.flatMap((problem) => meetingPlace(problem, known))
    if (met.length === 0) return err([...problems])
    for (const place of met) contested.add(place)
  }

  function signed(conflict: ThreeWayConflict): DocumentConflict {
    return {
      ...conflict,
      leftBy: lastChangeAt(left, conflict.steps),
      rightBy: lastChangeAt(right, conflict.steps),
    }
  }

  /** The nearest place around a problem that both copies changed, and that is not contested yet. */
  function meetingPlace({ path }: Problem, before: Content): string[] {
    const steps = stepsOf(path, [ofLeft, ofRight])
    for (let length = steps.length; length >= 0; length -= 1) {
      const place = steps.slice(0, length)
      const [was, here, there] = [before, ofLeft, ofRight].map((content) => valueAt(content, place))
      const isChanged = !isSame(was, here) && !isSame(was, there)
      if (isChanged && !contested.has(placeText(place))) return [placeText(place)]
    }
    return []
  }
}

/** The merged content as a document, with the history of both and the two ways that lead into it. */
function parentedBy(
  left: AppDocument,
  right: AppDocument,
  value: unknown,
  signature: Signature,
): AppDocument {
  const { title, body } = value as Content
  const content = { title, body }
  const revision = Math.max(left.revision, right.revision)
  const parents = [left, right].map((copy) => changeSetOf(contentOf(copy), content, signature))
  const ways = parents.filter((way) => way !== null)
  // What is one of the two as it was needs no new state: the other one holds nothing that it has not.
  const isNew = ways.length === parents.length
  const history = boundedHistory([...ways, ...(left.history ?? []), ...(right.history ?? [])])
  const merged = { ...left, title, body, revision: isNew ? revision + 1 : revision }
  return (history.length > 0 ? { ...merged, history } : merged) as AppDocument
}

/** What a file with the document would be refused for. */
function problemsOf(document: AppDocument): readonly Problem[] {
  const envelope = {
    format: FORMAT,
    version: FORMAT_VERSION,
    writtenBy: '-',
    writtenAt: '2022-01-01T00:00:00.000Z',
  }
  const read = readValue({ ...envelope, documents: [document] })
  return read.ok ? [] : read.error.problems
}

const STEPS = /\.?([A-Za-z_][A-Za-z0-9_]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g

/** A place of a problem by identity. Where a list has another item at that position in one copy, the list is the place. */
function stepsOf(path: string, copies: readonly Content[]): Step[] {
  const steps: Step[] = []
  for (const [, name, index] of path.replace(/^documents\[0\]\.?/, '').matchAll(STEPS)) {
    if (name !== undefined) {
      steps.push(name)
      continue
    }
    const lists = copies.map((copy) => valueAt(copy, steps))
    const [key, ...others] = lists.map((list) =>
      Array.isArray(list) ? [...(itemsOf(list, steps.at(-1) ?? '')?.keys() ?? [])][Number(index)] : undefined,
    )
    if (key === undefined || others.some((other) => other !== key)) break
    steps.push(key)
  }
  return steps
}

function valueAt(content: Content, steps: readonly Step[]): unknown {
  let value: unknown = content
  let name = ''
  for (const step of steps) {
    if (Array.isArray(value)) value = itemsOf(value, name)?.get(step)
    else value = isObject(value) ? value[step] : undefined
    name = step
  }
  return value
}

/** Told the same in either order of the copies. */
function differentKinds(one: AppDocument, other: AppDocument): Problem {
  const found = [one.kind, other.kind].sort().join(', ')
  return { code: 'cannotMerge', path: one.id, found: shortened(found), expected: { is: 'copiesOfOne' } }
}
