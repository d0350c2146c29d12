/** What a monitor comes to on its day: every part's answer, in one value. */
import { LINK_UNITS } from '../shared/care-chain.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import { type AccessGap, accessGaps } from './access.ts'
import { type AreaStands, type ChainFigure, chainStands } from './chain-light.ts'
import { type NursingLoad, nursingLoads } from './district-nursing.ts'
import { type GpLoad, gpLoads } from './gp-week.ts'
import { type FlowStand, flowStand } from './information-flow.ts'
import type { Monitor } from './monitor.ts'
import { lastDayOf, weekFigures } from './week-figures.ts'

export interface MonitorOutcome {
  readonly asOf: CivilDate
  readonly stands: readonly AreaStands[]
  readonly gp: readonly GpLoad[]
  readonly nursing: readonly NursingLoad[]
  readonly flows: readonly FlowStand[]
  readonly access: readonly AccessGap[]
}

/** Weeks that have not ended on the day of the monitor, and figures of later days, are not looked at. */
export function calculateMonitor(body: Monitor): MonitorOutcome {
  const { areas, asOf } = body
  const inhabitants = new Map(areas.map((area) => [area.id, area.inhabitants]))
  const gp = gpLoads(
    body.gpWeeks.filter(({ isoWeek }) => lastDayOf(isoWeek, 1) <= asOf),
    body.contactWeights,
    (id) => inhabitants.get(id) ?? null,
  )
  const nursing = nursingLoads(body.nursingPeriods.filter(({ isoWeek }) => lastDayOf(isoWeek, 2) <= asOf))
  const figures = body.figures.map((figure): ChainFigure => ({
    ...figure,
    unit: LINK_UNITS[figure.link],
    everyDays: 1,
  }))
  return {
    asOf,
    stands: chainStands(areas, [...figures, ...weekFigures(body, gp, nursing)], asOf, body.lightRule),
    gp,
    nursing,
    flows: body.flows.map((flow) => flowStand(flow, asOf)),
    access: accessGaps(
      body.accessWeeks.filter(({ isoWeek }) => lastDayOf(isoWeek, 1) <= asOf),
      body.accessRule,
    ),
  }
}
