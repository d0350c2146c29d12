/** Published and worked examples of the smaller parts of a preparation. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ambulanceReadiness } from '../../../src/domain/preparation/ambulances.ts'
import { divideBeds } from '../../../src/domain/preparation/capacity-request.ts'
import { flowBalances, reliefOf } from '../../../src/domain/preparation/coordination.ts'
import { coverFlags } from '../../../src/domain/preparation/cover.ts'
import {
  type EmergencyDepartment,
  emergencyLoads,
} from '../../../src/domain/preparation/emergency-departments.ts'
import { messageState } from '../../../src/domain/preparation/messages.ts'
import { type Stock, stockHorizon } from '../../../src/domain/preparation/stocks.ts'

const ON = '2022-01-14'

describe('stock of medicines', () => {
  const medicines: Stock = {
    id: 'm',
    name: 'Geneesmiddelen IC',
    unit: 'beddagen',
    countedOn: ON,
    low: 2_100 * 45,
    high: 2_100 * 60,
    use: { by: 'icuPatients', ventilatedShare: 1, perPatientDay: 1 },
    deliveries: [],
  }
  const days = (patients: number): (number | undefined)[] => {
    const expected = { first: ON, icuPatients: Array<number>(400).fill(patients), infections: null }
    return [medicines.low, medicines.high].map((amount) => stockHorizon(medicines, amount, expected)?.days)
  }

  it('for 2,100 ventilated beds lasts 1.5 to 2 months; for 900 beds 105 to 140 days, for 620 152 to 203', () => {
    expect(days(2_100)).toEqual([45, 60])
    expect(days(900)).toEqual([105, 140])
    expect(days(620)).toEqual([152, 203])
  })

  it('is unknown where its use is, and where no plan tells it', () => {
    expect(stockHorizon({ ...medicines, use: { by: 'unknown' } }, 1_000, null)).toBeNull()
    expect(stockHorizon(medicines, 1_000, null)).toBeNull()
  })

  it('counted in the last days of the calendar, it lasts at least until there', () => {
    const late: Stock = { ...medicines, countedOn: '2199-12-30', use: { by: 'typed', perDay: 10 } }
    expect(stockHorizon(late, 1_000, null)).toEqual({ days: 2, until: '2199-12-31', atLeast: true })
  })

  it('never ends sooner for a delivery or for a larger count', () => {
    const typed: Stock = { ...medicines, use: { by: 'typed', perDay: 10 } }
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(500), fc.nat(30), (amount, more, day) => {
        const first = stockHorizon(typed, amount, null)?.days ?? 0
        const delivered = {
          ...typed,
          deliveries: [{ on: `2022-02-${String((day % 27) + 1).padStart(2, '0')}`, amount: more }],
        }
        expect(stockHorizon(delivered, amount, null)?.days ?? 0).toBeGreaterThanOrEqual(first)
        expect(stockHorizon(typed, amount + more, null)?.days ?? 0).toBeGreaterThanOrEqual(first)
      }),
    )
  })
})

describe('request of the week', () => {
  it('shares 1,129 ward beds over the country: the region with 14.4 of 100.1 gets 162 or 163, and nothing is lost', () => {
    const keys = [4.2, 7.4, 15.1, 6.9, 8.9, 9.3, 10.4, 9.6, 13.9, 14.4].map((key, index) => ({
      id: `r${index}`,
      key,
    }))
    const parts = divideBeds(1_129, keys)
    expect([162, 163]).toContain(parts['r9'])
    expect(Object.values(parts).reduce((sum, beds) => sum + beds, 0)).toBe(1_129)
  })
})

describe('care coordination', () => {
  it('relieves 25 of 30 who wait, and names the five for whom a short stay lacks', () => {
    const relief = reliefOf([
      { place: 'nursingHome', waiting: 12, free: 12 },
      { place: 'careHotel', waiting: 8, free: 8 },
      { place: 'districtNursing', waiting: 5, free: 5 },
      { place: 'shortStay', waiting: 5, free: 0 },
    ])
    expect(relief).toEqual({ blocked: 30, relieved: 25, short: [{ place: 'shortStay', patients: 5 }] })
  })

  it('balances a hospital: in − out is its change', () => {
    const flow = { viaGp: 4, viaEmergency: 9, transferredIn: 1, toIcu: 3, discharged: 8, transferredOut: 2 }
    expect(flowBalances([{ id: 'a', name: 'A', ...flow }])).toEqual([
      { hospital: 'A', into: 14, out: 10, change: 4 },
    ])
  })
})

describe('emergency departments', () => {
  const department = (id: string, places: number, eastKm: number): EmergencyDepartment => ({
    id,
    name: id,
    covidArrivals: 10,
    otherArrivals: 50,
    stayHours: 4,
    boarding: 2,
    places,
    closed: false,
    eastKm,
    northKm: 0,
  })
  const three = [department('a', 30, 0), department('b', 30, 10), department('c', 30, 40)]

  it('sends the arrivals of a closed one to the others, the nearer the more, and loses none', () => {
    const [a, b, c] = emergencyLoads(three.map((one) => ({ ...one, closed: one.id === 'a' }))).departments
    expect(a?.arrivals).toBe(0)
    expect((b?.arrivals ?? 0) + (c?.arrivals ?? 0)).toBe(180)
    expect(b?.arrivals).toBeGreaterThan(c?.arrivals ?? 0)
    expect(b?.arrivals).toBeGreaterThan(60)
    expect(c?.arrivals).toBeGreaterThan(60)
  })

  it('shows the closure that follows', () => {
    const tight = [department('a', 30, 0), department('b', 13, 10), department('c', 90, 40)]
    const { departments } = emergencyLoads(tight.map((one) => ({ ...one, closed: one.id === 'a' })))
    expect(departments.map(({ state }) => state)).toEqual(['closed', 'knockOn', 'open'])
  })

  it('conserves arrivals whatever closes', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), fc.nat(40), (closed, places) => {
        const given = three.map((one, index) => ({ ...one, places, closed: closed[index] ?? false }))
        const { departments, withoutPlace } = emergencyLoads(given)
        expect(departments.reduce((sum, { arrivals }) => sum + arrivals, withoutPlace)).toBe(180)
      }),
    )
  })
})

describe('ambulances', () => {
  const day = {
    vehicleHours: 240,
    urgentHours: 150,
    plannedHours: 60,
    redCrossShare: 0,
    closureMinutes: 0,
    extraCalls: 0,
    hoursPerCall: 1,
    threshold: 0.1,
  }
  it('get back exactly the hours that the Red Cross takes over', () => {
    const before = ambulanceReadiness(day)
    const after = ambulanceReadiness({ ...day, redCrossShare: 0.1 })
    expect(after.freedHours).toBe(6)
    expect((after.readiness - before.readiness) * day.vehicleHours).toBeCloseTo(6, 9)
  })

  it('promise no planned transfer below the threshold: urgent care goes first', () => {
    expect(ambulanceReadiness(day).plannedAllowed).toBe(true)
    expect(ambulanceReadiness({ ...day, extraCalls: 20 }).plannedAllowed).toBe(false)
  })
})

describe('money and words', () => {
  it('flags a measure that starts in 2b on a letter that says from 2d', () => {
    const cover = {
      id: 'c',
      subject: 'Zorghotel',
      payer: 'Zorgverzekeraar',
      instrument: 'crisisregeling',
      signedOn: '2022-01-10',
      validFrom: '2d',
      includesSecurity: true,
      startsOn: ON,
      startPhase: '2b',
    } as const
    expect(coverFlags(cover)).toEqual(['notValidYet'])
    expect(coverFlags({ ...cover, startPhase: '2d' })).toEqual([])
    expect(coverFlags({ ...cover, startPhase: '3', signedOn: '2022-01-15' })).toEqual(['unsigned'])
  })

  it('opens every message of 2d when 2d is decided; after a day it is late', () => {
    const message = {
      id: 'm',
      text: '',
      audience: 'public',
      sender: 'VWS',
      channel: '',
      language: 'nl',
      trigger: '2d',
      readyOn: null,
      releasedOn: null,
    } as const
    expect(messageState(message, '2c', ON, ON)).toBe('waiting')
    expect(messageState(message, '2d', ON, ON)).toBe('due')
    expect(messageState(message, '2d', ON, '2022-01-16')).toBe('late')
    expect(messageState({ ...message, releasedOn: '2022-01-15' }, '2d', ON, '2022-01-16')).toBe('released')
  })
})
