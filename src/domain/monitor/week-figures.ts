/** The stands of GP and district nursing that follow from their weeks, for areas that state none of their own. */
import { type ChainLink, LINK_UNITS } from '../shared/care-chain.ts'
import { addDays, type CivilDate, type IsoWeek, mondayOf } from '../shared/civil-date.ts'
import type { ChainFigure } from './chain-light.ts'
import type { NursingLoad } from './district-nursing.ts'
import type { GpLoad } from './gp-week.ts'
import type { Monitor } from './monitor.ts'

const DAYS_A_WEEK = 7
const PER = 1000

/** The Sunday on which so many weeks have ended; the first date there is for a text that is no week. */
export function lastDayOf(week: IsoWeek, weeks: number): CivilDate {
  const monday = mondayOf(week)
  return monday === null ? '' : addDays(monday, DAYS_A_WEEK * weeks - 1)
}

/** GP: weighted contacts of all inhabitants in the week. District nursing: clients, without a room to hold them against. */
export function weekFigures(
  { areas, figures }: Monitor,
  gp: readonly GpLoad[],
  nursing: readonly NursingLoad[],
): readonly ChainFigure[] {
  const stated = new Set(figures.map(({ areaId, link }) => placeOf(areaId, link)))
  const ofGp = gp.flatMap(({ areaId, isoWeek, per1000 }): ChainFigure[] => {
    const area = areas.find(({ id }) => id === areaId)
    if (!area || area.inhabitants === null || per1000 === null) return []
    const thousands = area.inhabitants / PER
    return [
      {
        areaId,
        link: 'gp',
        on: lastDayOf(isoWeek, 1),
        value: per1000 * thousands,
        capacity: area.gpRoomPer1000 === null ? null : area.gpRoomPer1000 * thousands,
        absence: null,
        unit: 'weightedContactsPerWeek',
        everyDays: DAYS_A_WEEK,
      },
    ]
  })
  const ofNursing = nursing.map(({ areaId, isoWeek, clients }): ChainFigure => ({
    areaId,
    link: 'districtNursing',
    on: lastDayOf(isoWeek, 2),
    value: clients,
    capacity: null,
    absence: null,
    unit: LINK_UNITS.districtNursing,
    everyDays: 2 * DAYS_A_WEEK,
  }))
  return [...ofGp, ...ofNursing].filter(({ areaId, link }) => !stated.has(placeOf(areaId, link)))
}

const placeOf = (areaId: string, link: ChainLink): string => `${areaId} ${link}`
