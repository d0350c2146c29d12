/** A limit that a transfer plan breaks when it is carried out on paper. */
import type { LimitCode } from './transfer-limits.ts'

export interface Violation {
  /** `wholePatients`: a part of a patient on a whole day; `flightDistance`: too short to fly. */
  readonly rule: LimitCode | 'wholePatients' | 'flightDistance' | 'tripTimes'
  readonly day: number
  readonly region: string | null
  /** What the plan does, and the most (of agreements the least) that is allowed. */
  readonly found: number
  readonly allowed: number
}
