/** Where the pool of concentrators stands, in a few numbers: what a result tells and what a meeting freezes. */
import type { IsoWeek } from '../../shared/civil-date.ts'

/** Concentrators only; cylinders and vessels stand in the balances. */
export interface LedgerTotals {
  /** Everything received and not disposed of or sold; lost devices are owned until they are written off. */
  readonly owned: number
  /** In a depot and fit for use: ready to be lent. What demand can be met from is `weeks[].available`. */
  readonly available: number
  /** With borrowers or under way. */
  readonly out: number
  readonly repair: number
  readonly quarantine: number
  readonly lost: number
  /** Signed: positive is what counts could not find. */
  readonly variance: number
}

/** Demand against supply of one week. */
export interface LedgerWeek {
  readonly isoWeek: IsoWeek
  /** On home oxygen at the same time. */
  readonly patients: number
  /** Concentrators. */
  readonly need: number
  /** Concentrators fit for use, in depots and with borrowers. */
  readonly available: number
  readonly gap: number
}
