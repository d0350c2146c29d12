/** The mending of a document that cannot be read: what the screen asks of it. */
export { type Mend, mended, mendOf, readDocument } from '../file/repair.ts'
