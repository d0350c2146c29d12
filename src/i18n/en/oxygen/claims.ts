/** Plans tested against the stock. */

import { counted, oneOr } from '../../counted.ts'

export const claims = {
  claims: {
    title: 'Plans that ask for SOCs',
    plan: 'Plan',
    uncounted: ({ count }: { count: number }) =>
      count === 1
        ? '1 plan could not be calculated and does not count'
        : `${count} plans could not be calculated and do not count`,
    region: 'region',
    from: 'from',
    most: 'highest demand',
    national: 'nationally',
    regional: 'within the region',
    firstShort: 'short from',
    rivals: 'shares the gap with',
    rivalsOf: ({ first, count }: Record<'first' | 'count', string>) => `${first} and ${count} more`,
    fits: 'fits',
    short: ({ week, from }: Record<'week' | 'from', string>) => `short from ${week}; ${from}`,
    fitsFrom: ({ week }: { week: string }) => `fits from ${week}`,
    notWithin: 'does not fit while it runs',
    notAlone: 'does not fit even alone',
    allFit: ({ count }: { count: string }) =>
      count === '1'
        ? 'Nationally the one claim fits the stock.'
        : `Nationally all ${count} claims together fit the stock.`,
    doNotFit: ({ count, fitting, week }: Record<'count' | 'fitting' | 'week', string>) =>
      `Nationally there is too little: of ${counted(count, 'claim', 'claims')} ${fitting === '0' ? 'none' : fitting} ${oneOr(fitting, 'fits', 'fit')}; short from ${week}.`,
    regionsFit: ({ count }: { count: string }) =>
      count === '1'
        ? 'In the one region the claims fit within its part.'
        : `In all ${count} regions the claims fit within the region’s part.`,
    regionsShort: ({ short, count, names }: Record<'short' | 'count' | 'names', string>) =>
      `In ${short} of ${count} regions more is claimed than the region’s part: ${names}.`,
    noShares: 'Regions were not tested: they have no part of their own here.',
    regionFrom: ({ region, week }: Record<'region' | 'week', string>) => `${region} from ${week}`,
    worst: ({
      week,
      pool,
      claimed,
      available,
      shortage,
    }: Record<'week' | 'pool' | 'claimed' | 'available' | 'shortage', string>) =>
      `Tightest in ${week} (${pool}): ${claimed} claimed, ${available} available, ${shortage} short.`,
    medianHint:
      'Of regional plans the median counts; what a lever asks for is shown separately. Every claim counts once.',
    turnaround: ({ ratio, days }: Record<'ratio' | 'days', string>) =>
      `Regional plans count patients at the same time; with flow, share, outage and a turnaround of ${counted(days, 'day', 'days')} (‘Demand and gap’) each patient takes ${ratio} SOC.`,
    whatIf: 'Tested with ‘what if’',
    whatIfHint: '‘What if’ is on under ‘Demand and gap’; this test takes it into account.',
    byPool: 'Nationally and by region',
    claimCount: 'claims',
    tightest: 'tightest week',
    fitsFromWeek: 'fits from',
    competing: 'who competes',
    choosePool: 'Weeks of',
    country: 'Netherlands',
    taking: 'Which plans take part',
    sharesByKey: 'Each region has its part of the stock by the allocation key',
    pools: 'Claimed and available per week',
    week: 'Week',
    pool: 'for',
    held: 'set aside',
    claimed: 'claimed',
    available: 'available',
    shortage: 'gap',
    none: 'There are no regional plans or care hotels in this browser yet.',
    noneHint: 'Open one or read a file: everything that asks for SOCs is then tested together.',
    toStart: 'To Start',
    reading: 'Calculating the plans',
  },
}
