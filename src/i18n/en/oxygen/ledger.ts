/** What the ledger’s page says around its parts: names, moment, conclusion, this week, beginning and merging. */

import { counted, oneOr } from '../../counted.ts'

export const ledger = {
  parts: {
    label: 'Parts of the ledger',
    week: 'This week',
    loans: 'Loans',
    stock: 'Stock',
    demand: 'Demand and gap',
    claims: 'Plans tested',
    meeting: 'Meeting',
    log: 'Events',
    data: 'Data',
  },
  calculation: {
    timedOut: 'The calculation took too long.',
    crashed: 'The calculation failed.',
    cancelled: 'The calculation was cancelled.',
  },
  counts: 'Quantities are devices; this ledger holds no patient data.',
  moment: {
    label: 'Of which day, and as known when',
    asOf: 'As of',
    knownAt: 'As known on',
    today: 'go to today',
    last: ({ date }: { date: string }) => `go to ${date}`,
    everything: 'all that is known now',
    book: 'Book',
    now: 'now',
    line: ({ asOf, knownAt }: Record<'asOf' | 'knownAt', string>) => `As of ${asOf}, as known on ${knownAt}`,
  },
  conclusion: {
    waiting: 'The first calculation is running.',
    opening: 'The ledger is being opened.',
    glance: 'This is what the stored ledger says; the ledger itself is still being opened.',
    owned: 'owned',
    out: 'with suppliers',
    overdue: 'overdue',
    noDemand: ({ owned }: { owned: string }) =>
      `${counted(owned, 'SOC', 'SOCs')} ${oneOr(owned, 'is', 'are')} owned; how many are needed has not been entered yet.`,
    noDemandHint: 'Enter the patients per week under ‘Demand and gap’.',
    short: ({ owned, week, need, gap }: Record<'owned' | 'week' | 'need' | 'gap', string>) =>
      `There ${oneOr(owned, 'is', 'are')} ${counted(owned, 'SOC', 'SOCs')}; ${week} needs ${need}: that leaves a gap of ${gap}.`,
    enough: ({ owned, week, need }: Record<'owned' | 'week' | 'need' | 'gap', string>) =>
      `There ${oneOr(owned, 'is', 'are')} ${counted(owned, 'SOC', 'SOCs')}; the busiest week, ${week}, needs ${need}: that is enough.`,
    ratio: ({ patients, ratio, days }: Record<'patients' | 'ratio' | 'days', string>) =>
      `${counted(patients, 'patient', 'patients')} at the same time × ${counted(ratio, 'device', 'devices')} per patient (turnaround ${counted(days, 'day', 'days')}).`,
    perPatient: ({
      patients,
      owned,
      week,
      shortfall,
    }: Record<'patients' | 'owned' | 'week' | 'shortfall', string>) =>
      shortfall === '0'
        ? `Counted per patient, without turnaround: ${patients} needed and ${owned} owned in ${week}; that is enough.`
        : `Counted per patient, without turnaround: ${patients} − ${owned} owned in ${week} = ${shortfall} short.`,
    first: ({ week }: { week: string }) => `First week with a gap: ${week}.`,
  },
  week: {
    aside: 'Meeting and booking',
    book: 'Book',
    meeting: ({ week }: { week: string }) => `Oxygen meeting ${week}`,
    decision: ({ text }: { text: string }) => `Decision: ${text}`,
    decided: ({ by, date }: Record<'by' | 'date', string>) => `${by}, ${date}`,
    noMeeting: 'No meeting recorded yet.',
    actions: 'Open actions',
    by: ({ date }: { date: string }) => `by ${date}`,
    late: ({ date }: { date: string }) => `late: was due by ${date}`,
    noOwner: 'nobody yet',
    noDate: 'no date',
    noActions: 'There are no open actions.',
  },
  empty: {
    heading: 'Oxygen',
    hint: 'The ledger of the oxygen concentrators: what there is, with whom, what is due back, and whether it is enough.',
    missing: 'This ledger is not in this browser.',
    open: 'Ledgers in this browser',
    fresh: 'Begin a new ledger',
    freshHint:
      'With an owner, a depot and one batch; suppliers are added next. The ledger counts devices and holds nothing about patients.',
    name: 'Name',
    title: 'Oxygen at home',
    create: 'Begin',
    toStart: 'To Start, for an example or a file',
    names: {
      owner: 'Owner of the stock',
      depot: 'National depot',
      model: 'SOC up to 5 L/min',
      batch: 'First batch',
    },
  },
  mergeChoice: {
    choice: 'merge: everything of both stays',
    preview: ({ events, conflicts }: Record<'events' | 'conflicts', string>) =>
      `Merging brings ${events === '1' ? '1 event' : `${events} events`}; ${conflicts === '1' ? '1 record differs' : `${conflicts} records differ`}${conflicts === '0' ? '.' : ': choose for each.'}`,
  },
}
