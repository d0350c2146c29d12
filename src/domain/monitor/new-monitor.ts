/** How a monitor begins: areas, weights and flows that were published, and no figure yet. */
import type { CivilDate } from '../shared/civil-date.ts'
import { USUAL_ACCESS } from './access.ts'
import { USUAL_LIGHTS } from './chain-light.ts'
import type { Monitor } from './monitor.ts'

/** A monitor of which nothing is observed yet, on a day. */
export function newMonitor(
  on: CivilDate,
  given: Pick<Monitor, 'areas' | 'contactWeights' | 'flows'>,
): Monitor {
  return {
    ...given,
    asOf: on,
    figures: [],
    lightRule: USUAL_LIGHTS,
    gpWeeks: [],
    nursingPeriods: [],
    accessWeeks: [],
    accessRule: USUAL_ACCESS,
  }
}
