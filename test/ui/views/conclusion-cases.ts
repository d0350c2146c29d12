/** The cases that a conclusion has to find words for, of every kind but the plan: nothing, one, many, full, unknown. */
import type { CareHotelPlan } from '../../../src/domain/carehotel/plan.ts'
import type { CareHotelResult } from '../../../src/domain/carehotel/result.ts'
import type {
  DistributionResult,
  ShareResult,
} from '../../../src/domain/distribution/calculate-distribution.ts'
import type { Distribution } from '../../../src/domain/distribution/distribution.ts'
import type { AreaForecast } from '../../../src/domain/forecast/calculate.ts'
import { QUANTILES } from '../../../src/domain/forecast/scores.ts'
import { NO_STAND, type LinkStand } from '../../../src/domain/monitor/chain-light.ts'
import type { LedgerPicture } from '../../../src/domain/oxygen/meeting/picture.ts'
import type { OxygenLedgerBody } from '../../../src/domain/oxygen/records/records.ts'
import type { Finding } from '../../../src/ui/parts/finding.ts'
import type { Language } from '../../../src/ui/parts/language.ts'
import { concludeCareHotels } from '../../../src/ui/views/care-hotels/conclusion.ts'
import { concludeDistribution } from '../../../src/ui/views/distribution/distribution-conclusion.ts'
import { concludeForecast } from '../../../src/ui/views/forecast/forecast-conclusion.ts'
import { concludeChain } from '../../../src/ui/views/monitor/chain-conclusion.ts'
import { concludeLedger } from '../../../src/ui/views/oxygen/ledger-conclusion.ts'

export type Conclude = (language: Language) => Finding
type Cases = readonly (readonly [example: string, conclude: Conclude])[]

/** A part of something large: all that a conclusion reads of it. */
function partOf<Whole extends object>(part: Readonly<Partial<Record<keyof Whole, unknown>>>): Whole {
  return part as Whole
}

function ledger(
  owned: number,
  weeks: readonly { need: number; gap: number; patients: number }[],
  overdue = 0,
): Conclude {
  const rows = weeks.map((week, index) => ({ isoWeek: `2022-W0${index + 2}`, ...week }))
  const demand = {
    weeks: rows.map(({ isoWeek, patients }) => ({ isoWeek, patients })),
    turnaroundDays: 1,
    deviceDays: 12,
    clinicalDays: 12,
    socShare: 1,
    flowBands: [{ flowLpm: 3, share: 1 }],
    outOfServiceShare: 0,
    maxFlowLpm: 5,
  }
  const body = partOf<OxygenLedgerBody>({ demand })
  const picture = partOf<LedgerPicture>({
    totals: { owned, out: 0 },
    weeks: rows,
    ownedWeeks: rows.map(() => owned),
    loans: overdue > 0 ? [{ overdue }] : [],
  })
  return (language) => concludeLedger(body, picture, language)
}

const OXYGEN: Cases = [
  ['no demand filled in', ledger(2500, [])],
  ['one concentrator', ledger(1, [])],
  ['enough', ledger(2500, [{ need: 2100, gap: 0, patients: 1900 }])],
  [
    'too few',
    ledger(2500, [
      { need: 2100, gap: 0, patients: 1900 },
      { need: 3200, gap: 700, patients: 2800 },
    ]),
  ],
  ['one too few', ledger(1, [{ need: 2, gap: 1, patients: 1 }])],
]

type Directions = Readonly<Record<string, number>>

function distribution(
  direction: Directions,
  { unplaced = 0, hfno = 0, empty = false } = {},
): readonly [Distribution, ShareResult] {
  const regions = Object.keys(direction).map((id) => ({
    id,
    key: 1,
    capacity: 100,
    occupied: empty ? 0 : 50,
    spared: null,
    hfno,
  }))
  return [
    { bedType: 'icu', mode: 'byKey', offered: empty ? 0 : 50 * regions.length, regions },
    partOf<ShareResult>({
      share: {},
      direction,
      placed: 100,
      unplaced,
      notShared: 0,
      hospitals: {},
      published: [],
    }),
  ]
}

const shared = (...[direction, options]: Parameters<typeof distribution>): Conclude => {
  const [body, shares] = distribution(direction, options)
  return (language) => concludeDistribution(body, shares, null, language)
}
const withoutPlan = (result: object): Conclude => {
  const [body, shares] = distribution({ NAZL: -3, AZO: 3 })
  const asked = {
    ...body,
    transfers: partOf<NonNullable<Distribution['transfers']>>({ startsOn: '2022-01-14' }),
  }
  return (language) =>
    concludeDistribution(asked, shares, partOf<DistributionResult>({ ...shares, ...result }), language)
}

const SHARES: Cases = [
  ['nobody filled in', shared({ NAZL: 0 }, { empty: true })],
  ['all at their share', shared({ NAZL: 0, AZO: 0 })],
  ['one patient in one region', shared({ NAZL: -1, AZO: 1 })],
  ['two regions', shared({ NAZL: -3, NAZB: -12, AZO: 15 })],
  [
    'four regions, one patient without a place',
    shared({ NAZL: -1, NAZB: -2, TCZW: -3, NAZW: -4, AZO: 9 }, { unplaced: 1 }),
  ],
  ['patients without a place', shared({ NAZL: -3 }, { unplaced: 12 })],
  ['limits that cannot hold together', withoutPlan({ status: 'infeasible', conflicts: [] })],
  ['no plan in time', withoutPlan({ status: 'unsolved', reason: 'time' })],
]

interface Place {
  readonly name?: string
  readonly beds: number
  readonly open: number
  readonly verdict?: string
  readonly unmet?: number
  readonly moved?: number
}

function hotels(...places: readonly Place[]): Conclude {
  const named = places.map((place, index) => ({ id: String(index), ...place, name: place.name ?? 'Hotel' }))
  const plan = partOf<CareHotelPlan>({
    assumptions: { minimumOccupancyShare: 0.7 },
    locations: named.map(({ id, name, moved = 0 }) => ({
      id,
      name,
      capacitySteps: moved > 0 ? [{ displacedFrom: { place: 'de revalidatie' } }] : [],
    })),
  })
  const result = partOf<CareHotelResult>({
    districtNursingGainPercent: { low: 1, high: 3.8 },
    locations: named.map(({ id, beds, open, verdict = 'fills', unmet = 0, moved = 0 }) => ({
      id,
      days: [
        {
          date: '2022-01-27',
          physical: beds,
          operational: open,
          binding: 'districtNurse',
          occupied: { p50: open },
        },
      ],
      occupiedShare: { p95: 0.4 },
      verdict,
      unmet,
      suitability: { blocking: [] },
      beds: { moved },
    })),
  })
  return (language) => concludeCareHotels(plan, result, 0, language)
}

const HOTELS: Cases = [
  ['no location', hotels()],
  ['all open', hotels({ beds: 20, open: 20 })],
  ['the one bed open', hotels({ beds: 1, open: 1 })],
  ['one of many beds', hotels({ beds: 20, open: 1 })],
  ['none of the beds', hotels({ beds: 20, open: 0 })],
  [
    'two places, one patient without a place, one bed moved',
    hotels({ beds: 60, open: 24, unmet: 1 }, { name: 'Vleugel', beds: 30, open: 30, moved: 1 }),
  ],
  ['patients without a place, beds moved', hotels({ beds: 60, open: 24, unmet: 52, moved: 12 })],
  ['a place that does not fill', hotels({ beds: 60, open: 60, verdict: 'fails' })],
  ['a place that never opens', hotels({ beds: 60, open: 0, verdict: 'neverOpens' })],
]

const quantiles = (low: number, middle: number, high: number): number[] =>
  Array.from({ length: QUANTILES }, (_, at) => (at < 11 ? low : at > 11 ? high : middle))

function forecast(
  middle: readonly [icu: number, ward: number],
  days: number,
  observed: number | null,
): Conclude {
  const made = (['icuBeds', 'wardBeds'] as const).map((measure, at) => ({
    status: 'made',
    measure,
    method: 'flow',
    latest: 1,
    days: Array.from({ length: days }, (_, day) => ({
      date: `2021-11-0${day + 1}`,
      quantiles: quantiles((middle[at] ?? 0) * 0.8, middle[at] ?? 0, (middle[at] ?? 0) * 1.2),
    })),
    hindsight:
      observed === null || at > 0
        ? null
        : { date: '2021-10-31', observed, median: 1.4, low95: 0.6, high95: 2.2, inside95: observed <= 2 },
    alarm: { level: 'fine' },
  }))
  const area = partOf<AreaForecast>({
    madeOn: '2021-10-31',
    lastFigure: '2021-10-31',
    measures: made,
    warnings: [],
  })
  return (language) => concludeForecast(area, language)
}
const refused: Conclude = (language) =>
  concludeForecast(
    partOf<AreaForecast>({
      madeOn: '2021-10-31',
      measures: [{ status: 'refused', measure: 'icuBeds', reason: 'tooShort', found: 1, needed: 41 }],
      warnings: [],
    }),
    language,
  )

const FORECASTS: Cases = [
  ['a week', forecast([282, 1091], 7, null)],
  ['one day, one bed', forecast([1, 1], 1, 1)],
  ['outside the band', forecast([20, 300], 7, 12)],
  ['too few figures', refused],
]

const stand = (light: LinkStand['light'], load: number, trend: number | null): LinkStand => ({
  ...NO_STAND,
  light,
  value: load * 100,
  capacity: 100,
  load,
  trend,
})

function lights(links: Readonly<Partial<Record<'ward' | 'icu', LinkStand>>>, overdue = 0): Conclude {
  const grey = {
    gp: NO_STAND,
    districtNursing: NO_STAND,
    nursingHome: NO_STAND,
    ward: NO_STAND,
    icu: NO_STAND,
  }
  const shown = [{ areaId: 'nl', links: { ...grey, ...links } }]
  return (language) => concludeChain({ area: { id: 'nl', name: 'Nederland' }, shown, overdue }, language)
}

const LIGHTS: Cases = [
  ['nothing known', lights({})],
  ['calm', lights({ ward: stand('green', 0.65, 4) })],
  [
    'tight, one delivery missing',
    lights({ ward: stand('green', 0.65, 0), icu: stand('amber', 0.94, 51) }, 1),
  ],
  [
    'two links, deliveries missing',
    lights({ ward: stand('red', 0.98, -2), icu: stand('red', 1.02, null) }, 2),
  ],
]

const saying =
  (sentence: (language: Language) => string): Conclude =>
  (language) => ({ tone: 'info', sentence: sentence(language), details: [], figures: [] })

const PREPARATION: Cases = [
  ['one action, late', saying(({ t }) => t.preparation.actions.sentence({ open: '1', late: '1' }))],
  ['one action, on time', saying(({ t }) => t.preparation.actions.onTime({ open: '1' }))],
  ['actions', saying(({ t }) => t.preparation.actions.sentence({ open: '12', late: '3' }))],
  ['no theme ready', saying(({ t }) => t.preparation.readiness.sentence({ themes: '0', of: '9' }))],
  ['one theme ready', saying(({ t }) => t.preparation.readiness.sentence({ themes: '1', of: '9' }))],
  ['themes ready', saying(({ t }) => t.preparation.readiness.sentence({ themes: '8', of: '9' }))],
  [
    'hours that run short',
    saying(({ t }) => t.preparation.staff.sentenceShort({ link: 'IC', date: '17 jan 2022' })),
  ],
  ['nobody blocked', saying(({ t }) => t.preparation.coordination.nobody)],
  [
    'one patient blocked',
    saying(({ t }) => t.preparation.coordination.sentence({ relieved: '0', blocked: '1' })),
  ],
  [
    'one patient relieved',
    saying(({ t }) => t.preparation.coordination.sentence({ relieved: '1', blocked: '1' })),
  ],
  ['none of many', saying(({ t }) => t.preparation.coordination.sentence({ relieved: '0', blocked: '12' }))],
  ['many', saying(({ t }) => t.preparation.coordination.sentence({ relieved: '7', blocked: '12' }))],
  ['one answer missing', saying(({ t }) => t.preparation.request.unanswered({ count: 1 }))],
  ['answers missing', saying(({ t }) => t.preparation.request.unanswered({ count: 4 }))],
  ['one bed not delivered', saying(({ t }) => t.preparation.request.shortDelivered({ beds: '1' }))],
  [
    'a stock that ends',
    saying(({ t }) => t.preparation.stocks.sentence({ name: 'FFP2', date: '20 jan 2022' })),
  ],
  [
    'one agreement, one message',
    saying(({ t }) => t.preparation.agreements.sentence({ uncovered: 1, late: 1 })),
  ],
  ['several of both', saying(({ t }) => t.preparation.agreements.sentence({ uncovered: 2, late: 0 }))],
]

export const CONCLUSIONS = {
  oxygen: OXYGEN,
  distribution: SHARES,
  'care hotels': HOTELS,
  forecast: FORECASTS,
  monitor: LIGHTS,
  preparation: PREPARATION,
} as const
