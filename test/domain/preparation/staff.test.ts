import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flagStaff } from '../../../src/domain/preparation/staff-flags.ts'
import { possibleLoans } from '../../../src/domain/preparation/lending.ts'
import {
  infectionAbsence,
  type LinkStaff,
  staffDays,
  type Workforce,
} from '../../../src/domain/preparation/staff-hours.ts'
import {
  DEFENCE_CONDITIONS,
  type Deployment,
  linkHoursPerWeek,
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

describe('doctors', () => {
  it.each(['icuDoctor', 'gp', 'geriatrician'] as const)('never become hours of nursing: %s', (pool) => {
    expect(nursingHoursPerWeek(deployed({ pool, task: 'medical' }))).toBe(0)
  })

  it('count in general practice, and only there', () => {
    const doctors = deployed({ pool: 'gp', task: 'medical', people: 10, hoursPerWeek: 36, usableShare: 0.5 })
    expect(linkHoursPerWeek({ ...doctors, link: 'gp' })).toBe(180)
    expect(linkHoursPerWeek({ ...doctors, link: 'ward' })).toBe(0)
  })
})

describe('flags', () => {
  const flags = (deployments: readonly Deployment[], conditions = [...DEFENCE_CONDITIONS]) =>
    flagStaff({ links: [], deployments, exchanges: [] }, [], conditions, SPAN).map(({ code }) => code)

  it('names a task that a first-aider may not do', () => {
    expect(flags([deployed({ pool: 'redCrossFirstAid', task: 'nursing' })])).toEqual(['taskNotAllowed'])
  })

  it.each(['icuDoctor', 'gp', 'geriatrician'] as const)(
    'names nursing by a doctor, and no medical work: %s',
    (pool) => {
      expect(flags([deployed({ pool, task: 'nursing' })])).toEqual(['taskNotAllowed'])
      expect(flags([deployed({ pool, task: 'medical' })])).toEqual([])
    },
  )

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
      { code: 'giverBreaks', exchangeId: 'e', link: 'districtNursing', day: '2022-01-17', already: false },
    ])
  })
})

describe('an exchange', () => {
  const move = (given: Partial<Workforce['exchanges'][number]> = {}): Workforce['exchanges'][number] => ({
    id: 'e',
    from: 'districtNursing',
    to: 'nursingHome',
    fte: 1,
    efficiency: 0.6,
    start: FIRST,
    until: null,
    ...given,
  })
  const links = [nursing('districtNursing', 100, 520), nursing('nursingHome', 50, 260)]
  const flagsOf = (exchange: Workforce['exchanges'][number]) =>
    flagStaff({ links, deployments: [], exchanges: [exchange] }, [], [], SPAN)

  it('from a link that falls short already is refused too, with that day', () => {
    expect(flagsOf(move())).toEqual([
      { code: 'giverBreaks', exchangeId: 'e', link: 'districtNursing', day: FIRST, already: true },
    ])
    expect(flagsOf(move({ fte: 0 }))).toEqual([])
  })

  it('is judged while people are away: over before the giver falls short, it is no matter', () => {
    const later = { from: '2022-01-20', patients: 520 }
    const growing = [
      { ...nursing('districtNursing', 100, 400), patients: [{ from: FIRST, patients: 400 }, later] },
    ]
    const flagged = (until: string) =>
      flagStaff({ links: growing, deployments: [], exchanges: [move({ until })] }, [], [], SPAN)
    expect(flagged('2022-01-19')).toEqual([])
    expect(flagged('2022-01-20')).toMatchObject([{ day: '2022-01-20', already: true }])
  })
})

describe('who can lend this week', () => {
  const loansOf = (links: readonly LinkStaff[]) => {
    const workforce = { links, deployments: [], exchanges: [] }
    return possibleLoans(workforce, staffDays(workforce, FIRST, 14))
  }

  it('gives what leaves the giver enough, and no more than the taker lacks', () => {
    // 500 hours a day against 400 needed, and 250 against 280: 10 fte × 5 hours × 0.6 = 30.
    const loans = loansOf([nursing('ward', 100, 400), nursing('districtNursing', 50, 280)])
    expect(loans).toEqual([
      {
        from: 'ward',
        to: 'districtNursing',
        fte: 10,
        efficiency: 0.6,
        giver: { before: 100, after: 50 },
        taker: { before: 30, after: 0 },
      },
    ])
    // Within the hospital eight tenths of an hour count; the giver keeps 10 hours over, two fte.
    expect(loansOf([nursing('ward', 100, 490), nursing('icu', 50, 280)])).toMatchObject([
      { fte: 2, giver: { after: 0 }, taker: { before: 30, after: 22 } },
    ])
  })

  it('names nobody where nobody lacks hours or nobody has them over', () => {
    expect(loansOf([nursing('ward', 100, 400), nursing('icu', 50, 240)])).toEqual([])
    expect(loansOf([nursing('ward', 100, 600), nursing('icu', 50, 280)])).toEqual([])
  })

  it('never proposes an exchange that the flags would refuse, nor loses an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 700 }), fc.integer({ min: 100, max: 400 }), (ward, icu) => {
        const links = [nursing('ward', 100, ward), nursing('icu', 50, icu)]
        for (const { from, to, fte, efficiency, giver, taker } of loansOf(links)) {
          const exchange = { id: 'l', from, to, fte, efficiency, start: FIRST, until: null }
          const workforce = { links, deployments: [], exchanges: [exchange] }
          expect(flagStaff(workforce, [], [], SPAN)).toEqual([])
          const over = (link: string): number => {
            const day = staffDays(workforce, FIRST, 1).find((one) => one.link === link)
            return (day?.hoursHad ?? NaN) - (day?.hoursNeeded ?? NaN)
          }
          expect(over(from)).toBeCloseTo(giver.after, 6)
          expect(Math.max(0, -over(to))).toBeCloseTo(taker.after, 6)
        }
      }),
    )
  })
})

describe('absence because of infection', () => {
  const infected = { first: FIRST, shares: [0.01, 0.01, 0.02, 0.03] }

  it('is who was infected in the last days, less those who work by a guideline', () => {
    expect(infectionAbsence({ days: 2, relief: 0 }, infected, '2022-01-17')).toBeCloseTo(0.05, 12)
    expect(infectionAbsence({ days: 2, relief: 0.4 }, infected, '2022-01-17')).toBeCloseTo(0.03, 12)
    // Before the first day of a plan as on it: seven days of one percent.
    expect(infectionAbsence({ days: 7, relief: 0 }, infected, FIRST)).toBeCloseTo(0.07, 12)
  })

  it('takes hours on top of the usual absence, only where it is asked for', () => {
    const links = [{ ...nursing('ward', 100, 0), absenceShare: 0.1 }]
    const had = (infection?: Workforce['infection']): number | undefined =>
      staffDays(
        { links, deployments: [], exchanges: [], ...(infection && { infection }) },
        FIRST,
        1,
        {},
        infected,
      )[0]?.hoursHad
    expect(had()).toBeCloseTo(450, 9)
    expect(had({ days: 7, relief: 0 })).toBeCloseTo(415, 9)
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
