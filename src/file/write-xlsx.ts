/**
 * A table as an Excel workbook. Texts are written as texts: a spreadsheet never runs them as formulas.
 */

import { loadWriter } from './xlsx-library.ts'

type Cell = string | number | null

const COLUMN_MIN = 8
const COLUMN_MAX = 48

/** One sheet with the first row in bold. Numbers stay numbers. */
export async function writeXlsx(rows: readonly (readonly Cell[])[], sheet: string): Promise<Blob> {
  const { default: write } = await loadWriter()
  const columns = (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) }))
  const data = rows.map((row, index) =>
    row.map((cell) => {
      if (cell === null) return null
      const bold = index === 0 ? { fontWeight: 'bold' as const } : {}
      return typeof cell === 'number'
        ? { value: cell, type: Number, ...bold }
        : { value: cell, type: String, ...bold }
    }),
  )
  return write(data, { columns, sheet: sheetName(sheet), stickyRowsCount: 1 }).toBlob()
}

function widthOf(rows: readonly (readonly Cell[])[], column: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[column] ?? '').length), COLUMN_MIN)
  return Math.min(COLUMN_MAX, longest + 1)
}

/** Excel takes 31 characters and none of `:\/?*[]`. */
function sheetName(title: string): string {
  return title.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31)
}
