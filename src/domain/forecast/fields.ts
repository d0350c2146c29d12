/** What the numbers and texts of a forecast may be. */
import type { CivilDate } from '../shared/civil-date.ts'
import {
  AMOUNT,
  type DateField,
  NAME,
  type NumberField,
  PERCENT,
  type TextField,
  whole,
} from '../shared/field.ts'
import { LONGEST_HORIZON_DAYS } from './forecast.ts'

export const FORECAST_FIELDS = {
  horizonDays: whole(1, LONGEST_HORIZON_DAYS),
  keyPercent: PERCENT,
  key: { ...AMOUNT, decimals: 4 },
} as const satisfies Record<string, NumberField>

export const FORECAST_TEXTS = {
  area: NAME,
  partName: NAME,
  hospitalName: NAME,
} as const satisfies Record<string, TextField>

/** A day on which a forecast is made or scored: one of its series. */
export const dayOfSeries = ({ firstDate, lastDate }: { firstDate: CivilDate; lastDate: CivilDate }) =>
  ({ min: firstDate, max: lastDate }) as const satisfies DateField
