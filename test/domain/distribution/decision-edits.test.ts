import { describe, expect, it } from 'vitest'
import { proposalsOn, realisedOn } from '../../../src/domain/distribution/decision-day.ts'
import {
  advanceTransfer,
  closeWay,
  recordTransfer,
  reopenWay,
} from '../../../src/domain/distribution/decision-edits.ts'
import { heldTransfers, isClosed, statusOf } from '../../../src/domain/distribution/decisions.ts'
import { distributionKind } from '../../../src/file/kinds/distribution.ts'
import { settingsOf } from '../../support/slow-transfers.ts'
import { transferCase } from '../../support/transfer-cases.ts'

const at = '2022-01-14T07:30:00.000Z'
const way = { on: '2022-01-14', from: 'a', to: 'b' }
const body = transferCase({ horizonDays: 3 })

describe('decisions of the coordinator', () => {
  it('holds what is pinned or offered, and nothing that is only proposed or was cancelled', () => {
    const proposed = recordTransfer(body, way, 2, { status: 'proposed', by: 'LCPS', at })
    expect(heldTransfers(settingsOf(proposed))).toEqual([])
    const pinned = recordTransfer(body, way, 2, { status: 'proposed', by: 'LCPS', at }, { pinned: true })
    expect(heldTransfers(settingsOf(pinned))).toEqual([
      { from: 'a', to: 'b', day: 1, patients: 2, need: 'any', morning: false },
    ])
    const id = settingsOf(proposed).agreed?.[0]?.id ?? ''
    const offered = advanceTransfer(proposed, id, { status: 'offered', by: 'b', at })
    expect(heldTransfers(settingsOf(offered))).toHaveLength(1)
    const cancelled = advanceTransfer(offered, id, { status: 'cancelled', by: 'b', at, reason: 'instabiel' })
    expect(heldTransfers(settingsOf(cancelled))).toEqual([])
  })

  it('refuses a way on its day, forbids it on all, and opens it again', () => {
    const why = { by: 'b', at, reason: 'geen verpleging' }
    const accepted = recordTransfer(body, way, 2, { status: 'accepted', by: 'b', at })
    const refused = closeWay(accepted, way, why, false)
    const settings = settingsOf(refused)
    expect([1, 2].map((day) => isClosed(settings, 'a', 'b', day))).toEqual([true, false])
    expect(settings.agreed?.map(statusOf)).toEqual(['cancelled'])
    const forbidden = closeWay(refused, way, why, true)
    expect(isClosed(settingsOf(forbidden), 'a', 'b', 3)).toBe(true)
    const again = settingsOf(forbidden).closed?.reduce((all, { id }) => reopenWay(all, id), forbidden)
    expect(settingsOf(again ?? body).closed).toEqual([])
  })

  it('keeps on the way what is on the way', () => {
    const underway = recordTransfer(body, way, 1, { status: 'underway', by: 'MICU', at })
    const refused = closeWay(underway, way, { by: 'b', at, reason: 'vol' }, false)
    expect(heldTransfers(settingsOf(refused))).toHaveLength(1)
  })

  it('splits a transfer of which a part arrives; the others stay where they were', () => {
    const accepted = recordTransfer(body, way, 3, { status: 'accepted', by: 'b', at })
    const id = settingsOf(accepted).agreed?.[0]?.id ?? ''
    const arrived = advanceTransfer(accepted, id, { status: 'arrived', by: 'b', at }, 2)
    const agreed = settingsOf(arrived).agreed ?? []
    expect(agreed.map((one) => [statusOf(one), one.patients])).toEqual([
      ['arrived', 2],
      ['accepted', 1],
    ])
    expect(realisedOn(agreed, way.on)).toEqual({ planned: 3, arrived: 2, cancelled: 0, open: 1 })
    expect(distributionKind.check(arrived)).toEqual([])
  })

  it('proposes what a plan moves besides what it had to keep', () => {
    const accepted = recordTransfer(body, way, 3, { status: 'accepted', by: 'b', at })
    const moved = { day: 1, from: 'a', patients: 5, vehicle: 'micu', km: 40, whole: true } as const
    const plan = [
      { ...moved, to: 'b' },
      { ...moved, to: 'c', patients: 1 },
      { ...moved, to: 'c', day: 2 },
    ]
    expect(proposalsOn(plan, settingsOf(accepted).agreed ?? [], 1, way.on)).toEqual([
      { from: 'a', to: 'b', patients: 2 },
      { from: 'a', to: 'c', patients: 1 },
    ])
  })

  it('can be read back, whatever was decided', () => {
    const recorded = recordTransfer(body, way, 2, { status: 'accepted', by: 'b', at })
    const decided = closeWay(recorded, { ...way, to: 'c' }, { by: 'c', at, reason: 'vol' }, true)
    expect(distributionKind.check(decided)).toEqual([])
  })
})
