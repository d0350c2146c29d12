import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerPlan } from '../../../src/domain/capacity/answers.ts'
import { calculatePlan, createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { guardedLinksOf, guardLinks } from '../../../src/domain/plan/guarded-links.ts'
import { switchLevers } from '../../../src/domain/plan/edits.ts'
import type { Lever, LeverEffect } from '../../../src/domain/plan/lever.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../../../src/domain/shared/care-chain.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { asks, madeLever, places, sends, smallPlan, takes } from './made-plans.ts'

/** Sizes that matter for the small plan, so that random sets are sometimes enough and sometimes not. */
const STEP: Readonly<Record<LinkId, number>> = {
  gp: 900,
  districtNursing: 500,
  nursingHome: 40,
  ward: 60,
  icu: 14,
  homeOxygen: 150,
}
/** The links that break in the small plan: where a lever can be missed. */
const BREAKING = ['gp', 'districtNursing', 'nursingHome', 'homeOxygen'] as const
const benefit = fc
  .tuple(fc.constantFrom(...BREAKING), fc.constantFrom(1, 3, 6, 1000))
  .map(([link, steps]) => places(link, steps * STEP[link]))
const burden = fc
  .tuple(fc.constantFrom(...LINK_IDS), fc.constantFrom(asks, takes))
  .map(([link, kind]) => kind(link, STEP[link] * 0.4))
const sending = fc.constantFrom(0.5, 2, 5).map((steps) => sends(STEP.homeOxygen * steps))
/** Also only links that levers which send patients home help, whether there are concentrators for them or not. */
const guarded = fc.constantFrom<readonly LinkId[]>(
  LINK_IDS,
  ['gp', 'districtNursing', 'nursingHome'],
  ['nursingHome'],
)
const effects = fc.tuple(
  fc.array(benefit, { minLength: 1, maxLength: 3 }),
  fc.option(fc.oneof(burden, sending), { nil: null, freq: 2 }),
)
/** Concentrators for all, or so few that levers which send patients home find some or none. */
const concentrators = fc.constantFrom(1e5, 700, 500, 350)
const leverSets: fc.Arbitrary<[[LeverEffect[], LeverEffect | null], number, string | null][]> = fc.array(
  fc.tuple(effects, fc.constantFrom(0, 0, 5, 12), fc.constantFrom(null, null, 'a', 'b')),
  { minLength: 4, maxLength: 7 },
)

function planWith(
  made: readonly [[LeverEffect[], LeverEffect | null], number, string | null][],
  devices = 1e5,
  links: readonly LinkId[] = LINK_IDS,
): RegionalPlan {
  const small = smallPlan('pressureOnPrimaryCare', 10, 40)
  const roomy = { capacity: 1e5, staffedCapacity: 1e5 }
  const plan = {
    ...small,
    thresholdProbability: 0.3,
    links: {
      ...small.links,
      ward: { ...small.links.ward, ...roomy },
      icu: { ...small.links.icu, ...roomy },
      homeOxygen: { ...small.links.homeOxygen, capacity: devices, staffedCapacity: devices },
    },
  }
  const levers = made.map(([[good, bad], start, group], index): Lever =>
    madeLever(plan, `l${index}`, bad ? [...good, bad] : good, start, { alternativeGroup: group }),
  )
  return guardLinks({ ...plan, levers }, links)
}

/** Whether every guarded link stays at or under the threshold, counted draw by draw from the full calculation. */
function isEnough(plan: RegionalPlan, calculator = createPlanCalculator()): boolean {
  const { draws } = plan
  const { demand, room } = calculator.weigh(plan, { firstDraw: 0, lastDraw: draws })
  return guardedLinksOf(plan).every((link) => {
    const over = new Set<number>()
    demand[link].forEach((load, i) => {
      if (load > (room[link][i] ?? NaN)) over.add(i % draws)
    })
    return over.size / draws <= plan.thresholdProbability
  })
}

/** Every set of levers without two of one group, by the full calculation. */
function smallestByTrying(plan: RegionalPlan): number | null {
  let smallest: number | null = null
  const calculator = createPlanCalculator()
  for (let bits = 0; bits < 2 ** plan.levers.length; bits++) {
    const chosen = plan.levers.filter((_, index) => (bits >> index) & 1)
    const groups = chosen.flatMap(({ alternativeGroup }) => alternativeGroup ?? [])
    if (new Set(groups).size < groups.length) continue
    if (smallest !== null && chosen.length >= smallest) continue
    if (
      isEnough(
        switchLevers(
          plan,
          chosen.map(({ id }) => id),
        ),
        calculator,
      )
    )
      smallest = chosen.length
  }
  return smallest
}

const answersOf = (plan: RegionalPlan) => answerPlan(plan, createPlanCalculator().demandOf(plan))

describe('the smallest set', () => {
  it('is as small as trying every set finds, or proves that none will do', () => {
    let reached = 0
    let notReached = 0
    let sending = 0
    fc.assert(
      fc.property(leverSets, concentrators, guarded, (made, devices, links) => {
        const plan = planWith(made, devices, links)
        const { smallestSet } = answersOf(plan)
        const truth = smallestByTrying(plan)
        expect(smallestSet.proven).toBe(true)
        expect(smallestSet.reached).toBe(truth !== null)
        if (truth === null) {
          notReached += 1
          return
        }
        reached += 1
        expect(smallestSet.leverIds).toHaveLength(truth)
        if (!links.includes('homeOxygen') && sendsHome(switchLevers(plan, smallestSet.leverIds))) sending += 1
        expect(isEnough(switchLevers(plan, smallestSet.leverIds))).toBe(true)
      }),
      { numRuns: 100, seed: 5, examples: [[everyLink(), 1e5, LINK_IDS]] },
    )
    // Both answers were put to the test.
    expect(reached).toBeGreaterThan(10)
    expect(notReached).toBeGreaterThan(5)
    expect(sending).toBeGreaterThan(3)
  })
})

const sendsHome = ({ levers }: RegionalPlan): boolean =>
  levers.some(({ enabled, effects: all }) => enabled && all.some(({ type }) => type === 'sendHome'))

/** Four levers of which three together are enough. */
function everyLink(): [[LeverEffect[], LeverEffect | null], number, string | null][] {
  const wide = (links: readonly LinkId[]): LeverEffect[] => links.map((link) => places(link, 1e6))
  return [
    [[wide(['gp', 'icu']), null], 0, null],
    [[wide(['icu']), asks('ward', 5)], 0, null],
    [[wide(['districtNursing', 'nursingHome']), null], 0, null],
    [[wide(['ward', 'homeOxygen']), takes('gp', 100)], 0, null],
  ]
}

describe('gains', () => {
  it('are what switching the lever changes in the outcome', () => {
    const plan = planWith(everyLink())
    const some = switchLevers(plan, ['l0'])
    const { leverGains } = answersOf(some)
    for (const { leverId, link, unmetAvoided } of leverGains) {
      const on = (ids: readonly string[]): number =>
        calculatePlan(switchLevers(plan, ids)).links[link].unmet.p50
      const others = ['l0'].filter((id) => id !== leverId)
      expect(unmetAvoided).toBeCloseTo(on(others) - on([...others, leverId]), 6)
    }
    expect(leverGains.some(({ leverId, unmetAvoided }) => leverId === 'l2' && unmetAvoided > 0)).toBe(true)
  })
})

describe('latest starts', () => {
  const plan = switchLevers(planWith(everyLink()), ['l0', 'l2', 'l3'])
  const { latestStart } = answersOf(plan)

  it.each(latestStart.filter(({ date }) => date !== null))(
    '$leverId on $date still holds, a day later not',
    ({ leverId, date }) => {
      const startingOn = (start: string): RegionalPlan => ({
        ...plan,
        levers: plan.levers.map((lever) => (lever.id === leverId ? { ...lever, start } : lever)),
      })
      expect(isEnough(startingOn(date ?? ''))).toBe(true)
      expect(isEnough(startingOn(addDays(date ?? '', 1)))).toBe(false)
    },
  )

  it('are given of a lever that helps a guarded link only by what it keeps from overflowing', () => {
    const tight = { ...plan.links.icu, capacity: 20, staffedCapacity: 20, baseLoad: 0 }
    const { p50: room } = calculatePlan(switchLevers(plan, [])).links.ward.peak
    const ward = { ...plan.links.ward, capacity: room, staffedCapacity: room, baseLoad: 0 }
    const icuOnly = madeLever(plan, 'icu', [places('icu', 1e4)], 0, { enabled: true })
    const onWard = guardLinks({ ...plan, links: { ...plan.links, icu: tight, ward }, levers: [icuOnly] }, [
      'ward',
    ])
    const overrun = (changed: RegionalPlan): number =>
      calculatePlan(changed).links.ward.firstOverrun.probability
    const threshold = overrun(onWard)
    expect(overrun(switchLevers(onWard, []))).toBeGreaterThan(threshold)
    const [answer] = answersOf({ ...onWard, thresholdProbability: threshold }).latestStart
    expect(answer).toMatchObject({ leverId: 'icu', because: 'latest' })
  })

  it('are given for every lever in use', () => {
    expect(latestStart.map(({ leverId }) => leverId)).toEqual(['l0', 'l2', 'l3'])
    expect(latestStart.some(({ date }) => date !== null)).toBe(true)
  })
})
