/** What hospitals ask and offer, held by the plan: who is moved, where to, and what is left undone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculateDistribution } from '../../../src/domain/distribution/calculate-distribution.ts'
import type { Distribution } from '../../../src/domain/distribution/distribution.ts'
import {
  CARE_NEEDS,
  type Notice,
  NOTICE_KINDS,
  noticesMet,
} from '../../../src/domain/distribution/notices.ts'
import { replay } from '../../../src/domain/distribution/replay.ts'
import { distributionKind } from '../../../src/file/kinds/distribution.ts'
import { loadSolver } from '../../../workers/highs.ts'
import { brokenRules, settingsOf } from '../../support/slow-transfers.ts'
import { region, transferCase } from '../../support/transfer-cases.ts'

const solver = await loadSolver()
const FULL = [region('a', { capacity: 30, occupied: 20 }), region('b'), region('c')]
const at = { from: '2022-01-14', need: 'any' } as const
const ask = (region: string, patients: number, changes: Partial<Notice> = {}): Notice => ({
  id: `ask-${region}-${changes.need ?? 'any'}`,
  kind: 'request',
  region,
  patients,
  ...at,
  ...changes,
})
const offer = (region: string, patients: number, changes: Partial<Notice> = {}): Notice => ({
  ...ask(region, patients, changes),
  id: `offer-${region}-${changes.need ?? 'any'}`,
  kind: 'offer',
})

function plan(body: Distribution) {
  const result = calculateDistribution(body, solver)
  if (result.status !== 'planned') throw new Error(`no plan: ${JSON.stringify(result)}`)
  expect(brokenRules(body, result.transfers)).toEqual([])
  expect(replay(body, settingsOf(body), result.transfers, result.trips)).toEqual([])
  return result
}
const withNotices = (...notices: Notice[]): Distribution =>
  transferCase({ objective: 'fairShare', notices }, FULL)
/** `a→b 2 isolation`, in the order of the plan. */
const moves = (body: Distribution): string[] =>
  plan(body).transfers.map(({ from, to, patients, need = 'any' }) => `${from}→${to} ${patients} ${need}`)

describe('requests and offers', () => {
  it('move anybody where nothing is asked or offered', () => {
    expect(plan(withNotices()).kpis.patientsMoved).toBe(10)
  })

  it('hand over only those for whom was asked, even where no pressure asks it', () => {
    expect(moves(withNotices(ask('a', 3)))).toHaveLength(1)
    expect(plan(withNotices(ask('a', 3))).kpis.patientsMoved).toBe(3)
    const calm = { objective: 'leastOverflow' as const, notices: [ask('a', 2)] }
    expect(plan(transferCase(calm, FULL)).kpis.patientsMoved).toBe(2)
  })

  it('take no more than was offered, and from its day on', () => {
    const limited = withNotices(offer('b', 1), offer('c', 2))
    expect(moves(limited)).toEqual(['a→b 1 any', 'a→c 2 any'])
    const later = { ...withNotices(offer('b', 1), offer('c', 2, { from: '2022-01-15' })) }
    expect(moves(later)).toEqual(['a→b 1 any'])
  })

  it('bring isolation only to a place for it', () => {
    const isolated = ask('a', 2, { need: 'isolation' })
    expect(moves(withNotices(isolated))).toEqual([])
    expect(moves(withNotices(isolated, offer('b', 5)))).toEqual([])
    expect(moves(withNotices(isolated, offer('b', 5), offer('c', 4, { need: 'isolation' })))).toEqual([
      'a→c 2 isolation',
    ])
  })

  it('bring a ventilated patient to no other place, and let others lie where one could', () => {
    const ventilated = ask('a', 3, { need: 'ventilated' })
    expect(moves(withNotices(ventilated, offer('b', 5)))).toEqual(['a→c 3 ventilated'])
    const offers = [offer('b', 5), offer('c', 2, { need: 'ventilated' })]
    expect(moves(withNotices(ventilated, ...offers))).toEqual(['a→c 2 ventilated'])
    expect(moves(withNotices(ask('a', 4), offer('b', 0), offers[1] ?? offer('c', 2)))).toEqual(['a→c 2 any'])
  })

  it('leave who is on HFNO, for whom is asked in vain', () => {
    const only = transferCase({ objective: 'fairShare', notices: [ask('a', 18, { need: 'hfno' })] }, FULL)
    // Two may move; one in a hundred leaves on day 1.
    expect(plan(only).kpis.patientsMoved).toBe(1)
  })

  it('say per notice how many are moved, the oldest first', () => {
    const old = ask('a', 2, { id: 'old', from: '2022-01-12' })
    const { notices } = plan(withNotices(ask('a', 2, { id: 'new' }), old, offer('b', 3), offer('c', 0)))
    expect(Object.fromEntries((notices ?? []).map(({ id, patients }) => [id, patients]))).toEqual({
      old: 2,
      new: 1,
      'offer-b-any': 3,
      'offer-c-any': 0,
    })
    expect(noticesMet({ startsOn: '2022-01-14' }, [], 1).size).toBe(0)
  })

  it('give way to what people agreed', () => {
    const step = { status: 'accepted' as const, by: 'coördinator', at: '2022-01-14T07:30:00.000Z' }
    const one = { id: 't', on: '2022-01-14', from: 'a', to: 'b', patients: 3, pinned: false, morning: false }
    const body = withNotices(ask('a', 1), offer('b', 2), offer('c', 2))
    const agreed = { ...body, transfers: { ...settingsOf(body), agreed: [{ ...one, steps: [step] }] } }
    expect(moves(agreed)).toEqual(['a→b 3 any'])
  })

  it('cost what they hold back', () => {
    const body = transferCase({ notices: [ask('a', 3)] }, [
      region('a', { capacity: 10, occupied: 20 }),
      region('b'),
      region('c'),
    ])
    const { ruleCosts, atLimit } = plan(body)
    expect(ruleCosts.find(({ rule }) => rule === 'requested')?.bedDays).toBeCloseTo(6.8, 1)
    expect(atLimit.map(({ code }) => code)).toContain('requested')
  })

  it('are kept in every plan of drawn lists', () => {
    const notice = fc.record(
      {
        kind: fc.constantFrom(...NOTICE_KINDS),
        region: fc.constantFrom('a', 'b', 'c'),
        need: fc.constantFrom(...CARE_NEEDS),
        patients: fc.integer({ min: 1, max: 4 }),
        from: fc.constantFrom('2022-01-12', '2022-01-14', '2022-01-15'),
      },
      { noNullPrototype: true },
    )
    fc.assert(
      fc.property(fc.array(notice, { maxLength: 6 }), (list) => {
        const notices = list
          .filter(({ kind, need }) => kind === 'request' || need !== 'hfno')
          .map((one, i) => ({ ...one, id: `n${i}` }))
        const body = transferCase({ objective: 'balanced', horizonDays: 3, notices }, FULL)
        expect(distributionKind.check(body)).toEqual([])
        plan(body)
      }),
      { numRuns: 40 },
    )
  })

  it('are refused where nobody could act on them', () => {
    const codes = (body: Distribution) => distributionKind.check(body).map(({ code }) => code)
    expect(codes(withNotices(offer('b', 1, { need: 'hfno' }), ask('x', 1)))).toEqual([
      'hfnoNotMoved',
      'unknownRegion',
    ])
    const ward = transferCase({ notices: [ask('a', 1, { need: 'ventilated' })] }, FULL, 'ward')
    expect(codes(ward)).toEqual(['ventilatedOnWard'])
  })
})
