/** What other programs rely on: every field of a result by name, type and unit, for each kind of document. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parseDate } from '../../src/domain/shared/civil-date.ts'
import { LINK_IDS } from '../../src/domain/shared/care-chain.ts'
import { canonicalJson } from '../../src/file/canonical.ts'
import type { AppDocument, DocumentKindId, DocumentOf } from '../../src/file/envelope.ts'
import { LEVER_CATALOGUE_IDS } from '../../src/reference/lever-catalogue.ts'
import { readText } from '../../src/file/read.ts'
import { resultOf } from '../../src/headless/results/index.ts'
import { KIND_IDS, variedFile } from '../support/varied-documents.ts'

const ROOT = join(import.meta.dirname, '..', '..')

function documentsIn(path: string): readonly AppDocument[] {
  const file = readText(readFileSync(join(ROOT, path), 'utf8'))
  if (!file.ok) throw new Error(`${path} was refused`)
  return file.value.documents
}

function documentIn<Kind extends DocumentKindId>(path: string, kind: Kind): DocumentOf<Kind> {
  const found = documentsIn(path).find((document): document is DocumentOf<Kind> => document.kind === kind)
  if (!found) throw new Error(`no ${kind} in ${path}`)
  return found
}

/** The result as it is printed and read again. */
async function printed(document: AppDocument, beside: readonly AppDocument[] = []): Promise<unknown> {
  return JSON.parse(canonicalJson(await resultOf(document, {}, beside)))
}

const number = v.number()
const amount = v.pipe(number, v.minValue(0))
const whole = v.pipe(amount, v.integer())
const share = v.pipe(amount, v.maxValue(1))
const date = v.pipe(
  v.string(),
  v.check((text) => parseDate(text) !== null, 'a date'),
)
const isoWeek = v.pipe(v.string(), v.regex(/^\d{4}-W\d{2}$/))
const link = v.picklist(LINK_IDS)
const band = v.pipe(
  v.strictObject({ p5: amount, p50: amount, p95: amount }),
  v.check(({ p5, p50, p95 }) => p5 <= p50 && p50 <= p95, 'quantiles in order'),
)
const spread = v.pipe(
  v.strictObject({ p50: amount, p95: amount }),
  v.check(({ p50, p95 }) => p50 <= p95, 'quantiles in order'),
)
const overrun = v.pipe(
  v.strictObject({ probability: share, p10: v.nullable(date), p50: v.nullable(date), p90: v.nullable(date) }),
  v.check(
    ({ probability, p10, p50, p90 }) =>
      probability === 0
        ? p10 === null && p50 === null && p90 === null
        : p10 !== null && p50 !== null && p90 !== null && p10 <= p50 && p50 <= p90,
    'dates in order, exactly where there is an overrun',
  ),
)

const deferredClass = v.strictObject({
  ...v.entriesFromList(
    ['arrivalsPerWeek', 'patients', 'bedDays', 'caughtUp', 'doneElsewhere', 'becameAcute', 'lost', 'waiting'],
    amount,
  ),
  inTime: v.nullable(share),
})

const icuStep = v.strictObject({
  step: v.picklist(['basis', 'step1', 'step2']),
  ...v.entriesFromList(['beds', 'posts', 'nurses', 'intensivists'], amount),
  supporters: v.nullable(amount),
  wardBedsClosed: v.nullable(amount),
  binding: v.nullable(v.strictObject({ role: v.picklist(['nurses', 'intensivists']), beds: amount })),
  ...v.entriesFromList(['neededOn', 'feasibleUntil', 'latestCourse'], v.nullable(date)),
})
const hospitalLoad = v.strictObject({ room: amount, peak: amount, short: amount })

const outcome = {
  links: v.strictObject(
    v.entriesFromList(
      LINK_IDS,
      v.strictObject({ peak: band, firstOverrun: overrun, unmet: spread, shortfall: spread }),
    ),
  ),
  firstBottleneck: v.nullable(link),
  phaseAdvice: v.array(
    v.strictObject({ phase: v.string(), from: date, until: date, triggers: v.array(v.string()) }),
  ),
  flags: v.array(
    v.looseObject({
      leverId: v.string(),
      code: v.string(),
      day: v.nullable(date),
      source: v.nullable(v.looseObject({})),
    }),
  ),
  deferred: v.strictObject({
    ward: v.record(v.string(), deferredClass),
    icu: v.record(v.string(), deferredClass),
    clearedOn: v.nullable(date),
  }),
  deferredCare: amount,
  // Of a region of the LNAZ table, and of the country.
  icuSteps: v.exactOptional(v.array(icuStep)),
  // Where the plan holds them.
  hospitals: v.exactOptional(
    v.array(
      v.strictObject({
        id: v.string(),
        name: v.string(),
        share,
        ward: hospitalLoad,
        icu: hospitalLoad,
        icuSteps: v.array(icuStep),
      }),
    ),
  ),
  remarks: v.array(v.strictObject({ code: v.string(), path: v.string(), found: number, expected: number })),
  seed: whole,
  draws: whole,
  horizonDays: whole,
  foreseeableUntil: date,
  referenceVersions: v.strictObject({ figures: v.string() }),
}
const head = <Kind extends DocumentKindId>(kind: Kind) => ({
  documentId: v.string(),
  kind: v.literal(kind),
  revision: whole,
})
const started = v.array(v.strictObject({ leverId: v.string(), date: v.nullable(date) }))

const regionalPlan = v.strictObject({
  ...head('regional-plan'),
  ...outcome,
  searched: v.array(
    v.strictObject({ leverId: v.string(), catalogueId: v.nullable(v.string()), start: date }),
  ),
  leverGains: v.array(
    v.strictObject({ leverId: v.string(), link, unmetAvoided: number, meanUnmetAvoided: number }),
  ),
  latestStart: started,
  smallestSet: v.strictObject({
    threshold: share,
    leverIds: v.array(v.string()),
    proven: v.boolean(),
    otherStarts: v.picklist(['none', 'searched', 'proven']),
    reached: v.boolean(),
    links: v.array(link),
    linksAbove: v.array(link),
    latestStart: started,
  }),
})

const comparison = v.strictObject({
  ...head('comparison'),
  variants: v.array(v.strictObject({ id: v.string(), title: v.string(), ...outcome })),
})

const ledger = v.strictObject({
  ...head('oxygen-ledger'),
  asOf: v.nullable(date),
  balances: v.array(
    v.strictObject({
      batchId: v.string(),
      account: v.string(),
      holder: v.nullable(v.string()),
      quantity: number,
    }),
  ),
  totals: v.strictObject({
    owned: whole,
    available: whole,
    out: whole,
    repair: whole,
    quarantine: whole,
    lost: whole,
    variance: v.pipe(number, v.integer()),
  }),
  loans: v.array(
    v.strictObject({ agreementId: v.string(), outstanding: whole, overdue: whole, daysLate: whole }),
  ),
  weeks: v.array(v.strictObject({ isoWeek, patients: whole, need: whole, available: whole, gap: whole })),
  flags: v.array(v.strictObject({ code: v.string(), eventIds: v.array(v.string()) })),
})

const claim = v.array(v.strictObject({ isoWeek, devices: whole }))
const careHotelPlan = v.looseObject({
  ...head('care-hotel-plan'),
  locations: v.array(
    v.looseObject({
      id: v.string(),
      days: v.array(
        v.looseObject({
          date,
          physical: whole,
          staffed: whole,
          oxygen: whole,
          cover: whole,
          operational: whole,
          binding: v.string(),
        }),
      ),
      occupancy: band,
      unmet: amount,
    }),
  ),
  districtNursingGainPercent: v.strictObject({ low: number, high: number }),
  socClaim: claim,
})

const distribution = v.looseObject({
  ...head('distribution'),
  share: v.record(v.string(), whole),
  direction: v.record(v.string(), v.pipe(number, v.integer())),
  placed: whole,
  unplaced: whole,
  transfers: v.array(
    v.looseObject({ day: whole, from: v.string(), to: v.string(), patients: amount, whole: v.boolean() }),
  ),
  trips: v.array(
    v.strictObject({
      day: whole,
      vehicle: v.string(),
      kind: v.picklist(['micu', 'ambulance', 'bus']),
      base: v.string(),
      depart: v.string(),
      from: v.string(),
      to: v.string(),
      arrive: v.string(),
      patients: whole,
    }),
  ),
  overflow: v.looseObject({ none: amount, plan: amount, unavoidable: amount }),
  proof: v.strictObject({ objective: v.boolean(), moves: v.boolean(), distance: v.boolean() }),
  ruleCosts: v.array(v.strictObject({ rule: v.string(), bedDays: v.nullable(amount) })),
  replay: v.strictObject({ violations: v.pipe(v.array(v.unknown()), v.length(0)) }),
})

const quantiles = v.pipe(
  v.array(amount),
  v.length(23),
  v.check(
    (values) => values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0)),
    'in order',
  ),
)
const measure = v.picklist(['icuBeds', 'wardBeds', 'icuAdmissions', 'wardAdmissions'])
const days = v.pipe(v.array(v.strictObject({ date, quantiles })), v.length(7))
const hindsight = v.strictObject({
  date,
  observed: amount,
  median: amount,
  low80: amount,
  high80: amount,
  low95: amount,
  high95: amount,
  inside80: v.boolean(),
  inside95: v.boolean(),
})
const areaForecast = v.nullable(
  v.strictObject({
    madeOn: date,
    lastFigure: date,
    measures: v.array(
      v.variant('status', [
        v.strictObject({
          status: v.literal('made'),
          measure,
          method: v.picklist(['flow', 'trend', 'admissions']),
          followsCases: v.boolean(),
          latest: v.nullable(amount),
          departsFrom: date,
          doubt: v.nullable(v.strictObject({ measure, date, found: amount, low: amount, high: amount })),
          days,
          hindsight: v.nullable(hindsight),
          alarm: v.strictObject({
            level: v.picklist(['fine', 'watch', 'alarm']),
            days: whole,
            outside80: whole,
            outside95: whole,
            above: whole,
          }),
        }),
        v.strictObject({
          status: v.literal('refused'),
          measure,
          reason: v.picklist(['notPublished', 'noRecentFigure', 'tooShort', 'gaps']),
          found: whole,
          needed: whole,
        }),
      ]),
    ),
    warnings: v.array(v.looseObject({ code: v.string(), measure })),
  }),
)
const dividedMeasures = v.array(v.strictObject({ measure, days }))
const scores = v.strictObject({
  n: whole,
  mae: amount,
  wape: amount,
  mape: amount,
  bias: v.number(),
  wis: amount,
  cover50: share,
  cover80: share,
  cover95: share,
})
const forecast = v.strictObject({
  ...head('forecast'),
  area: areaForecast,
  parts: v.array(
    v.strictObject({
      id: v.string(),
      basis: v.picklist(['own', 'key']),
      share,
      measures: dividedMeasures,
      own: areaForecast,
      hospitals: v.array(v.strictObject({ id: v.string(), share, measures: dividedMeasures })),
    }),
  ),
  restShare: share,
  backtest: v.strictObject({
    measures: v.array(
      v.strictObject({
        measure,
        method: v.string(),
        firstDate: date,
        lastDate: date,
        distances: v.array(
          v.strictObject({
            ahead: whole,
            scores: v.strictObject({
              model: scores,
              persistence: scores,
              logLinear: scores,
              stockFlow: v.exactOptional(scores),
              convolution: v.exactOptional(scores),
              meanOfThree: v.exactOptional(scores),
            }),
            phases: v.strictObject({
              rising: v.exactOptional(scores),
              level: v.exactOptional(scores),
              falling: v.exactOptional(scores),
            }),
          }),
        ),
      }),
    ),
  }),
})

describe('the result of', () => {
  it('a regional plan', async () => {
    const document = documentIn('test/fixtures/format-2/regional-plan.json', 'regional-plan')
    const result = v.parse(regionalPlan, await printed(document))
    const levers = document.body.levers.map(({ id }) => id)
    // What is asked of levers is asked of the whole catalogue too.
    const searched = [...levers, ...LEVER_CATALOGUE_IDS]
    for (const { leverId } of [...result.leverGains, ...result.latestStart]) {
      expect(searched).toContain(leverId)
    }
    for (const leverId of result.smallestSet.leverIds) expect(searched).toContain(leverId)
    expect(result.smallestSet.threshold).toBe(document.body.thresholdProbability)
  })

  it('a comparison: per variant the fields of a regional plan', async () => {
    const document = documentIn('public/examples/vergelijking.json', 'comparison')
    const variants = document.body.variants.map((variant) => ({
      ...variant,
      plan: { ...variant.plan, draws: 20 },
    }))
    const result = v.parse(comparison, await printed({ ...document, body: { variants } }))
    expect(result.variants.map(({ id, title }) => ({ id, title }))).toEqual(
      variants.map(({ id, title }) => ({ id, title })),
    )
  })

  it('an oxygen ledger', async () => {
    const document = documentIn('public/examples/soc-winter-2021.json', 'oxygen-ledger')
    const { weeks } = v.parse(ledger, await printed(document))
    for (const { need, available, gap } of weeks) expect(gap).toBe(Math.max(0, need - available))
  })

  it.each(documentsIn('public/examples/zorghotels.json').map((document) => [document.id, document] as const))(
    'a care-hotel plan, %s: on each day as many beds as the least of what limits them',
    async (_, document) => {
      const { locations } = v.parse(careHotelPlan, await printed(document))
      for (const { physical, staffed, oxygen, cover, operational } of locations.flatMap(({ days }) => days)) {
        expect(operational).toBe(Math.min(physical, staffed, oxygen, cover))
      }
    },
  )

  it('the care hotel of 60 beds: 24, bound by district nurses', async () => {
    const document = documentIn('public/examples/zorghotels.json', 'care-hotel-plan')
    const [location] = v.parse(careHotelPlan, await printed(document)).locations
    expect(location?.days[0]).toMatchObject({
      physical: 60,
      staffed: 24,
      oxygen: 30,
      cover: 40,
      operational: 24,
      binding: 'districtNurse',
    })
  })

  it('a distribution', async () => {
    const document = documentIn('public/examples/lnaz-fair-share.json', 'distribution')
    const result = v.parse(distribution, await printed(document))
    expect(Object.values(result.share)).toEqual(Object.values(result.share).filter(Number.isInteger))
    expect(result.placed + result.unplaced).toBe(document.body.offered)
  })
})

describe('the result of a monitor', () => {
  const link = v.object({
    value: v.nullable(v.number()),
    unit: v.nullable(v.string()),
    light: v.picklist(['green', 'amber', 'red', 'grey']),
    asOf: v.nullable(v.string()),
    trend: v.nullable(v.number()),
  })
  const shape = v.object({
    links: v.record(v.string(), link),
    areas: v.array(v.object({ id: v.string(), links: v.record(v.string(), link) })),
    gp: v.array(
      v.object({ isoWeek: v.string(), per1000: v.nullable(v.number()), trend3: v.nullable(v.number()) }),
    ),
    districtNursing: v.array(v.object({ isoWeek: v.string(), hoursPerClient: v.nullable(v.number()) })),
  })

  it('has a light per link, which is grey and counted where nothing was observed', async () => {
    const result = v.parse(shape, await printed(documentIn('public/examples/ketenmonitor.json', 'monitor')))
    expect(result.links['icu']).toMatchObject({ value: 942, unit: 'beds', light: 'amber', trend: 51 })
    expect(result.links['gp']).toMatchObject({ value: null, light: 'grey' })
    expect(result.areas).toHaveLength(11)
    expect(result.gp.at(-1)?.trend3).toBeCloseTo(67.2, 1)
    expect(result.districtNursing.at(-1)?.hoursPerClient).toBeCloseTo(8.75, 2)
  })
})

describe('the result of a forecast', () => {
  it('has 23 quantiles per day, of the area, its regions and their hospitals', async () => {
    const document = documentIn('test/fixtures/format-1/forecast.json', 'forecast')
    const result = v.parse(forecast, await printed(document))
    expect(result.area?.madeOn).toBe('2021-10-08')
    expect(result.parts.map(({ basis, hospitals }) => [basis, hospitals.length])).toEqual([
      ['key', 2],
      ['own', 0],
      ['own', 0],
    ])
  })

  it('scores every distance of the example, all over the same days', async () => {
    const document = documentIn('public/examples/prognose-najaar-2021.json', 'forecast')
    const { backtest, area } = v.parse(forecast, await printed(document))
    expect(area?.madeOn).toBe('2021-10-31')
    expect(backtest.measures.map(({ distances }) => distances.length)).toEqual([7, 7, 7, 7])
    for (const { model, persistence, logLinear } of backtest.measures.flatMap(({ distances }) =>
      distances.map((distance) => distance.scores),
    )) {
      expect([persistence.n, logLinear.n]).toEqual([model.n, model.n])
    }
  })
})

describe('documents of one call', () => {
  const plan = documentIn('test/fixtures/format-2/regional-plan.json', 'regional-plan')
  const hotels = documentIn('public/examples/zorghotels.json', 'care-hotel-plan')
  const fed: AppDocument = {
    ...hotels,
    body: {
      ...hotels.body,
      startDate: plan.body.startDate,
      locations: hotels.body.locations.map((location) => ({
        ...location,
        inflow: location.inflow.map((stream) => ({
          ...stream,
          origin: { kind: 'regionalPlan' as const, documentId: plan.id, share: 0.2 },
        })),
      })),
    },
  }
  const admissions = v.looseObject({
    missingSeries: v.array(v.string()),
    locations: v.array(v.looseObject({ admissions: band })),
  })

  it('stand beside each other: a regional plan sends its patients to the hotels that name it', async () => {
    const alone = v.parse(admissions, await printed(fed, [fed]))
    expect(alone.missingSeries).toEqual([plan.id])
    expect(alone.locations.map((location) => location.admissions.p50)).toEqual([0, 0, 0])

    const together = v.parse(admissions, await printed(fed, [fed, plan]))
    expect(together.missingSeries).toEqual([])
    for (const location of together.locations) expect(location.admissions.p50).toBeGreaterThan(0)
  })
})

describe('a flag of a lever before its phase', () => {
  it('names the day as a date', async () => {
    const document = documentIn('test/fixtures/format-2/regional-plan.json', 'regional-plan')
    const levers = document.body.levers.map((lever) => ({
      ...lever,
      enabled: true,
      allowedFrom: '3' as const,
    }))
    const result = v.parse(regionalPlan, await printed({ ...document, body: { ...document.body, levers } }))
    const early = result.flags.filter(({ code }) => code === 'beforePhase')
    expect(early.length).toBeGreaterThan(0)
    for (const flag of early) expect(v.is(date, flag.day)).toBe(true)
  })
})

describe('a region of hospitals', () => {
  it('gives each what falls to it, and its steps of ICU upscaling, which together are the region’s', async () => {
    const document = documentIn('test/fixtures/format-2/regional-plan.json', 'regional-plan')
    const people = { icuNurses: 90, intensivists: 14 }
    const hospitals = [
      { id: 'a', name: 'A', wardBeds: 300, icuBeds: 40, ...people, keyPercent: 60 },
      { id: 'b', name: 'B', wardBeds: 200, icuBeds: 20, ...people, keyPercent: 40 },
    ]
    const result = v.parse(
      regionalPlan,
      await printed({ ...document, body: { ...document.body, hospitals } }),
    )
    expect(result.hospitals?.map(({ id, share: part }) => [id, part])).toEqual([
      ['a', 0.6],
      ['b', 0.4],
    ])
    for (const [at, { beds }] of (result.icuSteps ?? []).entries()) {
      const parts = result.hospitals?.map(({ icuSteps }) => icuSteps[at]?.beds ?? NaN) ?? []
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(beds)
    }
    expect(result.hospitals?.[0]?.icuSteps.map(({ step }) => step)).toEqual(['basis', 'step1', 'step2'])
  })
})

describe('whatever the reader takes', () => {
  it.each(KIND_IDS)(
    'can be calculated, %s: numbers that are finite, and twice the same bytes',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(variedFile(kind), async ({ documents }) => {
          for (const document of documents) {
            const result = canonicalJson(await resultOf(document, {}, documents))
            expect(canonicalJson(await resultOf(document, {}, documents))).toBe(result)
          }
        }),
        { numRuns: 10 },
      )
    },
  )
})
