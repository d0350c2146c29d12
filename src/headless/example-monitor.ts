/** The example of a country that watches its chain in January 2022. Its figures are invented. */
import type { AccessWeek } from '../domain/monitor/access.ts'
import { type NursingPeriod, TARGET_GROUPS } from '../domain/monitor/district-nursing.ts'
import type { Contacts, GpWeek } from '../domain/monitor/gp-week.ts'
import type { Monitor } from '../domain/monitor/monitor.ts'
import type { MonitoredArea, ObservedFigure } from '../domain/monitor/observed-figure.ts'
import { newMonitor } from '../domain/monitor/new-monitor.ts'
import type { ChainLink } from '../domain/shared/care-chain.ts'
import { addDays, isoWeek } from '../domain/shared/civil-date.ts'
import { monitor as words } from '../i18n/nl/monitor.ts'
import { monitorDefaults } from '../reference/monitor-defaults.ts'
import { COUNTRY_ID } from '../reference/plan-defaults.ts'

const ON = '2022-01-14'
/** The region that delivered nothing for a week. */
const SILENT = 'AZNN'
/** The region whose weeks are filled in. */
const TOLD = 'NAZB'

/** What a national report states by itself. */
const COUNTRY_STANDS: readonly ObservedFigure[] = [
  { areaId: COUNTRY_ID, link: 'ward', on: addDays(ON, -8), value: 9_100, capacity: 15_000, absence: null },
  { areaId: COUNTRY_ID, link: 'ward', on: addDays(ON, -1), value: 9_800, capacity: 15_000, absence: 0.08 },
  { areaId: COUNTRY_ID, link: 'icu', on: addDays(ON, -8), value: 891, capacity: 999, absence: null },
  { areaId: COUNTRY_ID, link: 'icu', on: addDays(ON, -1), value: 942, capacity: 999, absence: 0.07 },
]

/** Days ago that each published flow was last received: one late, one missing. */
const RECEIVED_AGO = [1, 2, 5, 16, 6, 4]

/** Per link: occupied and room per million inhabitants, and the part that was occupied a week before. */
const STANDS: Readonly<Partial<Record<ChainLink, { used: number; room: number; before: number }>>> = {
  nursingHome: { used: 6_630, room: 7_430, before: 0.99 },
  ward: { used: 560, room: 860, before: 0.9 },
  icu: { used: 54, room: 57.2, before: 0.95 },
}

export function exampleMonitor(): Monitor {
  const begun = newMonitor(
    ON,
    monitorDefaults(COUNTRY_ID, { country: words.fresh.country, flows: words.flows.published }),
  )
  const regions = begun.areas.filter(({ within }) => within !== null)
  return {
    ...begun,
    areas: begun.areas.map((area) => (area.id === TOLD ? { ...area, gpRoomPer1000: 110 } : area)),
    figures: [...COUNTRY_STANDS, ...regions.flatMap(standsOf)],
    gpWeeks: [-4, -3, -2, -1].map(gpWeekOf),
    nursingPeriods: [-4, -2].flatMap(nursingPeriodsOf),
    flows: begun.flows.map((flow, index) => ({
      ...flow,
      receivedOn: addDays(ON, -(RECEIVED_AGO[index] ?? 0)),
    })),
    accessWeeks: regions.map(accessOf),
  }
}

function standsOf({ id, inhabitants }: MonitoredArea, at: number): readonly ObservedFigure[] {
  const millions = (inhabitants ?? 0) / 1e6
  const last = addDays(ON, id === SILENT ? -9 : -1)
  // Not every region is as full as the country.
  const own = 1 + 0.03 * ((at % 3) - 1)
  return Object.entries(STANDS).flatMap(([link, { used, room, before }]) =>
    [-7, 0].map((days): ObservedFigure => ({
      areaId: id,
      link: link as ChainLink,
      on: addDays(last, days),
      value: Math.round(millions * used * own * (days === 0 ? 1 : before)),
      capacity: Math.round(millions * room),
      absence: days === 0 ? 0.08 : null,
    })),
  )
}

function gpWeekOf(weeks: number, at: number): GpWeek {
  const isHoliday = at === 1
  const counted = (consult: number): Contacts => ({
    consultShort: Math.round(consult * 0.5),
    consult,
    consultLong: Math.round(consult * 0.25),
    visit: Math.round(consult * 0.05),
    visitLong: Math.round(consult * 0.04),
    visitIntensive: Math.round(consult * 0.025),
  })
  return {
    areaId: TOLD,
    isoWeek: isoWeek(addDays(ON, 7 * weeks)),
    covid: counted(isHoliday ? 900 : 1_500 + 200 * at),
    other: counted(isHoliday ? 4_000 : 7_800),
    outOfHours: null,
    populationShare: 0.1,
    holiday: isHoliday,
    accessible: 0.93,
    absence: 0.08,
    continuity: 0.7,
  }
}

function nursingPeriodsOf(weeks: number): readonly NursingPeriod[] {
  return TARGET_GROUPS.map((group, at) => ({
    areaId: TOLD,
    group,
    isoWeek: isoWeek(addDays(ON, 7 * weeks)),
    hours: [52_000, 18_000, 31_000, 9_500, 6_000][at] ?? 0,
    clients: [5_600, 2_400, 3_900, 520, 900][at] ?? 0,
    absence: 0.09,
    continuity: 0.6,
  }))
}

function accessOf({ id }: MonitoredArea, at: number): AccessWeek {
  return {
    areaId: id,
    isoWeek: isoWeek(addDays(ON, -7)),
    referrals: null,
    treated: null,
    waiting: null,
    class3InTime: id === TOLD ? 0.7 : 0.95 - 0.01 * (at % 4),
    theatresOpen: id === TOLD ? 0.55 : 0.75,
    patientsPerNurse: null,
  }
}
