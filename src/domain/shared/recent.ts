/** A memory of the last few things that were asked about. */

/** What was made for `key`, for as long as it is among the last `most` that were asked for, and one at least; else made anew. */
export type Recent<T> = (key: string, most: number) => T

export function createRecent<T>(make: () => T): Recent<T> {
  const known = new Map<string, T>()
  return (key, most) => {
    const value = known.get(key) ?? make()
    known.delete(key)
    known.set(key, value)
    for (const oldest of known.keys()) {
      if (known.size <= Math.max(1, most)) break
      known.delete(oldest)
    }
    return value
  }
}
