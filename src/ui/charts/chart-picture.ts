/** What a builder hands to the Chart part: what to draw, what the marks mean, and the same numbers as a table. */

import type { ChartData, ChartOptions, ChartType, Point } from 'chart.js'
import type { FarEnd } from './far-end.ts'
import type { OverrunMark } from './overrun-marker.ts'
import type { PartHatch } from './part-hatch.ts'
import type { SpeakingMarks } from './speaking-marks.ts'
import type { UnmetHatch } from './unmet-hatch.ts'

declare module 'chart.js' {
  // These marks are drawn on charts of one kind only.
  interface PluginOptionsByType<TType extends ChartType> {
    partHatch?: TType extends 'bar' ? PartHatch : never
    farEnd?: TType extends 'line' ? FarEnd : never
    overrunMarker?: TType extends 'line' ? OverrunMark : never
    speakingMarks?: TType extends 'line' ? SpeakingMarks : never
    unmetHatch?: TType extends 'line' ? UnmetHatch : never
  }
}

type DrawingType = 'line' | 'bar'

/** One type for both kinds, so that the Chart part can put any drawing into a living chart. */
export interface Drawing {
  readonly type: DrawingType
  readonly data: ChartData<DrawingType, (number | Point)[], string>
  readonly options: ChartOptions<DrawingType>
}

export interface LegendItem {
  readonly label: string
  readonly mark:
    | 'line'
    | 'dashed'
    | 'dotted'
    | 'band-inner'
    | 'band-outer'
    | 'dot'
    | 'hatch'
    | 'overrun'
    | 'block'
    | 'band-past'
    | 'far-end'
  /** Which series colour (0 = `--series-1`) a line, dashed line or block has. */
  readonly series?: number
}

/** The chart's numbers as text cells, for the table that stands under every chart. */
export interface TableTwin {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A picture over days, read out day by day. */
export interface DayReader {
  /** What is read: `IC, dag voor dag`. */
  readonly label: string
  readonly first: number
  readonly last: number
  /** Where reading begins. */
  readonly start: number
  /** All that the picture says of a day. */
  readonly text: (day: number) => string
}
