/** What the numbers and texts of a preparation may be, by the name of the field. */
import {
  AMOUNT,
  COUNT,
  decimal,
  LINE,
  NAME,
  named,
  type NumberField,
  PERCENT,
  SHARE,
  text,
  type TextField,
  whole,
} from '../shared/field.ts'

const amount = { ...AMOUNT, decimals: 1 }
const hoursAWeek = decimal(0, 168, 1)
const km = decimal(-1000, 1000, 1)

export const PREPARATION_FIELDS = {
  keyPercent: PERCENT,
  amberFrom: SHARE,
  staleAfterDays: whole(1, 365),

  // Staff
  ownFte: amount,
  hoursPerFteWeek: hoursAWeek,
  absenceShare: SHARE,
  infectionDays: whole(1, 60),
  relief: SHARE,
  hoursPerPatientDay: decimal(0, 1000, 2),
  otherHoursPerDay: amount,
  patients: amount,
  people: COUNT,
  hoursPerWeek: hoursAWeek,
  usableShare: SHARE,
  fte: amount,
  efficiency: SHARE,

  // The request of the week
  beds: COUNT,
  key: { ...AMOUNT, decimals: 4 },
  agreed: COUNT,
  delivered: COUNT,

  // Flows and emergency departments
  viaGp: COUNT,
  viaEmergency: COUNT,
  transferredIn: COUNT,
  toIcu: COUNT,
  discharged: COUNT,
  transferredOut: COUNT,
  waiting: COUNT,
  free: COUNT,
  covidArrivals: COUNT,
  otherArrivals: COUNT,
  stayHours: hoursAWeek,
  boarding: COUNT,
  places: COUNT,
  eastKm: km,
  northKm: km,
  freeBeds: COUNT,
  gpPostShare: SHARE,
  ambulanceShare: SHARE,
  minutesPerKm: decimal(0, 60, 1),
  admittedShare: SHARE,
  eveningNightShare: SHARE,
  bentPatients: COUNT,
  hoursToPlace: decimal(0, 10_000, 1),

  // Ambulances
  vehicleHours: amount,
  urgentHours: amount,
  plannedHours: amount,
  redCrossShare: SHARE,
  closureMinutes: amount,
  extraCalls: COUNT,
  hoursPerCall: decimal(0, 24, 1),
  threshold: SHARE,

  // Stocks
  low: amount,
  high: amount,
  amount,
  ventilatedShare: SHARE,
  perPatientDay: amount,
  perShift: amount,
  eligibleShare: SHARE,
  perDay: amount,
} as const satisfies Record<string, NumberField>

export const PREPARATION_TEXTS = {
  regionName: NAME,
  action: text(1000),
  evidence: text(1000),
  owner: LINE,
  register: NAME,
  claimBy: NAME,
  hospitalName: NAME,
  signedBy: LINE,
  stockName: NAME,
  unit: named(50),
  coverSubject: NAME,
  payer: LINE,
  instrument: LINE,
  message: text(1000),
  sender: LINE,
  channel: LINE,
  language: text(50),
  helpline: LINE,
  helplineHours: LINE,
  linkTitle: NAME,
} as const satisfies Record<string, TextField>
