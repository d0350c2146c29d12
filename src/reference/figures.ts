/**
 * Every built-in number of the product, keyed by id: the one place to look a figure up. Holds no number itself.
 */

import type { Figure } from '../domain/shared/figure.ts'
import { careHotelFigures } from './figures/care-hotel.ts'
import { districtNursingFigures } from './figures/district-nursing.ts'
import { gpFigures } from './figures/gp.ts'
import { icuFigures } from './figures/icu.ts'
import { leverFigures } from './figures/levers.ts'
import { nursingHomeFigures } from './figures/nursing-home.ts'
import { oxygenFigures } from './figures/oxygen.ts'
import { planningFigures } from './figures/planning.ts'
import { regularCareFigures } from './figures/regular-care.ts'
import { scenarioFigures } from './figures/scenario.ts'
import { staffFigures } from './figures/staff.ts'
import { transportFigures } from './figures/transport.ts'
import { wardFigures } from './figures/ward.ts'

/** The figures by subject, in the order in which the sources view lists them. */
export const figuresBySubject = {
  scenario: scenarioFigures,
  gp: gpFigures,
  districtNursing: districtNursingFigures,
  nursingHome: nursingHomeFigures,
  ward: wardFigures,
  icu: icuFigures,
  oxygen: oxygenFigures,
  careHotel: careHotelFigures,
  transport: transportFigures,
  regularCare: regularCareFigures,
  staff: staffFigures,
  levers: leverFigures,
  planning: planningFigures,
} as const

export type FigureSubject = keyof typeof figuresBySubject

/** All figures; `figures['ward-stay'].value` is the shortest way to a number in code. */
export const figures = {
  ...scenarioFigures,
  ...gpFigures,
  ...districtNursingFigures,
  ...nursingHomeFigures,
  ...wardFigures,
  ...icuFigures,
  ...oxygenFigures,
  ...careHotelFigures,
  ...transportFigures,
  ...regularCareFigures,
  ...staffFigures,
  ...leverFigures,
  ...planningFigures,
} as const

export type FigureId = keyof typeof figures

/** Whether a text names a built-in figure, for ids that come from a file. */
export function isFigureId(text: string): text is FigureId {
  return Object.hasOwn(figures, text)
}

/** One figure with its id, its source and, where it is ours, how it was inferred. */
export function figure(id: FigureId): Figure {
  return { id, ...figures[id] }
}

/** Ids of all figures, in subject order. */
export const figureIds: readonly FigureId[] = Object.keys(figures).filter(isFigureId)
