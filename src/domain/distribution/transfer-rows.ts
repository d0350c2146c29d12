/** Rows of a transfer program in the order in which they are added, each with the limit that it states. */
import type { Limit } from './transfer-limits.ts'

export class RowList {
  readonly #lower: number[] = []
  readonly #upper: number[] = []
  readonly limits: (Limit | null)[] = []

  /** The new row's number. A row without a limit only defines an unknown. */
  add(lower: number, upper: number, limit: Limit | null = null): number {
    this.#lower.push(lower)
    this.#upper.push(upper)
    return this.limits.push(limit) - 1
  }

  atMost(limit: Limit): number {
    return this.add(-Infinity, limit.amount, limit)
  }

  bounds(): { readonly rowLower: readonly number[]; readonly rowUpper: readonly number[] } {
    return { rowLower: this.#lower, rowUpper: this.#upper }
  }
}
