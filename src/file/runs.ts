/**
 * A long list in runs: items that are written, stored and sent together. The text of a run is made once; as items are
 * frozen, the same items in a row have the same text, so of a list that grew by one item one run is written anew and
 * all others are the very runs of before.
 */

/** Items of a run at most. A ledger's thousand events are some 350 kB and 10 ms of writing. */
export const RUN_ITEMS = 1_000

/** Consecutive items of a list, and their text within the text of the file. */
export interface Run {
  readonly items: readonly unknown[]
  /** Whether the list begins with it: the text of every other begins with a comma. */
  readonly isFirst: boolean
  readonly text: string
}

/** Whether a list is kept in runs. */
export function isLong(list: readonly unknown[]): boolean {
  return list.length > RUN_ITEMS
}

/** By first item. A list that is no more takes its runs with it. */
const known = new WeakMap<object, Run>()

/** The runs of a list, in order; those that stood before are found again. A generator, so that writing can pause. */
export function* runsOf(
  list: readonly unknown[],
  write: (items: readonly unknown[], isFirst: boolean) => string,
): Generator<Run> {
  let start = 0
  while (start < list.length) {
    const before = knownAt(list, start)
    if (before !== null && !canGrow(list, start, before)) {
      yield before
      start += before.items.length
      continue
    }
    // Up to the next run that stands as it stood; in equal parts, so that each has room for what comes later.
    let end = start + (before?.items.length ?? 1)
    while (end < list.length && knownAt(list, end) === null) end++
    const parts = Math.ceil((end - start) / RUN_ITEMS)
    const size = Math.ceil((end - start) / parts)
    for (; start < end; start = Math.min(end, start + size)) {
      const items = list.slice(start, Math.min(end, start + size))
      yield remember({ items, isFirst: start === 0, text: write(items, start === 0) })
    }
  }
}

/** Makes a run known whose text came from elsewhere: a database that keeps it. */
export function remember(run: Run): Run {
  const [first] = run.items
  if (typeof first === 'object' && first !== null && run.items.every((item) => Object.isFrozen(item)))
    known.set(first, run)
  return run
}

function knownAt(list: readonly unknown[], start: number): Run | null {
  const first = list[start]
  const run = typeof first === 'object' && first !== null ? known.get(first) : undefined
  if (run === undefined || run.isFirst !== (start === 0)) return null
  return run.items.every((item, index) => item === list[start + index]) ? run : null
}

/** A run that is not full takes in what comes behind it, so that single additions do not become single runs. */
function canGrow(list: readonly unknown[], start: number, run: Run): boolean {
  const end = start + run.items.length
  return run.items.length < RUN_ITEMS && end < list.length && knownAt(list, end) === null
}
