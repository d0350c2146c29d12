/** Calendar files, for the screens. */
export { type CalendarDay, writeCalendar } from '../file/write-calendar.ts'
