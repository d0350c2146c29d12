/** English words of the page of home monitoring. */
import type { homeMonitoring as dutch } from '../nl/home-monitoring.ts'
import type { Widened } from '../nl/index.ts'

export const homeMonitoring: Widened<typeof dutch> = {
  title: 'Home monitoring',
  intro:
    'Home monitoring per region, tested against the SOCs that were assigned. It stands in a care-hotel plan, because both draw on the same SOCs.',
  table: 'Home monitoring per region',
  region: 'Region',
  plan: 'Plan',
  most: 'Patients at a time, at most',
  shortFrom: 'SOCs short from',
  coverage: 'Reach in the region',
  responsible: 'Finally responsible',
  stepsDone: 'Steps done (of 6)',
  none: 'No plan for home monitoring yet. Make one below, or open the example with care hotels on Start.',
  open: ({ region, title }) => `Open ${region} in ${title}`,
}
