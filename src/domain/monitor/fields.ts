/** What the numbers and texts of a monitor may be, by the name of the field. */
import {
  AMOUNT,
  COUNT,
  decimal,
  LINE,
  NAME,
  type NumberField,
  PERCENT,
  SHARE,
  type TextField,
  whole,
} from '../shared/field.ts'

const amount = { ...AMOUNT, decimals: 1 }

export const MONITOR_FIELDS = {
  inhabitants: COUNT,
  gpRoomPer1000: decimal(0, 10_000, 1),

  // Stands and their lights
  value: amount,
  capacity: amount,
  absence: SHARE,
  amberFrom: SHARE,
  redFrom: SHARE,
  staleAfterDays: whole(0, 365),

  // Weeks
  contacts: COUNT,
  weight: decimal(0, 100, 2),
  outOfHours: COUNT,
  /** Percent of the contacts that people state for a plan. */
  contactShare: { ...PERCENT, decimals: 1 },
  populationShare: SHARE,
  accessible: SHARE,
  continuity: SHARE,
  hours: amount,
  clients: COUNT,

  // Flows and access
  everyDays: whole(1, 365),
  referrals: COUNT,
  treated: COUNT,
  waiting: COUNT,
  class3InTime: SHARE,
  theatresOpen: SHARE,
  patientsPerNurse: decimal(0, 100, 1),
  spareFrom: SHARE,
} as const satisfies Record<string, NumberField>

export const MONITOR_TEXTS = {
  areaName: NAME,
  party: NAME,
  what: LINE,
} as const satisfies Record<string, TextField>
