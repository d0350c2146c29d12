/** What the ledger’s page says around its parts: names, moment, conclusion, this week, beginning and merging. */

import { counted, oneOr } from '../../counted.ts'

export const ledger = {
  parts: {
    label: 'Onderdelen van het grootboek',
    week: 'Deze week',
    loans: 'Bruiklenen',
    stock: 'Voorraad',
    demand: 'Vraag en tekort',
    claims: 'Plannen getoetst',
    meeting: 'Overleg',
    log: 'Gebeurtenissen',
    data: 'Gegevens',
  },
  calculation: {
    timedOut: 'De berekening duurde te lang.',
    crashed: 'De berekening is mislukt.',
    cancelled: 'De berekening is afgebroken.',
  },
  counts: 'Aantallen zijn apparaten; dit grootboek bevat geen patiëntgegevens.',
  moment: {
    label: 'Van welke dag, en zoals wanneer bekend',
    asOf: 'Stand per',
    knownAt: 'Zoals bekend op',
    today: 'naar vandaag',
    last: ({ date }: { date: string }) => `naar ${date}`,
    everything: 'alles wat nu bekend is',
    book: 'Boeken',
    now: 'nu',
    line: ({ asOf, knownAt }: Record<'asOf' | 'knownAt', string>) =>
      `Stand per ${asOf}, zoals bekend op ${knownAt}`,
  },
  conclusion: {
    waiting: 'De eerste berekening loopt.',
    opening: 'Het grootboek wordt geopend.',
    glance: 'Dit is de stand van het bewaarde grootboek; het grootboek zelf wordt nog geopend.',
    owned: 'in eigendom',
    out: 'bij leveranciers',
    overdue: 'te laat terug',
    noDemand: ({ owned }: { owned: string }) =>
      `Er ${oneOr(owned, 'is', 'zijn')} ${counted(owned, 'SOC', 'SOC’s')} in eigendom; hoeveel er nodig zijn is nog niet ingevuld.`,
    noDemandHint: 'Vul bij ‘Vraag en tekort’ het aantal patiënten per week in.',
    short: ({ owned, week, need, gap }: Record<'owned' | 'week' | 'need' | 'gap', string>) =>
      `Er ${oneOr(owned, 'is', 'zijn')} ${counted(owned, 'SOC', 'SOC’s')}; ${week} vraagt er ${need}: dan is er een tekort van ${gap}.`,
    enough: ({ owned, week, need }: Record<'owned' | 'week' | 'need' | 'gap', string>) =>
      `Er ${oneOr(owned, 'is', 'zijn')} ${counted(owned, 'SOC', 'SOC’s')}; de drukste week, ${week}, vraagt er ${need}: dat is genoeg.`,
    ratio: ({ patients, ratio, days }: Record<'patients' | 'ratio' | 'days', string>) =>
      `${counted(patients, 'patiënt', 'patiënten')} tegelijk × ${ratio} apparaat per patiënt (omloop ${counted(days, 'dag', 'dagen')}).`,
    perPatient: ({
      patients,
      owned,
      week,
      shortfall,
    }: Record<'patients' | 'owned' | 'week' | 'shortfall', string>) =>
      shortfall === '0'
        ? `Per patiënt geteld, zonder omloop: ${patients} nodig en ${owned} in eigendom in ${week}; dat is genoeg.`
        : `Per patiënt geteld, zonder omloop: ${patients} − ${owned} in eigendom in ${week} = ${shortfall} te kort.`,
    first: ({ week }: { week: string }) => `Eerste tekortweek: ${week}.`,
  },
  week: {
    aside: 'Overleg en boeken',
    book: 'Boeken',
    meeting: ({ week }: { week: string }) => `Zuurstofoverleg ${week}`,
    decision: ({ text }: { text: string }) => `Besluit: ${text}`,
    decided: ({ by, date }: Record<'by' | 'date', string>) => `${by}, ${date}`,
    noMeeting: 'Nog geen overleg vastgelegd.',
    actions: 'Open acties',
    by: ({ date }: { date: string }) => `voor ${date}`,
    late: ({ date }: { date: string }) => `te laat: had voor ${date} gemoeten`,
    noOwner: 'nog niemand',
    noDate: 'zonder datum',
    noActions: 'Er staan geen acties open.',
  },
  empty: {
    heading: 'Zuurstof',
    hint: 'Het grootboek van de zuurstofconcentratoren: wat er is, bij wie, wat terug moet, en of het genoeg is.',
    missing: 'Dit grootboek staat niet in deze browser.',
    open: 'Grootboeken in deze browser',
    fresh: 'Begin een nieuw grootboek',
    freshHint:
      'Met een eigenaar, een depot en één partij; leveranciers voegt u daarna toe. Het grootboek telt apparaten en bevat niets over patiënten.',
    name: 'Naam',
    title: 'Zuurstof thuis',
    create: 'Begin',
    toStart: 'Naar Start, voor een voorbeeld of een bestand',
    names: {
      owner: 'Eigenaar van de voorraad',
      depot: 'Landelijk depot',
      model: 'SOC tot 5 L/min',
      batch: 'Eerste partij',
    },
  },
  mergeChoice: {
    choice: 'voeg samen: alles van beide blijft',
    preview: ({ events, conflicts }: Record<'events' | 'conflicts', string>) =>
      `Samenvoegen brengt ${events === '1' ? '1 gebeurtenis' : `${events} gebeurtenissen`}; ${conflicts === '1' ? '1 gegeven verschilt' : `${conflicts} gegevens verschillen`}${conflicts === '0' ? '.' : ': kies per gegeven.'}`,
  },
}
