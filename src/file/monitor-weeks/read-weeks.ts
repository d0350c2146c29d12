/**
 * Weeks of GP practices and of district nursing from the sheets of any file. All or nothing: a file of which a row
 * cannot be read changes nothing, and every such row is named. What a file does not say stays as it was.
 */

import { TARGET_GROUPS, type NursingPeriod, type TargetGroup } from '../../domain/monitor/district-nursing.ts'
import { CONTACT_KINDS, type Contacts, type GpWeek } from '../../domain/monitor/gp-week.ts'
import type { WeekProblemCode } from '../../domain/monitor/take-weeks.ts'
import type { CivilDate, IsoWeek } from '../../domain/shared/civil-date.ts'
import { isoWeek } from '../../domain/shared/civil-date.ts'
import { err, ok, type Result } from '../../domain/shared/result.ts'
import { type CommaMeaning, hasTwoReadings, isMissing, readNumber } from '../desk/cells.ts'
import { type Columns, type FieldNames, isTotals, plainName } from '../desk/columns.ts'
import type { Sheet, SheetRow } from '../desk/sheet.ts'
import { type DeskChoices, type DeskTable, openTable } from '../desk/table.ts'
import { readWeek } from '../desk/weeks.ts'
import {
  GP_NAMES,
  GP_NEEDS,
  type GpField,
  NURSING_NAMES,
  NURSING_NEEDS,
  type NursingField,
} from './columns.ts'

export interface WeekProblem {
  readonly code: WeekProblemCode
  /** Line of the file; 0 for the whole. */
  readonly line: number
  readonly column: string
  readonly found: string
}

export interface WeekContext {
  /** The areas of the monitor, and the one that rows without an area are about. */
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  readonly areaId: string
  /** The day that the monitor speaks of: gives a week its year, and no week begins after it. */
  readonly asOf: CivilDate
}

export interface WeekFile<Row, Field extends string> {
  readonly result: Result<WeekRows<Row>, readonly WeekProblem[]>
  readonly table: DeskTable<Field> | null
}

export interface WeekRows<Row> {
  readonly rows: readonly Row[]
  /** Columns of which nothing is taken. */
  readonly left: readonly string[]
  readonly totals: number
  readonly hidden: number
}

/** The names of the target groups as files write them. */
const GROUPS: Readonly<Record<TargetGroup, readonly string[]>> = {
  chronic: ['chronisch', 'chronic'],
  acute: ['acuut', 'acute'],
  somatic: ['somatisch', 'somatiek', 'somatic'],
  palliative: ['palliatief', 'palliative'],
  other: ['overig', 'other'],
}

export function readGpWeeks(
  sheets: readonly Sheet[],
  context: WeekContext,
  choices: DeskChoices<GpField> = {},
): WeekFile<GpWeek, GpField> {
  return readFile(sheets, GP_NAMES, GP_NEEDS, choices, context, (row, common) => {
    const contacts = (about: 'covid' | 'other'): Contacts => {
      const counts = CONTACT_KINDS.map((kind) => [kind, row.count(`${about}-${kind}`) ?? 0] as const)
      return Object.fromEntries(counts) as unknown as Contacts
    }
    return {
      ...common,
      covid: contacts('covid'),
      other: contacts('other'),
      outOfHours: row.count('outOfHours'),
      populationShare: row.share('populationShare') ?? 1,
      holiday: /^(?:ja|yes|x|1|waar|true)$/i.test(row.cell('holiday')),
      accessible: row.share('accessible'),
      absence: row.share('absence'),
      continuity: row.share('continuity'),
    }
  })
}

export function readNursingPeriods(
  sheets: readonly Sheet[],
  context: WeekContext,
  choices: DeskChoices<NursingField> = {},
): WeekFile<NursingPeriod, NursingField> {
  return readFile(
    sheets,
    NURSING_NAMES,
    NURSING_NEEDS,
    choices,
    context,
    (row, common) => ({
      ...common,
      group: row.group(),
      hours: row.number('hours') ?? 0,
      clients: row.count('clients') ?? 0,
      absence: row.share('absence'),
      continuity: row.share('continuity'),
    }),
    ({ group }) => group,
  )
}

/** A row of which cells are asked by field; what cannot be read is noted as a problem. */
interface Row {
  readonly cell: (field: string) => string
  readonly count: (field: string) => number | null
  readonly number: (field: string) => number | null
  readonly share: (field: string) => number | null
  readonly group: () => TargetGroup
}

interface Placed {
  readonly areaId: string
  readonly isoWeek: IsoWeek
}

function readFile<Field extends string, Read extends Placed>(
  sheets: readonly Sheet[],
  names: FieldNames<Field>,
  needs: readonly (readonly Field[])[],
  choices: DeskChoices<Field>,
  context: WeekContext,
  read: (row: Row, common: Placed) => Read,
  part: (read: Read) => string = () => '',
): WeekFile<Read, Field> {
  const { columns, table, sheet } = openTable(sheets, names, needs, choices)
  const refuse = (code: WeekProblem['code'], found: string): WeekFile<Read, Field> => ({
    result: err([{ code, line: columns?.header.line ?? 0, column: '', found }]),
    table,
  })
  if (columns === null) return refuse('noHeader', (sheet?.rows[0]?.cells ?? []).join(', ').slice(0, 200))
  const [doubtful] = columns.doubtful
  if (doubtful) return refuse('doubtfulColumn', doubtful.names.join(', '))
  const rows = columns.rows.filter((row) => !isTotals(row))
  if (rows.length === 0) return refuse('noRows', '')
  const problems: WeekProblem[] = []
  const seen = new Set<string>()
  const found = rows.map((row) => {
    const before = problems.length
    const cells = cellsOf(row, columns, choices.comma ?? null, problems)
    const common = placeOf(row, cells.cell, context, problems)
    const one = read(cells, common)
    // Of a row that was not understood nothing is known, so not that it stands twice either.
    if (problems.length > before) return one
    const key = `${one.areaId} ${one.isoWeek} ${part(one)}`
    if (seen.has(key))
      problems.push({ code: 'doubleRow', line: row.line, column: '', found: cells.cell('week') })
    seen.add(key)
    return one
  })
  const kept = { rows: found, left: columns.left, totals: columns.rows.length - rows.length }
  const hidden = rows.filter((row) => row.hidden).length
  return { result: problems.length > 0 ? err(problems.slice(0, 100)) : ok({ ...kept, hidden }), table }
}

function cellsOf(
  row: SheetRow,
  { header, places }: Columns<string>,
  comma: CommaMeaning | null,
  problems: WeekProblem[],
): Row {
  const cell = (field: string): string => row.cells[places[field] ?? -1] ?? ''
  const refuse = (code: WeekProblem['code'], field: string): null => {
    const column = header.cells[places[field] ?? -1] ?? ''
    problems.push({ code, line: row.line, column, found: cell(field).slice(0, 60) })
    return null
  }
  const number = (field: string, isWhole: boolean): number | null => {
    const text = cell(field)
    if (isMissing(text)) return null
    const value = readNumber(text, comma)
    if (value !== null && (!isWhole || Number.isInteger(value))) return value
    return refuse(hasTwoReadings(text) && comma === null ? 'twoReadings' : 'badNumber', field)
  }
  return {
    cell,
    count: (field) => number(field, true),
    number: (field) => number(field, false),
    share: (field) => {
      const text = cell(field)
      if (isMissing(text)) return null
      const isPercent = /%\s*$/.test(text)
      const value = readNumber(text.replace(/\s*%\s*$/, ''))
      // Above 1 it can be nothing but a percentage.
      const share = value === null ? null : isPercent || value > 1 ? value / 100 : value
      return share !== null && share <= 1 ? share : refuse('badShare', field)
    },
    group: () => {
      const text = plainName(cell('group'))
      const group = TARGET_GROUPS.find((one) => GROUPS[one].some((name) => plainName(name) === text))
      if (group === undefined) refuse('unknownGroup', 'group')
      return group ?? TARGET_GROUPS[0]
    },
  }
}

function placeOf(
  { line }: SheetRow,
  cell: (field: string) => string,
  { areas, areaId, asOf }: WeekContext,
  problems: WeekProblem[],
): Placed {
  const [written, named] = [cell('week'), cell('area')]
  const week = readWeek(written, asOf)
  if (week === null) problems.push({ code: 'badWeek', line, column: '', found: written.slice(0, 60) })
  else if (week > isoWeek(asOf))
    problems.push({ code: 'futureWeek', line, column: '', found: written.slice(0, 60) })
  const area =
    named === ''
      ? areaId
      : areas.find(({ id, name }) => [id, name].some((one) => plainName(one) === plainName(named)))?.id
  if (area === undefined) problems.push({ code: 'unknownArea', line, column: '', found: named.slice(0, 60) })
  return { areaId: area ?? areaId, isoWeek: week ?? '' }
}
