/** Plans tested against the stock. */

export const claims = {
  claims: {
    title: 'Plans that ask for SOCs',
    plan: 'Plan',
    region: 'region',
    from: 'from',
    most: 'highest demand',
    verdict: 'fits',
    firstShort: 'short from',
    rivals: 'shares the gap with',
    rivalsOf: ({ first, count }: Record<'first' | 'count', string>) => `${first} and ${count} more`,
    fits: 'fits',
    fitsFrom: ({ week }: { week: string }) => `fits from ${week}`,
    notWithin: 'does not fit while it runs',
    notTogether: 'fits alone, not together',
    notAlone: 'does not fit even alone',
    allFit: ({ count }: { count: string }) => `All ${count} claims fit the stock together.`,
    doNotFit: ({ count, fitting, week }: Record<'count' | 'fitting' | 'week', string>) =>
      `Together the claims do not fit: ${fitting} of ${count} fit, short from ${week}.`,
    worst: ({
      week,
      pool,
      claimed,
      available,
      shortage,
    }: Record<'week' | 'pool' | 'claimed' | 'available' | 'shortage', string>) =>
      `Tightest in ${week} (${pool}): ${claimed} claimed, ${available} available, ${shortage} short.`,
    medianHint:
      'Of regional plans the median counts; what a lever asks stands apart. Every claim counts once.',
    country: 'Netherlands',
    taking: 'Which plans take part',
    sharesByKey: 'Each region has its part of the stock by the allocation key',
    pools: 'Claimed and available per week',
    week: 'Week',
    pool: 'for',
    claimed: 'claimed',
    available: 'available',
    shortage: 'gap',
    none: 'There are no regional plans or care hotels in this browser yet.',
    noneHint: 'Open one or read a file: everything that asks for SOCs is then tested together.',
    toStart: 'To Start',
    reading: 'Calculating the plans',
  },
}
