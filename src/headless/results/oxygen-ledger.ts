/** A ledger on the day and at the moment asked for. */
import { calculateOxygenLedger } from '../../domain/oxygen/meeting/calculate.ts'
import type { ResultOf } from './result-of.ts'

export const result: ResultOf<'oxygen-ledger'> = (body, options) => calculateOxygenLedger(body, options)
