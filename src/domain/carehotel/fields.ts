/** What the numbers and texts of a care hotel plan may be. */
import {
  AMOUNT,
  COUNT,
  decimal,
  HORIZON_DAYS,
  LINE,
  NAME,
  named,
  NOTE,
  type NumberField,
  SEED,
  SHARE,
  text,
  type TextField,
  whole,
} from '../shared/field.ts'
import type { EffectAssumptions } from './plan.ts'

export const CARE_HOTEL_FIELDS = {
  horizonDays: HORIZON_DAYS,
  seed: SEED,
  draws: whole(1, 5000),
  /** A week has 168: a team of ten thousand people. */
  hoursPerWeek: decimal(0, 1_680_000, 1),
  devices: COUNT,
} as const satisfies Record<string, NumberField>

const wardDaysSaved = decimal(0, 60, 1)
const lostShare = decimal(0, 0.99, 1)

export const EFFECT_ASSUMPTION_FIELDS = {
  districtNursingPatientsPerMonth: { ...AMOUNT, min: 1 },
  travelShare: lostShare,
  efficiencyGainShare: lostShare,
  /** Care time in a hotel against care time at home. */
  careTimeRatio: decimal(0, 100, 2),
  informalCareLostShare: decimal(0, 10, 1),
  gpVisitsPerPatientWeek: decimal(0, 50, 2),
  wardDaysSaved,
  minimumOccupancyShare: SHARE,
} as const satisfies Record<keyof EffectAssumptions, NumberField>

export const NORM_FIELDS = {
  hoursPerBedDay: decimal(0, 1000, 2),
  minPerShift: decimal(0, 1000, 1),
} as const satisfies Record<string, NumberField>

const patientsPerDay = decimal(0, 1e6, 2)
const factor = decimal(0, 100, 2)
const stayDays = decimal(0.1, 365, 1)

export const LOCATION_FIELDS = {
  openingLeadDays: whole(0, 365),
  beds: COUNT,
  targetShare: SHARE,
  flowLpm: decimal(0, 100, 1),
  maxFlowLpm: decimal(0, 100, 1),
  maxPatients: COUNT,
  points: COUNT,
  maxTotalFlowLpm: { ...AMOUNT, decimals: 1 },
  powerLimitKw: { ...AMOUNT, decimals: 2 },
  loxFlowLpm: { ...AMOUNT, decimals: 1 },
  patientsPerDay,
  originShare: { ...SHARE, decimals: 2 },
  inflowFactor: factor,
  stayDays,
  stayFactor: factor,
  occupiedAtStart: COUNT,
  transportPatients: COUNT,
} as const satisfies Record<string, NumberField>

export const MONITORING_FIELDS = {
  patientsPerDay,
  oxygenShare: SHARE,
  wardDaysSaved,
  effectiveShare: SHARE,
  centrePatients: COUNT,
  monitoringDays: stayDays,
  socTurnaroundDays: decimal(0, 60, 1),
  readmissionShare: SHARE,
  eligibleShare: SHARE,
  hospitalPart: { ...AMOUNT, decimals: 1 },
  specialistUntilDay: whole(0, 365),
} as const satisfies Record<string, NumberField>

export const CARE_HOTEL_TEXTS = {
  locationName: NAME,
  displacedPlace: NAME,
  groupName: NAME,
  inclusion: NOTE,
  exclusion: NOTE,
  oxygenSupplier: LINE,
  fact: named(1000),
  sourcePlace: text(500),
  sourceDate: text(20),
  team: NAME,
  socSupplier: NAME,
  socLot: NAME,
  mixName: NAME,
  stepOwner: LINE,
  hospitalName: NAME,
  preconditionNote: NOTE,
} as const satisfies Record<string, TextField>
