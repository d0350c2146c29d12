import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { CareHotelPlan } from '../../../src/domain/carehotel/plan.ts'
import type { Problem } from '../../../src/domain/shared/result.ts'
import { FORMAT_VERSION } from '../../../src/file/envelope.ts'
import { canonicalJson } from '../../../src/file/canonical.ts'
import { careHotelPlanKind } from '../../../src/file/kinds/care-hotel-plan.ts'
import { hotel, nurseNorm, nurses, oxygenGroup, plan, socs, START } from '../../domain/carehotel/plans.ts'

const { schema } = careHotelPlanKind
const check = (body: Parameters<typeof careHotelPlanKind.check>[0]): Problem[] =>
  careHotelPlanKind.check(body)
const text = readFileSync(new URL('../../../public/examples/zorghotels.json', import.meta.url), 'utf8')
const envelope = v.parse(
  v.strictObject({
    format: v.literal('adempauze'),
    version: v.literal(FORMAT_VERSION),
    writtenBy: v.literal('adempauze 0.1.0'),
    writtenAt: v.literal('2022-01-14T08:00:00.000Z'),
    documents: v.array(
      v.strictObject({
        kind: v.literal('care-hotel-plan'),
        id: v.string(),
        title: v.string(),
        revision: v.literal(0),
        body: v.unknown(),
      }),
    ),
  }),
  JSON.parse(text),
)

const accepts = (body: unknown): boolean => v.safeParse(schema, body).success
const refusals = (over: Partial<CareHotelPlan>): Pick<Problem, 'code' | 'path'>[] =>
  check(plan(over)).map(({ code, path }) => ({ code, path }))

describe('the example file', () => {
  it('is canonical: writing it again gives the same bytes', () => {
    expect(canonicalJson(JSON.parse(text))).toBe(text)
  })

  it.each(envelope.documents)('$id has the shape and holds together', ({ body }) => {
    const parsed = v.parse(schema, body)
    expect(check(parsed)).toEqual([])
    expect(canonicalJson(parsed)).toBe(canonicalJson(body))
  })
})

describe('the mixes that a plan keeps', () => {
  const mix = { id: 'm', name: 'M', locationIds: ['hotel'], staff: [], socs: [] }

  it('may be absent: files from before there were any stay readable, with the same bytes', () => {
    expect('mixes' in v.parse(schema, plan())).toBe(false)
    expect(accepts(plan({ mixes: [mix] }))).toBe(true)
  })

  it('name what is in the plan, once', () => {
    const staffOffers = [nurses(100)]
    const hours = { offerId: 'team-1', locationId: 'hotel', hoursPerWeek: 10 }
    expect(refusals({ staffOffers, mixes: [{ ...mix, staff: [hours] }] })).toEqual([])
    expect(
      refusals({
        staffOffers,
        mixes: [
          { ...mix, locationIds: ['gone'] },
          { ...mix, staff: [{ ...hours, offerId: 'gone' }, hours, hours] },
          { ...mix, id: 'other', socs: [{ offerId: 'gone', claimantId: 'hotel', devices: 1 }] },
        ],
      }),
    ).toEqual([
      { code: 'duplicate', path: 'mixes[1].id' },
      { code: 'unknownReference', path: 'mixes[0].locationIds[0]' },
      { code: 'unknownReference', path: 'mixes[1].staff[0]' },
      { code: 'duplicate', path: 'mixes[1].staff[2]' },
      { code: 'unknownReference', path: 'mixes[2].socs[0]' },
    ])
  })
})

describe('the shape', () => {
  it('accepts a plan', () => {
    expect(accepts(plan())).toBe(true)
  })

  it.each([
    ['an unknown key', { ...plan(), extra: 1 }],
    ['a negative number of beds', plan({ locations: [hotel({ occupiedAtStart: -1 })] })],
    ['half a bed', plan({ locations: [hotel({ occupiedAtStart: 0.5 })] })],
    ['a number as text', { ...plan(), horizonDays: '28' }],
    ['NaN', plan({ norms: [nurseNorm(NaN)] })],
    ['a horizon of two years', plan({ horizonDays: 730 })],
    ['no draws', plan({ draws: 0 })],
    ['a date that does not exist', plan({ startDate: '2022-02-30' })],
    [
      'travel of 100 %, of which nothing is left',
      { ...plan(), assumptions: { ...plan().assumptions, travelShare: 1 } },
    ],
    [
      'district nursing without patients',
      { ...plan(), assumptions: { ...plan().assumptions, districtNursingPatientsPerMonth: 0 } },
    ],
    ['a location kind we do not know', { ...plan(), locations: [{ ...hotel(), kind: 'boat' }] }],
  ])('refuses %s', (_, body) => {
    expect(accepts(body)).toBe(false)
  })
})

describe('what must hold between fields', () => {
  it('holds in a plain plan', () => {
    expect(refusals({ staffOffers: [nurses(484)], socOffers: [socs(30)] })).toEqual([])
  })

  it('one nurse team offered to two locations is a double claim, told at the second offer', () => {
    const wing = hotel({ id: 'wing' })
    const again = nurses(484, { id: 'again', shares: [{ locationId: 'wing', hoursPerWeek: 484 }] })
    const problems = check(plan({ locations: [hotel(), wing], staffOffers: [nurses(484), again] }))
    expect(problems).toEqual([
      {
        code: 'doubleClaim',
        path: 'staffOffers[1].shares',
        found: { is: 'claimedHours', hours: 968, name: 'Team 1 · districtNurse' },
        expected: { is: 'hoursUpTo', hours: 484, date: START },
      },
    ])
  })

  it('more concentrators shared out than the lot has is a double claim', () => {
    const offer = socs(30, { shares: [{ claimantId: 'hotel', devices: 31 }] })
    expect(refusals({ socOffers: [offer] })).toEqual([{ code: 'doubleClaim', path: 'socOffers[0].shares' }])
  })

  it('volunteers cannot be nurses', () => {
    expect(refusals({ staffOffers: [nurses(40, { kind: 'VOLUNTEER' })] })).toEqual([
      { code: 'unpaidInPaidRole', path: 'staffOffers[0].role' },
    ])
  })

  it('shares go to places that exist, each once', () => {
    const shares = [{ locationId: 'elsewhere', hoursPerWeek: 1 }]
    expect(refusals({ staffOffers: [nurses(40, { shares })] })).toEqual([
      { code: 'unknownReference', path: 'staffOffers[0].shares[0].locationId' },
    ])
    const twice = [
      { claimantId: 'hotel', devices: 1 },
      { claimantId: 'hotel', devices: 1 },
    ]
    expect(refusals({ socOffers: [socs(30, { shares: twice })] })).toEqual([
      { code: 'duplicate', path: 'socOffers[0].shares[1].claimantId' },
    ])
  })

  it('dates run forward', () => {
    const steps = [
      { validFrom: START, beds: 60, status: 'OPEN', displacedFrom: null },
      { validFrom: START, beds: 50, status: 'CLOSING', displacedFrom: null },
    ] as const
    expect(refusals({ locations: [hotel({ capacitySteps: steps })] })).toEqual([
      { code: 'datesOutOfOrder', path: 'locations[0].capacitySteps[1].validFrom' },
    ])
    expect(refusals({ staffOffers: [nurses(40, { to: '2022-01-16' })] })).toEqual([
      { code: 'datesOutOfOrder', path: 'staffOffers[0].to' },
    ])
    expect(refusals({ startDate: '2199-12-31', locations: [] })).toEqual([
      { code: 'dateOutOfRange', path: 'startDate' },
    ])
  })

  it('target groups make up the whole, within the flow they may have', () => {
    const group = { ...oxygenGroup(0.5), flowLpm: 6 }
    expect(refusals({ locations: [hotel({ targetGroups: [group] })] })).toEqual([
      { code: 'aboveMaximum', path: 'locations[0].targetGroups[0].flowLpm' },
      { code: 'sharesNotWhole', path: 'locations[0].targetGroups' },
    ])
  })

  it('ids, roles and estimates are in order', () => {
    expect(refusals({ locations: [hotel(), hotel()] })).toEqual([
      { code: 'duplicate', path: 'locations[1].id' },
    ])
    expect(refusals({ norms: [nurseNorm(1), nurseNorm(2)] })).toEqual([
      { code: 'duplicate', path: 'norms[1].role' },
    ])
    const stayDays = { low: 9, mode: 8, high: 10, shape: 'triangular' } as const
    expect(refusals({ locations: [hotel({ stayDays })] })).toEqual([
      { code: 'estimateOutOfOrder', path: 'locations[0].stayDays.mode' },
    ])
  })

  it('a home-monitoring plan keeps all six roll-out steps and five preconditions', () => {
    const document = envelope.documents.find(({ id }) => id === 'zorghotels-drie-locaties')
    const body = v.parse(schema, document?.body)
    const homeMonitoring = body.homeMonitoring.map((one) => ({
      ...one,
      rollOut: one.rollOut.slice(1),
      preconditions: one.preconditions.slice(1),
      readmissionShare: { low: 0.08, high: 0.06 },
    }))
    expect(check({ ...body, homeMonitoring }).map(({ code, path }) => [code, path])).toEqual([
      ['estimateOutOfOrder', 'homeMonitoring[0].readmissionShare.high'],
      ['incomplete', 'homeMonitoring[0].rollOut'],
      ['incomplete', 'homeMonitoring[0].preconditions'],
    ])
  })
})
