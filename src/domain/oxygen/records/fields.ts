/** What the numbers and texts of a ledger's records and events may be. */
import {
  COUNT,
  decimal,
  NAME,
  named,
  NOTE,
  type NumberField,
  text,
  type TextField,
  whole,
} from '../../shared/field.ts'
import { MOST_DEVICES } from './bounds.ts'

/** Whole devices that one event moves. */
export const QUANTITY = whole(1, MOST_DEVICES)

/** Whole devices that were counted, or a part of a returned loan: there may be none. */
export const COUNTED = whole(0, MOST_DEVICES)

export const MODEL_FIELDS = {
  maxFlowLpm: decimal(0.1, 1000, 1),
  pmIntervalDays: whole(1, 36_500),
  powerW: decimal(0, 100_000, 1),
} as const satisfies Record<string, NumberField>

export const BATCH_FIELDS = {
  quantityOrdered: COUNT,
  plannedQuantity: QUANTITY,
} as const satisfies Record<string, NumberField>

export const RECORD_TEXTS = {
  organizationName: NAME,
  modelName: NAME,
  batchName: NAME,
  serialNumber: named(64),
  /** Other names of one organisation, as they are typed. */
  aliases: text(10_000),
  /** Weeks and numbers, as they are typed. */
  plannedDeliveries: text(10_000),
} as const satisfies Record<string, TextField>

export const EVENT_TEXTS = {
  reason: NOTE,
  recordedBy: text(100),
  documentRef: named(200),
  planTitle: NAME,
} as const satisfies Record<string, TextField>
