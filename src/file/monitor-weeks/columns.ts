/** Headings under which weeks of GP practices and of district nursing come: those of the app's own tables, and others. */

import type { ContactKind } from '../../domain/monitor/gp-week.ts'
import type { FieldNames } from '../desk/columns.ts'

type About = 'covid' | 'other'
type Common = 'week' | 'area' | 'absence' | 'continuity'

export type GpField =
  Common | 'populationShare' | 'holiday' | 'outOfHours' | 'accessible' | `${About}-${ContactKind}`
export type NursingField = Common | 'group' | 'hours' | 'clients'

const COMMON: FieldNames<Common> = {
  week: ['week', 'weeknummer', 'weeknr', 'isoweek', 'eerste week', 'first week', 'periode'],
  area: ['gebied', 'regio', 'roaz', 'roaz-regio', 'area', 'region'],
  absence: ['verzuim', 'ziekteverzuim', 'absence', 'sick leave'],
  continuity: ['ervaren continuïteit', 'continuïteit', 'perceived continuity', 'continuity'],
}

const KINDS: FieldNames<ContactKind> = {
  consultShort: ['consult < 5 min', 'consulten < 5 min', 'kort consult', 'consultation < 5 min'],
  consult: ['consult 5–20 min', 'consulten 5-20 min', 'consult', 'consulten', 'consultation 5–20 min'],
  consultLong: ['consult > 20 min', 'consulten > 20 min', 'lang consult', 'consultation > 20 min'],
  visit: ['visite ≤ 20 min', 'visite', 'visites', 'visites < 20 min', 'visit ≤ 20 min'],
  visitLong: ['visite > 20 min', 'lange visite', 'visites > 20 min', 'visit > 20 min'],
  visitIntensive: ['intensieve visite', 'intensieve visites', 'intensive visit'],
}

/** Contacts that are not said to be about COVID-19 are the others. */
const ABOUT: Readonly<Record<About, (kind: string) => readonly string[]>> = {
  covid: (kind) => [`${kind}, COVID`, `COVID ${kind}`, `${kind}, COVID-19`],
  other: (kind) => [kind, `${kind}, overig`, `${kind}, other`, `overig ${kind}`],
}

const contactKinds = Object.keys(KINDS).filter((kind): kind is ContactKind => kind in KINDS)

function contactNames(about: About): FieldNames<`${About}-${ContactKind}`> {
  const names = contactKinds.map((kind) => [`${about}-${kind}`, KINDS[kind].flatMap(ABOUT[about])])
  return Object.fromEntries(names) as FieldNames<`${About}-${ContactKind}`>
}

export const GP_NAMES: FieldNames<GpField> = {
  ...COMMON,
  ...contactNames('other'),
  ...contactNames('covid'),
  populationShare: [
    'aandeel inwoners in de telling',
    'aandeel inwoners',
    'steekproef',
    'share of inhabitants counted',
  ],
  holiday: ['vakantieweek', 'vakantie', 'holiday week', 'holiday'],
  outOfHours: ['contacten huisartsenpost', 'huisartsenpost', 'hap', 'out-of-hours contacts'],
  accessible: ['praktijken bereikbaar', 'bereikbaar', 'bereikbaarheid', 'practices accessible'],
}

export const NURSING_NAMES: FieldNames<NursingField> = {
  ...COMMON,
  group: ['doelgroep', 'groep', 'target group', 'group'],
  hours: ['uren', 'uren geleverd', 'geleverde uren', 'hours', 'hours delivered'],
  clients: ['cliënten', 'unieke cliënten', 'aantal cliënten', 'clients', 'unique clients'],
}

export const GP_FIELDS = Object.keys(GP_NAMES).filter((field): field is GpField => field in GP_NAMES)
export const NURSING_FIELDS = Object.keys(NURSING_NAMES).filter(
  (field): field is NursingField => field in NURSING_NAMES,
)
export const GP_NEEDS: readonly (readonly GpField[])[] = [
  ['week'],
  GP_FIELDS.filter((field) => field.includes('-')),
]
export const NURSING_NEEDS: readonly (readonly NursingField[])[] = [['week'], ['hours'], ['clients']]
