/** What Start offers as the next step, case by case. */
import { describe, expect, it } from 'vitest'
import type { RegionalPlan } from '../../src/domain/plan/regional-plan.ts'
import { addDays, type CivilDate } from '../../src/domain/shared/civil-date.ts'
import type { AppDocument } from '../../src/file/envelope.ts'
import { defaultPlan } from '../../src/reference/plan-defaults.ts'
import { nextSteps } from '../../src/state/next-steps.ts'
import { madeLever, places } from '../domain/capacity/made-plans.ts'
import { ledgerOf, lent, received } from '../support/oxygen-ledgers.ts'

const TODAY: CivilDate = '2022-02-24'
const BODY: RegionalPlan = { ...defaultPlan('NAZB', 'expectation'), startDate: TODAY }

function plan(id: string, body: Partial<RegionalPlan> = {}): AppDocument {
  return { kind: 'regional-plan', id, title: id, revision: 1, body: { ...BODY, levers: [], ...body } }
}

/** Twelve devices out at two suppliers, due back on 1 March 2022. */
function ledger(id = 'soc'): AppDocument {
  const body = ledgerOf([received('2022-01-10', 20), lent('2022-01-11', 5), lent('2022-01-11', 7, 'b')])
  return { kind: 'oxygen-ledger', id, title: id, revision: 1, body }
}

function forecast(asOf: CivilDate): AppDocument {
  const body = { area: 'Nederland', series: null, asOf, scoredFrom: null, parts: [] }
  return { kind: 'forecast', id: 'prognose', title: 'prognose', revision: 1, body }
}

function said(
  documents: readonly AppDocument[],
  today: CivilDate = TODAY,
  oldFile: (id: string) => number | null = () => null,
): string[] {
  return nextSteps(documents, today, oldFile).map(({ kind, document }) => `${kind} ${document.id}`)
}

describe('what is worth doing next', () => {
  it('is nothing where nothing is known, or all is of today', () => {
    expect(said([])).toEqual([])
    expect(said([plan('a')])).toEqual([])
  })

  it.each([
    [7, []],
    [8, ['oldFigures a']],
    [60, ['oldFigures a']],
    // An archive, or an example.
    [61, []],
  ])('figures of %i days ago', (days, steps) => {
    expect(said([plan('a', { startDate: addDays(TODAY, -days) })])).toEqual(steps)
  })

  it.each([
    [-1, []],
    [0, ['leverStarts a']],
    [6, ['leverStarts a']],
    [7, []],
  ])('a measure that begins in %i days', (days, steps) => {
    const lever = madeLever(BODY, 'icu', [places('icu', 10)], days, { enabled: true })
    expect(said([plan('a', { levers: [lever] })])).toEqual(steps)
    expect(said([plan('a', { levers: [{ ...lever, enabled: false }] })])).toEqual([])
  })

  it.each([
    ['2022-02-22', []],
    ['2022-02-23', ['loansDue soc']],
    ['2022-03-01', ['loansDue soc']],
    ['2022-03-02', ['loansLate soc']],
    ['2022-04-30', ['loansLate soc']],
    ['2022-05-01', []],
  ] as const)('loans due on 1 March, seen on %s', (today, steps) => {
    expect(said([ledger()], today)).toEqual(steps)
  })

  it('names a loan however late it is, as long as its ledger is kept', () => {
    const body = ledgerOf([received('2022-01-10', 20), lent('2022-01-11', 5), received('2022-09-01', 1)])
    const kept: AppDocument = { kind: 'oxygen-ledger', id: 'soc', title: 'soc', revision: 1, body }
    expect(said([kept], '2022-09-02')).toEqual(['loansLate soc'])
    expect(said([kept], '2022-11-01')).toEqual([])
  })

  it('counts the devices that are out, and names the first day', () => {
    expect(nextSteps([ledger()], '2022-02-25', () => null)).toMatchObject([{ devices: 12, on: '2022-03-01' }])
  })

  it.each([
    ['2022-02-17', []],
    ['2022-02-16', ['forecastPassed prognose']],
    ['2021-12-01', []],
  ] as const)('a forecast of seven days, made on %s', (asOf, steps) => {
    expect(said([forecast(asOf)])).toEqual(steps)
  })

  it('a file that is old, of what was changed since', () => {
    expect(said([plan('a')], TODAY, () => 7)).toEqual([])
    expect(said([plan('a')], TODAY, () => 8)).toEqual(['oldFile a'])
  })

  it('is one step per document and three at most, the most pressing first', () => {
    const old = (id: string): AppDocument => plan(id, { startDate: addDays(TODAY, -9) })
    const lever = madeLever(BODY, 'icu', [places('icu', 10)], 2, { enabled: true })
    const documents = [old('a'), plan('b', { levers: [lever] }), ledger(), old('c'), forecast('2022-02-10')]
    expect(said(documents, TODAY, () => 9)).toEqual([
      'loansDue soc',
      'leverStarts b',
      'forecastPassed prognose',
    ])
  })
})
