/** The library that writes Excel workbooks: loaded apart from the app. Reading is the desk's (`desk/workbook.ts`). */

export const loadWriter = () => import('write-excel-file/universal')
