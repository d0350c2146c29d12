/** Lends the jobs to other threads, and shares the draws of one plan with other workers. */

import { expose, transfer } from 'comlink'
import { columnsOf } from './columns.ts'
import { exchangeParts } from './exchange.ts'
import { calculator, JOBS } from './jobs.ts'
import type { CalculationApi } from './protocol.ts'

const api: CalculationApi = {
  ...JOBS,
  calculateShare: async (plan, ranges, links, peers) => {
    const results = await exchangeParts(
      peers,
      (theirs) => calculator.partsOf(plan, ranges, theirs),
      (others) => calculator.summarise(plan, ranges, links, others),
    )
    return transfer(results, columnsOf(results))
  },
}

expose(api)
