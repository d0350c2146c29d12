/** Columns of a table in which people keep records: what a cell shows, and the record that an edit makes. */
import { type NumberField, type TextField, times } from '../../../domain/shared/field.ts'
import type { Column } from '../../parts/table.ts'
import type { CellValue } from '../../parts/table-text.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

export interface RecordField<Row> {
  readonly column: Column<Row>
  /** The record with what was typed; null where the text says nothing that it can be. */
  readonly put?: (row: Row, value: string | number) => Row | null
  /** One of these, chosen from a list in the cell. */
  readonly choices?: readonly Choice[]
}

const PERCENT = 100

/** From this length on a text holds sentences, and its column is given room. */
const SENTENCES = 500

/** A line of text. */
export function textField<Row>(
  id: string,
  header: string,
  value: (row: Row) => string,
  put: (row: Row, text: string) => Row,
  field: TextField,
): RecordField<Row> {
  return {
    column: { id, header, kind: 'text', editable: true, wide: field.maxLength >= SENTENCES, ...field, value },
    put: (row, text) => put(row, String(text)),
  }
}

export function numberField<Row>(
  id: string,
  header: string,
  value: (row: Row) => number,
  put: (row: Row, value: number) => Row,
  field: NumberField,
): RecordField<Row> {
  return {
    column: { id, header, kind: 'number', editable: true, ...field, value },
    put: (row, typed) => (typeof typed === 'number' ? put(row, typed) : null),
  }
}

/** A number that may be unknown. */
export function optionalNumberField<Row>(
  id: string,
  header: string,
  value: (row: Row) => number | null,
  put: (row: Row, value: number | null) => Row,
  field: NumberField,
): RecordField<Row> {
  return {
    column: { id, header, kind: 'number', editable: true, optional: true, ...field, value },
    put: (row, typed) => put(row, typeof typed === 'number' ? typed : null),
  }
}

/** A share, 0–1, shown and typed as a percentage. */
export function shareField<Row>(
  id: string,
  header: string,
  value: (row: Row) => number,
  put: (row: Row, share: number) => Row,
  field: NumberField,
): RecordField<Row> {
  return numberField(
    id,
    header,
    (row) => value(row) * PERCENT,
    (row, percent) => put(row, percent / PERCENT),
    times(PERCENT, field),
  )
}

export function dateField<Row>(
  id: string,
  header: string,
  value: (row: Row) => string,
  put: (row: Row, date: string) => Row,
): RecordField<Row> {
  return {
    column: { id, header, kind: 'date', editable: true, value },
    put: (row, date) => put(row, String(date)),
  }
}

/** An ISO week. */
export function weekField<Row>(
  id: string,
  header: string,
  value: (row: Row) => string,
  put: (row: Row, week: string) => Row,
): RecordField<Row> {
  return {
    column: { id, header, kind: 'week', editable: true, value },
    put: (row, week) => put(row, String(week)),
  }
}

/** A share that may be unknown, shown and typed as a percentage. */
export function optionalShareField<Row>(
  id: string,
  header: string,
  value: (row: Row) => number | null,
  put: (row: Row, share: number | null) => Row,
  field: NumberField,
): RecordField<Row> {
  return optionalNumberField(
    id,
    header,
    (row) => known(value(row), (share) => share * PERCENT),
    (row, percent) =>
      put(
        row,
        known(percent, (typed) => typed / PERCENT),
      ),
    times(PERCENT, field),
  )
}

const known = (value: number | null, of: (value: number) => number): number | null =>
  value === null ? null : of(value)

/** A date that may be open. */
export function optionalDateField<Row>(
  id: string,
  header: string,
  value: (row: Row) => string | null,
  put: (row: Row, date: string | null) => Row,
): RecordField<Row> {
  return {
    column: { id, header, kind: 'date', editable: true, optional: true, value },
    put: (row, date) => put(row, date === '' ? null : String(date)),
  }
}

/** One of a few named values. */
export function choiceField<Row, Value extends string>(
  id: string,
  header: string,
  labels: Readonly<Record<Value, string>>,
  values: readonly Value[],
  value: (row: Row) => Value,
  put: (row: Row, value: Value) => Row,
): RecordField<Row> {
  return {
    column: { id, header, kind: 'text', value: (row) => labels[value(row)] },
    choices: values.map((one) => ({ value: one, label: labels[one] })),
    put: (row, chosen) => {
      const known = values.find((one) => one === chosen)
      return known === undefined ? null : put(row, known)
    },
  }
}

/** Whether something holds, as words of the reader's language. */
export function yesNoField<Row>(
  id: string,
  header: string,
  { yes, no }: { readonly yes: string; readonly no: string },
  value: (row: Row) => boolean,
  put: (row: Row, holds: boolean) => Row,
): RecordField<Row> {
  return choiceField(
    id,
    header,
    { no, yes },
    ['no', 'yes'],
    (row) => (value(row) ? 'yes' : 'no'),
    (row, chosen) => put(row, chosen === 'yes'),
  )
}

/** What follows from the record and is not typed. */
export function shownField<Row>(
  id: string,
  header: string,
  kind: Column<Row>['kind'],
  value: (row: Row) => CellValue,
  extra: Partial<Column<Row>> = {},
): RecordField<Row> {
  return { column: { id, header, kind, value, ...extra } }
}
