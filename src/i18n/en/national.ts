/** Words of the national picture: all regional plans side by side, and one what-if for all of them. */
import { counted } from '../counted.ts'
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
    breaks: ({ subject, regions, date, range, likelihood, icu }) =>
      `${subject} in ${regions} fills up first, around ${date} (80%: ${range}), ${likelihood}; ${icu}.`,
    now: ({ subject, regions, date, likelihood, icu }) =>
      `${subject} in ${regions} is already full on ${date}, ${likelihood}; ${icu}.`,
    breaksOxygen: ({ regions, date, range, likelihood, icu }) =>
      `The concentrators for oxygen at home in ${regions} run out first, around ${date} (80%: ${range}), ${likelihood}; ${icu}.`,
    nowOxygen: ({ regions, date, likelihood, icu }) =>
      `The concentrators for oxygen at home in ${regions} have run out on ${date} already, ${likelihood}; ${icu}.`,
    holds: ({ where, link, region, probability }) =>
      `${where} is the probability of a shortage 50% or more; it is highest at ${link} in ${region}: ${probability}.`,
    nowhere: ({ count }) =>
      count === 1
        ? 'Nowhere in the chain of the one region'
        : `Nowhere in the chain of any of the ${count} regions`,
    countryOnly:
      'Only a plan for the whole country takes part; open the plans of the regions to see where it pinches.',
    icu: ({ count, total }) =>
      `in ${count} of the ${total} regions the probability of a full ICU is 50% or more`,
    oneRegion: ({ name }) => `the region ${name}`,
    everyRegion: ({ count }) => `all ${count} regions`,
    regions: ({ names }) => `the regions ${names}`,
    attention: ({ list }) => `Note: ${list}; see the plans below.`,
    everyPlan: ({ count, remark }) => `All ${counted(count, 'plan', 'plans')}: ${remark}.`,
    together: ({ link, peak, low, high }) =>
      `Added up draw by draw, ${link} in these regions together asks ${peak} at its peak (9 draws in 10: ${low} – ${high}).`,
    nothingShort: 'On the worst day nothing is short.',
    shortApart: ({ apart }) =>
      `On the worst day ${apart} are short if nobody is moved, and none if everything is shared.`,
    shortSame: ({ apart }) => `On the worst day ${apart} are short, even if everything is shared.`,
    shortBoth: ({ apart, together }) =>
      `On the worst day ${apart} are short if nobody is moved, and ${together} if everything is shared.`,
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
    anyFigure: 'probability of a shortage somewhere 50% or more',
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
  preparations: {
    title: 'How the regions are prepared',
    region: 'Region',
    asOf: 'As of',
    late: 'Actions late',
    blocked: 'Patients waiting for a place',
    closed: 'Emergency departments full or shut',
    uncovered: 'Payment not settled',
    lateMessages: 'Messages late',
    matrix: 'Recommendations per region',
    notTaken: 'not taken over',
    note: 'From the preparations in this browser. Readiness, actions and messages are judged on the same day for every region: that of the newest preparation. Grey: too old or not answered.',
    firstToCall: ({ region, count }) =>
      `Call ${region} first: ${count === 1 ? 'one question is' : `${count} questions are`} open there.`,
    nothingToAsk: 'No region has an open question.',
    judgedOn: ({ date, regions }) =>
      `${regions === 1 ? 'One region' : `${regions} regions`}, judged on ${date}.`,
    oldOnes: ({ count }) =>
      `${count === 1 ? 'One preparation is' : `${count} preparations are`} too old to say anything of today.`,
    old: ({ date }) => `${date} (too old)`,
    noMonitoring: 'This browser holds no plan for home monitoring.',
    askCount: 'Questions',
    open: ({ region }) => `Open the preparation of ${region}`,
    pressure: 'What presses per region',
    pressureNote:
      'Counts are of the own day of each preparation. Unknown: the region did not state it, or its regional plan is not in this browser. Without a regional plan the risk that an emergency department closes is that of the day itself.',
    socs: 'Enough concentrators',
    socAnswer: ({ enough, risk }) =>
      enough ? `yes (risk of a shortage ${risk})` : `no (risk of a shortage ${risk})`,
    staff: 'Hours of staff',
    staffEnough: 'enough',
    staffShort: ({ link, date }) => `${link} short from ${date}`,
    closure: 'Highest risk that an ED closes',
    closureText: ({ name, risk, date }) => `${risk}, ${name}, ${date}`,
    request: 'Request: agreed of asked',
    requestText: ({ agreed, asked, date }) => `${agreed} of ${asked} on ${date}`,
    stock: 'Stock that ends first',
    stockText: ({ name, date }) => `${name}, until and including ${date}`,
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
    cell: ({ link, region }) => `, ${link} in ${region}: to the plan`,
    legend:
      'Probability that the link fills up, beneath it the middle date of the first shortage and the days between which it falls with 80%. The bar is the probability.',
    noSum: 'Do not add up the bands of regions yourself: the total is added up draw by draw, see below.',
    sheet: {
      plan: 'plan',
      start: 'day 0',
      remarks: 'note',
      probability: ({ link }) => `${link}: probability of shortage`,
      kind: ({ link }) => `${link}: forecast or scenario`,
      forecast: 'forecast',
      scenario: 'scenario',
      first: ({ link }) => `${link}: first shortage, median`,
      from: ({ link }) => `${link}: first shortage, early (8 in 10)`,
      until: ({ link }) => `${link}: first shortage, late (8 in 10)`,
      virulence: 'virulence ×',
      contagiousness: 'contagiousness ×',
    },
  },
  total: {
    title: ({ count }) => `The ${counted(count, 'region', 'regions')} together`,
    link: 'link',
    probability: 'probability of shortage',
    first: 'first shortage',
    range: '80% between',
    peak: 'peak, middle',
    peakRange: 'peak, 9 in 10',
    room: 'room on day 0',
    together: 'worst shortage, all shared',
    apart: 'worst shortage, nobody moved',
    note: 'Added up draw by draw, and summarised only then. In one draw virus, behaviour and boosters lie equally high in every region, each in its own band. Lengths of stay and the starting figures move along with them, which makes the band rather too wide than too narrow. Probability and first shortage: as if every free place in the country helps.',
    days: ({ from, until }) => `Over the days of which every plan speaks: ${from} to ${until}.`,
    working: 'The regions are being added up, draw by draw.',
  },
  map: {
    title: ({ link }) => `Probability of a shortage: ${link}`,
    note: 'The probability by region, and the day of the first shortage.',
    order: 'In order: where it breaks first',
    orderNone: 'A shortage is likely nowhere.',
    tile: ({ link, region }) => `, probability of a shortage, ${link} in ${region}: tile to the plan`,
    legend: 'Colours',
    steps: {
      veryLow: 'less than 5%',
      low: '5–25%',
      even: '25–50%',
      high: '50–90%',
      veryHigh: '90% or more',
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
    oldStart: ({ date, days }) => `stale: day 0 is ${date}, ${counted(days, 'day', 'days')} ago`,
    oldFigures: ({ date, days }) =>
      `stale: observed figures until ${date}, ${counted(days, 'day', 'days')} ago`,
    yetToBegin: ({ date }) => `begins only on ${date}`,
    otherStart: ({ date, usual }) => `other start date: ${date}, most have ${usual}`,
    otherHorizon: ({ days, usual }) => `other horizon: ${counted(days, 'day', 'days')}, most have ${usual}`,
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
