import { describe, expect, it } from 'vitest'
import { calculateDistribution } from '../../../src/domain/distribution/calculate-distribution.ts'
import { takeServiceHours } from '../../../src/domain/distribution/collect.ts'
import type { Distribution, Sparing } from '../../../src/domain/distribution/distribution.ts'
import { ambulanceReadiness } from '../../../src/domain/preparation/ambulances.ts'
import { loadSolver } from '../../../workers/highs.ts'
import { brokenRules } from '../../support/slow-transfers.ts'
import { EASY, FULL_A, region, transferCase } from '../../support/transfer-cases.ts'

const solve = await loadSolver()
const spared: Sparing = { by: 'ROAZ-voorzitters', on: '2022-01-11', why: 'klasse 3 in gevaar' }
const [fullA, b, c] = [region('a', { capacity: 10, occupied: 20 }), region('b'), region('c')]

function plan(body: Distribution) {
  const result = calculateDistribution(body, solve)
  if (result.status !== 'planned') throw new Error(`no plan: ${JSON.stringify(result)}`)
  expect(brokenRules(body, result.transfers)).toEqual([])
  return result
}
const codesAtLimit = (body: Distribution) => [...new Set(plan(body).atLimit.map(({ code }) => code))]
function moved(body: Distribution, wanted: Partial<Record<'from' | 'to' | 'vehicle' | 'day', unknown>> = {}) {
  return plan(body)
    .transfers.filter((move) =>
      Object.entries(wanted).every(([key, value]) =>
        Object.entries(move).some(([k, v]) => k === key && v === value),
      ),
    )
    .reduce((sum, { patients }) => sum + patients, 0)
}

describe('without scarcity', () => {
  it('empties the full region as far as the others are below their share', () => {
    const { kpis, gap, proof } = plan(transferCase())
    expect(kpis.patientsMoved).toBe(10)
    expect(kpis.overflowBedDays).toBe(0)
    expect(kpis.patientKm).toBe(500)
    expect([gap, proof.objective]).toEqual([0, true])
  })

  it('moves nobody when nothing is gained', () => {
    const even = ['a', 'b', 'c'].map((id) => region(id, { occupied: 10 }))
    expect(plan(transferCase({}, even)).transfers).toEqual([])
  })
})

describe('transport', () => {
  it('stays within the hours of the MICUs', () => {
    const body = transferCase({ micu: { ...EASY.micu, vehicles: 1 } })
    expect(moved(body)).toBe(5)
    expect(codesAtLimit(body)).toEqual(['micuHours'])
  })

  it('makes no MICU trip that does not fit in its day', () => {
    expect(moved(transferCase({ micu: { ...EASY.micu, hoursPerVehiclePerDay: 1.9 } }))).toBe(0)
  })

  it('closes ICU beds for MICUs above the regular number', () => {
    const micu = { ...EASY.micu, vehicles: 9, icuBedsPerExtraVehicle: 1.6 }
    // 2 × 1.6 = 3.2, so 4 beds, over 10 + 30 + 30: 0.57, 1.71, 1.71.
    expect(plan(transferCase({ micu })).closedBeds).toEqual({ b: 2, c: 2 })
    expect(plan(transferCase({ micu }, FULL_A, 'ward')).closedBeds).toEqual({})
  })

  it('stays within the hours of the ambulances, and takes only them for the ward', () => {
    const body = transferCase({ ambulances: { vehicles: 1, hoursPerVehiclePerDay: 8 } }, FULL_A, 'ward')
    expect(moved(body)).toBe(4)
    expect(moved(body, { vehicle: 'ambulance' })).toBe(4)
    expect(codesAtLimit(body)).toEqual(['ambulanceHours'])
  })

  const far = [
    { from: 'a', to: 'b', km: 100 },
    { from: 'a', to: 'c', km: 101 },
    { from: 'b', to: 'c', km: 50 },
  ]
  const helicopter = { patientsPerDay: 2, aboveKm: 100 }

  it('keeps to the hours that the sender’s ambulance service has left', () => {
    const regions = (ambulanceHoursPerDay: number) =>
      FULL_A.map((one) => (one.id === 'a' ? { ...one, ambulanceHoursPerDay } : one))
    // Trips of two hours: two in five hours, none in less than two.
    const some = transferCase({}, regions(5), 'ward')
    expect(moved(some)).toBe(2)
    expect(codesAtLimit(transferCase({}, regions(4), 'ward'))).toEqual(['serviceHours'])
    expect(moved(transferCase({}, regions(1.9), 'ward'))).toBe(0)
    expect(moved(transferCase({}, regions(0), 'icu'))).toBe(10)
  })

  it('promises nobody a ride where the service is not ready enough', () => {
    const day = {
      vehicleHours: 240,
      urgentHours: 200,
      plannedHours: 20,
      redCrossShare: 0.1,
      closureMinutes: 0,
      extraCalls: 0,
      hoursPerCall: 1,
      threshold: 0.05,
    }
    const hours = ambulanceReadiness(day).hoursForTransfers
    expect(hours).toBeCloseTo(240 - 200 - 18 - 12, 9)
    const short = ambulanceReadiness({ ...day, extraCalls: 15 })
    expect([short.plannedAllowed, short.hoursForTransfers]).toEqual([false, 0])
    const body = transferCase({}, FULL_A, 'ward')
    const on = '2022-01-13'
    const taken = (left: number) =>
      takeServiceHours(body, [{ region: 'a', title: 'A', on, hours: left }], '2022-01-14')
    expect(moved(taken(hours))).toBe(5)
    expect(moved(taken(short.hoursForTransfers))).toBe(0)
    // What is more than a week old is not known.
    expect(
      takeServiceHours(body, [{ region: 'a', title: 'A', on: '2022-01-01', hours }], '2022-01-14'),
    ).toEqual(body)
  })

  it('flies only over more than 100 km, and not more than can be flown', () => {
    const body = transferCase({ distances: far, helicopter, micu: { ...EASY.micu, vehicles: 0 } })
    expect(moved(body, { to: 'b' })).toBe(0)
    expect(moved(body, { to: 'c', vehicle: 'helicopter' })).toBe(2)
  })

  it('flies only when the MICUs fall short', () => {
    expect(moved(transferCase({ distances: far, helicopter }), { vehicle: 'helicopter' })).toBe(0)
    const short = transferCase({ distances: far, helicopter, micu: { ...EASY.micu, vehicles: 2 } })
    expect(moved(short, { vehicle: 'micu' })).toBe(6)
    expect(moved(short, { vehicle: 'helicopter' })).toBe(2)
  })
})

describe('abroad', () => {
  const distances = [...EASY.distances, { from: 'a', to: 'abroad', km: 20 }]

  it('stays closed while there is room inside the country, however near it is', () => {
    expect(moved(transferCase({ distances, abroadPatientsPerDay: 9 }), { to: 'abroad' })).toBe(0)
  })

  it('opens when overflow remains, within its own limit', () => {
    const full = [fullA, region('b', { capacity: 4 }), region('c', { capacity: 5 })]
    const body = transferCase({ distances, abroadPatientsPerDay: 3 }, full)
    expect(moved(body, { to: 'abroad' })).toBe(3)
    expect(moved(body, { to: 'c' })).toBe(1)
    expect(codesAtLimit(body)).toEqual(['abroadPatients'])
  })

  it('is no way to look fair', () => {
    const full = [region('a', { occupied: 20, capacity: 19 }), b, region('c', { spared })]
    const body = transferCase(
      {
        distances,
        abroadPatientsPerDay: 9,
        objective: 'fairShare',
        micu: { ...EASY.micu, vehicles: 0 },
        helicopter: { patientsPerDay: 3, aboveKm: 100 },
      },
      full,
    )
    expect(moved(body)).toBe(0)
  })
})

describe('matching after noon', () => {
  it('moves nobody on the first day and whole patients on the second', () => {
    const body = transferCase({ matching: 'afterNoon', horizonDays: 2 })
    expect(moved(body, { day: 1 })).toBe(0)
    expect(moved(body, { day: 2 })).toBe(10)
  })

  it('stays within the morning', () => {
    const micu = { ...EASY.micu, vehicles: 1, hoursPerVehiclePerDay: 24 }
    const body = transferCase({ matching: 'afterNoon', horizonDays: 2, morningWindowHours: 3, micu })
    // One hour at the beds and half an hour on the road, and half an hour back: the second would arrive after 3.5 hours.
    expect(moved(body)).toBe(1)
    expect(codesAtLimit(body)).toContain('morningWindow')
  })

  it('moves only who lay there yesterday', () => {
    const newToday = region('a', { capacity: 10, occupied: 11, hfno: 11, inflowPerDay: [0, 9] })
    const two = { horizonDays: 2, distances: EASY.distances }
    expect(moved(transferCase({ ...two, matching: 'afterNoon' }, [newToday, b, c]))).toBe(0)
    expect(moved(transferCase({ ...two, matching: 'beforeNoon' }, [newToday, b, c]))).toBeGreaterThan(5)
  })
})

describe('regions', () => {
  it('keeps to what a region can send and receive', () => {
    const sender = transferCase({}, [{ ...fullA, sendLimitPerDay: 3 }, b, c])
    expect(moved(sender)).toBe(3)
    expect(codesAtLimit(sender)).toEqual(['sendLimit'])
    const receiver = transferCase({}, [fullA, { ...b, receiveLimitPerDay: 2 }, c])
    expect(moved(receiver, { to: 'b' })).toBe(2)
    expect(codesAtLimit(receiver)).toEqual(['receiveLimit'])
  })

  it('sends nobody to a spared region', () => {
    expect(moved(transferCase({}, [fullA, { ...b, spared }, c]), { to: 'b' })).toBe(0)
  })

  it('pushes no region over its capacity', () => {
    expect(moved(transferCase({}, [fullA, { ...b, capacity: 6 }, c]), { to: 'b' })).toBe(2)
  })

  it('pushes no region over its share', () => {
    const small = [
      { ...fullA, key: 20 },
      { ...b, key: 5 },
      { ...c, key: 3 },
    ]
    const body = transferCase({ objective: 'fairShare' }, small)
    // 28 patients: 18 of them fit only 10 in a; the other 18 over 5 and 3 would be 11 and 7.
    expect(moved(body, { to: 'b' })).toBe(7)
    expect(moved(body, { to: 'c' })).toBe(3)
  })

  it('sends nobody to a region that is over its share already, even if it sends as many on', () => {
    const distances = EASY.distances.map((one) =>
      one.from === 'a' && one.to === 'c' ? { ...one, km: 900 } : one,
    )
    const over = [fullA, region('b', { occupied: 17 }), c]
    expect(moved(transferCase({ distances }, over), { to: 'b' })).toBe(0)
    expect(moved(transferCase({ distances }), { to: 'b' })).toBeGreaterThan(0)
  })
})

describe('patients who never move', () => {
  it.each([{ hfno: 17 }, { notBecauseOfCovid: 17 }, { hfno: 9, notBecauseOfCovid: 8 }])('%o', (staying) => {
    // Three may move; one in a hundred leaves on day 1, so two whole patients are sure to be there.
    expect(moved(transferCase({}, [{ ...fullA, ...staying }, b, c]))).toBe(2)
  })

  it('leaves the part of the new patients that cannot move', () => {
    const arriving = { ...fullA, occupied: 10, hfno: 10, inflowPerDay: [10] }
    expect(moved(transferCase({ movableInflowShare: 0.4 }, [arriving, b, c]))).toBe(4)
    expect(moved(transferCase({ movableInflowShare: 0 }, [arriving, b, c]))).toBe(0)
  })

  it('moves nobody twice', () => {
    const distances = [
      { from: 'a', to: 'b', km: 50 },
      { from: 'a', to: 'c', km: 900 },
      { from: 'b', to: 'c', km: 50 },
    ]
    const relay = [fullA, region('b', { hfno: 4 }), c]
    expect(moved(transferCase({ distances, horizonDays: 3 }, relay), { from: 'b' })).toBe(0)
  })
})

describe('agreed handovers', () => {
  it('are made, also when the objective would not', () => {
    const even = ['a', 'b', 'c'].map((id, i) => region(id, { occupied: 10 - i }))
    const body = transferCase({ requiredMoves: [{ from: 'a', patients: 1, byDay: 1 }] }, even)
    expect(moved(body, { from: 'a' })).toBe(1)
  })

  it('that no plan can make are refused with the limits that clash', () => {
    const requiredMoves = [{ from: 'a', patients: 4, byDay: 1 }]
    const conflictsOf = (body: Distribution) => {
      const result = calculateDistribution(body, solve)
      return result.status === 'infeasible'
        ? result.conflicts.map(({ code, region: at }) => [code, at])
        : result.status
    }
    expect(conflictsOf(transferCase({ requiredMoves }, [{ ...fullA, sendLimitPerDay: 3 }, b, c]))).toEqual([
      ['sendLimit', 'a'],
      ['requiredMove', 'a'],
    ])
    expect(conflictsOf(transferCase({ requiredMoves, matching: 'afterNoon' }))).toEqual([
      ['matchedAfterNoon', null],
      ['requiredMove', 'a'],
    ])
    expect(conflictsOf(transferCase({ requiredMoves, micu: { ...EASY.micu, vehicles: 0 } }))).toEqual([
      ['micuHours', null],
      ['requiredMove', 'a'],
    ])
    const sparedAll = [fullA, { ...b, spared }, { ...c, spared }]
    expect(conflictsOf(transferCase({ requiredMoves }, sparedAll))).toEqual([
      ['spared', 'b'],
      ['spared', 'c'],
      ['requiredMove', 'a'],
    ])
  })
})

describe('a full country', () => {
  it('is said, and nobody is moved about', () => {
    const full = ['a', 'b', 'c'].map((id) => region(id, { occupied: 15, capacity: 10 }))
    const result = plan(transferCase({ horizonDays: 3 }, full))
    expect(result.countryFullDays).toEqual([1, 2, 3])
    expect(result.unplaced).toBe(15)
    expect(result.transfers).toEqual([])
  })
})
