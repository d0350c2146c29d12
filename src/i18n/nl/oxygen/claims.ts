/** Plans tested against the stock. */

export const claims = {
  claims: {
    title: 'Plannen die SOC’s vragen',
    plan: 'Plan',
    region: 'regio',
    from: 'vanaf',
    most: 'hoogste vraag',
    verdict: 'past',
    firstShort: 'tekort vanaf',
    rivals: 'deelt het tekort met',
    rivalsOf: ({ first, count }: Record<'first' | 'count', string>) => `${first} en nog ${count}`,
    fits: 'past',
    fitsFrom: ({ week }: { week: string }) => `past vanaf ${week}`,
    notWithin: 'past niet binnen de looptijd',
    notTogether: 'past alleen, niet samen',
    notAlone: 'past ook alleen niet',
    allFit: ({ count }: { count: string }) => `Alle ${count} aanspraken passen samen in de voorraad.`,
    doNotFit: ({ count, fitting, week }: Record<'count' | 'fitting' | 'week', string>) =>
      `Samen passen de aanspraken niet: ${fitting} van de ${count} passen, tekort vanaf ${week}.`,
    worst: ({
      week,
      pool,
      claimed,
      available,
      shortage,
    }: Record<'week' | 'pool' | 'claimed' | 'available' | 'shortage', string>) =>
      `Krapst in ${week} (${pool}): ${claimed} gevraagd, ${available} beschikbaar, ${shortage} te kort.`,
    medianHint:
      'Van regioplannen telt de mediaan van de berekening; wat een maatregel vraagt staat apart. Elke aanspraak telt één keer.',
    country: 'Nederland',
    taking: 'Welke plannen meedoen',
    sharesByKey: 'Elke regio heeft haar deel van de voorraad volgens de verdeelsleutel',
    pools: 'Gevraagd en beschikbaar per week',
    week: 'Week',
    pool: 'waarvoor',
    claimed: 'gevraagd',
    available: 'beschikbaar',
    shortage: 'tekort',
    none: 'Er staan nog geen regioplannen of zorghotels in deze browser.',
    noneHint: 'Open er een of lees een bestand in: alles wat SOC’s vraagt wordt dan samen getoetst.',
    toStart: 'Naar Start',
    reading: 'De plannen worden berekend',
  },
}
