/** Advice on a contradiction: every way was tried, and does what it says. */
import { expect, it } from 'vitest'
import { withEvents } from '../../../../src/domain/oxygen/ledger/entry.ts'
import { findFlags } from '../../../../src/domain/oxygen/ledger/flags.ts'
import { foldLedger } from '../../../../src/domain/oxygen/ledger/fold.ts'
import { type Ledger, openLedger } from '../../../../src/domain/oxygen/ledger/ledger.ts'
import { adviseOn } from '../../../../src/domain/oxygen/stock/advice.ts'
import { book } from '../../../../src/domain/oxygen/stock/book.ts'
import { adjusted, counted, ledgerOf, lent, received, returned } from '../../../support/oxygen-ledgers.ts'

const TODAY = '2022-01-14'
const SCRIBE = {
  recordedBy: 'AB',
  nowMs: Date.parse(`${TODAY}T12:00:00Z`),
  random: new Uint8Array(10),
  today: TODAY,
}
const flagsOf = (ledger: Ledger) => findFlags(ledger, foldLedger(ledger, { asOf: TODAY }))

function flagOf(ledger: Ledger) {
  const [flag] = flagsOf(ledger)
  if (flag === undefined) throw new Error('nothing contradicts')
  return flag
}

it('of one paper on two laptops: taking either back leaves one, saying that they are two counts both', () => {
  const ledger = openLedger(
    ledgerOf([
      received('2021-12-01', 100),
      lent('2021-12-02', 60),
      returned('2022-01-10', 20),
      returned('2022-01-10', 20),
    ]),
  )
  const found = adviseOn(ledger, flagOf(ledger), SCRIBE)
  expect(found.map(({ way, settles }) => [way, settles])).toEqual([
    ['reverse', true],
    ['reverse', true],
    ['tellApart', true],
  ])
  expect(found.map(({ flagsAfter }) => flagsAfter)).toEqual([0, 0, 0])
})

it('does what it says: booked, the contradiction is gone and usable has changed by as much', () => {
  const first = received('2021-12-01', 100)
  const count = counted('2022-01-05', 110)
  const ledger = openLedger(
    ledgerOf([first, count, adjusted('2022-01-05', -10, count, { recorded: '2022-01-05T13:00:00.000Z' })]),
  )
  const flag = flagOf(ledger)
  expect(flag.code).toBe('UNEXPLAINED_SURPLUS')
  const [best] = adviseOn(ledger, flag, SCRIBE)
  if (best === undefined || best.eventId === null) throw new Error('no advice')
  const events = book(
    ledger,
    { kind: 'correct', date: '2022-01-05', reason: '', reverses: best.eventId },
    SCRIBE,
  )
  if (!events.ok) throw new Error('refused')
  expect(best.settles).toBe(true)
  expect(flagsOf(withEvents(ledger, events.value))).toEqual([])
})

it('a way that the ledger would refuse is no advice', () => {
  // The issue cannot be taken back while what was issued has been returned.
  const ledger = openLedger(
    ledgerOf([
      received('2021-12-01', 100),
      lent('2021-12-02', 40),
      lent('2021-12-02', 40),
      returned('2022-01-05', 80),
    ]),
  )
  const found = adviseOn(ledger, flagOf(ledger), SCRIBE)
  expect(found.map(({ way }) => way)).toEqual(['tellApart'])
})
