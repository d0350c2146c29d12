import { describe, expect, it } from 'vitest'
import { openDailyFile } from '../../../src/file/feed/daily-file.ts'
import type { DailyChoices } from '../../../src/file/feed/daily-sheets.ts'

const TODAY = '2021-11-01'
const open = (text: string, choices: DailyChoices = {}) =>
  openDailyFile(new TextEncoder().encode(text), TODAY, choices)

async function rowsOf(text: string, choices: DailyChoices = {}) {
  const { result } = await open(text, choices)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.rows.map(({ date, wardCovid, icuCovid }) => [date, wardCovid, icuCovid])
}

describe('what a file leaves open is asked, and the answer is taken', () => {
  it('which column says what, where no name is known; one header, one fingerprint', async () => {
    const text = 'Overzicht\nMoment;Liggend;Zwaar;Notitie\n1-9-2021;63;8;x\n2-9-2021;64;9;\n'
    const { result, table } = await open(text)
    expect(result).toMatchObject({ ok: false, error: [{ code: 'unknownHeader' }] })
    expect(table).toMatchObject({
      header: ['Moment', 'Liggend', 'Zwaar', 'Notitie'],
      columns: {},
      examples: [
        ['1-9-2021', '63', '8', 'x'],
        ['2-9-2021', '64', '9'],
      ],
    })
    const columns = { date: 0, wardCovid: 1, icuCovid: 2 }
    expect(await rowsOf(text, { columns })).toEqual([
      ['2021-09-01', 63, 8],
      ['2021-09-02', 64, 9],
    ])
    const tomorrow = await open('moment;LIGGEND;zwaar;notitie\n3-9-2021;60;8;\n')
    expect(tomorrow.table?.fingerprint).toBe(table?.fingerprint)
    expect((await open('Moment;Zwaar;Liggend;Notitie\n')).table?.fingerprint).not.toBe(table?.fingerprint)
  })
  it('which of two columns is meant; one that is chosen away is not taken', async () => {
    const text = 'Datum;Kliniek bezet;Bezetting kliniek;IC bezet\n1-9-2021;63;70;8\n'
    expect((await open(text)).result).toMatchObject({ ok: false, error: [{ code: 'whichColumn' }] })
    const columns = { date: 0, wardCovid: 2, icuCovid: null }
    expect(await rowsOf(text, { columns })).toEqual([['2021-09-01', 70, null]])
    expect((await open(text, { columns: { date: null } })).result.ok).toBe(false)
  })
  it('how dates are written', async () => {
    const text = 'Datum;Kliniek bezet\n1/9/2021;63\n2/9/2021;64\n'
    expect((await open(text)).result).toMatchObject({ ok: false, error: [{ code: 'whichDates' }] })
    expect(await rowsOf(text, { dates: 'monthFirst' })).toEqual([
      ['2021-01-09', 63, null],
      ['2021-02-09', 64, null],
    ])
  })
  it('what a comma means', async () => {
    const text = 'Datum;Kliniek bezet\n1-9-2021;1,234\n'
    expect((await open(text)).result).toMatchObject({ ok: false, error: [{ code: 'twoReadings' }] })
    expect(await rowsOf(text, { comma: 'thousands' })).toEqual([['2021-09-01', 1234, null]])
    expect((await open(text, { comma: 'decimal' })).result).toMatchObject({
      ok: false,
      error: [{ code: 'badNumber' }],
    })
  })
  it('which area of several; totals are left out and told', async () => {
    const text =
      'date,roaz_code,cases_reported\n2021-09-01,A,10.5\n2021-09-01,B,20\n2021-09-02,A,11\nTotaal,,41.5\n'
    const { result } = await open(text)
    expect(result.ok && [result.value.areas, result.value.rows.map((day) => day.casesReported)]).toEqual([
      ['A', 'B'],
      [30.5, 11],
    ])
    expect(result.ok && result.value.warnings.map(({ code }) => code)).toEqual([
      'addedUp',
      'totalsLeftOut',
      'noBeds',
    ])
    const one = await open(text, { area: 'A' })
    expect(one.result.ok && one.result.value.rows.map((day) => day.casesReported)).toEqual([10.5, 11])
  })
  it('and NA of a figure is told as a withdrawal, an empty cell is not', async () => {
    const { result } = await open('Datum;Kliniek bezet;IC bezet\n1-9-2021;NA;\n2-9-2021;3;4\n')
    expect(result.ok && result.value.withdrawn).toEqual([{ date: '2021-09-01', field: 'wardCovid' }])
  })
})
