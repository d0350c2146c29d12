/** What the numbers of a ledger's demand may be, and where the sliders of its what-if run. */
import { COUNT, decimal, type NumberField, PERCENT, SHARE, whole } from '../../shared/field.ts'
import { QUANTITY } from '../records/fields.ts'

const days = decimal(0.5, 365, 1)

export const DEMAND_FIELDS = {
  patients: COUNT,
  inflowPerWeek: QUANTITY,
  clinicalDays: days,
  deviceDays: days,
  turnaroundDays: decimal(0, 365, 1),
  bandFlowLpm: decimal(0.1, 100, 1),
  bandShare: SHARE,
  socShare: SHARE,
  maxFlowLpm: decimal(0.1, 100, 1),
  outOfServiceShare: decimal(0, 0.99, 1),
} as const satisfies Record<string, NumberField>

/** What is known of a regional plan that demand comes from. */
export const DEMAND_PLAN_FIELDS = {
  allocationKeyPercent: PERCENT,
  meanStayDays: decimal(0.1, 365, 1),
} as const satisfies Record<string, NumberField>

/** What is tried and not kept. */
export const WHAT_IF_FIELDS = {
  count: COUNT,
  flowLpm: decimal(0.5, 15, 1),
  cycleDays: decimal(1, 60, 1),
} as const satisfies Record<string, NumberField>

export const WHAT_IF_TRACKS = {
  extra: { min: 0, max: 5000, step: 50 },
  delayWeeks: { ...whole(0, 8), step: 1 },
} as const
