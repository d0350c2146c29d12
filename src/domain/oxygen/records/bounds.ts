/**
 * How long and how large what a ledger holds may be: the bounds of a file, and so of everything that is entered, read
 * from a list or merged. They keep a ledger readable again, whatever was typed.
 */

/** Whole devices of one event, and of one count. */
export const MOST_DEVICES = 1e9
/** More events than a region's ledger meets in a decade; a file of them stays below the size limit. */
export const MOST_EVENTS = 200_000
/** Of each list of records. */
export const MOST_RECORDS = 50_000
/** Serial numbers named by one event. */
export const MOST_UNITS_PER_EVENT = 50_000

/** Happenings that one event tells apart. */
export const MOST_TOLD_APART = 10_000

const RECORD_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

/** Ids of records: 1–64 letters, digits, `.`, `_` or `-`. */
export function isRecordId(text: string): boolean {
  return RECORD_ID.test(text)
}
