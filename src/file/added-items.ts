/** What a list has got in comparison with what it was. */

export interface AddedItem<T> {
  readonly index: number
  readonly item: T
}

/**
 * The items that a list has more than before, with their places in it; null where one that was there is gone, or stands
 * in another order. By the objects themselves, so that of a long list nothing is looked into.
 */
export function addedItems<T>(list: readonly T[], before: readonly T[]): readonly AddedItem<T>[] | null {
  const added: AddedItem<T>[] = []
  let found = 0
  for (let index = 0; index < list.length; index++) {
    const item = list[index]
    if (item === undefined) return null
    if (found < before.length && item === before[found]) found += 1
    else added.push({ index, item })
  }
  return found === before.length ? added : null
}
