/** Situations in which a coordinator needs the plan most, with the answer that a person would work out. */
import { describe, expect, it } from 'vitest'
import {
  calculateDistribution,
  calculateShare,
} from '../../../src/domain/distribution/calculate-distribution.ts'
import type { Distribution } from '../../../src/domain/distribution/distribution.ts'
import { replay } from '../../../src/domain/distribution/replay.ts'
import { loadSolver } from '../../../workers/highs.ts'
import { brokenRules, settingsOf } from '../../support/slow-transfers.ts'
import { EASY, region, transferCase } from '../../support/transfer-cases.ts'

const solver = await loadSolver()
const spared = { by: 'ROAZ-voorzitters', on: '2022-01-11', why: 'vol' }
const WEEK = {
  horizonDays: 7,
  meanStayDays: 15,
  speedKmPerHour: 70,
  handlingHoursPerTrip: 1.5,
} as const
const pair = (km: number) => [{ from: 'a', to: 'b', km }]
const daily = (patients: number) => Array.from({ length: 7 }, () => patients)

function plan(body: Distribution) {
  const result = calculateDistribution(body, solver)
  if (result.status !== 'planned') throw new Error(`no plan: ${JSON.stringify(result)}`)
  expect(brokenRules(body, result.transfers)).toEqual([])
  expect(replay(body, settingsOf(body), result.transfers, result.trips)).toEqual([])
  return result
}
const movedOn = (body: Distribution, day: number) =>
  plan(body)
    .transfers.filter((one) => one.day === day)
    .reduce((sum, { patients }) => sum + patients, 0)

describe('a wave that fills the receiver too', () => {
  const body = transferCase({ ...WEEK, distances: pair(60) }, [
    region('a', { key: 50, capacity: 80, occupied: 96, inflowPerDay: daily(5.6) }),
    region('b', { key: 50, capacity: 80, occupied: 40, inflowPerDay: daily(9.6) }),
  ])

  it('moves patients today, down to what cannot be avoided', () => {
    const { overflow, kpis } = plan(body)
    expect(movedOn(body, 1)).toBeGreaterThan(10)
    expect(overflow.none).toBeGreaterThan(80)
    expect(overflow.plan).toBeLessThan(overflow.none / 3)
    expect(overflow.plan).toBeGreaterThanOrEqual(overflow.unavoidable - 0.01)
    expect(overflow.plan).toBeCloseTo(kpis.overflowBedDays, 6)
  })

  it('moves fewer when no receiver may ever be worse off, and says what that rule costs', () => {
    const strict = { ...body, transfers: { ...settingsOf(body), receiverRule: 'everyDay' as const } }
    const { overflow, ruleCosts } = plan(strict)
    expect(overflow.plan).toBeGreaterThan(plan(body).overflow.plan + 1)
    expect(ruleCosts.find(({ rule }) => rule === 'capacity')?.bedDays).toBeGreaterThan(1)
  })
})

describe('whole trips', () => {
  const full = [
    region('a', { key: 50, capacity: 90, occupied: 110, inflowPerDay: daily(4) }),
    region('b', { key: 50, capacity: 90, occupied: 40, inflowPerDay: daily(2) }),
  ]

  it('drives a trip of more than half a day once per vehicle', () => {
    const body = transferCase({ ...WEEK, distances: pair(200) }, full)
    const { trips } = plan(body)
    expect(movedOn(body, 1)).toBe(7)
    expect(new Set(trips.map(({ vehicle }) => vehicle)).size).toBe(7)
    expect(trips[0]).toMatchObject({ base: 'a', depart: '08:00', from: 'a', to: 'b', arrive: '12:22' })
  })

  it('keeps vehicles for urgent transport, and begins at a base', () => {
    const micu = { ...EASY.micu, reserveVehicles: 2, bases: [{ at: 'b', vehicles: 7 }] }
    const { trips } = plan(transferCase({ ...WEEK, distances: pair(60), micu }, full))
    expect(new Set(trips.map(({ vehicle }) => vehicle)).size).toBe(5)
    expect(trips.every(({ base }) => base === 'b')).toBe(true)
    expect(trips[0]?.arrive).toBe('11:14')
  })

  it('begins where the first patient lies, for a vehicle without a base', () => {
    const { trips } = plan(transferCase({ ...WEEK, distances: pair(60), wholeDays: 2 }, full))
    const first = trips.filter(({ depart }) => depart === '08:00')
    expect(first.length).toBeGreaterThan(3)
    for (const { base, from } of first) expect(base).toBe(from)
  })

  it('has one arrival per vehicle before noon when a second would come too late', () => {
    const body = transferCase({ ...WEEK, distances: pair(35), matching: 'afterNoon' }, full)
    expect([movedOn(body, 1), movedOn(body, 2)]).toEqual([0, 7])
    expect(plan(body).trips.every(({ arrive }) => arrive <= '12:00')).toBe(true)
  })

  it('lets a match of today after noon rule out a long way tomorrow morning, and not all week', () => {
    const body = transferCase({ ...WEEK, distances: pair(200), matching: 'afterNoon' }, full)
    expect(movedOn(body, 2)).toBe(0)
    expect(movedOn(body, 3)).toBeGreaterThan(5)
  })

  it('plans the second day in whole trips as well, where that is asked', () => {
    const body = transferCase({ ...WEEK, distances: pair(200), wholeDays: 2 }, full)
    const { trips, transfers } = plan(body)
    expect([movedOn(body, 1), movedOn(body, 2)]).toEqual([7, 7])
    expect([1, 2].map((day) => trips.filter((trip) => trip.day === day).length)).toEqual([7, 7])
    expect(transfers.filter(({ day }) => day <= 2).every(({ whole }) => whole)).toBe(true)
    const broken = trips.map((trip) => (trip.day === 2 ? { ...trip, arrive: '09:00' } : trip))
    expect(replay(body, settingsOf(body), transfers, broken)).not.toEqual([])
    expect(replay(body, settingsOf(body), transfers, trips.slice(0, -1))).not.toEqual([])
  })

  it('begins with whole trips on the morning after the match, and has them all day on the next', () => {
    const body = transferCase({ ...WEEK, distances: pair(35), matching: 'afterNoon', wholeDays: 2 }, full)
    const { trips } = plan(body)
    const days = [2, 3].map((day) => trips.filter((trip) => trip.day === day))
    expect(days.map(({ length }) => length > 0)).toEqual([true, true])
    expect(days[0]?.every(({ arrive }) => arrive <= '12:00')).toBe(true)
    expect(days[1]?.some(({ arrive }) => arrive > '12:00')).toBe(true)
  })

  it('shows nobody on a later day where fewer than a tenth of a patient is expected', () => {
    const { transfers } = plan(transferCase({ ...WEEK, distances: pair(60), objective: 'balanced' }, full))
    expect(transfers.every(({ patients, whole }) => (whole ? patients >= 1 : patients >= 0.1))).toBe(true)
  })
})

describe('one population', () => {
  const two = [
    region('a', { key: 50, capacity: 200, occupied: 90, notBecauseOfCovid: 30 }),
    region('b', { key: 50, capacity: 200, occupied: 90 }),
  ]

  it('shares patients because of COVID and compares them with those alone', () => {
    const body = transferCase({ distances: pair(60) }, two)
    expect(calculateShare(body)).toMatchObject({
      share: { a: 75, b: 75 },
      direction: { a: 15, b: -15 },
      notShared: 30,
    })
    const { transfers } = plan(transferCase({ distances: pair(60), objective: 'fairShare' }, two))
    expect(transfers.every(({ from }) => from === 'b')).toBe(true)
  })

  it('lets a spared region keep its own patients and receive nobody; its key goes over the others', () => {
    const regions = [
      region('a', { occupied: 30, spared }),
      region('b', { occupied: 20 }),
      region('c', { occupied: 4 }),
    ]
    const body = transferCase({ objective: 'fairShare' }, regions)
    expect(calculateShare(body)).toMatchObject({
      share: { a: 30, b: 12, c: 12 },
      direction: { a: 0, b: -8, c: 8 },
      placed: 54,
      unplaced: 0,
    })
    const { transfers } = plan(body)
    expect(transfers.some(({ from, to }) => from === 'a' || to === 'a')).toBe(false)
    expect(movedOn(body, 1)).toBe(8)
  })
})

describe('abroad', () => {
  it('goes by helicopter first, and by road in the border region', () => {
    const full = [region('a', { occupied: 40 }), region('b', { occupied: 30 })]
    const by = (km: number, vehicle: string) => {
      const distances = [...pair(60), { from: 'a', to: 'abroad', km }]
      const helicopter = { patientsPerDay: 2, aboveKm: 100 }
      return plan(transferCase({ distances, helicopter, abroadPatientsPerDay: 4 }, full))
        .transfers.filter((one) => one.to === 'abroad' && one.vehicle === vehicle)
        .reduce((sum, { patients }) => sum + patients, 0)
    }
    expect([by(240, 'helicopter'), by(240, 'micu')]).toEqual([2, 2])
    expect([by(40, 'helicopter'), by(40, 'micu')]).toEqual([0, 4])
  })
})

describe('what people decided', () => {
  const regions = [region('a', { capacity: 10, occupied: 20 }), region('b'), region('c')]
  const step = { status: 'accepted' as const, by: 'coördinator', at: '2022-01-14T07:30:00.000Z' }
  const agreed = [
    {
      id: 't1',
      on: '2022-01-14',
      from: 'a',
      to: 'c',
      patients: 2,
      pinned: false,
      morning: true,
      steps: [step],
    },
  ]
  const closed = [
    {
      id: 'k1',
      from: 'a',
      to: 'b',
      on: null,
      by: 'b',
      at: '2022-01-14T07:40:00.000Z',
      reason: 'geen verpleging',
    },
  ]
  const patients = (body: Distribution, to: string) =>
    plan(body)
      .transfers.filter((one) => one.to === to)
      .reduce((sum, one) => sum + one.patients, 0)

  it('is part of the plan, before noon where it was matched yesterday', () => {
    const body = transferCase({ agreed, objective: 'fairShare' }, [
      region('a'),
      region('b'),
      region('c', { occupied: 1 }),
    ])
    expect(patients(body, 'c')).toBe(2)
    expect(plan(body).trips.filter(({ arrive }) => arrive <= '12:00')).toHaveLength(2)
  })

  it('sends nobody over a closed way', () => {
    expect(patients(transferCase({ closed }, regions), 'b')).toBe(0)
    expect(patients(transferCase({}, regions), 'b')).toBe(5)
  })

  it('keeps what was promised over a way that was closed since, and sends nobody else over it', () => {
    const toC = closed.map((one) => ({ ...one, to: 'c' }))
    expect(patients(transferCase({ agreed, closed: toC }, regions), 'c')).toBe(2)
    expect(patients(transferCase({ agreed }, regions), 'c')).toBeGreaterThan(2)
  })

  it('is refused for the morning only where it is the morning that does not fit', () => {
    const conflictsOf = (body: Distribution) => {
      const result = calculateDistribution(body, solver)
      return result.status === 'infeasible' ? result.conflicts.map(({ code }) => code) : []
    }
    const many = agreed.map((one) => ({ ...one, patients: 8 }))
    const far = {
      agreed: many,
      distances: [...pair(50), { from: 'a', to: 'c', km: 200 }, { from: 'b', to: 'c', km: 50 }],
    }
    expect(conflictsOf(transferCase(far, regions))).toEqual(['agreed', 'morningWindow'])
    const requiredMoves = [{ from: 'b', patients: 100, byDay: 1 }]
    const other = conflictsOf(transferCase({ agreed, requiredMoves }, regions))
    expect(other).toContain('requiredMove')
    expect(other).not.toContain('morningWindow')
  })

  it('is refused with its reasons where it does not fit', () => {
    const none = { micu: { ...EASY.micu, vehicles: 0 }, agreed }
    const result = calculateDistribution(transferCase(none, regions), solver)
    expect(result).toMatchObject({ status: 'infeasible' })
    expect(result.status === 'infeasible' && result.conflicts.map(({ code }) => code)).toContain('agreed')
  })
})

describe('a spread of what comes in', () => {
  it('counts the shortage over its courses, and shows both', () => {
    const regions = [
      region('a', {
        occupied: 28,
        capacity: 30,
        inflowPerDay: daily(1),
        inflowLowPerDay: daily(0),
        inflowHighPerDay: daily(4),
      }),
      region('b', { occupied: 5, capacity: 30, inflowPerDay: daily(1) }),
    ]
    const { overflow, transfers } = plan(transferCase({ ...WEEK, distances: pair(60) }, regions))
    expect(overflow.none).toBe(0)
    expect(overflow.expected?.none).toBeGreaterThan(1)
    expect(overflow.expected?.plan).toBeLessThan((overflow.expected?.none ?? 0) - 1)
    expect(transfers.length).toBeGreaterThan(0)
  })
})
