/** Every flag that can be raised: how a merge makes it, and the further event that settles it. */
import { describe, expect, it } from 'vitest'
import { withEvents } from '../../../../src/domain/oxygen/ledger/entry.ts'
import type { LedgerEvent } from '../../../../src/domain/oxygen/records/events.ts'
import { findFlags, FLAG_CODES, type FlagCode } from '../../../../src/domain/oxygen/ledger/flags.ts'
import { foldLedger } from '../../../../src/domain/oxygen/ledger/fold.ts'
import { openLedger } from '../../../../src/domain/oxygen/ledger/ledger.ts'
import { mergeLedgers } from '../../../../src/domain/oxygen/ledger/merge.ts'
import {
  adjusted,
  counted,
  DEPOT,
  ledgerOf,
  lent,
  received,
  returned,
  reversed,
  stamp,
} from '../../../support/oxygen-ledgers.ts'

interface Case {
  readonly shared: readonly LedgerEvent[]
  readonly left: readonly LedgerEvent[]
  readonly right: readonly LedgerEvent[]
  /** Null: nothing settles it and nothing needs to. */
  readonly settles: readonly LedgerEvent[] | null
}

const LATER = '2022-02-01T12:00:00.000Z'
const stock = received('2021-12-01', 100)
const lentOut = lent('2021-12-02', 40)
const own = (event: LedgerEvent): LedgerEvent => ({ ...event, unitIds: ['u'] }) as LedgerEvent
const units = [{ changedAt: '2021-12-01T08:00:00.000Z', unitId: 'u', serialNumber: '0007', batch: 'soc-1' }]

const lends = [lent('2021-12-03', 70, 'a'), lent('2021-12-04', 70, 'b')] as const
const backs = [
  returned('2021-12-10', 30, 'a', DEPOT, { documentRef: 'X1' }),
  returned('2021-12-11', 30, 'a', DEPOT, { documentRef: 'Y1' }),
] as const
const twice = [
  returned('2021-12-10', 10, 'a', DEPOT, { by: 'x', documentRef: 'R-7' }),
  returned('2021-12-10', 10, 'a', DEPOT, { by: 'y', documentRef: 'R-7' }),
] as const
const toTwo = [own(lent('2021-12-03', 1, 'a')), own(lent('2021-12-03', 1, 'b'))] as const
const wrong = received('2021-12-05', 7)
const count = counted('2021-12-20', 50)
const correction = adjusted('2021-12-20', 10, count, { recorded: '2021-12-20T13:00:00.000Z' })
const surplusCount = counted('2021-12-20', 64)
const surplus = adjusted('2021-12-20', -4, surplusCount, { recorded: '2021-12-20T13:00:00.000Z' })
const reserved = ['a', 'b'].map((plan) => ({
  ...stamp('2021-12-05'),
  ...({ type: 'RESERVED', batch: 'soc-1', quantity: 40, plan, planTitle: plan } as const),
})) as [LedgerEvent, LedgerEvent]
const late = lent('2021-12-15', 10, 'a', { recorded: '2021-12-25T12:00:00.000Z' })
const early = received('2021-12-09', 5, { recorded: '2021-12-08T12:00:00.000Z' })

const CASES: Readonly<Record<FlagCode, Case>> = {
  NEGATIVE_BALANCE: {
    shared: [stock],
    left: [lends[0]],
    right: [lends[1]],
    settles: [received('2021-12-04', 40, { recorded: LATER })],
  },
  OVER_RETURN: {
    shared: [stock, lentOut],
    left: [backs[0]],
    right: [backs[1]],
    settles: [reversed(backs[1], LATER)],
  },
  DOUBLE_CUSTODY: {
    shared: [stock, own(received('2021-12-01', 1))],
    left: [toTwo[0]],
    right: [toTwo[1]],
    settles: [reversed(toTwo[1], LATER)],
  },
  DUPLICATE_SUSPECT: {
    shared: [stock, lentOut],
    left: [twice[0]],
    right: [twice[1]],
    settles: [reversed(twice[1], LATER)],
  },
  DOUBLE_REVERSAL: {
    shared: [stock, wrong],
    left: [reversed(wrong, '2021-12-06T12:00:00.000Z')],
    right: [reversed(wrong, '2021-12-07T12:00:00.000Z')],
    settles: null,
  },
  LATE_BEFORE_COUNT: {
    shared: [stock, lentOut],
    left: [counted('2021-12-20', 60)],
    right: [late],
    settles: [counted('2021-12-26', 50, DEPOT, { recorded: LATER })],
  },
  CLOCK_SKEW: {
    shared: [stock],
    left: [early],
    right: [],
    settles: [reversed(early, LATER), received('2021-12-09', 5, { recorded: LATER })],
  },
  ADJUSTMENT_EXPLAINED: {
    shared: [stock, lentOut],
    left: [count, correction],
    right: [late],
    settles: [reversed(correction, LATER)],
  },
  UNEXPLAINED_SURPLUS: {
    shared: [stock, lentOut, surplusCount],
    left: [],
    right: [surplus],
    settles: [received('2021-12-19', 4, { recorded: LATER })],
  },
  OVER_RESERVED: {
    shared: [stock, lentOut],
    left: [reserved[0]],
    right: [reserved[1]],
    settles: [reversed(reserved[1], LATER)],
  },
}

describe('flags after a merge', () => {
  it.each(FLAG_CODES)('%s arises, in either order of merging, and a further event settles it', (code) => {
    const { shared, left, right, settles } = CASES[code]
    const copies = [left, right].map((own) => ledgerOf([...shared, ...own], { units }))
    const [one, other] = copies
    if (one === undefined || other === undefined) throw new Error('two copies')
    for (const copy of copies) {
      const ledger = openLedger(copy)
      const alone = findFlags(ledger, foldLedger(ledger)).map((flag) => flag.code)
      // Two of them need no second laptop: a clock, and a count.
      expect(code === 'CLOCK_SKEW' || code === 'UNEXPLAINED_SURPLUS' ? [] : alone).toEqual([])
    }
    for (const { body } of [mergeLedgers(one, other), mergeLedgers(other, one)]) {
      const ledger = openLedger(body)
      const codes = findFlags(ledger, foldLedger(ledger)).map((flag) => flag.code)
      expect(codes).toContain(code)
      if (settles === null) continue
      const settled = withEvents(ledger, settles)
      expect(findFlags(settled, foldLedger(settled)).map((flag) => flag.code)).not.toContain(code)
    }
  })
})
