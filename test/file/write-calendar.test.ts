/** Due dates as a calendar file: all-day events, escaped, folded, the same id every time. */
import { expect, it } from 'vitest'
import { writeCalendar } from '../../src/file/write-calendar.ts'

const DAY = {
  uid: 'winter-a',
  on: '2022-06-30',
  summary: 'Terug: 520 van A; alles, ook B',
  description: 'één\ntwee',
}

it('is one all-day event per day, with a reminder before it', () => {
  const lines = writeCalendar([DAY], '2022-01-14T08:00:00.000Z', 7).split('\r\n')
  expect(lines).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Adempauze//NL',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:winter-a@adempauze',
    'DTSTAMP:20220114T080000Z',
    'DTSTART;VALUE=DATE:20220630',
    'DTEND;VALUE=DATE:20220701',
    String.raw`SUMMARY:Terug: 520 van A\; alles\, ook B`,
    String.raw`DESCRIPTION:één\ntwee`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    String.raw`DESCRIPTION:Terug: 520 van A\; alles\, ook B`,
    'TRIGGER:-P7D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

it('no line is longer than 75 octets, and put together again it says the same', () => {
  const summary = 'Zuurstofconcentratoren terug van Coöperatie Één '.repeat(6)
  const text = writeCalendar([{ ...DAY, summary }], '2022-01-14T08:00:00.000Z', 7)
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}`)
})
