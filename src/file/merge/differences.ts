/** Where two states of a document differ, place by place, and the way from the one back to the other. */
import { isObject, type JsonObject } from '../plain-data.ts'
import { isOneValue, isSame, isSameSort, itemsOf, type Step } from './items.ts'

/** `undefined` stands for a value that is not there. */
export interface PlaceDifference {
  readonly steps: readonly Step[]
  readonly before: unknown
  readonly after: unknown
}

/** Takes one place back to what stood there. */
export interface Undo {
  readonly steps: readonly Step[]
  /** What stood there; left out where nothing did, or where only the order of a list is meant. */
  readonly was?: unknown
  /** The order in which the items of the list stood. */
  readonly order?: readonly Step[]
}

interface Found {
  readonly places: PlaceDifference[]
  /** Lists whose items stand in another order, or are other items. */
  readonly orders: {
    readonly steps: readonly Step[]
    readonly before: readonly Step[]
    readonly after: readonly Step[]
  }[]
}

/** In the order of the document. A list of which only the order differs is told as its identities in order. */
export function placesThatDiffer(before: unknown, after: unknown): PlaceDifference[] {
  const { places, orders } = compared(before, after)
  const moved = orders.filter((order) => {
    const [was, is] = [new Set(order.before), new Set(order.after)]
    return !isSame(
      order.before.filter((key) => is.has(key)),
      order.after.filter((key) => was.has(key)),
    )
  })
  return [...places, ...moved]
}

/** What it takes to get from `after` back to `before`. */
export function undoOf(before: unknown, after: unknown): Undo[] {
  const { places, orders } = compared(before, after)
  return [
    ...places.map(({ steps, before: was }) => (was === undefined ? { steps } : { steps, was })),
    ...orders.map(({ steps, before: order }) => ({ steps, order })),
  ]
}

/** The state before, or null where the steps do not fit this state. */
export function undone(after: unknown, undo: readonly Undo[]): unknown {
  let state = after
  for (const step of undo) {
    const next = placed(state, step.steps, '', step)
    if (next === MISFIT) return null
    state = next
  }
  return state
}

function compared(before: unknown, after: unknown): Found {
  const found: Found = { places: [], orders: [] }
  compare([], before, after, found)
  return found
}

function compare(steps: readonly Step[], before: unknown, after: unknown, found: Found): void {
  if (isSame(before, after)) return
  if (isObject(before) && isObject(after) && isComparable(before, after)) {
    for (const key of Object.keys({ ...before, ...after }).sort()) {
      compare([...steps, key], before[key], after[key], found)
    }
    return
  }
  const name = steps.at(-1) ?? ''
  const was = Array.isArray(before) ? itemsOf(before, name) : null
  const is = Array.isArray(after) ? itemsOf(after, name) : null
  if (was === null || is === null) {
    found.places.push({ steps, before, after })
    return
  }
  const [oldOrder, newOrder] = [[...was.keys()], [...is.keys()]]
  for (const key of new Set([...oldOrder, ...newOrder])) {
    compare([...steps, key], was.get(key), is.get(key), found)
  }
  if (!isSame(oldOrder, newOrder)) found.orders.push({ steps, before: oldOrder, after: newOrder })
}

const MISFIT = Symbol('the steps lead nowhere')

/** `state` with one place taken back. */
function placed(state: unknown, [step, ...rest]: readonly Step[], name: string, undo: Undo): unknown {
  if (step === undefined) return undo.order ? ordered(state, undo.order, name) : undo.was
  if (Array.isArray(state)) {
    const items = itemsOf(state, name)
    if (items === null) return MISFIT
    const value = placed(items.get(step), rest, step, undo)
    if (value === MISFIT) return MISFIT
    const next = new Map(items).set(step, value)
    return [...next.values()].filter((item) => item !== undefined)
  }
  if (!isObject(state)) return MISFIT
  const value = placed(state[step], rest, step, undo)
  if (value === MISFIT) return MISFIT
  const others = Object.entries(state).filter(([key]) => key !== step)
  return Object.fromEntries(value === undefined ? others : [...others, [step, value]])
}

function ordered(state: unknown, order: readonly Step[], name: string): unknown {
  const items = Array.isArray(state) ? itemsOf(state, name) : null
  if (items?.size !== order.length) return MISFIT
  return order.every((key) => items.has(key)) ? order.map((key) => items.get(key)) : MISFIT
}

function isComparable(before: JsonObject, after: JsonObject): boolean {
  return !isOneValue(before) && !isOneValue(after) && isSameSort(before, after)
}
