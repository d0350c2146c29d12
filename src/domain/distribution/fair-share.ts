/**
 * Fair share: whole patients over takers by key, never above a taker's capacity. Exact integer arithmetic, so that
 * equal claims are equal and every multiple of the keys gives the same answer. Knows no regions, modes or transport.
 *
 * The rule (after LNAZ upscaling plan 2022/2023, §2.2.3.3 and §4.2; rounding by largest remainder is ours):
 * 1. A spared taker gets 0.
 * 2. While some open taker's quota (patients left × its key ÷ keys still open) exceeds its capacity, it is given its
 *    capacity, and the rest is shared again over the others.
 * 3. What is left goes by largest remainder (Hare) over the open takers; equal remainders to the earlier taker.
 * 4. What is left when all are full is unplaced. A taker with key 0 takes nobody, also when all others are full.
 */
import { exactKeys } from './exact-keys.ts'

/** One who takes a share. `capacity` is whole, `key` in any unit. */
export interface Taker {
  readonly id: string
  readonly key: number
  readonly capacity: number
  readonly spared: boolean
}

export interface FairShare {
  /** Whole patients per taker id; every taker is there, with 0 where it takes nobody. */
  readonly share: Readonly<Record<string, number>>
  readonly placed: number
  /** Patients nobody can take. `placed + unplaced` is always what was offered. */
  readonly unplaced: number
  /** Takers whose quota exceeded their capacity, in the order of the document. */
  readonly full: readonly string[]
}

interface Claim {
  readonly taker: Taker
  readonly key: bigint
}

/**
 * Shares `patients` (whole, not negative) over `takers` (ids unique, in the order that breaks ties).
 * Published example: 1,250 by the key of LNAZ annex 1 gives 52, 92, 189, 86, 111, 116, 130, 120, 174, 180.
 */
export function shareOut(patients: number, takers: readonly Taker[]): FairShare {
  const keys = exactKeys(takers.map(({ key }) => key))
  const share: Record<string, number> = Object.fromEntries(takers.map(({ id }) => [id, 0]))
  const full = new Set<string>()

  let open: Claim[] = takers
    .map((taker, index) => ({ taker, key: keys[index] ?? 0n }))
    .filter(({ taker, key }) => !taker.spared && key > 0n)
  let left = patients

  for (;;) {
    const [quota, keysOpen] = [BigInt(left), sumOfKeys(open)]
    const filled = open.filter(({ taker, key }) => quota * key > BigInt(taker.capacity) * keysOpen)
    if (filled.length === 0) break
    for (const { taker } of filled) {
      share[taker.id] = taker.capacity
      left -= taker.capacity
      full.add(taker.id)
    }
    open = open.filter(({ taker }) => !full.has(taker.id))
  }

  for (const { id, patients: part } of largestRemainder(left, open)) share[id] = part
  const unplaced = open.length === 0 ? left : 0
  return {
    share,
    placed: patients - unplaced,
    unplaced,
    full: takers.filter(({ id }) => full.has(id)).map(({ id }) => id),
  }
}

/** Hare's method: everyone the whole part of the quota, one more to the largest remainders, ties to the earlier. */
function largestRemainder(patients: number, claims: readonly Claim[]): { id: string; patients: number }[] {
  const keys = sumOfKeys(claims)
  if (keys === 0n) return []
  const parts = claims.map(({ taker, key }, order) => {
    const quota = BigInt(patients) * key
    return { id: taker.id, order, patients: Number(quota / keys), remainder: quota % keys }
  })
  const seats = patients - parts.reduce((sum, part) => sum + part.patients, 0)
  const first = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.order - b.order : a.remainder > b.remainder ? -1 : 1,
  )
  const raised = new Set(first.slice(0, seats).map(({ id }) => id))
  return parts.map(({ id, patients: whole }) => ({ id, patients: whole + (raised.has(id) ? 1 : 0) }))
}

function sumOfKeys(claims: readonly Claim[]): bigint {
  return claims.reduce((sum, { key }) => sum + key, 0n)
}
