/** The whole picture in one answer says the same as the parts it is drawn from. */
import { expect, it } from 'vitest'
import { createLedgerDesk } from '../../../../src/domain/oxygen/meeting/desk.ts'
import { openLedger } from '../../../../src/domain/oxygen/ledger/ledger.ts'
import { freezePosition } from '../../../../src/domain/oxygen/meeting/meeting.ts'
import { drawLedger, type LedgerQuestion } from '../../../../src/domain/oxygen/meeting/picture.ts'
import { NO_WHAT_IF } from '../../../../src/domain/oxygen/demand/weeks.ts'
import { socWinterBody } from '../../../support/oxygen-example.ts'

const question: LedgerQuestion = { whatIf: NO_WHAT_IF, claims: [], regionPercents: {}, unitIds: [] }

it('of the published winter: 3,800 owned, 3,300 short of the 7,100 at the peak', () => {
  const body = socWinterBody()
  const picture = drawLedger(openLedger(body), { ...question, asOf: '2022-01-13' })
  expect(picture.totals.owned).toBe(3800)
  expect(picture.ownedWeeks[0]).toBe(2500)
  expect(Math.max(...picture.weeks.map(({ gap }) => gap))).toBe(3300)
  expect(picture.stockWeeks.at(-1)).toMatchObject({ isoWeek: '2022-W02', owned: 3800, placed: 2430 })
  expect(picture.position).toEqual(freezePosition(openLedger(body), '2022-01-13'))
})

it('is the same from a desk that got the ledger in parts, and from one that got all of it', () => {
  const body = socWinterBody()
  const { events, ...records } = body
  const desk = createLedgerDesk()
  const step = { removed: 0, records: null }
  desk.take({ ...step, from: null, to: 1, start: 0, inserted: events.slice(0, 9) })
  expect(desk.draw(1, question)).toBeNull()
  desk.take({ ...step, from: 1, to: 2, start: 9, inserted: events.slice(9), records })
  expect(desk.draw(2, question)).toEqual(drawLedger(openLedger(body), question))
  expect(desk.take({ ...step, from: 1, to: 3, start: 0, inserted: [], records })).toBeNull()
})
