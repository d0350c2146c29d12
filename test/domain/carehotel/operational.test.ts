import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operationalDays, type OperationalDay } from '../../../src/domain/carehotel/operational.ts'
import type { CareHotelPlan, StaffOffer } from '../../../src/domain/carehotel/plan.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { hotel, nurseNorm, nurses, oxygenGroup, oxygenStep, plan, socs, START } from './plans.ts'

const daysOf = (body: CareHotelPlan): OperationalDay[] =>
  body.locations.flatMap((location) => operationalDays(body, location))
const firstDay = (body: CareHotelPlan) => daysOf(body)[0]

/** 60 beds, staff for 24, power for 30 concentrators, GP cover for 40. */
const published = plan({
  norms: [nurseNorm(2.88)],
  staffOffers: [nurses(484)],
  socOffers: [socs(60)],
  locations: [
    hotel({
      targetGroups: [oxygenGroup()],
      oxygenSteps: [oxygenStep({ powerLimitKw: 10.5 })],
      medicalCover: [{ kind: 'GP', maxPatients: 40, from: START, to: null }],
    }),
  ],
})

describe('operational beds', () => {
  it('are 24 of 60, bound by the district nurse', () => {
    expect(firstDay(published)).toMatchObject({
      date: START,
      physical: 60,
      staffed: 24,
      oxygen: 30,
      cover: 40,
      operational: 24,
      binding: 'districtNurse',
      relievedOn: null,
    })
  })

  it('say what one more full-time nurse gives: 36 h a week over 2.88 h a bed is one bed and the rest of another', () => {
    expect(firstDay(published)?.oneMore).toEqual({ beds: 1, nextBinding: 'districtNurse' })
  })

  it('name the next constraint when one more is enough to reach it', () => {
    const body = { ...published, staffOffers: [nurses(604)] }
    expect(firstDay(body)).toMatchObject({
      operational: 29,
      binding: 'districtNurse',
      oneMore: { beds: 1, nextBinding: 'oxygenPower' },
    })
  })

  it('are relieved on the day a second team starts', () => {
    const from = addDays(START, 10)
    const second = nurses(300, { id: 'team-2', team: 'Team 2', from })
    const days = daysOf({ ...published, staffOffers: [nurses(484), second] })
    expect(days[0]).toMatchObject({ operational: 24, relievedOn: from })
    expect(days[10]).toMatchObject({ operational: 30, binding: 'oxygenPower', relievedOn: null })
  })

  it('are not relieved by a team that has gone', () => {
    const body = plan({ norms: [nurseNorm(2.88)], staffOffers: [nurses(484, { to: addDays(START, 4) })] })
    expect(daysOf(body)[5]).toMatchObject({ operational: 0, binding: 'districtNurse', relievedOn: null })
  })

  it('name the earlier constraint of the list on a tie: beds before staff before cover', () => {
    expect(firstDay(plan())).toMatchObject({ operational: 60, cover: 60, binding: 'physical' })
    const body = plan({
      norms: [nurseNorm(2.88)],
      staffOffers: [nurses(484)],
      locations: [hotel({ medicalCover: [{ kind: 'GP', maxPatients: 24, from: START, to: null }] })],
    })
    expect(firstDay(body)).toMatchObject({ staffed: 24, cover: 24, binding: 'districtNurse' })
  })

  it('rise when liquid oxygen lifts the power limit', () => {
    const [location = hotel()] = published.locations
    const oxygenSteps = [
      oxygenStep({ powerLimitKw: 3.5 }),
      oxygenStep({ validFrom: addDays(START, 7), powerLimitKw: 3.5, loxFlowLpm: 50 }),
    ]
    const days = daysOf({ ...published, locations: [{ ...location, oxygenSteps }] })
    expect(days[6]).toMatchObject({ operational: 10, binding: 'oxygenPower', relievedOn: addDays(START, 7) })
    expect(days[7]).toMatchObject({ oxygen: 20, operational: 20, binding: 'oxygenPower' })
  })

  it('never count volunteers as nurses', () => {
    const body = plan({ norms: [nurseNorm(3)], staffOffers: [nurses(700, { kind: 'VOLUNTEER' })] })
    expect(firstDay(body)).toMatchObject({ staffed: 0, binding: 'districtNurse' })
  })

  it('need the minimum presence: 24 hours a day for one nurse at any time', () => {
    const staffed = (hoursPerWeek: number) =>
      firstDay(plan({ norms: [nurseNorm(1, 1)], staffOffers: [nurses(hoursPerWeek)] }))?.staffed
    expect(staffed(167)).toBe(0)
    expect(staffed(168)).toBe(24)
  })

  it('need two concentrators for a flow above 5 L/min', () => {
    const group = { ...oxygenGroup(), flowLpm: 6, maxFlowLpm: 8 }
    const body = plan({
      socOffers: [socs(30)],
      locations: [hotel({ targetGroups: [group], oxygenSteps: [oxygenStep()] })],
    })
    expect(firstDay(body)).toMatchObject({ oxygen: 15, binding: 'oxygenDevices' })
  })

  it('begin after the decision and the lead time, and cannot without a decision before that', () => {
    const steps = [{ validFrom: START, beds: 20, status: 'PLANNED', displacedFrom: null }] as const
    const open = (decidedOn: string | null) =>
      daysOf(plan({ locations: [hotel({ decidedOn, openingLeadDays: 7, capacitySteps: steps })] })).findIndex(
        ({ operational }) => operational > 0,
      )
    expect(open(null)).toBe(7)
    expect(open(addDays(START, -3))).toBe(4)
    expect(open(addDays(START, 5))).toBe(12)
  })

  it('equal the beds where nothing else limits', () => {
    expect(firstDay(plan())).toMatchObject({
      physical: 60,
      staffed: 60,
      oxygen: 60,
      cover: 60,
      operational: 60,
    })
  })
})

const anyPlan = fc
  .record({
    beds: fc.nat(200),
    hours: fc.array(fc.record({ hoursPerWeek: fc.nat(3000), from: fc.nat(27) }), { maxLength: 4 }),
    norm: fc.integer({ min: 1, max: 600 }),
    minPerShift: fc.nat(2),
    oxygenShare: fc.integer({ min: 0, max: 10 }),
    powerLimitKw: fc.option(fc.nat(60)),
    maxTotalFlowLpm: fc.option(fc.nat(500)),
    loxFlowLpm: fc.nat(100),
    devices: fc.nat(150),
    cover: fc.nat(150),
  })
  .map((draw) => {
    const share = draw.oxygenShare / 10
    const rest = { ...oxygenGroup(1 - share), id: 'rest', flowLpm: 0 }
    return plan({
      norms: [nurseNorm(draw.norm / 100, draw.minPerShift)],
      staffOffers: draw.hours.map(({ hoursPerWeek, from }, index) =>
        nurses(hoursPerWeek, { id: `t${index}`, team: `Team ${index}`, from: addDays(START, from) }),
      ),
      socOffers: [socs(draw.devices)],
      locations: [
        hotel({
          capacitySteps: [{ validFrom: START, beds: draw.beds, status: 'OPEN', displacedFrom: null }],
          targetGroups: [oxygenGroup(share), rest],
          oxygenSteps: [
            oxygenStep({
              points: draw.beds,
              powerLimitKw: draw.powerLimitKw,
              maxTotalFlowLpm: draw.maxTotalFlowLpm,
              loxFlowLpm: draw.loxFlowLpm,
            }),
          ],
          medicalCover: [{ kind: 'GP', maxPatients: draw.cover, from: START, to: null }],
        }),
      ],
    })
  })

describe('laws of operational beds', () => {
  it('never exceed any limit, and equal the smallest', () => {
    fc.assert(
      fc.property(anyPlan, (body) => {
        for (const day of daysOf(body)) {
          expect(day.operational).toBe(Math.min(day.physical, day.staffed, day.oxygen, day.cover))
          expect(Number.isInteger(day.operational)).toBe(true)
          expect(day.operational).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('never fall when staff is added', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(2000), fc.nat(27), (body, hoursPerWeek, day) => {
        const extra: StaffOffer = nurses(hoursPerWeek, { id: 'x', team: 'X', from: addDays(START, day) })
        const after = daysOf({ ...body, staffOffers: [...body.staffOffers, extra] })
        daysOf(body).forEach((before, index) => {
          expect(after[index]?.operational).toBeGreaterThanOrEqual(before.operational)
        })
      }),
    )
  })

  it('never fall by one more of the binding constraint, and relief is later and real', () => {
    fc.assert(
      fc.property(anyPlan, (body) => {
        for (const day of daysOf(body)) {
          expect(day.oneMore.beds).toBeGreaterThanOrEqual(0)
          if (day.relievedOn !== null) expect(day.relievedOn > day.date).toBe(true)
        }
      }),
    )
  })
})
