/** Lists as suppliers send them: titles and totals, other headings, stands, corrections, reports of nothing. */
import { describe, expect, it } from 'vitest'
import { calculateOxygenLedger } from '../../../src/domain/oxygen/meeting/calculate.ts'
import { findFlags } from '../../../src/domain/oxygen/ledger/flags.ts'
import { foldLedger } from '../../../src/domain/oxygen/ledger/fold.ts'
import { openLedger } from '../../../src/domain/oxygen/ledger/ledger.ts'
import type { OxygenLedgerBody } from '../../../src/domain/oxygen/records/records.ts'
import { readSheets } from '../../../src/file/desk/read-sheets.ts'
import { takeIn, type TwinAnswer } from '../../../src/domain/oxygen/stock/taking-in.ts'
import { stockByHolder } from '../../../src/domain/oxygen/stock/stock.ts'
import { type LedgerList, type ListReading, readLedgerList } from '../../../src/state/ledger-import.ts'
import { withNewEvents } from '../../../src/state/ledger.ts'
import { at, DEPOT, ledgerOf, lent, moved, received } from '../../support/oxygen-ledgers.ts'

const TODAY = '2022-01-14'
const [IDLE, PLACED] = [at('SUPPLIER_IDLE', 'a'), at('SUPPLIER_PLACED', 'a')]

/** 500 of one batch and 100 of another; supplier A has 300 and 50 of them, 200 at patients. */
function start(): OxygenLedgerBody {
  const body = ledgerOf([
    received('2021-12-01', 500),
    received('2021-12-01', 100, { batch: 'soc-2' }),
    lent('2021-12-02', 300),
    lent('2021-12-02', 50, 'a', { batch: 'soc-2' }),
    moved('PLACED', '2021-12-05', 200, IDLE, PLACED),
  ])
  return body
}

async function read(text: string, body: OxygenLedgerBody, asked: Partial<ListReading> = {}) {
  const usual = { near: TODAY, today: TODAY, recordedBy: 'AB', kind: null, columns: {}, dates: null }
  const reading = { body, ...usual, spread: false, ...asked }
  const answer = await readLedgerList(new TextEncoder().encode(text), reading, readSheets)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

async function list(
  text: string,
  body: OxygenLedgerBody,
  asked: Partial<ListReading> = {},
): Promise<LedgerList> {
  const answer = await read(text, body, asked)
  if ('question' in answer) throw new Error(JSON.stringify(answer.question))
  expect(answer.list.problems).toEqual([])
  return answer.list
}

/** The ledger after the list, and what became of its rows. */
async function taken(
  text: string,
  body: OxygenLedgerBody,
  asked: Partial<ListReading> & { twins?: TwinAnswer } = {},
) {
  const found = await list(text, body, asked)
  const grown = {
    ...body,
    agreements: [...body.agreements, ...found.agreements],
    units: [...body.units, ...found.units],
  }
  const scribe = {
    recordedBy: 'AB',
    nowMs: Date.now(),
    random: crypto.getRandomValues(new Uint8Array(10)),
    today: TODAY,
  }
  const {
    fates,
    taken: places,
    more,
    problems,
  } = takeIn(openLedger(grown), found.events, {
    ...{
      day: { today: TODAY },
      scribe,
      twins: asked.twins ?? 'ask',
      zeros: found.zeros,
      scope: found.scope,
    },
  })
  expect(problems).toEqual([])
  const events = [...more, ...places.flatMap((place) => found.events[place] ?? [])]
  return { body: withNewEvents(grown, events), fates: fates.map(({ kind }) => kind), found }
}

function placed(body: OxygenLedgerBody, batch = 'soc-1'): number {
  const slot = calculateOxygenLedger(body, { asOf: TODAY }).balances.find(
    ({ account, batchId }) => account === 'SUPPLIER_PLACED' && batchId === batch,
  )
  return slot?.quantity ?? 0
}

function owned(body: OxygenLedgerBody): number {
  return calculateOxygenLedger(body, { asOf: TODAY }).totals.owned
}

describe('a list as it comes', () => {
  it('titles above the header and totals below the rows are no rows', async () => {
    const text =
      'Overzicht leveringen\nopgesteld 10-01-2022;;;\nLeverdatum;Partij;Aantal;Bon\n10-01-2022;soc-1;100;B1\n11-01-2022;soc-1;50;B2\nTotaal;150\n'
    const { body, found } = await taken(text, start())
    expect(found).toMatchObject({ kind: 'deliveries', rows: 2, totals: 1 })
    expect(owned(body)).toBe(750)
  })

  it('other headings mean the same', async () => {
    const { body } = await taken(
      'Datum levering;Partijnaam;Aantal stuks;Pakbonnr\n10-01-2022;soc-1;20;U1',
      start(),
    )
    expect(owned(body)).toBe(620)
  })

  it('a name with its legal form is the one without it, and that is told', async () => {
    const text = 'week;leverancier;partij;geplaatst\nwk 1;Leverancier A B.V.;soc-1;10'
    const { body, found } = await taken(text, start())
    expect(found.remarks).toMatchObject([{ line: 2, remark: { kind: 'takenFor', name: 'Leverancier A' } }])
    expect(placed(body)).toBe(210)
  })

  it('of two columns the one that only repeats the order is not the quantity; else people say which', async () => {
    const { body } = await taken(
      'Leverdatum;Partij;Besteld;Aantal;Geleverd\n10-01-2022;soc-1;650;650;620',
      start(),
    )
    expect(owned(body)).toBe(1220)
    const text = 'Leverdatum;Partij;Stuks;Geleverd;Bon\n12-01-2022;soc-1;99;5;B8'
    expect(await read(text, start())).toMatchObject({ question: { unclear: [2, 3] } })
    const chosen = await taken(text, start(), { columns: { quantity: 3 } })
    expect(owned(chosen.body)).toBe(605)
  })

  it('what a list is is not guessed: delivered by, or lent to, the supplier that it names', async () => {
    const text =
      'Leverdatum;Leverancier;Partij;Aantal geleverd;Bon\n10-01-2022;Leverancier A B.V.;soc-1;20;U1'
    expect(await read(text, start())).toMatchObject({ question: { kind: null } })
    expect(owned((await taken(text, start(), { kind: 'deliveries' })).body)).toBe(620)
  })

  it('12,000 may be twelve or twelve thousand and is refused', async () => {
    const answer = await read('Leverdatum;Partij;Aantal;Bon\n12-01-2022;soc-1;12,000;B9', start())
    expect('list' in answer && answer.list.problems.map(({ code }) => code)).toEqual(['rowQuantity'])
  })

  it('dates with slashes that leave the month open are asked about, and read as people say', async () => {
    const text = 'Leverdatum;Partij;Aantal;Bon\n10/01/2022;soc-1;20;B1\n11/01/2022;soc-1;30;B2'
    expect(await read(text, start())).toMatchObject({ question: { asksDates: true } })
    const dates = async (order: 'dayFirst' | 'monthFirst') =>
      (await list(text, start(), { dates: order, today: '2022-12-31' })).events.map(
        ({ occurredOn }) => occurredOn,
      )
    expect(await dates('dayFirst')).toEqual(['2022-01-10', '2022-01-11'])
    expect(await dates('monthFirst')).toEqual(['2022-10-01', '2022-11-01'])
  })

  it('the day on which devices are due back makes a loan of its own, the same wherever it is read', async () => {
    const text =
      'Uitgiftedatum;Leverancier;Partij;Aantal;Terug op;Bon\n10-01-2022;Leverancier A;soc-1;20;01-03-2022;U1'
    const [one, other] = [await taken(text, start()), await taken(text, start())]
    expect(one.found.agreements).toMatchObject([
      { borrower: 'a', startDate: '2022-01-10', dueDate: '2022-03-01' },
    ])
    const ids = [one, other].map(({ found }) => found.agreements.map(({ agreementId }) => agreementId))
    expect(ids[0]).toEqual(ids[1])
    expect((await taken(text, one.body)).fates).toEqual(['known'])
  })

  it('a return date makes it a return', async () => {
    const text =
      'Retourdatum;Leverancier;Overeenkomst;Partij;Aantal;Bon\n11-01-2022;Leverancier A;loan-a;soc-1;30;R2'
    const { body, found } = await taken(text, start())
    expect(found.kind).toBe('returns')
    expect(calculateOxygenLedger(body, { asOf: TODAY }).totals.available).toBe(280)
  })

  it('one serial number twice is one device', async () => {
    const text =
      'Serienummer;Partij;Leverancier;Datum\n00123;soc-1;Leverancier A;10-01-2022\n00124;soc-1;Leverancier A;10-01-2022\n00123;soc-1;Leverancier A;10-01-2022'
    const { body } = await taken(text, start())
    expect(body.units.map(({ serialNumber }) => serialNumber)).toEqual(['00123', '00124'])
    expect(body.events.filter(({ type }) => type === 'SERIALS_IDENTIFIED')).toHaveLength(2)
  })
})

describe('a correction takes the place of what was said before', () => {
  const first = 'Leverdatum;Partij;Aantal;Bon\n12-01-2022;soc-1;40;B1\n12-01-2022;soc-1;60;B2'
  const corrected =
    'Leverdatum;Partij;Aantal;Bon;Opmerking\n12-01-2022;soc-1;40;B1;nageteld\n12-01-2022;soc-1;62;B2;was 60'

  it('of a slip by its number: 60 becomes 62, together 102, and both stay visible', async () => {
    const one = await taken(first, start())
    const two = await taken(corrected, one.body)
    expect(two.fates).toEqual(['known', 'replaces'])
    expect(owned(two.body)).toBe(600 + 102)
    expect(two.body.events.filter(({ type }) => type === 'REVERSED')).toHaveLength(1)
    expect((await taken(corrected, two.body)).fates).toEqual(['known', 'known'])
    expect(findFlags(openLedger(two.body), foldLedger(openLedger(two.body)))).toEqual([])
  })

  const report = (figures: string): string =>
    `week;leverancier;partij;geplaatst;opgehaald;gereed\nwk 2;Leverancier A;soc-1;${figures}`

  it('of a weekly report by supplier and week, what became nothing included', async () => {
    const one = await taken(report('10;5;3'), start())
    expect(placed(one.body)).toBe(205)
    const two = await taken(report('11;5;3'), one.body)
    expect(two.fates).toEqual(['known', 'known', 'replaces'])
    expect(placed(two.body)).toBe(206)
    const three = await taken(report('11;0;0'), two.body)
    expect(placed(three.body)).toBe(211)
  })

  it('a report of nothing is a report; one handed in on Friday before the week is over is of that day', async () => {
    const { body } = await taken(
      'week;leverancier;partij;geplaatst;opgehaald;gereed\nwk 2;Leverancier A;soc-1;0;0;0',
      start(),
    )
    const ledger = openLedger(body)
    const [row] = stockByHolder(ledger, foldLedger(ledger, { asOf: TODAY }), ['soc-1'])
    expect(row).toMatchObject({ holder: 'a', reportedOn: TODAY })
    const early = await taken(
      'week;leverancier;partij;geplaatst\nwk 2, 2022;Leverancier A;soc-1;1',
      start(),
      {
        today: '2022-01-12',
      },
    )
    expect(early.body.events.at(-1)).toMatchObject({ type: 'PLACED', occurredOn: '2022-01-12' })
    const again = await taken(
      'week;leverancier;partij;geplaatst\nwk 2, 2022;Leverancier A;soc-1;1',
      early.body,
    )
    expect(again.fates).toEqual(['known'])
  })
})

describe('reports that name no batch', () => {
  const flow = 'week;leverancier;geplaatst\n2022-W02;Leverancier A;120'

  it('are refused until people ask to spread them, and then corrected as a whole', async () => {
    const refused = await read(flow, start())
    expect('list' in refused && refused.list.problems.map(({ code }) => code)).toEqual(['rowNoBatch'])
    const one = await taken(flow, start(), { spread: true })
    expect(placed(one.body) + placed(one.body, 'soc-2')).toBe(320)
    expect((await taken(flow, one.body, { spread: true })).fates).toContain('known')
    const two = await taken(flow.replace('120', '110'), one.body, { spread: true })
    expect(placed(two.body) + placed(two.body, 'soc-2')).toBe(310)
  })

  it('per model are spread over the batches of that model alone, and corrected model by model', async () => {
    const fleet = start()
    const [first] = fleet.models
    const [one, two] = fleet.batches
    if (!first || !one || !two) throw new Error('two batches of a model')
    const other = { ...first, modelId: 'soc-stil', name: 'Stille SOC' }
    const body = withNewEvents(
      {
        ...fleet,
        models: [first, other],
        batches: [one, two, { ...two, batchId: 'soc-3', name: 'Stil 1', model: other.modelId }],
      },
      [received('2021-12-01', 90, { batch: 'soc-3' }), lent('2021-12-02', 90, 'a', { batch: 'soc-3' })],
    )
    const week = (placed: number, still: number): string =>
      `week;leverancier;model;geplaatst\n2022-W02;Leverancier A;${first.name};${placed}\n2022-W02;Leverancier A;Stille SOC;${still}`
    const refused = await read(week(120, 30), body)
    expect('list' in refused && refused.list.problems.map(({ code }) => code)).toEqual(['rowNoBatch'])
    const sums = (of: OxygenLedgerBody): number[] => [placed(of) + placed(of, 'soc-2'), placed(of, 'soc-3')]
    const taken1 = await taken(week(120, 30), body, { spread: true })
    expect(sums(taken1.body)).toEqual([320, 30])
    expect(taken1.body.events.filter((event) => 'spread' in event && event.spread).length).toBe(2)
    expect(new Set((await taken(week(120, 30), taken1.body, { spread: true })).fates)).toEqual(
      new Set(['known']),
    )
    const corrected = await taken(week(110, 30), taken1.body, { spread: true })
    expect(sums(corrected.body)).toEqual([310, 30])
    expect(corrected.fates).toContain('known')
  })

  it('a stand books what it differs from the ledger, and tells what it cannot explain', async () => {
    const stand =
      'Weekopgave SOC;week 2 2022\nLeverancier;Totaal in bezit;Bij patiënten;Op voorraad;In reparatie\nLeverancier A;350;180;155;20'
    const { body, found } = await taken(stand, start(), { spread: true })
    expect(found.kind).toBe('stands')
    expect(placed(body)).toBe(180)
    expect(calculateOxygenLedger(body, { asOf: TODAY }).totals.repair).toBe(20)
    expect(found.remarks).toMatchObject([{ remark: { kind: 'standDiffers', quantity: 5 } }])
    expect((await taken(stand, body, { spread: true })).fates).toEqual(['known'])
  })
})

it('a row that looks like one typed before waits for a second yes', async () => {
  const typed = received('2022-01-10', 20)
  const body = withNewEvents(start(), [typed])
  const text = 'Leverdatum;Partij;Aantal;Bon\n10-01-2022;soc-1;20;B7'
  const skipped = await taken(text, body)
  expect(skipped.fates).toEqual(['twin'])
  expect(owned(skipped.body)).toBe(620)
  const both = await taken(text, body, { twins: 'both' })
  expect(owned(both.body)).toBe(640)
  const ledger = openLedger(both.body)
  expect(findFlags(ledger, foldLedger(ledger))).toEqual([])
  expect(DEPOT.account).toBe('DEPOT')
})

describe('a report per model', () => {
  const second = { modelId: 'soc-10l', name: 'SOC 10 L/min' }
  const two = (): OxygenLedgerBody => {
    const body = start()
    const [model] = body.models
    if (model === undefined) throw new Error('no model')
    return {
      ...body,
      models: [model, { ...model, ...second }],
      batches: body.batches.map((one) => (one.batchId === 'soc-2' ? { ...one, model: second.modelId } : one)),
    }
  }
  const text = 'week;leverancier;model;geplaatst\nwk 2, 2022;Leverancier A;SOC 10 L/min;20'

  it('is of the batch of that model, and leaves the other models alone', async () => {
    const { body } = await taken(text, two())
    expect([placed(body), placed(body, 'soc-2')]).toEqual([200, 20])
  })

  it('of a model with more than one batch, or of none here, is asked about and never spread over others', async () => {
    for (const [model, code, spread] of [
      ['SOC 5 L/min', 'rowNoBatch', false],
      ['SOC 7 L/min', 'rowUnknownModel', true],
    ] as const) {
      const answer = await read(text.replace('SOC 10 L/min', model), start(), { spread })
      expect('list' in answer && answer.list.problems.map((one) => one.code)).toContain(code)
    }
  })
})

describe('a name that nobody has', () => {
  const text =
    'week;leverancier;partij;geplaatst;opgehaald;gereed\nwk 2, 2022;Zuurstof de Peel;soc-1;5;0;0\nwk 2, 2022;ZUURSTOF  de peel bv;soc-1;0;1;0\n'

  it('is told once for each way it is written, and nothing is taken', async () => {
    const answer = await read(text, start())
    if ('question' in answer) throw new Error('asked')
    expect(answer.list.problems.map(({ code }) => code)).toEqual(['rowUnknownSupplier', 'rowUnknownSupplier'])
    expect(answer.list.remarks.map(({ remark }) => remark)).toMatchObject([
      { kind: 'unknownName', found: 'Zuurstof de Peel' },
      { kind: 'unknownName', found: 'ZUURSTOF  de peel bv' },
    ])
  })

  it('once said stands with the organisation, legal form and capitals aside', async () => {
    const body = start()
    const organizations = body.organizations.map((one) =>
      one.organizationId === 'a' ? { ...one, aliases: ['Zuurstof de Peel'] } : one,
    )
    const { body: after, found } = await taken(text, { ...body, organizations })
    expect(placed(after)).toBe(204)
    expect(found.remarks.map(({ remark }) => remark)).toMatchObject([
      { kind: 'takenFor', name: 'Leverancier A' },
      { kind: 'takenFor', name: 'Leverancier A' },
    ])
  })

  it('said of two organisations is nobody’s', async () => {
    const body = start()
    const organizations = body.organizations.map((one) =>
      one.kind === 'SUPPLIER' ? { ...one, aliases: ['Zuurstof de Peel'] } : one,
    )
    const answer = await read(text, { ...body, organizations })
    expect('list' in answer && answer.list.problems).toHaveLength(2)
  })
})
