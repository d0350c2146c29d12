/** Invariant 15: nothing of a patient gets into a ledger, by entry, by a list, or by a file. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { book } from '../../../../src/domain/oxygen/stock/book.ts'
import { openLedger } from '../../../../src/domain/oxygen/ledger/ledger.ts'
import { holdsCitizenNumber } from '../../../../src/domain/oxygen/records/privacy.ts'
import { oxygenLedgerKind } from '../../../../src/file/kinds/oxygen-ledger.ts'
import { ledgerOf, received } from '../../../support/oxygen-ledgers.ts'

/** A number that passes the eleven test: eight free digits and the ninth that makes it fit. */
const citizenNumber = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((digits) => [digits, digits.reduce((sum, digit, index) => sum + digit * (9 - index), 0) % 11] as const)
  .filter(([digits, last]) => last < 10 && digits.some((digit) => digit > 0))
  .map(([digits, last]) => [...digits, last])

const written = fc
  .tuple(citizenNumber, fc.constantFrom('', ' ', '.', '-'), fc.constantFrom('BSN ', 'mw. J. ', '(', ''))
  .map(([digits, sign, before]) => `${before}${digits.join(sign)}`)

describe('a citizen number', () => {
  it('is seen however it is written', () => {
    fc.assert(fc.property(written, (text) => holdsCitizenNumber(text)))
  })

  it('is refused in every text of a booking, and never repeated in the refusal', () => {
    const ledger = openLedger(ledgerOf([received('2021-12-01', 10)]))
    const scribe = {
      nowMs: Date.parse('2022-01-10T10:00:00.000Z'),
      random: new Uint8Array(10),
      today: '2022-01-10',
    }
    const slip = { kind: 'deliver', date: '2022-01-10', batch: 'soc-1', quantity: 1, depot: 'depot' } as const
    fc.assert(
      fc.property(written, (text) => {
        const answers = [
          book(ledger, { ...slip, reason: text }, { ...scribe, recordedBy: 'AB' }),
          book(ledger, { ...slip, reason: '', documentRef: text }, { ...scribe, recordedBy: 'AB' }),
          book(ledger, { ...slip, reason: '' }, { ...scribe, recordedBy: text }),
        ]
        for (const answer of answers) {
          if (answer.ok) return false
          if (!answer.error.some(({ code }) => code === 'patientIdentifier')) return false
          if (JSON.stringify(answer.error).includes(text)) return false
        }
        return true
      }),
    )
  })
})

it('no field of a ledger is meant for a patient', () => {
  const names = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'entries') for (const name of Object.keys(inner as object)) names.add(name)
      if (key !== 'pipe' || Array.isArray(inner)) walk(inner)
    }
  }
  walk(oxygenLedgerKind.schema)
  expect(names.size).toBeGreaterThan(40)
  // `patients` is how many, once a week.
  const telling = /patient(?!s$)|bsn|birth|gender|name[A-Z]|address|diagnos/i
  expect([...names].filter((name) => telling.test(name))).toEqual([])
})
