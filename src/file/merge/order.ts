/** The order of a list of which two copies were changed: the same whichever of the two is given first. */
import { isSame, type Step } from './items.ts'

/**
 * The order of the items that stay, or null where both copies put the same items in a new order and not in the same.
 * What one copy added stands where it stood there: behind the same item.
 * @param base null: there is no common base.
 * @param stay the items that are in the merged list.
 */
export function mergeOrder(
  base: readonly Step[] | null,
  left: readonly Step[],
  right: readonly Step[],
  stay: ReadonlySet<Step>,
): readonly Step[] | null {
  const [inLeft, inRight] = [new Set(left), new Set(right)]
  const shared = sharedOrder(
    base,
    left.filter((step) => inRight.has(step)),
    right.filter((step) => inLeft.has(step)),
  )
  return shared === null ? null : withAdded(shared, left, right).filter((step) => stay.has(step))
}

/** The items that both copies have, in the order of the copy that changed it. */
function sharedOrder(
  base: readonly Step[] | null,
  left: readonly Step[],
  right: readonly Step[],
): readonly Step[] | null {
  if (isSame(left, right)) return left
  if (base === null) return null
  const [inBase, kept] = [new Set(base), new Set(left)]
  const before = base.filter((step) => kept.has(step))
  const [old, other] = [left, right].map((side) => side.filter((step) => inBase.has(step)))
  if (isSame(old, other)) return left.join() < right.join() ? left : right
  if (isSame(old, before)) return right
  return isSame(other, before) ? left : null
}

/** Puts in what only one copy has, behind the item behind which it stands there; of two in one place by identity. */
export function withAdded(shared: readonly Step[], left: readonly Step[], right: readonly Step[]): Step[] {
  const [ofLeft, ofRight] = [left, right].map((side) => runsBehind(side, new Set(shared)))
  return [null, ...shared].flatMap((anchor) => {
    const runs = [ofLeft?.get(anchor) ?? [], ofRight?.get(anchor) ?? []]
    const [first = [], second = []] = runs.toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
    return [...(anchor === null ? [] : [anchor]), ...first, ...second]
  })
}

function runsBehind(side: readonly Step[], shared: ReadonlySet<Step>): Map<Step | null, Step[]> {
  const runs = new Map<Step | null, Step[]>()
  let anchor: Step | null = null
  for (const step of side) {
    if (shared.has(step)) anchor = step
    else runs.set(anchor, [...(runs.get(anchor) ?? []), step])
  }
  return runs
}
