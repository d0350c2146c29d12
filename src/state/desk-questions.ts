/** What a page asks of a file that does not say everything itself: types of the desk. */
export type { DeskChoices, DeskTable } from '../file/desk/table.ts'
