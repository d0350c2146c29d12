import { describe, expect, it } from 'vitest'
import { civilDateAt, endOfDayMs, parseMoment } from '../../../../src/domain/oxygen/ledger/amsterdam.ts'
import { readGs1 } from '../../../../src/domain/oxygen/records/gs1.ts'
import {
  eventId,
  isEventId,
  nextRecordedAt,
  parseRecordedAt,
} from '../../../../src/domain/oxygen/ledger/identity.ts'
import { readSerial } from '../../../../src/domain/oxygen/records/serials.ts'

const FNC1 = '\u001d'

describe('serial numbers', () => {
  it('are text: leading zeros stay, quotes of a spreadsheet go', () => {
    for (const [cell, serial] of [
      ['00123', '00123'],
      [' "A-7" '.replaceAll('"', ''), 'A-7'],
      ['="00123"', '00123'],
      ["'0042", '0042'],
    ] as const) {
      expect(readSerial(cell, 'rows[1].serial')).toEqual({ ok: true, value: serial })
    }
  })

  it('that a spreadsheet turned into numbers are refused, never guessed', () => {
    for (const cell of ['1,2E+11', '1.23457E+15', '1E10', '123,00', '1234567890123450000']) {
      expect(readSerial(cell, 'rows[1].serial')).toMatchObject({
        ok: false,
        error: [{ code: 'serialDamaged', path: 'rows[1].serial' }],
      })
    }
    expect(readSerial('', 'x')).toMatchObject({ ok: false, error: [{ code: 'serialMalformed' }] })
  })
})

describe('GS1', () => {
  const label = { gtin: '08712345678906', serialNumber: '000123', lot: 'L7', producedOn: '2021-11-30' }

  it('reads brackets, FNC1 and symbology identifiers alike', () => {
    for (const text of [
      '(01)08712345678906(21)000123(10)L7(11)211130',
      `0108712345678906112111301` + `0L7${FNC1}21000123`,
      `]d2${FNC1}010871234567890621000123${FNC1}10L7${FNC1}11211130`,
    ]) {
      expect(readGs1(text)).toEqual({ ok: true, value: label })
    }
  })

  it('day 00 is the last of the month', () => {
    expect(readGs1('(21)1(11)220200')).toMatchObject({ ok: true, value: { producedOn: '2022-02-28' } })
    expect(readGs1('(21)1(11)211200')).toMatchObject({ ok: true, value: { producedOn: '2021-12-31' } })
  })

  it('refuses what it does not know', () => {
    const codeOf = (text: string): string => {
      const result = readGs1(text)
      return result.ok ? '' : (result.error[0]?.code ?? '')
    }
    expect(codeOf('(01)08712345678907')).toBe('gs1CheckDigit')
    expect(codeOf('(11)211345')).toBe('gs1Date')
    for (const text of ['', '000123', '(99)1', '(21)1(21)2', '(01)123'])
      expect(codeOf(text)).toBe('gs1Malformed')
  })
})

describe('identity', () => {
  it('an event id is a UUIDv7 that holds its time', () => {
    const id = eventId(Date.parse('2022-01-14T08:00:00.000Z'), new Uint8Array(10).fill(255))
    expect(id).toBe('017e5799-bc00-7fff-bfff-ffffffffffff')
    expect(isEventId(id)).toBe(true)
    expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(Date.parse('2022-01-14T08:00:00.000Z'))
    expect(isEventId(id.replace('-7', '-4'))).toBe(false)
  })

  it('recordings only move forward, also when the clock does not', () => {
    const now = Date.parse('2022-01-14T08:00:00.000Z')
    const first = nextRecordedAt(now, null)
    const second = nextRecordedAt(now, first)
    const third = nextRecordedAt(now - 60_000, second)
    expect([first, second, third]).toEqual([
      '2022-01-14T08:00:00.000Z',
      '2022-01-14T08:00:00.000Z-0001',
      '2022-01-14T08:00:00.000Z-0002',
    ])
    expect(first < second && second < third).toBe(true)
    expect(nextRecordedAt(now, '2022-01-14T08:00:00.000Z-ffff')).toBe('2022-01-14T08:00:00.001Z')
    expect(nextRecordedAt(now + 1, third)).toBe('2022-01-14T08:00:00.001Z')
  })

  it('a recording is written one way only', () => {
    for (const text of [
      '2022-02-30T08:00:00.000Z',
      '2022-01-14T08:00:00Z',
      '2022-01-14T08:00:00.000Z-0000',
      '2022-01-14',
    ]) {
      expect(parseRecordedAt(text)).toBeNull()
    }
  })
})

describe('civil days in the Netherlands', () => {
  it('23:30 stays on its day in winter and in summer, and the clock changes shift nothing', () => {
    const dateOf = (moment: string): string => civilDateAt(Date.parse(moment))
    expect(dateOf('2022-01-10T22:30:00Z')).toBe('2022-01-10')
    expect(dateOf('2022-01-10T23:30:00Z')).toBe('2022-01-11')
    expect(dateOf('2022-07-10T21:30:00Z')).toBe('2022-07-10')
    expect(dateOf('2022-07-10T22:30:00Z')).toBe('2022-07-11')
    expect([dateOf('2022-03-27T00:59:59Z'), dateOf('2022-03-27T22:00:00Z')]).toEqual([
      '2022-03-27',
      '2022-03-28',
    ])
    expect([dateOf('2022-10-29T22:00:00Z'), dateOf('2022-10-30T22:59:59Z')]).toEqual([
      '2022-10-30',
      '2022-10-30',
    ])
  })

  it('a bare date ends at its last millisecond; a moment needs its zone', () => {
    expect(new Date(endOfDayMs('2022-01-10')).toISOString()).toBe('2022-01-10T22:59:59.999Z')
    expect(new Date(endOfDayMs('2022-03-27')).toISOString()).toBe('2022-03-27T21:59:59.999Z')
    expect(parseMoment('2022-01-10T10:00+01:00')).toBe(Date.parse('2022-01-10T09:00:00Z'))
    for (const text of ['2022-01-10T10:00', '10 januari 2022', '2022-02-30T10:00Z', ''])
      expect(parseMoment(text)).toBeNull()
  })
})
