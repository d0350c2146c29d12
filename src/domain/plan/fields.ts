/** What the numbers and texts of a regional plan may be. */
import {
  AMOUNT,
  decimal,
  HORIZON_DAYS,
  NAME,
  named,
  NOTE,
  type NumberField,
  PERCENT,
  SEED,
  SHARE,
  type TextField,
  whole,
} from '../shared/field.ts'
import type { DiseaseCourse } from './disease-course.ts'
import type { LeverEffect } from './lever.ts'
import type { Scenario } from './scenario.ts'

export const PLAN_FIELDS = {
  inhabitants: whole(1, 1e9),
  allocationKeyPercent: PERCENT,
  horizonDays: HORIZON_DAYS,
  seed: SEED,
  draws: whole(1, 10_000),
  /** Beds, consults or patients of a link, and what of them is in use. */
  capacity: AMOUNT,
  staff: { ...AMOUNT, decimals: 1 },
  thresholdProbability: SHARE,
} as const satisfies Record<string, NumberField>

const stepTwoWeeks = decimal(0, 52, 1)

export const HOSPITAL_FIELDS = {
  wardBeds: { ...AMOUNT, decimals: 1 },
  icuBeds: { ...AMOUNT, decimals: 1 },
  icuNurses: PLAN_FIELDS.staff,
  intensivists: PLAN_FIELDS.staff,
  supporters: PLAN_FIELDS.staff,
  inTraining: PLAN_FIELDS.staff,
  stepTwoWeeks,
  keyPercent: PERCENT,
} as const satisfies Record<string, NumberField>

export const ICU_PEOPLE_FIELDS = {
  nurses: PLAN_FIELDS.staff,
  intensivists: PLAN_FIELDS.staff,
  supporters: PLAN_FIELDS.staff,
  inTraining: PLAN_FIELDS.staff,
  courseDays: whole(0, 365),
  extraMicuVehicles: AMOUNT,
  stepTwoWeeks,
} as const satisfies Record<string, NumberField>

export const REGULAR_CARE_FIELDS = {
  arrivalsPerWeek: { ...AMOUNT, decimals: 1 },
  classShares: SHARE,
  stayDays: decimal(0.1, 365, 1),
  acuteShare: SHARE,
  lostSharePerWeek: SHARE,
  catchUpShare: SHARE,
  elsewhereBeds: AMOUNT,
} as const satisfies Record<string, NumberField>

export const PHASE_PACE_FIELDS = {
  quietDays: whole(1, 90),
  severalRegions: whole(1, 11),
  nearlyAllShare: SHARE,
} as const satisfies Record<string, NumberField>

const timesDelta = decimal(0, 20, 2)
const share = { ...SHARE, decimals: 2 }

export const SCENARIO_FIELDS = {
  virulence: timesDelta,
  contagiousness: timesDelta,
  adherence: timesDelta,
  boosterShare: share,
  boosterShareAtStart: share,
  variantShare: share,
  icuShare: timesDelta,
  startingInfectionsPerDay: decimal(0, 1e8, 1),
  startingGrowthPerDay: decimal(-1, 1, 1),
  susceptibleShare: share,
} as const satisfies Partial<Record<keyof Scenario, NumberField>>

/** Where the sliders of the scenario run: the part of each field that is within reach of a wave. */
export const SCENARIO_TRACKS = {
  contagiousness: { min: 0.5, max: 4, step: 0.05 },
  virulence: { min: 0.1, max: 2, step: 0.01 },
  adherence: { min: 0.5, max: 1.5, step: 0.01 },
  boosterShare: { min: 0, max: 1, step: 0.01 },
  susceptibleShare: { min: 0, max: 1, step: 0.01 },
} as const

/** New infections per day: up to one in a hundred inhabitants. */
export function infectionsTrack(inhabitants: number): { min: number; max: number; step: number } {
  const max = Math.ceil(inhabitants / 100)
  return { min: 0, max, step: Math.max(1, Math.round(max / 500)) }
}

/** What the reproduction number is multiplied by from a date on. */
export const REPRODUCTION_FACTOR = decimal(0, 20, 2)

const delayDays = decimal(0, 60, 1)

export const COURSE_FIELDS = {
  perInfection: decimal(0, 10, 2),
  boosterProtection: SHARE,
  generationDays: decimal(1, 60, 1),
  consultDelayDays: delayDays,
  careDelayDays: delayDays,
  responseHalfLifeDays: decimal(0.5, 365, 1),
  admissionsSetPoint: decimal(0.001, 1000, 3),
  absenceDays: decimal(0, 365, 1),
} as const satisfies Partial<Record<keyof DiseaseCourse, NumberField>>

export const STAY_FIELDS = {
  meanDays: decimal(0.1, 365, 1),
  shape: decimal(0.2, 10, 1),
} as const satisfies Record<string, NumberField>

/** How strongly a flow follows virulence: an exponent. */
export const VIRULENCE_SENSITIVITY = decimal(0, 5, 2)

export const PLAN_TEXTS = {
  regionName: NAME,
  hospitalName: NAME,
  leverTitle: NAME,
  leverNotes: NOTE,
  decidedBy: NAME,
  decisionReason: NOTE,
  action: named(500),
  dayNote: named(500),
  actionOwner: NAME,
  ownFigurePath: named(300),
  ownFigureNote: NOTE,
  ownFigureEnteredBy: NAME,
  ownFigureSource: named(500),
} as const satisfies Record<string, TextField>

const leverDays = whole(1, 3650)
export const LEVER_FIELDS = {
  leadDays: whole(0, 3650),
  durationDays: leverDays,
  maxDurationDays: leverDays,
  people: PLAN_FIELDS.staff,
} as const satisfies Record<string, NumberField>

const part = SHARE
const amount = { ...AMOUNT, decimals: 1 }

/** Of a lever's effect: the share or the amount that its type speaks of. */
export const EFFECT_FIELDS = {
  /** Up to ten times what there was comes on top. */
  raiseCapacity: decimal(0, 10, 1),
  addCapacity: amount,
  takeCapacity: amount,
  lowerAbsence: part,
  lowerDemand: part,
  addDemand: amount,
  /** Per patient put off a day. */
  askPerPutOff: decimal(0, 1000, 3),
  sendHome: amount,
  lowerBaseLoad: part,
} as const satisfies Record<LeverEffect['type'], NumberField>
