/**
 * The escalation phases of the LNAZ (LNAZ § 2): who decides, what comes in, and what makes people consider the next
 * one. Data only. The app advises (see capacity/phase-advice); people decide, and the plan records who, when and why.
 */

import type { CivilDate } from '../shared/civil-date.ts'

/** In order of pressure; going down is the same in reverse. */
export const PHASES = ['1a', '1b', '2a', '2b', '2c', '2d', '3'] as const
export type Phase = (typeof PHASES)[number]

export const PHASE_TRIGGERS = [
  'regularCare',
  'providerCannotAbsorb',
  'regionCannotAbsorb',
  'pressureKeepsRising',
  'bossBedsInUse',
  'class3UnderPressure',
  'acuteCareUnderPressure',
] as const
/** What makes a phase due, as a plan's outcome can show it. */
export type PhaseTrigger = (typeof PHASE_TRIGGERS)[number]

export const INSTRUMENTS = [
  'internalMeasures',
  'regionalDistribution',
  'limitedUpscaling',
  'nationalFairShare',
  'downscaleClass5',
  'downscaleClass4',
  'upscaleBeds',
  'downscaleClass3',
  'adaptedFairShare',
  'abroad',
  'military',
  'distributionByBeds',
  'triage',
] as const
export type Instrument = (typeof INSTRUMENTS)[number]

export interface PhaseRule {
  readonly coordination: 'hospital' | 'region' | 'country' | 'crisis'
  readonly decidedBy: 'hospitalBoard' | 'roaz' | 'roazChairs' | 'lnazBoard' | 'minister'
  /** What this phase brings in, on top of the phases before it. */
  readonly instruments: readonly Instrument[]
  /** Any of these makes the phase due. */
  readonly triggers: readonly PhaseTrigger[]
}

/**
 * LNAZ § 2.2, in the order of `PHASES`. The plan speaks of 2b and 2c together; that class 5 and rising pressure belong
 * to 2b, class 4 and the use of BOSS beds to 2c, is ours.
 */
export const PHASE_RULES: Readonly<Record<Phase, PhaseRule>> = {
  '1a': {
    coordination: 'hospital',
    decidedBy: 'hospitalBoard',
    instruments: ['internalMeasures'],
    triggers: ['regularCare'],
  },
  '1b': {
    coordination: 'region',
    decidedBy: 'roaz',
    instruments: ['regionalDistribution', 'limitedUpscaling'],
    triggers: ['providerCannotAbsorb'],
  },
  '2a': {
    coordination: 'country',
    decidedBy: 'roazChairs',
    instruments: ['nationalFairShare'],
    triggers: ['regionCannotAbsorb'],
  },
  '2b': {
    coordination: 'country',
    decidedBy: 'lnazBoard',
    instruments: ['downscaleClass5', 'upscaleBeds'],
    triggers: ['pressureKeepsRising'],
  },
  '2c': {
    coordination: 'country',
    decidedBy: 'lnazBoard',
    instruments: ['downscaleClass4'],
    triggers: ['bossBedsInUse'],
  },
  '2d': {
    coordination: 'country',
    decidedBy: 'minister',
    instruments: ['downscaleClass3', 'adaptedFairShare', 'abroad', 'military'],
    triggers: ['class3UnderPressure'],
  },
  '3': {
    coordination: 'crisis',
    decidedBy: 'minister',
    instruments: ['distributionByBeds', 'triage'],
    triggers: ['acuteCareUnderPressure'],
  },
}

/** A phase that people entered, up or down. */
export interface PhaseDecision {
  readonly phase: Phase
  /** Holds from this day on, that day included. */
  readonly from: CivilDate
  /** A role or a body, never a person's name: `ROAZ-voorzitters`. */
  readonly decidedBy: string
  readonly reason: string
}

/** Negative where `a` comes before `b`, 0 where they are the same. */
export function comparePhases(a: Phase, b: Phase): number {
  return PHASES.indexOf(a) - PHASES.indexOf(b)
}

/** The phase that holds on a day: of the last decision that has begun; 1a before the first. */
export function phaseOn(decisions: readonly PhaseDecision[], day: CivilDate): Phase {
  return decisions.findLast(({ from }) => from <= day)?.phase ?? '1a'
}
