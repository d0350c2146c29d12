/** The columns of the tables of staff: what each link has, who is deployed, and who moves. */
import { PREPARATION_FIELDS, PREPARATION_TEXTS } from '../../../domain/preparation/fields.ts'
import { type Exchange, type LinkStaff, usualEfficiency } from '../../../domain/preparation/staff-hours.ts'
import { type Deployment, POOL_KINDS, TASKS } from '../../../domain/preparation/staff-pool.ts'
import { CHAIN_LINKS, type ChainLink } from '../../../domain/shared/care-chain.ts'
import type { CivilDate } from '../../../domain/shared/civil-date.ts'
import type { Language } from '../../parts/language.ts'
import {
  choiceField,
  dateField,
  numberField,
  optionalDateField,
  type RecordField,
  shareField,
  shownField,
  textField,
} from '../records/record-fields.ts'

export function staffFields({ t }: Language, asOf: CivilDate) {
  const { staff: words, common } = t.preparation
  const linkNames = t.plan.links
  const linkField = <Row>(
    id: string,
    header: string,
    value: (row: Row) => ChainLink,
    put: (row: Row, link: ChainLink) => Row,
  ): RecordField<Row> => choiceField(id, header, linkNames, CHAIN_LINKS, value, put)

  const links: readonly RecordField<LinkStaff>[] = [
    shownField('link', common.link, 'text', ({ link }) => linkNames[link]),
    numberField(
      'fte',
      words.ownFte,
      (row) => row.ownFte,
      (row, ownFte) => ({ ...row, ownFte }),
      PREPARATION_FIELDS.ownFte,
    ),
    numberField(
      'hours',
      words.hoursPerFte,
      (row) => row.hoursPerFteWeek,
      (row, hoursPerFteWeek) => ({ ...row, hoursPerFteWeek }),
      PREPARATION_FIELDS.hoursPerFteWeek,
    ),
    shareField(
      'absence',
      words.absence,
      (row) => row.absenceShare,
      (row, absenceShare) => ({ ...row, absenceShare }),
      PREPARATION_FIELDS.absenceShare,
    ),
    numberField(
      'perPatient',
      words.hoursPerPatient,
      (row) => row.hoursPerPatientDay,
      (row, hoursPerPatientDay) => ({ ...row, hoursPerPatientDay }),
      PREPARATION_FIELDS.hoursPerPatientDay,
    ),
    numberField(
      'other',
      words.otherHours,
      (row) => row.otherHoursPerDay,
      (row, otherHoursPerDay) => ({ ...row, otherHoursPerDay }),
      PREPARATION_FIELDS.otherHoursPerDay,
    ),
    numberField(
      'patients',
      words.patients,
      (row) => row.patients.at(-1)?.patients ?? 0,
      (row, patients) => ({ ...row, patients: [{ from: asOf, patients }] }),
      PREPARATION_FIELDS.patients,
    ),
  ]
  const deployments: readonly RecordField<Deployment>[] = [
    choiceField(
      'pool',
      words.pool,
      words.pools,
      POOL_KINDS,
      ({ pool }) => pool,
      (row, pool) => ({ ...row, pool }),
    ),
    linkField<Deployment>(
      'link',
      common.link,
      ({ link }) => link,
      (row, link) => ({ ...row, link }),
    ),
    choiceField(
      'task',
      words.task,
      words.tasks,
      TASKS,
      ({ task }) => task,
      (row, task) => ({ ...row, task }),
    ),
    numberField(
      'people',
      words.people,
      ({ people }) => people,
      (row, people) => ({ ...row, people }),
      PREPARATION_FIELDS.people,
    ),
    numberField(
      'hours',
      words.hoursPerWeek,
      (row) => row.hoursPerWeek,
      (row, hoursPerWeek) => ({ ...row, hoursPerWeek }),
      PREPARATION_FIELDS.hoursPerWeek,
    ),
    shareField(
      'usable',
      words.usable,
      (row) => row.usableShare,
      (row, usableShare) => ({ ...row, usableShare }),
      PREPARATION_FIELDS.usableShare,
    ),
    dateField(
      'from',
      common.from,
      ({ from }) => from,
      (row, from) => ({ ...row, from }),
    ),
    optionalDateField(
      'until',
      common.until,
      ({ until }) => until,
      (row, until) => ({ ...row, until }),
    ),
    textField(
      'register',
      words.register,
      ({ register }) => register,
      (row, register) => ({ ...row, register }),
      PREPARATION_TEXTS.register,
    ),
  ]
  const exchanges: readonly RecordField<Exchange>[] = [
    linkField<Exchange>(
      'from',
      words.giver,
      ({ from }) => from,
      (row, from) => ({
        ...row,
        from,
        efficiency: usualEfficiency(from, row.to),
      }),
    ),
    linkField<Exchange>(
      'to',
      words.taker,
      ({ to }) => to,
      (row, to) => ({
        ...row,
        to,
        efficiency: usualEfficiency(row.from, to),
      }),
    ),
    numberField(
      'fte',
      words.fte,
      ({ fte }) => fte,
      (row, fte) => ({ ...row, fte }),
      PREPARATION_FIELDS.fte,
    ),
    shareField(
      'efficiency',
      words.efficiency,
      (row) => row.efficiency,
      (row, efficiency) => ({ ...row, efficiency }),
      PREPARATION_FIELDS.efficiency,
    ),
    dateField(
      'start',
      common.from,
      ({ start }) => start,
      (row, start) => ({ ...row, start }),
    ),
    optionalDateField(
      'until',
      common.until,
      ({ until }) => until,
      (row, until) => ({ ...row, until }),
    ),
  ]
  return { links, deployments, exchanges }
}
