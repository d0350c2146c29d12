/** Weeks from a file put over those of a monitor, with what that does to each, for whoever looks before saying yes. */

export const WEEK_PROBLEMS = [
  'noHeader',
  'doubtfulColumn',
  'noRows',
  'badWeek',
  'futureWeek',
  'unknownArea',
  'unknownGroup',
  'badNumber',
  'twoReadings',
  'badShare',
  'doubleRow',
] as const
/** Why a file with weeks, or a row of it, is refused. */
export type WeekProblemCode = (typeof WEEK_PROBLEMS)[number]

export type WeekState = 'added' | 'changed' | 'same'

export interface WeekChange<Row> {
  readonly row: Row
  readonly state: WeekState
}

/**
 * @param keyOf what a row is known by: its area, its week, its target group.
 * @returns all rows, those of the file in the place of those that were there, and what becomes of each of the file.
 */
export function takeWeeks<Row extends object>(
  existing: readonly Row[],
  incoming: readonly Row[],
  keyOf: (row: Row) => string,
): { readonly rows: readonly Row[]; readonly changes: readonly WeekChange<Row>[] } {
  const before = new Map(existing.map((row) => [keyOf(row), row]))
  const read = new Map(incoming.map((row) => [keyOf(row), row]))
  const changes = incoming.map((row): WeekChange<Row> => {
    const old = before.get(keyOf(row))
    return { row, state: old === undefined ? 'added' : isEqual(old, row) ? 'same' : 'changed' }
  })
  const kept = existing.map((row) => read.get(keyOf(row)) ?? row)
  return { rows: [...kept, ...incoming.filter((row) => !before.has(keyOf(row)))], changes }
}

function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other
  const [left, right] = [Object.entries(one), new Map(Object.entries(other))]
  return left.length === right.size && left.every(([name, value]) => isEqual(value, right.get(name)))
}
