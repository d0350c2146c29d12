/** What was agreed to be done by a day. */
import type { CivilDate } from './civil-date.ts'

export interface Due {
  readonly dueDate: CivilDate | null
  readonly doneOn: CivilDate | null
}

/** Whether it is still to be done on a day after the day that was agreed. */
export function isOverdue({ dueDate, doneOn }: Due, on: CivilDate): boolean {
  return doneOn === null && dueDate !== null && dueDate < on
}
