/** The monitor of the chain in a file: stands, weeks of GP and district nursing, flows of information, access. */
import * as v from 'valibot'
import { TARGET_GROUPS } from '../../domain/monitor/district-nursing.ts'
import { MONITOR_FIELDS, MONITOR_TEXTS } from '../../domain/monitor/fields.ts'
import { CONTACT_KINDS } from '../../domain/monitor/gp-week.ts'
import type { Monitor } from '../../domain/monitor/monitor.ts'
import { CHAIN_LINKS } from '../../domain/shared/care-chain.ts'
import { type Problem, shown } from '../../domain/shared/result.ts'
import { defineKind } from './document-kind.ts'
import { checkReferences, checkUnique, civilDate, id, isoWeek, list, number, text } from './fields.ts'

/** The country, its regions, their safety regions and hospitals. */
const MOST_AREAS = 300
/** A year of daily stands of every link of the regions; two years of weeks. */
const MOST_FIGURES = 30_000

const known = (field: Parameters<typeof number>[0]) => v.nullable(number(field))
const contacts = v.strictObject(v.entriesFromList(CONTACT_KINDS, number(MONITOR_FIELDS.contacts)))

const schema = v.strictObject({
  asOf: civilDate,
  areas: list(
    v.strictObject({
      id,
      name: text(MONITOR_TEXTS.areaName),
      within: v.nullable(id),
      inhabitants: known(MONITOR_FIELDS.inhabitants),
      gpRoomPer1000: known(MONITOR_FIELDS.gpRoomPer1000),
    }),
    MOST_AREAS,
  ),
  figures: list(
    v.strictObject({
      areaId: id,
      link: v.picklist(CHAIN_LINKS),
      on: civilDate,
      value: number(MONITOR_FIELDS.value),
      capacity: known(MONITOR_FIELDS.capacity),
      absence: known(MONITOR_FIELDS.absence),
    }),
    MOST_FIGURES,
  ),
  lightRule: v.strictObject({
    amberFrom: number(MONITOR_FIELDS.amberFrom),
    redFrom: number(MONITOR_FIELDS.redFrom),
    staleAfterDays: number(MONITOR_FIELDS.staleAfterDays),
  }),
  gpWeeks: list(
    v.strictObject({
      areaId: id,
      isoWeek,
      covid: contacts,
      other: contacts,
      outOfHours: known(MONITOR_FIELDS.outOfHours),
      populationShare: number(MONITOR_FIELDS.populationShare),
      holiday: v.boolean(),
      accessible: known(MONITOR_FIELDS.accessible),
      absence: known(MONITOR_FIELDS.absence),
      continuity: known(MONITOR_FIELDS.continuity),
    }),
    MOST_FIGURES,
  ),
  contactWeights: v.strictObject(v.entriesFromList(CONTACT_KINDS, number(MONITOR_FIELDS.weight))),
  nursingPeriods: list(
    v.strictObject({
      areaId: id,
      group: v.picklist(TARGET_GROUPS),
      isoWeek,
      hours: number(MONITOR_FIELDS.hours),
      clients: number(MONITOR_FIELDS.clients),
      absence: known(MONITOR_FIELDS.absence),
      continuity: known(MONITOR_FIELDS.continuity),
    }),
    MOST_FIGURES,
  ),
  flows: list(
    v.strictObject({
      id,
      from: text(MONITOR_TEXTS.party),
      to: text(MONITOR_TEXTS.party),
      what: text(MONITOR_TEXTS.what),
      everyDays: number(MONITOR_FIELDS.everyDays),
      receivedOn: v.nullable(civilDate),
    }),
    MOST_AREAS,
  ),
  accessWeeks: list(
    v.strictObject({
      areaId: id,
      isoWeek,
      referrals: known(MONITOR_FIELDS.referrals),
      treated: known(MONITOR_FIELDS.treated),
      waiting: known(MONITOR_FIELDS.waiting),
      class3InTime: known(MONITOR_FIELDS.class3InTime),
      theatresOpen: known(MONITOR_FIELDS.theatresOpen),
      patientsPerNurse: known(MONITOR_FIELDS.patientsPerNurse),
    }),
    MOST_FIGURES,
  ),
  accessRule: v.strictObject({ spareFrom: number(MONITOR_FIELDS.spareFrom) }),
})

export const monitorKind = defineKind<'monitor', Monitor>({
  kind: 'monitor',
  schema,
  check({ areas, figures, lightRule, gpWeeks, nursingPeriods, flows, accessWeeks }) {
    const keys = (rows: readonly object[], ...names: string[]): string[] =>
      rows.map((row) => names.map((name) => String(row[name as keyof typeof row])).join(' '))
    return [
      ...checkUnique(keys(areas, 'id'), (at) => `areas[${at}].id`),
      ...areas.flatMap(({ within }, at) => (within === null ? [] : checkWithin(areas, within, at))),
      ...checkUnique(keys(figures, 'areaId', 'link', 'on'), (at) => `figures[${at}].on`),
      ...checkUnique(keys(gpWeeks, 'areaId', 'isoWeek'), (at) => `gpWeeks[${at}].isoWeek`),
      ...checkUnique(
        keys(nursingPeriods, 'areaId', 'group', 'isoWeek'),
        (at) => `nursingPeriods[${at}].isoWeek`,
      ),
      ...checkUnique(keys(flows, 'id'), (at) => `flows[${at}].id`),
      ...checkUnique(keys(accessWeeks, 'areaId', 'isoWeek'), (at) => `accessWeeks[${at}].isoWeek`),
      ...Object.entries({ figures, gpWeeks, nursingPeriods, accessWeeks }).flatMap(([name, rows]) =>
        rows.flatMap(({ areaId }, at) => checkArea(areas, areaId, `${name}[${at}].areaId`)),
      ),
      ...checkLimits(lightRule),
    ]
  },
})

/** An area lies within one that stands before it, so that none lies within itself. */
function checkWithin(areas: Monitor['areas'], within: string, at: number): Problem[] {
  return checkArea(areas.slice(0, at), within, `areas[${at}].within`)
}

function checkArea(areas: Monitor['areas'], areaId: string, path: string): Problem[] {
  const ids = new Set(areas.map((area) => area.id))
  return checkReferences([areaId], ids, () => path, { is: 'area' })
}

function checkLimits({ amberFrom, redFrom }: Monitor['lightRule']): Problem[] {
  if (amberFrom <= redFrom) return []
  const expected = { is: 'atLeast', limit: amberFrom } as const
  return [{ code: 'belowMinimum', path: 'lightRule.redFrom', found: shown(redFrom), expected }]
}
