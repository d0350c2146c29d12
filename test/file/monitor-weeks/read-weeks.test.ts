import { describe, expect, it } from 'vitest'
import { takeWeeks } from '../../../src/domain/monitor/take-weeks.ts'
import type { GpWeek } from '../../../src/domain/monitor/gp-week.ts'
import { readTextSheet } from '../../../src/file/desk/text.ts'
import { readGpWeeks, readNursingPeriods } from '../../../src/file/monitor-weeks/read-weeks.ts'
import { nl } from '../../../src/i18n/nl/index.ts'

const CONTEXT = {
  areas: [
    { id: 'nl', name: 'Nederland' },
    { id: 'NAZB', name: 'Netwerk Acute Zorg Brabant' },
  ],
  areaId: 'nl',
  asOf: '2022-01-20',
}

function sheetsOf(text: string) {
  const sheet = readTextSheet(text)
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.error))
  return [sheet.value]
}

function gpOf(text: string, choices = {}) {
  const { result } = readGpWeeks(sheetsOf(text), CONTEXT, choices)
  return result.ok ? result.value.rows : result.error.map(({ code, line }) => `${code} ${line}`)
}

const HEAD =
  'Week;Gebied;Consult < 5 min;Consult 5-20 min;Consult > 20 min;Visite ≤ 20 min;Visite > 20 min;Intensieve visite'

describe('GP weeks', () => {
  it('are read by the headings of the app, each area by its name', () => {
    const text = `Opgave\n${HEAD};Ziekteverzuim;Opmerking\nwk 2;Nederland;100;200;50;10;8;5;7,5 %;x\n2022-W01;netwerk acute zorg brabant;1.250;2;3;4;5;6;;\nTotaal;;1350\n`
    const { result } = readGpWeeks(sheetsOf(text), CONTEXT)
    const value = result.ok ? result.value : null
    expect(value).toMatchObject({ left: ['Opmerking'], totals: 1, hidden: 0 })
    expect(value?.rows).toMatchObject([
      {
        areaId: 'nl',
        isoWeek: '2022-W02',
        absence: 0.075,
        populationShare: 1,
        other: {
          consultShort: 100,
          consult: 200,
          consultLong: 50,
          visit: 10,
          visitLong: 8,
          visitIntensive: 5,
        },
        covid: { consult: 0 },
      },
      { areaId: 'NAZB', isoWeek: '2022-W01', other: { consultShort: 1250 } },
    ])
  })
  it('know the headings that the app itself shows', () => {
    const { kinds, counted, covid } = nl.monitor.gp
    const header = Object.values(kinds).map((kind) => counted({ kind, about: covid }))
    expect(gpOf(`Week;${header.join(';')}\n2022-W02;1;2;3;4;5;6`)).toMatchObject([
      { covid: { consultShort: 1, consult: 2, consultLong: 3, visit: 4, visitLong: 5, visitIntensive: 6 } },
    ])
  })
  it.each([
    ['a week that is none', `${HEAD}\nmei;;1`, 'badWeek 2'],
    ['a week to come', `${HEAD}\n2022-W09;;1`, 'futureWeek 2'],
    ['an area of another monitor', `${HEAD}\nwk 2;Utrecht;1`, 'unknownArea 2'],
    ['a count that could be two', `${HEAD}\nwk 2;;1,200`, 'twoReadings 2'],
    ['a count that is none', `${HEAD}\nwk 2;;veel`, 'badNumber 2'],
    ['a share above the whole', `${HEAD};Verzuim\nwk 2;;1;;;;;;140`, 'badShare 2'],
    ['a week twice', `${HEAD}\nwk 2;;1\n2022-W02;;2`, 'doubleRow 3'],
    ['no header', 'naam;leeftijd\nx;5', 'noHeader 0'],
    ['no rows', HEAD, 'noRows 1'],
  ])('are refused with %s', (_, text, problem) => expect(gpOf(text)).toEqual([problem]))
  it('are read as people say where the file does not', () => {
    const text = 'w;gezien\nwk 2;1,200'
    expect(gpOf(text)).toEqual(['noHeader 0'])
    const columns = { week: 0, 'other-consult': 1 }
    expect(gpOf(text, { columns, comma: 'thousands' })).toMatchObject([{ other: { consult: 1200 } }])
  })
})

it('periods of district nursing are read by target group', () => {
  const text =
    'Eerste week;Doelgroep;Uren;Unieke cliënten\n2022-W01;Chronisch;1.234,5;310\n2022-W01;Dieren;1;1'
  const { result } = readNursingPeriods(sheetsOf(text), CONTEXT)
  expect(result.ok || result.error).toMatchObject([{ code: 'unknownGroup', line: 3, found: 'Dieren' }])
  const read = readNursingPeriods(sheetsOf(text.replace('Dieren', 'palliatief')), CONTEXT).result
  expect(read.ok && read.value.rows).toMatchObject([
    { areaId: 'nl', group: 'chronic', isoWeek: '2022-W01', hours: 1234.5, clients: 310 },
    { group: 'palliative' },
  ])
})

it('weeks that are taken over replace their like, and say which changed', () => {
  const rows = gpOf(`${HEAD}\nwk 1;;1;2;3;4;5;6\nwk 2;;1;2;3;4;5;6`) as readonly GpWeek[]
  const again = gpOf(`${HEAD}\nwk 3;;1;2;3;4;5;6\nwk 2;;9;2;3;4;5;6\nwk 1;;1;2;3;4;5;6`) as readonly GpWeek[]
  const { rows: all, changes } = takeWeeks(rows, again, (row) => row.isoWeek)
  expect(changes.map(({ state }) => state)).toEqual(['added', 'changed', 'same'])
  expect(all.map(({ isoWeek, other }) => [isoWeek, other.consultShort])).toEqual([
    ['2022-W01', 1],
    ['2022-W02', 9],
    ['2022-W03', 1],
  ])
})
