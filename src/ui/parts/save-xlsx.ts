/** The `onxlsx` of every table: makes the workbook and hands it over. */

import { makeXlsx } from '../../state/xlsx.ts'
import { download } from './download.ts'
import type { CellValue } from './table-text.ts'

export function saveXlsx(rows: readonly (readonly CellValue[])[], fileName: string): void {
  void makeXlsx(rows, fileName.replace(/\.xlsx$/, '')).then((workbook) => download(workbook, fileName))
}
