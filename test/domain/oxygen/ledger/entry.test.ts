/** Rules of entry that no random ledger meets: a ledger that is full, and devices that are named beside a number. */
import type { LedgerEvent } from '../../../../src/domain/oxygen/records/events.ts'
import { expect, it } from 'vitest'
import { proposeAll } from '../../../../src/domain/oxygen/ledger/entry.ts'
import { openLedger } from '../../../../src/domain/oxygen/ledger/ledger.ts'
import { MOST_EVENTS } from '../../../../src/domain/oxygen/records/bounds.ts'
import { CHANGED_AT, ledgerOf, received } from '../../../support/oxygen-ledgers.ts'

const TODAY = { today: '2022-01-31' }

it('holds no more events than a file may', () => {
  const [first] = [received('2021-12-01', 1)]
  const many = new Array<typeof first>(MOST_EVENTS + 1).fill(first)
  const answer = proposeAll(openLedger(ledgerOf([])), many, TODAY)
  expect(answer).toMatchObject({
    ok: false,
    error: [{ code: 'ledgerFull', expected: { is: 'atMost', limit: MOST_EVENTS } }],
  })
})

it('asks for as many serial numbers as devices, each once', () => {
  const units = ['u1', 'u2'].map((unitId) => ({
    unitId,
    serialNumber: unitId,
    batch: 'soc-1',
    changedAt: CHANGED_AT,
  }))
  const ledger = openLedger({ ...ledgerOf([]), units })
  const named = (quantity: number, unitIds: readonly string[]) =>
    proposeAll(ledger, [{ ...received('2021-12-01', quantity), unitIds } as LedgerEvent], TODAY)
  expect(named(2, ['u1', 'u2']).ok).toBe(true)
  for (const [quantity, unitIds] of [
    [3, ['u1', 'u2']],
    [1, ['u1', 'u2']],
    [2, ['u1', 'u1']],
  ] as const) {
    expect(named(quantity, unitIds)).toMatchObject({
      ok: false,
      error: [{ code: 'unitsNotQuantity', path: '[0].unitIds' }],
    })
  }
})
