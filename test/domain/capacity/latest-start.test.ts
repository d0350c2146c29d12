/** The search for the latest start, against verdicts made to order: every shape of "works on these days". */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinkVerdict } from '../../../src/domain/capacity/lever-judge.ts'
import { findLatestStarts } from '../../../src/domain/capacity/latest-start.ts'
import type { Lever, LeverEffect } from '../../../src/domain/plan/lever.ts'
import { LINK_IDS, type LinkId } from '../../../src/domain/shared/care-chain.ts'
import { addDays, daysBetween } from '../../../src/domain/shared/civil-date.ts'
import { asks, madeLever, places, smallPlan } from './made-plans.ts'

const plan = { ...smallPlan('expectation', 2, 20), thresholdProbability: 0.05 }
const START_DAY = 3
/** Days after its own start on which a lever can still begin: the last one is the last day of the plan. */
const MOST = 20 - 1 - START_DAY

/** The answer for one lever that works when started on these days after its own start, and not when it is off. */
function latestOf(
  effects: readonly LeverEffect[],
  works: (later: number) => boolean,
  more: Partial<Lever> = {},
) {
  const lever = madeLever(plan, 'a', effects, START_DAY, { enabled: true, ...more })
  const judge = {
    judge: () =>
      Object.fromEntries(
        LINK_IDS.map((link) => [
          link,
          { overrun: 0, unmet: new Float64Array(2), overOn: new Float64Array(20) },
        ]),
      ) as Record<LinkId, LinkVerdict>,
    firstAbove: ({ parts, moved }: { parts: readonly string[]; moved?: { readonly start: string } }) =>
      parts[0] === 'on' && works(daysBetween(lever.start, moved?.start ?? lever.start))
        ? null
        : ('icu' as const),
  }
  const [answer] = findLatestStarts({ ...plan, levers: [lever] }, judge, ['on'])
  return answer
}
const dayOf = (later: number): object => ({
  leverId: 'a',
  date: addDays(plan.startDate, START_DAY + later),
  because: 'latest',
})

describe('a lever that only helps', () => {
  it.each([0, 1, 7, MOST - 1, MOST])(
    'is found to work until %d days later, the last day of the plan included',
    (last) => {
      expect(latestOf([places('icu', 9)], (later) => later <= last)).toEqual(dayOf(last))
    },
  )
})

describe('a lever that also burdens, or that ends', () => {
  const set = fc.uniqueArray(fc.integer({ min: 1, max: MOST }), { maxLength: MOST })

  it.each<[string, readonly LeverEffect[], Partial<Lever>]>([
    ['burdens', [places('icu', 9), asks('gp', 5)], {}],
    ['ends', [places('icu', 9)], { durationDays: 5 }],
  ])('%s: any day may work or not, and the last that does is the answer', (_, effects, more) => {
    fc.assert(
      fc.property(set, (days) => {
        const answer = latestOf(effects, (later) => later === 0 || days.includes(later), more)
        expect(answer).toEqual(dayOf(Math.max(0, ...days)))
      }),
    )
  })
})
