/** What a builder hands to the Chart part: what to draw, what the marks mean, and the same numbers as a table. */

import type { ChartData, ChartOptions, ChartType, Point } from 'chart.js'
import type { OverrunMark } from './overrun-marker.ts'
import type { UnmetHatch } from './unmet-hatch.ts'

declare module 'chart.js' {
  // Both marks are drawn on line charts only.
  interface PluginOptionsByType<TType extends ChartType> {
    overrunMarker?: TType extends 'line' ? OverrunMark : never
    unmetHatch?: TType extends 'line' ? UnmetHatch : never
  }
}

export interface LineDrawing {
  readonly type: 'line'
  readonly data: ChartData<'line', Point[]>
  readonly options: ChartOptions<'line'>
}

export interface BarDrawing {
  readonly type: 'bar'
  readonly data: ChartData<'bar', number[], string>
  readonly options: ChartOptions<'bar'>
}

export type Drawing = LineDrawing | BarDrawing

export interface LegendItem {
  readonly label: string
  readonly mark: 'line' | 'dashed' | 'band-inner' | 'band-outer' | 'dot' | 'hatch' | 'overrun' | 'block'
  /** Which series colour (0 = `--series-1`) a line, dashed line or block has. */
  readonly series?: number
}

/** The chart's numbers as text cells, for the table that stands under every chart. */
export interface TableTwin {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
