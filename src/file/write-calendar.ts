/**
 * Days to remember as a calendar file that every agenda takes (RFC 5545): one all-day event each, with a reminder a
 * number of days before it. The same days give the same bytes but for the moment of writing.
 */
import { addDays, type CivilDate } from '../domain/shared/civil-date.ts'

export interface CalendarDay {
  /** The same whenever it is written again: an agenda then moves the event instead of adding one. */
  readonly uid: string
  readonly on: CivilDate
  readonly summary: string
  readonly description: string
}

const MOST_OCTETS = 75

/**
 * @param writtenAt UTC moment, `2022-01-14T08:00:00.000Z`
 * @param daysBefore when the agenda reminds
 */
export function writeCalendar(days: readonly CalendarDay[], writtenAt: string, daysBefore: number): string {
  const stamp = writtenAt.replace(/[-:]|\.\d+/g, '')
  const events = days.flatMap(({ uid, on, summary, description }) => [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}@adempauze`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plain(on)}`,
    `DTEND;VALUE=DATE:${plain(addDays(on, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    `TRIGGER:-P${daysBefore}D`,
    'END:VALARM',
    'END:VEVENT',
  ])
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Adempauze//NL', 'CALSCALE:GREGORIAN', ...events]
  return [...lines, 'END:VCALENDAR'].map((line) => `${folded(line)}\r\n`).join('')
}

function plain(day: CivilDate): string {
  return day.replaceAll('-', '')
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')
}

/** Lines of at most 75 octets; what is longer goes on behind a space, and no letter is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  const parts: string[] = []
  let [part, octets] = ['', 0]
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (octets + size > MOST_OCTETS) {
      parts.push(part)
      ;[part, octets] = [' ', 1]
    }
    part += letter
    octets += size
  }
  return [...parts, part].join('\r\n')
}
