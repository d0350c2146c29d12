/** Plans tested against the stock. */

import { counted, oneOr } from '../../counted.ts'

export const claims = {
  claims: {
    title: 'Plannen die SOC’s vragen',
    plan: 'Plan',
    uncounted: ({ count }: { count: number }) =>
      count === 1
        ? '1 plan kon niet worden berekend en telt niet mee'
        : `${count} plannen konden niet worden berekend en tellen niet mee`,
    region: 'regio',
    from: 'vanaf',
    most: 'hoogste vraag',
    national: 'landelijk',
    regional: 'binnen de regio',
    firstShort: 'tekort vanaf',
    rivals: 'deelt het tekort met',
    rivalsOf: ({ first, count }: Record<'first' | 'count', string>) => `${first} en nog ${count}`,
    fits: 'past',
    short: ({ week, from }: Record<'week' | 'from', string>) => `tekort vanaf ${week}; ${from}`,
    fitsFrom: ({ week }: { week: string }) => `past vanaf ${week}`,
    notWithin: 'past niet binnen de looptijd',
    notAlone: 'past ook alleen niet',
    allFit: ({ count }: { count: string }) =>
      count === '1'
        ? 'Landelijk past de ene aanspraak in de voorraad.'
        : `Landelijk passen alle ${count} aanspraken samen in de voorraad.`,
    doNotFit: ({ count, fitting, week }: Record<'count' | 'fitting' | 'week', string>) =>
      `Landelijk is er te weinig: van ${counted(count, 'aanspraak', 'aanspraken')} ${oneOr(fitting, 'past', 'passen')} er ${fitting === '0' ? 'geen' : fitting}, tekort vanaf ${week}.`,
    regionsFit: ({ count }: { count: string }) =>
      count === '1'
        ? 'In de ene regio past de vraag binnen haar deel.'
        : `In alle ${count} regio’s past de vraag binnen het deel van de regio.`,
    regionsShort: ({ short, count, names }: Record<'short' | 'count' | 'names', string>) =>
      `In ${short} van de ${count} regio’s wordt meer gevraagd dan het deel van de regio: ${names}.`,
    noShares: 'Per regio is niet getoetst: regio’s hebben hier geen eigen deel.',
    regionFrom: ({ region, week }: Record<'region' | 'week', string>) => `${region} vanaf ${week}`,
    worst: ({
      week,
      pool,
      claimed,
      available,
      shortage,
    }: Record<'week' | 'pool' | 'claimed' | 'available' | 'shortage', string>) =>
      `Krapst in ${week} (${pool}): ${claimed} gevraagd, ${available} beschikbaar, ${shortage} te kort.`,
    medianHint:
      'Van regioplannen telt de middelste waarde; wat een maatregel vraagt staat apart. Elke aanspraak telt één keer.',
    turnaround: ({ ratio, days }: Record<'ratio' | 'days', string>) =>
      `Regioplannen tellen patiënten tegelijk; met flow, aandeel, uitval en een omloop van ${counted(days, 'dag', 'dagen')} (‘Vraag en tekort’) vraagt elke patiënt ${ratio} SOC.`,
    whatIf: 'Getoetst met ‘wat als’',
    whatIfHint: 'Bij ‘Vraag en tekort’ staat ‘wat als’ aan; deze toets rekent ermee.',
    byPool: 'Landelijk en per regio',
    claimCount: 'aanspraken',
    tightest: 'krapste week',
    fitsFromWeek: 'past vanaf',
    competing: 'wie concurreert',
    choosePool: 'Weken van',
    country: 'Nederland',
    taking: 'Welke plannen meedoen',
    sharesByKey: 'Elke regio heeft haar deel van de voorraad volgens de verdeelsleutel',
    pools: 'Gevraagd en beschikbaar per week',
    week: 'Week',
    pool: 'waarvoor',
    claimed: 'gevraagd',
    held: 'apart gehouden',
    available: 'beschikbaar',
    shortage: 'tekort',
    none: 'Er staan nog geen regioplannen of zorghotels in deze browser.',
    noneHint: 'Open er een of lees een bestand in: alles wat SOC’s vraagt wordt dan samen getoetst.',
    toStart: 'Naar Start',
    reading: 'De plannen worden berekend',
  },
}
