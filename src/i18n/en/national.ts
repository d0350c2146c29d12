/** Words of the national picture: all regional plans side by side, and one what-if for all of them. */
import type { national as nlNational } from '../nl/national.ts'
import type { Widened } from '../nl/index.ts'

export const national: Widened<typeof nlNational> = {
  title: 'National picture',
  working: 'Calculating all regional plans',
  empty: {
    title: 'No regional plans yet',
    hint: 'Open the files of the regions below, or look at the example of ten regions.',
  },
  noneChosen: {
    title: 'No plan takes part',
    hint: 'Choose below which plans take part.',
  },
  unreadable: ({ titles }) => `Cannot be read, and is therefore left out: ${titles}.`,
  toStart: 'To Start',
  conclusion: {
    waiting: 'The regional plans are being calculated.',
    breaks: ({ subject, regions, date, from, until, likelihood, icu }) =>
      `${subject} in ${regions} fills up first, around ${date} (80%: ${from} – ${until}), ${likelihood}; ${icu}.`,
    now: ({ subject, regions, date, likelihood, icu }) =>
      `${subject} in ${regions} is already full on ${date}, ${likelihood}; ${icu}.`,
    holds: ({ where, link, region, probability }) =>
      `Probably no link fills up ${where}; the risk of a shortage is greatest at ${link} in ${region}: ${probability}.`,
    nowhere: ({ count }) => (count === 1 ? 'in the one region' : `in any of the ${count} regions`),
    countryOnly:
      'Only a plan for the whole country takes part; open the plans of the regions to see where it pinches.',
    icu: ({ count, total }) =>
      `in ${count} of the ${total} regions the probability of a full ICU is 50% or more`,
    oneRegion: ({ name }) => `the region ${name}`,
    everyRegion: ({ count }) => `all ${count} regions`,
    regions: ({ names }) => `the regions ${names}`,
    attention: ({ list }) => `Note: ${list}; see the plans below.`,
    times: ({ count, what }) => `${count} × ${what}`,
    and: ({ first, last }) => `${first} and ${last}`,
    more: ({ count }) => `${count} other regions`,
    next: ({ list }) => `After that: ${list}.`,
    nextItem: ({ link, region, date, probability }) => `${link} in ${region} around ${date} (${probability})`,
    whatIf: ({ virulence, contagiousness }) =>
      `A what-if, not kept in the plans: virulence ${virulence}, contagiousness ${contagiousness} what each region assumes.`,
    before: ({ count, total }) =>
      `At × 1 that probability is 50% or more in ${count} of the ${total} regions.`,
    asPlanned: 'As each region assumes in its own plan.',
    icuFigure: 'probability of a full ICU 50% or more',
    anyFigure: 'probably some link full',
    of: ({ count, total }) => `${count} of ${total} regions`,
  },
  whatIf: {
    title: 'What if',
    hint: 'Times what each region assumes; not kept in the plans.',
    virulence: 'Virulence',
    contagiousness: 'Contagiousness',
    times: ({ factor }) => `× ${factor}`,
    reset: 'Back to × 1',
  },
  access: {
    title: 'Equal access to regular care',
    caption: 'Deferred care per region',
    hint: 'Waiting at the end of the horizon, per 100,000 inhabitants. Class 3 is to be treated within six weeks (LNAZ § 7). The same everywhere is what distribution is for (policy framework 2020, measure 2).',
    region: 'region',
    inTime: 'class 3 within six weeks',
    waiting: ({ careClass }) => `still waits, class ${careClass}`,
    cleared: 'backlog gone',
    nothing: 'nothing put off',
    later: 'not within the horizon',
  },
  table: {
    regions: 'Probability of a shortage and first shortage by region and link',
    country: 'The whole country, from a plan of its own',
    region: 'Region',
    first: 'breaks first',
    nothing: 'nothing',
    never: 'no shortage',
    now: 'full',
    range: ({ from, until }) => `${from} – ${until}`,
    cell: ({ link, region }) => `, ${link} in ${region}: to the plan`,
    legend:
      'Probability that the link fills up, beneath it the date of the first shortage (P50) and the days between which it falls with 80%. The bar is the probability.',
    noSum:
      'Regions are not added up: bands of regions must not be summed. The national total comes from a plan for the whole country.',
    sheet: {
      plan: 'plan',
      start: 'day 0',
      remarks: 'note',
      probability: ({ link }) => `${link}: probability of shortage`,
      kind: ({ link }) => `${link}: forecast or scenario`,
      forecast: 'forecast',
      scenario: 'scenario',
      first: ({ link }) => `${link}: first shortage (P50)`,
      from: ({ link }) => `${link}: first shortage (P10)`,
      until: ({ link }) => `${link}: first shortage (P90)`,
      virulence: 'virulence ×',
      contagiousness: 'contagiousness ×',
    },
  },
  charts: {
    title: 'By region',
    link: 'Link of the charts',
    scales: 'Each region has its own scale.',
    open: ({ region }) => `Plan of ${region}`,
  },
  choices: {
    title: 'Plans in this picture',
    caption: 'Regional plans in this browser',
    takesPart: 'takes part',
    plan: 'plan',
    region: 'region',
    start: 'day 0',
    horizon: 'days',
    scenario: 'scenario',
    remarks: 'note',
    take: ({ title }) => `${title} takes part`,
    yes: 'yes',
    no: 'no',
    double: ({ titles }) => `same region as ${titles}: one counts`,
    country: 'the whole country: stands beside the regions',
    covers: ({ count, percent }) =>
      `${count} regional plans take part, together ${percent} of the allocation key.`,
    add: 'Add regional plans',
  },
  remarks: {
    oldStart: ({ date, days }) => `stale: day 0 is ${date}, ${days} days ago`,
    oldFigures: ({ date, days }) => `stale: observed figures until ${date}, ${days} days ago`,
    yetToBegin: ({ date }) => `begins only on ${date}`,
    otherStart: ({ date, usual }) => `other start date: ${date}, most have ${usual}`,
    otherHorizon: ({ days, usual }) => `other horizon: ${days} days, most have ${usual}`,
    otherScenario: ({ name, virulence, contagiousness, adherence, usual }) =>
      `other scenario: ${name} (virulence ${virulence}, contagiousness ${contagiousness}, adherence ${adherence}), most have ${usual}`,
  },
  short: {
    oldStart: 'stale',
    oldFigures: 'old figures',
    yetToBegin: 'begins later',
    otherStart: 'other start date',
    otherHorizon: 'other horizon',
    otherScenario: 'other scenario',
  },
  arrived: 'To the national picture',
}
