/** Tables as Excel workbooks, for the screens: they do not reach the files themselves. */
export { writeXlsx as makeXlsx } from '../file/write-xlsx.ts'
