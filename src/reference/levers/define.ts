/** What a published measure consists of before it is put into a plan, and the arithmetic that several share. */

import type { ByLinkAndClass } from '../../domain/plan/care-class.ts'
import type { LeverCondition, LeverEffect } from '../../domain/plan/lever.ts'
import type { Phase } from '../../domain/plan/phases.ts'
import type { StaffNeed, StaffRole } from '../../domain/plan/staff.ts'
import type { LinkId } from '../../domain/shared/care-chain.ts'
import { exactly, scaled, type Estimate } from '../../domain/shared/estimate.ts'
import type { Source } from '../../domain/shared/figure.ts'
import { figure, figures, type FigureId } from '../figures.ts'

export interface CatalogueLever {
  /** Where the size, the side effects and the duration come from. Lead times are ours. */
  readonly figuresBehind: readonly FigureId[]
  /** Days from start to full effect. */
  readonly leadDays: number
  readonly durationDays: number | null
  readonly maxDurationDays: number | null
  /** The first phase in which it may be used, and who says so: see `published` and `inferred`. */
  readonly allowedFrom: Phase
  readonly phaseSource: PhaseSource
  /** What must have been settled before it may act. */
  readonly conditions: readonly LeverCondition['id'][]
  readonly alternativeGroup: string | null
  effects(place: LeverScale): readonly LeverEffect[]
  needs(place: LeverScale): readonly StaffNeed[]
}

/** Where the phase of a measure comes from. */
export interface PhaseSource extends Source {
  /** Ours: the document gives the measure, the phase follows from its weight. */
  readonly inferred: boolean
}

/** A phase that a document states. */
export const stated = (source: Source): PhaseSource => ({ ...source, inferred: false })

/** A phase that is ours, and what it rests on. */
export const weighed = (source: Source): PhaseSource => ({ ...source, inferred: true })

/** Where a measure is taken: what the region carries, its row of the LNAZ table, and the ward that it acts on. */
export interface LeverScale {
  /** Share of the country that the region carries, 0–1. */
  readonly share: number
  readonly regionId: string
  /** Ward beds that are staffed for COVID. */
  readonly wardBeds: number
  /** Parts of other care that the region states of its classes; left out: none. */
  readonly classShares?: ByLinkAndClass
}

/** A measure with what it does not state left open: no end, no alternatives, nobody needed. */
export function defineLever(
  lever: Pick<CatalogueLever, 'figuresBehind' | 'leadDays' | 'allowedFrom' | 'phaseSource' | 'effects'> &
    Partial<CatalogueLever>,
): CatalogueLever {
  return {
    durationDays: null,
    maxDurationDays: null,
    alternativeGroup: null,
    conditions: [],
    needs: () => [],
    ...lever,
  }
}

export const value = (id: FigureId): number => figures[id].value

/** A figure with its range as a triangular estimate; without a range it is exact. */
export function estimateOf(id: FigureId): Estimate {
  const { value: mode, range } = figure(id)
  return range ? { low: range[0], mode, high: range[1], shape: 'triangular' } : exactly(mode)
}

export const raise = (link: LinkId, share: Estimate): LeverEffect => ({ type: 'raiseCapacity', link, share })
export const addPlaces = (link: LinkId, amount: Estimate): LeverEffect => ({
  type: 'addCapacity',
  link,
  amount: whole(amount),
})
export const takePlaces = (link: LinkId, amount: number): LeverEffect => ({
  type: 'takeCapacity',
  link,
  amount: exactly(Math.round(amount)),
})
export const ask = (link: LinkId, amount: number): LeverEffect => ({
  type: 'addDemand',
  link,
  amount: exactly(Math.round(amount)),
})

/** Care asked of a link for each patient whom the lever puts off in a day. */
export const askPerPutOff = (link: LinkId, amount: number): LeverEffect => ({
  type: 'askPerPutOff',
  link,
  amount: exactly(Math.round(1000 * amount) / 1000),
})

/** Patients sent home with a concentrator, as many as are at home at the same time. */
export const sendHome = (patients: number): LeverEffect => ({
  type: 'sendHome',
  link: 'homeOxygen',
  amount: exactly(Math.round(patients)),
})

/** People of a role; nobody where it rounds to none. */
export function need(role: StaffRole, people: number): StaffNeed[] {
  const rounded = Math.round(people)
  return rounded > 0 ? [{ role, people: rounded }] : []
}

/** Consults a day that a number of patients at home asks for. */
export const consultsOf = (patients: number): number =>
  (patients * value('lever-consults-per-patient-week')) / 7

/** A size that nobody has published: nothing until a planner types one. */
export const UNKNOWN_SIZE: Estimate = exactly(0)

/** COVID admissions a day that keep a ward full, by Little's law (inferred). */
export const admissionsPerDay = (wardBeds: number): number => wardBeds / value('ward-stay')

/** Hours of staff that a bed takes in a day, of all roles together (AHRQ: 32.5 people per 50 beds and 12 hours). */
const hoursPerBedDay = (value('care-hotel-staff-per-50-beds') * 24) / value('care-hotel-norm-beds')

/** Beds that people can staff who each give so many hours a week. */
export function bedsStaffedBy(people: Estimate, hoursPerWeek: number): Estimate {
  return scaled(people, hoursPerWeek / 7 / hoursPerBedDay)
}

function whole({ low, mode, high, shape }: Estimate): Estimate {
  return { low: Math.round(low), mode: Math.round(mode), high: Math.round(high), shape }
}
