/** Circles among files: each file of one can be reached from itself along imports, those of types included. */
import type { Import } from './source-files.ts'

/** The files of every circle, by Tarjan's way of finding strongly connected components (SIAM J. Comput. 1, 1972). */
export function circlesIn(imports: readonly Pick<Import, 'from' | 'to'>[]): string[][] {
  const targets = new Map<string, string[]>()
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to])
  const reached = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const circles: string[][] = []

  function visit(file: string): number {
    const place = reached.size
    reached.set(file, place)
    open.push(file)
    let low = place
    for (const target of targets.get(file) ?? []) {
      if (!reached.has(target)) low = Math.min(low, visit(target))
      else if (open.includes(target)) low = Math.min(low, lowest.get(target) ?? reached.get(target) ?? low)
    }
    lowest.set(file, low)
    if (low === place) {
      const circle = open.splice(open.indexOf(file))
      if (circle.length > 1 || targets.get(file)?.includes(file)) circles.push(circle.sort())
    }
    return low
  }

  for (const file of targets.keys()) if (!reached.has(file)) visit(file)
  return circles
}
