/** English of the seven-day forecast. */

import { counted } from '../counted.ts'
import type { Widened } from '../nl/index.ts'
import type { forecast as nlForecast } from '../nl/forecast.ts'

export const forecast: Widened<typeof nlForecast> = {
  document: {
    name: 'Forecast',
    page: 'Forecast',
    examples: {
      'prognose-najaar-2021': {
        title: 'Forecast, autumn 2021',
        shows: 'Seven days ahead on 31 October 2021, per region, with a look back.',
      },
    },
  },
  views: {
    label: 'Parts of the forecast',
    week: 'Seven days',
    parts: 'Regions',
    backtest: 'Looking back',
    data: 'Figures',
  },
  measures: {
    icuBeds: 'ICU',
    wardBeds: 'Ward',
    icuAdmissions: 'ICU admissions',
    wardAdmissions: 'Ward admissions',
  },
  units: {
    icuBeds: 'COVID beds',
    wardBeds: 'COVID beds',
    icuAdmissions: 'patients per day',
    wardAdmissions: 'patients per day',
  },
  noDocument: {
    title: 'No forecast open yet',
    hint: 'Begin a forecast below, or open the example on Start.',
    toStart: 'To Start',
  },
  fresh: {
    title: 'New forecast',
    area: 'Whose figures are they?',
    country: 'The Netherlands, divided over the ten rows of the LNAZ key',
    region: 'A region, with daily figures of its own',
    regionName: 'Name of the region',
    defaultRegion: 'My region',
    name: 'Name of the forecast',
    usual: ({ area }) => `Forecast ${area}`,
    create: 'Make this forecast',
  },
  conclusion: {
    noData: 'Read the daily figures to look seven days ahead.',
    noFigures: 'There are no figures up to this day; choose a later day or read new figures.',
    working: 'The forecast is being calculated.',
    beds: ({ measure, date, median, low, high, days }) =>
      `${measure} in ${days === 1 ? '1 day' : `${days} days`}, ${date}: ${counted(median, 'bed', 'beds')} (95%: ${low}–${high}).`,
    alsoBeds: ({ measure, median, low, high }) => `${measure}: ${median} (95%: ${low}–${high}).`,
    refusedAll: 'No forecast can be made from these figures.',
    now: ({ date, icu, ward }) => `On ${date}: ICU ${icu}, ward ${counted(ward, 'COVID bed', 'COVID beds')}.`,
    hindsight: ({ measure, date, observed, median, low, high, inside }) =>
      `${measure}, last week’s forecast for ${date}: ${median} (95%: ${low}–${high}); it turned out to be ${observed}, ${inside ? 'inside the band' : 'outside the band'}.`,
    inDays: ({ measure, days }) => `${measure} in ${days === 1 ? '1 day' : `${days} days`}`,
    change: ({ change }) => `${change} against now`,
  },
  alarm: {
    title: 'The latest forecasts did not come true',
    watchTitle: 'The latest forecasts missed more often than usual',
    alarm: ({ measure, outside, days, side }) =>
      `${measure}: on ${outside} of the last ${counted(days, 'day', 'days')} the figure lay outside the 95% band of a week before, mostly ${side}.`,
    watch: ({ measure, outside, days, side }) =>
      `${measure}: on ${outside} of the last ${counted(days, 'day', 'days')} the figure lay outside the 80% band of a week before, mostly ${side}.`,
    above: 'higher than expected',
    below: 'lower than expected',
    advice:
      'The epidemic does something else than in the weeks before. Do not decide on this forecast alone.',
  },
  refusals: {
    notPublished: ({ measure }) => `${measure}: this series has no such figures.`,
    noRecentFigure: ({ measure }) =>
      `${measure}: no figure in the last four days, so nothing to start from. Choose an earlier day.`,
    tooShort: ({ measure, found, needed }) =>
      `${measure}: ${counted(found, 'day', 'days')} with a figure; a forecast with a band needs ${needed} (two weeks to begin, three weeks to learn from errors).`,
    gaps: ({ measure, found }) =>
      `${measure}: ${counted(found, 'day', 'days')} with a figure, but too many are missing between them.`,
  },
  warnings: {
    title: ({ count }) =>
      count === 1 ? '1 warning about the figures' : `${count} warnings about the figures`,
    kept: 'Nothing was left out or filled in.',
    stale: ({ date, days }) => `The last figure is of ${date}, ${counted(days, 'day', 'days')} ago.`,
    older: ({ date }) => `There is no figure of the chosen day; the forecast starts from ${date}.`,
    derived: ({ name, key }) => `The figures are ${name} × key ${key}, not counted.`,
    doubtful: ({ measure, date, found, low, high }) =>
      `${measure}, ${date}: ${found} lies far outside what was expected a day before (${low}–${high}). Is it right? Until you confirm it, it hardly counts.`,
    confirm: ({ date }) => `The figures of ${date} are right`,
    trendOnly: ({ measure }) =>
      `${measure}: without admissions of the last days the forecast follows the trend of occupancy alone, which is less precise.`,
    missingFigures: ({ measure, days }) =>
      `${measure}: ${days === 1 ? '1 day is' : `${days} days are`} missing in the last twelve weeks.`,
    implausibleDip: ({ measure, date, found, before, after }) =>
      `${measure}, ${date}: ${found} lies far below the days around it (${before} and ${after}).`,
    implausiblePeak: ({ measure, date, found, before, after }) =>
      `${measure}, ${date}: ${found} lies far above the days around it (${before} and ${after}).`,
  },
  chart: {
    title: ({ measure, area, days }) =>
      `${measure}, ${days === 7 ? 'seven days' : days === 1 ? '1 day' : `${days} days`} ahead, ${area}`,
    summary: ({ date, median, low, high }) =>
      `On ${date} ${median} expected, with 95% chance between ${low} and ${high}.`,
    observed: 'measured',
    median: 'expected (median)',
    half: '50% band',
    wide: '95% band',
    day: 'day',
    low: ({ percent }) => `${percent} from`,
    high: ({ percent }) => `${percent} to`,
  },
  week: {
    table: ({ area }) => `Forecast per day, ${area}`,
    day: 'day',
    from: ({ measure }) => `${measure}, 95% from`,
    until: ({ measure }) => `${measure}, 95% to`,
    footer: 'Rounded to whole patients; bands rounded outwards.',
  },
  method: {
    title: 'What this rests on',
    made: ({ date }) => `Made on the figures up to and including ${date}.`,
    source: ({ name, layout, retrieved }) =>
      `Source: ${name} (${layout})${retrieved === '' ? '' : `, read ${retrieved}`}.`,
    ways: {
      flow: 'Beds follow from who is admitted and who leaves: the mean of the share that leaves per weekday (four weeks, recent days weighing more), and of a length of stay that fits the stands of the last weeks.',
      trend: 'Beds follow the trend of their own occupancy, with weekly rhythm and damping.',
      admissions:
        'Admissions follow their trend over 14 days (ward and ICU together, recent days weigh more), with weekly rhythm; each day ahead has 72% of the growth of the day before.',
    },
    cases:
      'Growth also follows the infections reported, which run about a week ahead: as far as they explained the admissions of the last weeks.',
    bands:
      'The bands come from the errors of earlier forecasts at the same distance, the last weeks and the same side weighing most; above 80% with a heavy tail. Only errors that were known on the day itself count.',
    after:
      'After the published method of LCPS (Bekker, uit het Broek & Koole, EJOR 2022); the estimators and the choice of windows are our own inference.',
    divided:
      'A region without figures of its own gets its share by key; its band holds that of the whole and the chance of who falls where, not how far the region departs from its key (own inference).',
    asOf: 'Make the forecast on the figures up to and including',
    horizonDays: 'Days ahead',
    horizonHint: 'Seven, as the regions are told; at most fourteen. Further ahead a plan is needed.',
    asOfHint: 'Later figures do not count then: this shows what could be known at the time.',
    latest: 'Take the last day',
  },
  parts: {
    title: 'Over regions or hospitals',
    table: ({ date }) => `Division on ${date}`,
    day: 'Day',
    name: 'Region',
    key: 'key',
    basis: 'based on',
    byKey: 'key',
    own: ({ date }) => `own figures up to ${date}`,
    ownRefused: 'own figures: no forecast',
    rest: ({ percent }) => `${percent} of the patients fall outside these keys.`,
    total: ({ area }) => `total ${area}`,
    none: 'Add regions or hospitals to divide the forecast.',
    add: 'Add a row',
    addLnaz: 'Add the ten regions of the LNAZ key',
    newName: ({ number }) => `Region ${number}`,
    remove: ({ name }) => `Remove ${name}`,
    overWhole: ({ percent }) => `The keys add up to ${percent}; they are applied in proportion.`,
    source: 'Key of the ten regions: LNAZ, upscaling plan 2022/2023, § 6.2.1, table 1.',
    chosen: 'Region',
    partName: 'Name of the region',
    ownTitle: ({ name }) => `Daily figures of ${name} itself`,
    ownNone: 'No figures of its own yet: this region gets its share by key.',
    ownHint:
      'With daily figures of its own the region gets a forecast of its own: its own level with the growth of the whole, and a band of its own.',
    ownRemove: 'Remove its own figures',
    hospitals: 'Within a region',
    hospitalTable: ({ region, date }) => `${region} over its hospitals, ${date}`,
    hospital: 'Hospital',
    hospitalKey: 'own key',
    addHospital: 'Add a hospital',
    newHospital: ({ number }) => `Hospital ${number}`,
    noHospitals: 'Add hospitals to divide the region’s part further by its own key.',
  },
  backtest: {
    title: 'Was the forecast right?',
    working: 'Going through all earlier forecasts',
    hint: 'For every day the forecast is made with what was known then, and compared with what it became.',
    empty: 'The series is too short to look back.',
    stopped: 'Looking back was stopped.',
    start: 'Look back',
    measure: 'Of',
    figure: 'Figure',
    ahead: 'Days ahead',
    aheadOption: ({ days }) => (days === 1 ? '1 day' : `${days} days`),
    from: 'Count days from',
    wholeSeries: 'Whole series',
    table: ({ measure, days, n, from, until }) =>
      `${measure}, ${days} ahead: ${counted(n, 'day', 'days')}, ${from} – ${until}`,
    contender: 'forecast',
    contenders: {
      model: 'this forecast',
      persistence: 'as today',
      logLinear: 'trend of 7 days',
      stockFlow: 'inflow and outflow as now',
      convolution: 'fixed length of stay',
      meanOfThree: 'mean of those three',
    },
    mae: 'mean error (MAE)',
    wape: 'error against the whole (WAPE)',
    wis: 'interval score (WIS)',
    cover: ({ percent }) => `inside ${percent}`,
    explain:
      'WIS weighs error and width of the bands together; lower is better. Inside 95% should be about 95%: lower is too sure of itself, higher too wide.',
    verdict: ({ measure, model, best, days }) =>
      `${measure}, ${days} ahead: interval score ${model}, against ${best} for the best simple method.`,
    covered: ({ cover80, cover95 }) => `The 80% band held ${cover80}, the 95% band ${cover95} of the days.`,
    chart: ({ measure }) => `${measure}: what was expected 7 days before, and what it became`,
    chartSummary: ({ inside, n }) => `${inside} of the ${n} days lay inside the 95% band.`,
    evidence: 'Measured on the series of LCPS, 2020–2021',
    evidenceNote: ({ n, simple, from, until }) =>
      `7 days ahead, ${counted(n, 'day', 'days')} (simple methods ${simple}) from ${from} up to ${until}. Windows and damping were chosen on the same days: a next wave may disappoint. Our own measurement.`,
    methods: {
      persistence: 'as today',
      logLinear: 'trend of 7 days',
      bestSimple: 'best simple method',
      model: 'this forecast',
      modelWithCases: 'this forecast, with infections reported',
    },
    surge: ({ from, until, percent }) =>
      `Unevenly spread, without infections: in the outbreak from ${from} up to ${until} the 95% band of the ward held on ${percent} of the days. No trend sees a break beforehand; that is what the alarm is for.`,
  },
  data: {
    title: 'Read daily figures',
    area: 'Whose figures they are',
    hint: 'The daily file of LCPS or columns of your own; also infections and admissions by RIVM, which help the forecast ahead. Csv or Excel. Nothing is kept before you confirm.',
    confirm: 'Take into the forecast',
    current: 'Daily figures in this forecast',
    none: 'No daily figures yet.',
    remove: 'Remove the daily figures',
    source: ({ name, first, last, days }) => `${name}: ${counted(days, 'day', 'days')}, ${first} to ${last}.`,
  },
  edits: {
    area: 'whose figures they are',
    series: 'read daily figures',
    removeSeries: 'remove daily figures',
    asOf: 'day of the forecast',
    scoredFrom: 'begin of looking back',
    parts: 'add regions',
    part: ({ name }) => name,
    pasted: ({ count }) => `${counted(count, 'cell', 'cells')} pasted`,
    removePart: ({ name }) => `remove ${name}`,
    hospitals: ({ name }) => `hospitals of ${name}`,
    ownSeries: ({ name }) => `own figures of ${name}`,
    confirm: ({ date }) => `confirm the figures of ${date}`,
  },
}
