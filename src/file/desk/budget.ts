/** What reading a file from outside may cost; whatever exceeds it is refused before it is worked out. */

export interface Budget {
  /** Of the file as it comes. */
  readonly bytes: number
  /** Of the parts of a workbook that are read, unpacked: a file of 0.4 MB can unpack to 400 MB. */
  readonly unpackedBytes: number
  readonly rows: number
  readonly columns: number
  /** Rows × columns: a workbook with one cell at ZZ100000 claims 70 million. */
  readonly cells: number
}

/** Ten years of all municipalities per day, and a list of 50,000 deliveries, stay within it. */
export const DESK_BUDGET: Budget = {
  bytes: 64 * 1024 * 1024,
  unpackedBytes: 128 * 1024 * 1024,
  rows: 1_500_000,
  columns: 256,
  cells: 20_000_000,
}

/** Time that the worker of the desk gets, in milliseconds. */
export const DESK_TIMEOUT_MS = 30_000
