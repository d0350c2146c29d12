/** Five steps from ease to pressure, the same on every map of the regions; their colours stand in load-steps.css. */

export const LOADS = ['veryLow', 'low', 'even', 'high', 'veryHigh'] as const
export type LoadStep = (typeof LOADS)[number]

/** The step of a measure. @param edges lower edges of all steps but the first, ascending. */
export function loadStepOf(measure: number, edges: readonly number[]): LoadStep {
  return LOADS[edges.filter((edge) => measure >= edge).length] ?? 'even'
}
