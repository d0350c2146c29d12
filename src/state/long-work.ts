/** Work on many documents: in groups, followed by whoever waits for it, and stopped between two of them. */

export interface LongWork {
  /** The share that is done, 0–1. */
  readonly onDone: (share: number) => void
  /** Asked between two documents: whether to leave it at that. */
  readonly isStopped: () => boolean
}

export const UNWATCHED: LongWork = { onDone: () => undefined, isStopped: () => false }

/** Documents that are stored in one go. */
const TOGETHER = 50

/** Neighbours of which `belongs` holds, up to `TOGETHER` of them; every other item by itself. */
export function groupsOf<T>(items: readonly T[], belongs: (item: T) => boolean): T[][] {
  const groups: T[][] = []
  let isOpen = false
  for (const item of items) {
    const last = groups.at(-1)
    if (isOpen && last && last.length < TOGETHER && belongs(item)) last.push(item)
    else groups.push([item])
    isOpen = belongs(item)
  }
  return groups
}
