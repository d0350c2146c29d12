/**
 * A calculation as a graph of steps. Each remembers its last result and what it was made from, and is done again only
 * when an input is another one; so what a change does not touch is not repeated, and no step needs to know of edits.
 */

/**
 * Gives the result for `inputs`, in a fixed order and compared with `Object.is`. `make` may use the memory of the old
 * result, but must return a new object: that is how the steps after it hear of the change.
 */
export type Step<T> = (inputs: readonly unknown[], make: (old: T | undefined) => T) => T

export function createStep<T>(): Step<T> {
  let known: { readonly inputs: readonly unknown[]; readonly result: T } | undefined
  return (inputs, make) => {
    if (known === undefined || !isSame(known.inputs, inputs)) known = { inputs, result: make(known?.result) }
    return known.result
  }
}

/** A step for each name. */
export function createSteps<T>(): (name: string) => Step<T> {
  const steps = new Map<string, Step<T>>()
  return (name) => {
    const step = steps.get(name) ?? createStep<T>()
    steps.set(name, step)
    return step
  }
}

/** Plain data as an input: equal data give equal text, whichever object they come in. */
export function asInput(data: unknown): string {
  return JSON.stringify(data)
}

/** Memory for a column of `length` numbers, with whatever stands in it. */
export type TakeColumn = (length: number) => Float64Array

/** A column by itself. */
export const newColumn: TakeColumn = (length) => new Float64Array(length)

/** A column of `length` numbers on the memory of `old` where it fits, with what was in it; always a new object. */
export function columnOn(
  old: Float64Array | undefined,
  length: number,
  take: TakeColumn = newColumn,
): Float64Array {
  return old?.length === length ? new Float64Array(old.buffer, old.byteOffset, length) : take(length)
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => Object.is(value, b[index]))
}
