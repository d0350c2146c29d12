/**
 * Two copies of plain data that were changed apart become one. What one copy changed is taken; what both changed, each
 * in its own way, is a conflict that people decide. Nothing of either is dropped without that.
 */
import { isObject, type JsonObject } from '../plain-data.ts'
import {
  isByDate,
  isOneValue,
  isSame,
  isSameSort,
  itemsOf,
  type Items,
  placeText,
  type Step,
} from './items.ts'
import { mergeOrder, withAdded } from './order.ts'

export type Side = 'left' | 'right'

/** A place that both copies changed. `undefined` stands for a value that is not there. */
export interface ThreeWayConflict {
  readonly steps: readonly Step[]
  /** `body.levers[icuStep1].start`: names the place in a choice. */
  readonly path: string
  readonly left: unknown
  readonly right: unknown
  /** The order of the list that stands there, where that is what differs. */
  readonly isOrder: boolean
}

export interface ThreeWay {
  readonly value: unknown
  /** Those that nobody decided, in the order of the document. Where there are any, `value` is not to be used. */
  readonly conflicts: readonly ThreeWayConflict[]
}

/** Stands for a common base that nobody knows: whatever differs is then a conflict. */
export const UNKNOWN: unique symbol = Symbol('no common base')

export interface ThreeWayOptions {
  /** What was decided about a place, null where nothing was. */
  readonly choose: (path: string) => Side | null
  /** Places beneath which the common base is not gone by: every difference there is a conflict. */
  readonly contested: ReadonlySet<string>
}

/** @param base the state that both copies were made from, or `UNKNOWN`. */
export function mergeThreeWay(
  base: unknown,
  left: unknown,
  right: unknown,
  options: ThreeWayOptions,
): ThreeWay {
  const walk = new Walk(options)
  return { value: walk.merge([], base, left, right), conflicts: walk.conflicts }
}

/** The items that a list had; a list that was not there yet had none. Null where nobody knows. */
function itemsBefore(base: unknown, name: string): Items | null {
  if (base === undefined) return new Map()
  return Array.isArray(base) ? itemsOf(base, name) : null
}

class Walk {
  readonly #options: ThreeWayOptions
  readonly conflicts: ThreeWayConflict[] = []

  constructor(options: ThreeWayOptions) {
    this.#options = options
  }

  /** `undefined` is a value that is not there: deleted, or not yet added. */
  merge(steps: readonly Step[], known: unknown, left: unknown, right: unknown): unknown {
    if (isSame(left, right)) return left
    const path = placeText(steps)
    const base = this.#options.contested.has(path) ? UNKNOWN : known
    if (base !== UNKNOWN && !this.#isContestedBelow(path)) {
      if (isSame(base, left)) return right
      if (isSame(base, right)) return left
    }
    if (isObject(left) && isObject(right) && isComparable(left, right)) {
      return this.#mergeFields(steps, isObject(base) ? base : UNKNOWN, left, right)
    }
    if (Array.isArray(left) && Array.isArray(right)) {
      const name = steps.at(-1) ?? ''
      const [ofLeft, ofRight] = [itemsOf(left, name), itemsOf(right, name)]
      if (ofLeft && ofRight) return this.#mergeItems(steps, itemsBefore(base, name), ofLeft, ofRight)
    }
    return this.#decide(steps, left, right, false)
  }

  #mergeFields(
    steps: readonly Step[],
    base: JsonObject | typeof UNKNOWN,
    left: JsonObject,
    right: JsonObject,
  ): JsonObject {
    const merged: Record<string, unknown> = {}
    for (const key of Object.keys({ ...left, ...right }).sort()) {
      const before = base === UNKNOWN ? UNKNOWN : base[key]
      const value = this.merge([...steps, key], before, left[key], right[key])
      if (value !== undefined) merged[key] = value
    }
    return merged
  }

  #mergeItems(steps: readonly Step[], base: Items | null, left: Items, right: Items): unknown[] {
    const name = steps.at(-1) ?? ''
    const merged = new Map<Step, unknown>()
    for (const key of new Set([...left.keys(), ...right.keys()])) {
      const before = base === null ? UNKNOWN : base.get(key)
      const value = this.merge([...steps, key], before, left.get(key), right.get(key))
      if (value !== undefined) merged.set(key, value)
    }
    const stay = new Set(merged.keys())
    const order = isByDate(name) ? [...stay].sort() : this.#orderOf(steps, base, left, right, stay)
    return order.map((key) => merged.get(key))
  }

  #orderOf(
    steps: readonly Step[],
    base: Items | null,
    left: Items,
    right: Items,
    stay: ReadonlySet<Step>,
  ): readonly Step[] {
    const before = base === null ? null : [...base.keys()]
    const [ofLeft, ofRight] = [[...left.keys()], [...right.keys()]]
    const order = mergeOrder(before, ofLeft, ofRight, stay)
    if (order !== null) return order
    const chosen = this.#decide(steps, ofLeft, ofRight, true) === ofRight ? ofRight : ofLeft
    const shared = chosen.filter((key) => left.has(key) && right.has(key))
    return withAdded(shared, ofLeft, ofRight).filter((key) => stay.has(key))
  }

  #decide(steps: readonly Step[], left: unknown, right: unknown, isOrder: boolean): unknown {
    const path = placeText(steps)
    const side = this.#options.choose(path)
    if (side === null) this.conflicts.push({ steps, path, left, right, isOrder })
    return side === 'right' ? right : left
  }

  #isContestedBelow(path: string): boolean {
    return [...this.#options.contested].some(
      (place) => place.startsWith(`${path}.`) || place.startsWith(`${path}[`) || path === '',
    )
  }
}

function isComparable(left: JsonObject, right: JsonObject): boolean {
  return !isOneValue(left) && !isOneValue(right) && isSameSort(left, right)
}
