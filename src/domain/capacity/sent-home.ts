/** What comes of the patients whom levers send home with a concentrator (see `send-home.ts`). */

/** Per day and draw, 0–1, all levers alike. Columns are day-major. */
export interface SentHome {
  /** Of those who would go home, the share that finds a concentrator: what the benefits count for. */
  readonly served: Float64Array
  /** Of a full ward's patients who would go home, the share that really does: what the burdens count for. */
  readonly leaving: Float64Array
}
