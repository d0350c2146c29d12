/** Uncertain numbers of a plan by name, and how much each moves the unmet demand: what a reader is shown. */

import type { StayId } from '../plan/disease-course.ts'
import type { CourseEstimate, ScenarioEstimate, ScenarioOption } from '../plan/edits.ts'
import type { LinkId } from '../shared/care-chain.ts'

/** An uncertain number of a plan. */
export type UncertainInput =
  | { readonly type: 'scenario'; readonly key: ScenarioEstimate | ScenarioOption }
  | { readonly type: 'course'; readonly key: CourseEstimate }
  | { readonly type: 'stay'; readonly key: StayId }
  | { readonly type: 'lever'; readonly leverId: string; readonly index: number }

/** Unmet demand per link, in unit × days. */
export type Unmet = Readonly<Record<LinkId, number>>

export interface Tornado {
  /** With every number at its most likely value. */
  readonly middle: Unmet
  readonly bars: readonly { readonly input: UncertainInput; readonly low: Unmet; readonly high: Unmet }[]
}

/** The bars for one link, widest first; ties keep the order of the inputs. */
export function widestBars(tornado: Tornado, link: LinkId): Tornado['bars'] {
  const width = ({ low, high }: Tornado['bars'][number]): number => Math.abs(high[link] - low[link])
  return [...tornado.bars].filter((bar) => width(bar) > 0).sort((a, b) => width(b) - width(a))
}

/** Text that names an input; two inputs never share one. */
export function keyOf(input: UncertainInput): string {
  switch (input.type) {
    case 'scenario':
    case 'course':
    case 'stay':
      return `${input.type}.${input.key}`
    case 'lever':
      return `lever.${input.leverId}.${input.index}`
  }
}
