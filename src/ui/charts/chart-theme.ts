/** The colours and sizes that a chart draws with. Chart.svelte reads them from the design tokens. */

export interface ChartTheme {
  readonly ink: string
  readonly inkSoft: string
  readonly paper: string
  readonly grid: string
  readonly observed: string
  readonly capacity: string
  readonly danger: string
  readonly bandInner: string
  readonly bandOuter: string
  /** `--series-1` … `--series-6`. */
  readonly series: readonly string[]
  readonly fontFamily: string
}

/** A series' colour; starts over after the last one. */
export function seriesColour(theme: ChartTheme, index: number): string {
  return theme.series[index % theme.series.length] ?? theme.ink
}
