/**
 * The escalation phases of the LNAZ (LNAZ § 2): who decides, what comes in, and what makes people consider the next
 * one. Data only. The app advises (see capacity/phase-advice); people decide, and the plan records who, when and why.
 */

/** In order of pressure; going down is the same in reverse. */
export const PHASES = ['1a', '1b', '2a', '2b', '2c', '2d', '3'] as const
export type Phase = (typeof PHASES)[number]

export const PHASE_TRIGGERS = [
  'regularCare',
  'providerCannotAbsorb',
  'regionCannotAbsorb',
  'unequalPressure',
  'pressureKeepsRising',
  'bossBedsInUse',
  'class3UnderPressure',
  'acuteCareUnderPressure',
  'instrumentsInUse',
  'recovering',
] as const
/** What makes a phase due, as outcomes can show it; the last two keep a phase that nothing else makes due. */
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
    triggers: ['regionCannotAbsorb', 'unequalPressure'],
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

/** How the app moves its advice; all ours (inferred), for the plan says in words how people should. */
export interface PhasePace {
  /** Days without need of a phase before the next one down is advised (LNAZ § 2.2.5: staff must recover). */
  readonly quietDays: number
  /** How many regions are "several" (LNAZ § 2.2.4). */
  readonly severalRegions: number
  /** How many regions are "nearly all", of those at hand, as a share. */
  readonly nearlyAllShare: number
}

export const USUAL_PACE: PhasePace = { quietDays: 7, severalRegions: 3, nearlyAllShare: 0.9 }

/** What must be settled before phase 3 (LNAZ § 2.2.4), in order. */
export const PHASE_3_CHECKS = [
  'ministerInformed',
  'jointCoalitionHeard',
  'qualityVerified',
  'accessVerified',
  'ministerDeclares',
  'publicInformed',
] as const
export type Phase3Check = (typeof PHASE_3_CHECKS)[number]

/** Negative where `a` comes before `b`, 0 where they are the same. */
export function comparePhases(a: Phase, b: Phase): number {
  return PHASES.indexOf(a) - PHASES.indexOf(b)
}
