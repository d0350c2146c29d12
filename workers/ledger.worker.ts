/**
 * Lends the oxygen ledger to other threads: one ledger held open, and questions to it. A worker of its own, so that
 * what it holds outlives the plans that are cancelled beside it.
 */

import { expose } from 'comlink'
import { createLedgerDesk } from '../src/domain/oxygen/desk.ts'
import type { LedgerApi } from './protocol.ts'

const api: LedgerApi = createLedgerDesk()

expose(api)
