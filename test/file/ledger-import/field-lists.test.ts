/** Every list of the field has an outcome that is stated here: what it is, how many rows, what is left out or asked. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSheets } from '../../../src/file/desk/read-sheets.ts'
import { findLists, type FoundList } from '../../../src/file/ledger-import/sheets.ts'
import { checkList } from '../../../src/file/ledger-import/table.ts'

const FOLDER = '../shared/cases/lists'
const OUTCOMES: Readonly<Record<string, string>> = {
  'bom.csv': 'deliveries, 1 rows',
  'bsn.csv': 'deliveries, 1 rows',
  'comma.csv': 'deliveries, 1 rows',
  'cum.csv': 'reports, 1 rows',
  'dates.xlsx': 'deliveries, 9 rows',
  'deliveries-corrected.csv': 'deliveries, 2 rows',
  'deliveries-first.csv': 'deliveries, 2 rows',
  'filtered-rows.xlsx': 'deliveries, 1 rows, 1 hidden',
  'future.csv': 'deliveries, 1 rows',
  'header-variants.csv': 'deliveries, 1 rows',
  'hidden-first-sheet.xlsx': 'deliveries, 1 rows',
  'list-far-cell-small.xlsx': 'tooManyColumns',
  'list-nulls.csv': 'deliveries, 2 rows',
  'loans.csv': 'loans, 1 rows',
  'names.csv': 'asks the kind, 1 rows',
  'plain.xlsx': 'deliveries, 1 rows',
  'returns-aantal.csv': 'returns, 1 rows',
  'returns-noagr.csv': 'returns, 1 rows',
  'returns.csv': 'returns, 1 rows',
  'serials-dup.xlsx': 'serials, 3 rows',
  'serials.xlsx': 'serials, 8 rows',
  'tab.txt': 'deliveries, 1 rows',
  'thousands-with-comma.csv': 'deliveries, 1 rows',
  'thousands.csv': 'deliveries, 7 rows',
  'title-rows.xlsx': 'deliveries, 1 rows',
  'totals.xlsx': 'deliveries, 2 rows, 1 totals',
  'two-qty-cols.csv': 'deliveries, 1 rows',
  'two-quantity-columns.csv': 'deliveries, asks the column, 1 rows',
  'week-flow-corrected.xlsx': 'reports, 3 rows',
  'week-flow-nobatch.xlsx': 'reports, 3 rows',
  'week-flow.xlsx': 'reports, 3 rows',
  'week-stand.xlsx': 'stands, 3 rows',
  'weekly-report-on-wednesday.csv': 'reports, 1 rows',
  'win1252.csv': 'deliveries, 1 rows',
  'zero.csv': 'reports, 1 rows',
}

function toldOf({ kind, unclear, rows, totals, hidden }: FoundList): string {
  return [
    kind ?? 'asks the kind',
    ...(unclear.length > 0 ? ['asks the column'] : []),
    `${rows.length} rows`,
    ...(totals > 0 ? [`${totals} totals`] : []),
    ...(hidden > 0 ? [`${hidden} hidden`] : []),
  ].join(', ')
}

describe.skipIf(!existsSync(FOLDER))('lists of the field (need ../shared)', () => {
  it('are all here', () => expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(OUTCOMES).sort()))
  it.each(Object.entries(OUTCOMES))('%s: %s', async (name, outcome) => {
    const sheets = await readSheets(new Uint8Array(readFileSync(`${FOLDER}/${name}`)))
    const checked = sheets.ok ? checkList(sheets.value) : sheets
    const lists = checked.ok ? findLists(checked.value, { kind: null, columns: {}, dates: null }) : checked
    expect(lists.ok ? lists.value.map(toldOf).join('; ') : lists.error[0]?.code).toBe(outcome)
  })
})
