/** How a preparation begins. */
import type { CivilDate } from '../shared/civil-date.ts'
import type { Preparation } from './preparation.ts'
import { USUAL_RULE } from './readiness.ts'

interface PreparedRegion {
  readonly id: string
  readonly name: string
  readonly keyPercent: number
}

/** A preparation of which nothing is stated yet, on a day. */
export function newPreparation({ id, name, keyPercent }: PreparedRegion, on: CivilDate): Preparation {
  return {
    regionId: id,
    regionName: name,
    keyPercent,
    planId: null,
    asOf: on,
    phase: '1a',
    phaseSince: on,
    actions: [],
    readiness: [],
    readinessRule: USUAL_RULE,
    workforce: { links: [], deployments: [], exchanges: [] },
    registers: [],
    defenceConditions: [],
    request: { asked: [], hospitals: [], answers: [] },
    flows: [],
    places: [],
    emergencyDepartments: [],
    ambulances: null,
    stocks: [],
    covers: [],
    messages: [],
  }
}
