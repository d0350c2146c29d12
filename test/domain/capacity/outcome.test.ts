/** The summary of draws, on draws small enough to work out by hand. */
import { describe, expect, it } from 'vitest'
import type { Balance } from '../../../src/domain/capacity/balance.ts'
import { joinOutcome, type PlanOutcome } from '../../../src/domain/capacity/outcome.ts'
import { createSummary, partOf } from '../../../src/domain/capacity/summary.ts'
import { LINK_IDS, mapLinks, type LinkId } from '../../../src/domain/shared/care-chain.ts'

/** Demand per draw and day of some links, against a room of 10 everywhere; the other links ask nothing. */
function block(demands: Partial<Record<LinkId, readonly (readonly number[])[]>>, firstDraw = 0): Balance {
  const [some = []] = Object.values(demands)
  const [width, days] = [some.length, some[0]?.length ?? 0]
  const filled = (valueOf: (link: LinkId, draw: number, day: number) => number): Balance['demand'] => {
    const columns = {} as Record<LinkId, Float64Array>
    for (const link of LINK_IDS) {
      columns[link] = Float64Array.from({ length: days * width }, (_, cell) =>
        valueOf(link, cell % width, Math.floor(cell / width)),
      )
    }
    return columns
  }
  const keys = {} as Record<LinkId, Balance['keys'][LinkId]>
  for (const link of LINK_IDS) keys[link] = { demand: '', room: '' }
  return {
    keys,
    firstDraw,
    lastDraw: firstDraw + width,
    days,
    demand: filled((link, draw, day) => demands[link]?.[draw]?.[day] ?? 0),
    caught: filled((_, draw) => draw),
    acute: mapLinks(() => null),
    room: filled(() => 10),
  }
}

/** Blocks of draws counted one by one and put together, as workers do. */
function summarise(blocks: readonly Balance[]): PlanOutcome {
  const parts = blocks.map((balance) => partOf(balance, LINK_IDS))
  return joinOutcome(createSummary()(parts, LINK_IDS))
}

describe('one link', () => {
  const icu = [
    [12, 15, 11, 8],
    [8, 10, 10, 8],
    [8, 8, 9, 30],
  ]
  const { links, draws, days } = summarise([block({ icu })])

  it('counts draws and days', () => {
    expect({ draws, days }).toEqual({ draws: 3, days: 4 })
  })

  it('is over its room only where demand is above it: full is not over', () => {
    expect([...links.icu.overProbability]).toEqual([1 / 3, 1 / 3, 1 / 3, 1 / 3])
    expect(links.icu.firstOverrun.probability).toBe(2 / 3)
  })

  it('has its highest demand, its greatest shortfall and all that was unmet', () => {
    // Peaks 15, 10, 30; shortfalls 5, 0, 20; unmet 2 + 5 + 1, 0, 20: quantiles of three values.
    expect(links.icu.peak).toEqual({ p5: 10.5, p50: 15, p95: 28.5 })
    expect(links.icu.shortfall).toEqual({ p50: 5, p95: 18.5 })
    expect(links.icu.unmet.p50).toBe(8)
    expect(links.icu.unmet.p95).toBeCloseTo(18.8, 12)
  })

  it('is first over on a whole day of a draw that is over: the median of day 0 and day 3 is day 1', () => {
    expect(links.icu.firstOverrun).toMatchObject({ p10: 0, p50: 1, p90: 2 })
    expect(links.gp.firstOverrun).toEqual({ probability: 0, p10: null, p50: null, p90: null })
  })

  it('has bands and medians per day', () => {
    expect([...links.icu.demand.p50]).toEqual([8, 10, 10, 8])
    expect(links.icu.demand.p95[0]).toBeCloseTo(11.6, 12)
    expect([...links.icu.room]).toEqual([10, 10, 10, 10])
    expect([...links.ward.caught]).toEqual([1, 1, 1, 1])
  })

  it('is the same in one block and in several', () => {
    const apart = icu.map((draw, index) => block({ icu: [draw] }, index))
    const together = summarise(apart).links.icu
    expect(together.peak).toEqual(links.icu.peak)
    expect(together.firstOverrun).toEqual(links.icu.firstOverrun)
    expect(together.unmet).toEqual(links.icu.unmet)
  })
})

describe('the first bottleneck', () => {
  const [calm, over, late] = [
    [0, 0],
    [11, 11],
    [0, 11],
  ]

  it('is the earliest link; on the same day the earlier of the chain', () => {
    expect(summarise([block({ gp: [late], ward: [over], icu: [over] })]).firstBottleneck).toEqual({
      link: 'ward',
      share: 1,
    })
  })

  it('is the earliest of the likely ones, also where others come before it in more draws', () => {
    // The ward is full in every draw, late; the ICU in one of three, and GP care in two, early.
    const { firstBottleneck } = summarise([
      block({ gp: [over, over, calm], ward: [late, late, late], icu: [calm, calm, over] }),
    ])
    expect(firstBottleneck).toEqual({ link: 'gp', share: 2 / 3 })
    const split = summarise([
      block({ gp: [over, calm, calm, calm, calm], ward: [late, late, late, calm, calm] }),
    ])
    expect(split.firstBottleneck).toEqual({ link: 'ward', share: 2 / 5 })
  })

  it('is on the same day the one that is the first in most draws; as often, the earlier of the chain', () => {
    const icu = summarise([block({ gp: [late, late, calm], icu: [over, late, late] })])
    expect(icu.firstBottleneck).toEqual({ link: 'icu', share: 2 / 3 })
    const gp = summarise([block({ gp: [over, calm], icu: [calm, over] })])
    expect(gp.firstBottleneck).toEqual({ link: 'gp', share: 0.5 })
  })

  it('is none where no link is likely to be overrun', () => {
    expect(summarise([block({ icu: [over, calm, calm] })]).firstBottleneck).toBeNull()
    expect(summarise([block({ icu: [over, calm] })]).firstBottleneck).toEqual({ link: 'icu', share: 0.5 })
  })

  it('is oxygen at home where that runs out before the chain does', () => {
    const { firstBottleneck } = summarise([block({ homeOxygen: [over], icu: [late] })])
    expect(firstBottleneck).toEqual({ link: 'homeOxygen', share: 1 })
  })
})
