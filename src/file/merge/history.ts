/**
 * What was changed in a document, by whom and when: it travels in the file, so that two copies find the state that both
 * were made from. A change set keeps the way back to the state before it; a state is known by its fingerprint. Bounded:
 * the oldest change sets go.
 */
import { compareText } from '../../domain/shared/compare-text.ts'
import { canonicalJson } from '../canonical.ts'
import type { AppDocument } from '../envelope.ts'
import { sha256 } from '../sha256.ts'
import { isSame, type Step } from './items.ts'
import { type ChangeSet, MOST_CHANGE_SETS, type Signature } from './change-set.ts'
import { undone, undoOf } from './differences.ts'

/** What the change sets of a document may weigh together, in characters. */
const MOST_CHARACTERS = 400_000

/** What is compared and merged of a document. */
export interface Content {
  readonly title: string
  readonly body: unknown
}

export const contentOf = ({ title, body }: AppDocument): Content => ({ title, body })

/** Two documents of one kind with the same fingerprint say the same. */
export function fingerprintOf({ title, body }: Content): string {
  return sha256(canonicalJson({ title, body })).slice(0, 32)
}

/** The change set between two states, or null where they say the same. */
export function changeSetOf(before: Content, after: Content, signature: Signature): ChangeSet | null {
  const undo = undoOf(before, after)
  if (undo.length === 0) return null
  return { ...signature, from: fingerprintOf(before), to: fingerprintOf(after), undo }
}

/** Newest first, each once, and no more than a file should carry. */
export function boundedHistory(changeSets: readonly ChangeSet[]): readonly ChangeSet[] {
  const byWay = new Map(changeSets.map((one) => [`${one.from} ${one.to}`, one]))
  const newestFirst = [...byWay.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))
  let characters = 0
  return newestFirst.slice(0, MOST_CHANGE_SETS).filter((one) => {
    characters += JSON.stringify(one).length
    return characters <= MOST_CHARACTERS
  })
}

const keyOf = ({ at, from, to }: ChangeSet): string => `${at} ${from} ${to}`

/** The states that a document remembers, its own included, as the way to each of them back from its own. */
function statesOf(document: AppDocument): ReadonlyMap<string, readonly ChangeSet[]> {
  const here = fingerprintOf(contentOf(document))
  const ways = new Map<string, readonly ChangeSet[]>([[here, []]])
  const open = [here]
  for (let state = open.shift(); state !== undefined; state = open.shift()) {
    for (const change of document.history ?? []) {
      if (change.to !== state || ways.has(change.from)) continue
      ways.set(change.from, [...(ways.get(state) ?? []), change])
      open.push(change.from)
    }
  }
  return ways
}

/**
 * The last state that both copies were made from, rebuilt from what `left` or `right` remembers; null where they
 * remember none. It is where the newest change that both remember led to: a copy that was taken back to how it once
 * was says the same as an older state, but was not made from it. Without such a change it is, of the states that both
 * know, the one with the fewest change sets since.
 */
export function commonBaseOf(left: AppDocument, right: AppDocument): Content | null {
  const [ofLeft, ofRight] = [statesOf(left), statesOf(right)]
  const led = lastSharedBy(left, right)
  const since = (state: string) => (ofLeft.get(state)?.length ?? 0) + (ofRight.get(state)?.length ?? 0)
  const likeliestFirst = [...ofLeft.keys()]
    .filter((state) => ofRight.has(state))
    .sort(
      (a, b) => compareText(led.get(b) ?? '', led.get(a) ?? '') || since(a) - since(b) || compareText(a, b),
    )
  for (const state of likeliestFirst) {
    const rebuilt =
      rebuild(left, ofLeft.get(state) ?? [], state) ?? rebuild(right, ofRight.get(state) ?? [], state)
    if (rebuilt !== null) return rebuilt
  }
  return null
}

/** Whether a document was made from another as that stands: nothing of the other is news to it. */
export function isMadeFrom(document: AppDocument, other: AppDocument): boolean {
  const base = commonBaseOf(document, other)
  return base !== null && fingerprintOf(base) === fingerprintOf(contentOf(other))
}

/** The states that changes which both copies remember led to, with when the last of these was. */
function lastSharedBy(left: AppDocument, right: AppDocument): ReadonlyMap<string, string> {
  const ofRight = new Set((right.history ?? []).map(keyOf))
  const shared = (left.history ?? []).filter((change) => ofRight.has(keyOf(change)))
  return new Map(shared.sort((a, b) => compareText(keyOf(a), keyOf(b))).map(({ to, at }) => [to, at]))
}

/** A state as it stood, or null where what is remembered does not lead to it. */
function rebuild(document: AppDocument, way: readonly ChangeSet[], state: string): Content | null {
  let content: unknown = contentOf(document)
  for (const change of way) content = undone(content, change.undo)
  return isContent(content) && fingerprintOf(content) === state ? content : null
}

function isContent(value: unknown): value is Content {
  return (
    typeof value === 'object' &&
    value !== null &&
    'title' in value &&
    'body' in value &&
    typeof value.title === 'string'
  )
}

/** Who changed a place last in this copy, since its common base with another; null where that is not remembered. */
export function lastChangeAt(document: AppDocument, steps: readonly Step[]): Signature | null {
  const touching = (document.history ?? []).filter(({ undo }) =>
    undo.some(({ steps: place }) => placesMeet(place, steps)),
  )
  const newest = touching.reduce<ChangeSet | null>(
    (last, one) => (last === null || keyOf(one) > keyOf(last) ? one : last),
    null,
  )
  return newest === null ? null : { by: newest.by, at: newest.at }
}

/** Whether one place lies within the other. */
function placesMeet(one: readonly Step[], other: readonly Step[]): boolean {
  const shared = Math.min(one.length, other.length)
  return isSame(one.slice(0, shared), other.slice(0, shared))
}
