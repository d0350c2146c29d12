/** The libraries that read and write Excel workbooks: loaded apart from the app, used by both directions. */

export const loadReader = () => import('read-excel-file/universal')
export const loadWriter = () => import('write-excel-file/universal')
