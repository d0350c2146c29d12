/**
 * An order in which the steps of one device on one day follow on one another: a trail that uses every step once
 * (Hierholzer 1873, "Ueber die Möglichkeit, einen Linienzug ohne Wiederholung und ohne Unterbrechung zu umfahren").
 */

export interface Step {
  /** Row of the event. */
  readonly row: number
  readonly from: string
  readonly to: string
}

/**
 * The steps in an order that fits, beginning at `start` where that is known; null where there is none. Of several
 * orders always the same one.
 */
export function inFittingOrder(steps: readonly Step[], start: string | undefined): Step[] | null {
  const [first] = steps
  if (first === undefined) return []
  const begin = start ?? beginOf(steps) ?? first.from
  if (steps.length === 1) return first.from === begin ? [first] : null

  // Taken from the end of each list, so the earliest written comes first.
  const leaving = new Map<string, Step[]>()
  for (const step of steps.toReversed()) {
    const others = leaving.get(step.from)
    if (others === undefined) leaving.set(step.from, [step])
    else others.push(step)
  }
  const path: { readonly place: string; readonly by: Step | null }[] = [{ place: begin, by: null }]
  const trail: Step[] = []
  for (;;) {
    const here = path.at(-1)
    if (here === undefined) break
    const next = leaving.get(here.place)?.pop()
    if (next !== undefined) path.push({ place: next.to, by: next })
    else {
      path.pop()
      if (here.by !== null) trail.push(here.by)
    }
  }
  trail.reverse()
  return trail.length === steps.length && fits(trail, begin) ? trail : null
}

/** The place that is left once more than it is reached, or undefined where every place is left as often. */
function beginOf(steps: readonly Step[]): string | undefined {
  const surplus = new Map<string, number>()
  for (const { from, to } of steps) {
    surplus.set(from, (surplus.get(from) ?? 0) + 1)
    surplus.set(to, (surplus.get(to) ?? 0) - 1)
  }
  return steps.find(({ from }) => surplus.get(from) === 1)?.from
}

function fits(trail: readonly Step[], begin: string): boolean {
  return trail.every(({ from }, index) => from === (trail[index - 1]?.to ?? begin))
}
