import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flagStaff } from '../../../src/domain/preparation/staff-flags.ts'
import { type LinkStaff, staffDays, type Workforce } from '../../../src/domain/preparation/staff-hours.ts'
import {
  DEFENCE_CONDITIONS,
  type Deployment,
  nursingHoursPerWeek,
  regionalPeople,
} from '../../../src/domain/preparation/staff-pool.ts'

const FIRST = '2022-01-14'
const SPAN = { first: FIRST, days: 14 }
const nursing = (link: LinkStaff['link'], ownFte: number, patients: number): LinkStaff => ({
  link,
  ownFte,
  hoursPerFteWeek: 35,
  absenceShare: 0,
  hoursPerPatientDay: 1,
  otherHoursPerDay: 0,
  patients: [{ from: FIRST, patients }],
})
const deployed = (given: Partial<Deployment>): Deployment => ({
  id: 'd',
  pool: 'ownStaff',
  register: 'eigen',
  link: 'ward',
  task: 'nursing',
  people: 10,
  hoursPerWeek: 28,
  usableShare: 1,
  from: FIRST,
  until: null,
  ...given,
})

describe('people of national pools', () => {
  it('fall to a region by its key: 14.4 % of the reserve is 187, of the first-aiders 648', () => {
    expect(regionalPeople(1_300, 14.4)).toBe(187)
    expect(regionalPeople(4_500, 14.4)).toBe(648)
  })

  it('two thousand event first-aiders give no hour of nursing', () => {
    const helpers = deployed({ pool: 'redCrossEventFirstAid', task: 'dailyCare', people: 2_000 })
    expect(nursingHoursPerWeek(helpers)).toBe(0)
    expect(nursingHoursPerWeek({ ...helpers, task: 'nursing' })).toBe(0)
  })
})

describe('flags', () => {
  const flags = (deployments: readonly Deployment[], conditions = [...DEFENCE_CONDITIONS]) =>
    flagStaff({ links: [], deployments, exchanges: [] }, [], conditions, SPAN).map(({ code }) => code)

  it('names a task that a first-aider may not do', () => {
    expect(flags([deployed({ pool: 'redCrossFirstAid', task: 'nursing' })])).toEqual(['taskNotAllowed'])
  })

  it('names the step that was left out: the reserve before exchange in the region', () => {
    expect(flags([deployed({}), deployed({ id: 'r', pool: 'careReserve' })])).toEqual(['orderNotFollowed'])
    expect(
      flags([
        deployed({}),
        deployed({ id: 'x', pool: 'agency' }),
        deployed({ id: 'r', pool: 'careReserve' }),
      ]),
    ).toEqual([])
  })

  it('asks Defence only with its four conditions, and at one site', () => {
    const all = [
      deployed({}),
      deployed({ id: 'x', pool: 'agency' }),
      deployed({ id: 'r', pool: 'careReserve' }),
      deployed({ id: 'm', pool: 'defence' }),
    ]
    expect(flags(all)).toEqual([])
    expect(flags(all, ['jointDecision'])).toEqual(['defenceConditionOpen'])
    expect(flags([...all, deployed({ id: 'm2', pool: 'defence', link: 'icu' })])).toEqual([
      'defenceAtTwoSites',
    ])
  })

  it('counts people of one list once over links, care hotels and steps of the ICU', () => {
    const register = { name: 'lijst', people: 20, claims: [{ id: 'c', by: 'zorghotel', people: 11 }] }
    const workforce = { links: [], deployments: [deployed({ register: 'lijst', people: 10 })], exchanges: [] }
    expect(flagStaff(workforce, [register], [], SPAN)).toEqual([
      { code: 'countedTwice', register: 'lijst', claimed: 21, people: 20 },
    ])
  })

  it('refuses ten fte from district nursing that is the first to break, with its day', () => {
    const workforce: Workforce = {
      links: [nursing('districtNursing', 100, 480), nursing('nursingHome', 50, 260)],
      deployments: [],
      exchanges: [
        {
          id: 'e',
          from: 'districtNursing',
          to: 'nursingHome',
          fte: 10,
          efficiency: 0.6,
          start: '2022-01-17',
          until: null,
        },
      ],
    }
    expect(flagStaff(workforce, [], [], SPAN)).toEqual([
      { code: 'giverBreaks', exchangeId: 'e', link: 'districtNursing', day: '2022-01-17' },
    ])
  })
})

describe('hours', () => {
  it('are conserved when people move: what the giver loses × efficiency is what the taker gains', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (fte, efficiency) => {
          const links = [nursing('districtNursing', 100, 0), nursing('nursingHome', 100, 0)]
          const move = {
            id: 'e',
            from: 'districtNursing',
            to: 'nursingHome',
            fte,
            efficiency,
            start: FIRST,
            until: null,
          }
          const had = (exchanges: Workforce['exchanges']): number[] =>
            staffDays({ links, deployments: [], exchanges }, FIRST, 1).map(({ hoursHad }) => hoursHad)
          const [giver = 0, taker = 0] = had([])
          const [giverAfter = 0, takerAfter = 0] = had([move as Workforce['exchanges'][number]])
          expect(takerAfter - taker).toBeCloseTo((giver - giverAfter) * efficiency, 9)
        },
      ),
    )
  })

  it('fall with absence and rise with people', () => {
    const hours = (absenceShare: number, ownFte: number): number =>
      staffDays(
        { links: [{ ...nursing('ward', ownFte, 0), absenceShare }], deployments: [], exchanges: [] },
        FIRST,
        1,
      )[0]?.hoursHad ?? Number.NaN
    expect(hours(0.2, 100)).toBeCloseTo(hours(0, 80), 9)
    expect(hours(0, 101)).toBeGreaterThan(hours(0, 100))
  })
})
