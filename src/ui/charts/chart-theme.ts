/** The colours and sizes that a chart draws with. Chart.svelte reads them from the design tokens. */

export interface ChartTheme {
  readonly ink: string
  readonly inkSoft: string
  readonly paper: string
  readonly grid: string
  readonly observed: string
  readonly capacity: string
  readonly danger: string
  readonly warning: string
  readonly bandInner: string
  readonly bandOuter: string
  /** `--series-1` … `--series-6`. */
  readonly series: readonly string[]
  readonly fontFamily: string
  /** Of the type on a picture, in pixels. */
  readonly fontSize: number
  /** The reader's own few colours are in force: what colour tells apart, lines must. */
  readonly forced: boolean
}

/** A series' colour; starts over after the last one. */
export function seriesColour(theme: ChartTheme, index: number): string {
  return theme.series[index % theme.series.length] ?? theme.ink
}

/** The colour with another opacity; the theme hands colours over as the browser computed them, `rgb(1, 2, 3)`. */
export function faded(colour: string, opacity: number): string {
  const channels = /^rgb\(([^)]+)\)$/.exec(colour)?.[1]
  return channels === undefined ? 'transparent' : `rgba(${channels}, ${opacity})`
}

/** How a band looks: its colour, and the lines in it where colours are forced. */
export function bandLook(
  { bandInner, bandOuter, forced }: ChartTheme,
  band: 'inner' | 'outer',
): { readonly colour: string; readonly spacing: number | undefined } {
  return band === 'inner'
    ? { colour: bandInner, spacing: forced ? 6 : undefined }
    : { colour: bandOuter, spacing: forced ? 18 : undefined }
}
