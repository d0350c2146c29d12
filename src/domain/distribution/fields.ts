/** What the numbers and texts of a distribution may be. */
import {
  AMOUNT,
  COUNT,
  decimal,
  LINE,
  NAME,
  named,
  type NumberField,
  SHARE,
  text,
  type TextField,
  whole,
} from '../shared/field.ts'

/** Beds or patients of one region: more than a million is a slip of the pen. */
const people = whole(0, 1_000_000)
const key = { ...AMOUNT, decimals: 4 }

export const SHARE_FIELDS = {
  offered: COUNT,
  becauseOfCovid: COUNT,
  key,
  ownKey: key,
  capacity: people,
  occupied: people,
  publishedShare: people,
  notBecauseOfCovid: people,
  hfno: people,
  inflowPerDay: decimal(0, 1_000_000, 1),
  roomPerDay: people,
  receiveLimitPerDay: people,
  sendLimitPerDay: people,
  ambulanceHoursPerDay: decimal(0, 100_000, 1),
} as const satisfies Record<string, NumberField>

const vehicles = whole(0, 10_000)
const hoursPerDay = decimal(0, 24, 2)
/** Fourteen at most when scaled up: LNAZ upscaling plan 2022/2023, §4.5.2.1. */
const micuVehicles = whole(0, 14)

/** Enough for every hospital location of the country in one document, and small enough to solve. */
export const MOST_REGIONS = 150

/** How many days ahead transfers are planned. */
export const LONGEST_HORIZON_DAYS = 28

/** By its place in the settings of the transfers. */
export const TRANSFER_FIELDS = {
  horizonDays: whole(1, LONGEST_HORIZON_DAYS),
  wholeDays: whole(1, 2),
  meanStayDays: decimal(1, 365, 1),
  movableInflowShare: SHARE,
  morningWindowHours: hoursPerDay,
  overflowWeight: SHARE,
  unknownSpreadShare: SHARE,
  'micu.vehicles': micuVehicles,
  'micu.reserveVehicles': vehicles,
  'micu.hoursPerVehiclePerDay': hoursPerDay,
  'micu.icuBedsPerExtraVehicle': decimal(0, 100, 1),
  'ambulances.vehicles': vehicles,
  'ambulances.reserveVehicles': vehicles,
  'ambulances.hoursPerVehiclePerDay': hoursPerDay,
  'bus.vehicles': vehicles,
  'bus.hoursPerVehiclePerDay': hoursPerDay,
  'bus.patientsPerTrip': whole(1, 100),
  'helicopter.patientsPerDay': people,
  'helicopter.aboveKm': decimal(0, 1000, 1),
  abroadPatientsPerDay: people,
  abroadByRoadWithinKm: decimal(0, 1000, 1),
  speedKmPerHour: decimal(1, 300, 1),
  handlingHoursPerTrip: hoursPerDay,
  km: decimal(0, 2000, 1),
  requiredPatients: people,
  agreedPatients: whole(1, 1000),
  noticePatients: whole(1, 1000),
} as const satisfies Record<string, NumberField>

/** How much longer a road is than the straight line. */
export const DETOUR_FACTOR = decimal(1, 3, 2)

/** Where the sliders run: the part of the field that is within reach in a week. */
export const TRANSFER_TRACKS = {
  overflowWeight: { ...TRANSFER_FIELDS.overflowWeight, step: 0.05 },
  ambulances: { min: 0, max: 60, step: 1 },
} as const

export const DISTRIBUTION_TEXTS = {
  placeName: NAME,
  noticeHospital: LINE,
  originTitle: LINE,
  sparedBy: NAME,
  sparedWhy: named(500),
  decidedBy: LINE,
  decisionReason: text(500),
} as const satisfies Record<string, TextField>
