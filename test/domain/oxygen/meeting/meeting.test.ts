import { describe, expect, it } from 'vitest'
import { withEvents } from '../../../../src/domain/oxygen/ledger/entry.ts'
import { openLedger } from '../../../../src/domain/oxygen/ledger/ledger.ts'
import {
  changesSince,
  freezePosition,
  latestMeeting,
  openActions,
} from '../../../../src/domain/oxygen/meeting/meeting.ts'
import type { MeetingRecord } from '../../../../src/domain/oxygen/records/meeting-record.ts'
import { ledgerOf, lent, received } from '../../../support/oxygen-ledgers.ts'

const action = (actionId: string, dueDate: string | null, doneOn: string | null = null) => ({
  actionId,
  text: '',
  owner: '',
  dueDate,
  doneOn,
})

describe('meeting', () => {
  const ledger = openLedger(ledgerOf([received('2022-01-03', 100), lent('2022-01-05', 40)]))
  const meeting = (meetingId: string, heldOn: string, actions: MeetingRecord['actions']): MeetingRecord => ({
    meetingId,
    changedAt: `${heldOn}T16:00:00.000Z`,
    heldOn,
    figures: [],
    position: freezePosition(ledger, '2022-01-06'),
    locations: [],
    decision: '',
    decidedBy: '',
    actions,
  })

  it('freezes what the ledger said; afterwards new and late events are told apart', () => {
    const record = meeting('m1', '2022-01-06', [])
    expect(record.position).toMatchObject({
      asOf: '2022-01-06',
      eventCount: 2,
      totals: { owned: 100, available: 60 },
    })
    const late = lent('2022-01-04', 10, 'b', { recorded: '2022-01-08T12:00:00.000Z' })
    const fresh = received('2022-01-10', 50)
    const changes = changesSince(withEvents(ledger, [late, fresh]), record, '2022-01-13')
    expect(changes.lateEvents).toEqual([late])
    expect(changes.newEvents).toEqual([fresh])
    expect(changes.totals).toMatchObject({ owned: 50, available: 40, out: 10 })
    expect(record.position.totals.available).toBe(60)
  })

  it('opens with the open actions, the earliest due first, as they stood last', () => {
    const first = meeting('m1', '2022-01-06', [
      action('x', null),
      action('y', '2022-01-20'),
      action('z', '2022-01-10'),
    ])
    const second = meeting('m2', '2022-01-13', [
      action('z', '2022-01-10', '2022-01-12'),
      action('w', '2022-01-15'),
    ])
    expect(openActions([second, first]).map(({ actionId }) => actionId)).toEqual(['w', 'y', 'x'])
    expect(latestMeeting([second, first])).toBe(second)
    expect(latestMeeting([])).toBeNull()
  })
})
