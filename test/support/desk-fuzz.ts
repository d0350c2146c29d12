/**
 * Files that went wrong on their way: texts, pastes and workbooks as they come, with bytes changed, cut off, doubled,
 * mixed up, or with cells that no table holds. The same files for the same seed.
 */
import { figureOf, OBSERVED_FIELDS } from '../../src/domain/observed/series.ts'
import { nl } from '../../src/i18n/nl/index.ts'
import type { Budget } from '../../src/file/desk/budget.ts'
import { readSheets } from '../../src/file/desk/read-sheets.ts'
import { openDailyFile } from '../../src/file/feed/daily-file.ts'
import { findLists } from '../../src/file/ledger-import/sheets.ts'
import { checkList, unreadableList } from '../../src/file/ledger-import/table.ts'
import { zipOf } from './zip.ts'

export const FUZZ_TODAY = '2021-11-01'
/** Small enough that a file which claims too much is met often. */
const BUDGET: Budget = { bytes: 1e6, unpackedBytes: 2e6, rows: 5_000, columns: 64, cells: 100_000 }

/** Numbers below 2^32 from a seed (mulberry32). */
export function drawsFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const DAYS = Array.from({ length: 24 }, (_, day) => `${day + 1}-10-2021`)
const lines = (header: string, row: (day: string, index: number) => string): string =>
  [header, ...DAYS.map(row)].join('\n')

const TEXTS = [
  lines(
    'Datum,IC_Bedden_COVID,IC_Bedden_Non_COVID,Kliniek_Bedden,IC_Nieuwe_Opnames_COVID,Kliniek_Nieuwe_Opnames_COVID',
    (day, index) => `${day},${200 + index},540,${900 + index},${index === 4 ? 'NA' : 14},137`,
  ),
  `Overzicht oktober\n\n${lines('Datum\tOpgenomen kliniek\tOpgenomen IC\tOpmerking', (day, index) => `${day}\t1.0${10 + index}\t${index}\t"x"`)}\nTotaal\t9\t9`,
  lines(
    'date,vr_code,cases_reported',
    (_, index) => `2021-10-${10 + index},VR0${1 + (index % 9)},${index}.5`,
  ),
  lines('Leverdatum;Partij;Aantal;Bon', (day, index) => `${day};soc-1;${index};B${index}`),
  lines('week;leverancier;partij;geplaatst;opgehaald', (_, index) => `wk ${index + 1};A;soc-1;${index};1`),
]

const STRANGE = [
  '"',
  ';',
  ',',
  '\t',
  '\n',
  '\r',
  '\u0000',
  '9'.repeat(40),
  '-1',
  '1,234',
  '1/2/2021',
  'NA',
  '=A1',
]
const STRANGE_XML = [
  '<c',
  '</row>',
  '<row r="99999999">',
  '&#x110000;',
  '&amp',
  '<v>1e999</v>',
  ' hidden="1"',
  '>',
  't="s"',
]

/** A workbook with the rows of a text, its XML changed before it is packed. */
function workbookOf(text: string, change: (xml: string) => string): Uint8Array<ArrayBuffer> {
  const rows = text.split('\n').map((line, row) => {
    const cells = line
      .split(/[;,\t]/)
      .map(
        (cell, column) =>
          `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`,
      )
    return `<row r="${row + 1}">${cells.join('')}</row>`
  })
  return zipOf({
    'xl/workbook.xml': change('<workbook><sheets><sheet name="Blad1" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': change(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/styles.xml': change(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/sheet1.xml': change(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`),
  })
}

/** One file, by its seed: of every three one text, one paste with other signs, one workbook. */
export function spoiltFile(seed: number): Uint8Array<ArrayBuffer> {
  const draw = drawsFrom(seed)
  const pick = (from: readonly string[]): string => from[draw(from.length)] ?? ''
  const splice = (text: string, strange: readonly string[]): string => {
    const [at, gone] = [draw(text.length + 1), draw(3) === 0 ? draw(40) : 0]
    return text.slice(0, at) + pick(strange) + text.slice(at + gone)
  }
  const spoil = (text: string, strange: readonly string[]): string => {
    let spoilt = text
    for (let times = draw(4); times > 0; times--) spoilt = splice(spoilt, strange)
    if (draw(8) === 0) spoilt += spoilt.slice(draw(spoilt.length + 1))
    return draw(8) === 0 ? spoilt.slice(0, draw(spoilt.length + 1)) : spoilt
  }
  const text = pick(TEXTS)
  const kind = seed % 3
  const bytes =
    kind === 2
      ? workbookOf(text, (xml) => (draw(3) === 0 ? spoil(xml, STRANGE_XML) : xml))
      : new TextEncoder().encode(spoil(kind === 0 ? text : text.replaceAll(/[;,]/g, '\t'), STRANGE))
  for (let flips = draw(3) === 0 ? draw(6) : 0; flips > 0 && bytes.length > 0; flips--)
    bytes[draw(bytes.length)] = draw(256)
  return draw(12) === 0 ? bytes.slice(0, draw(bytes.length + 1)) : bytes
}

/** Every code that a reader of the app has words for. */
const KNOWN = new Set([...Object.keys(nl.feed.problems), ...Object.keys(nl.oxygen.problems)])

/** What came of a file at both readers of the desk: `days`, `lists`, or the codes of its refusals. */
export async function outcomesOf(bytes: Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  const { result } = await openDailyFile(bytes, FUZZ_TODAY, {}, BUDGET)
  const sheets = await readSheets(bytes, BUDGET)
  const checked = sheets.ok ? checkList(sheets.value) : sheets
  const lists = checked.ok ? findLists(checked.value, { kind: null, columns: {}, dates: null }) : checked
  return [
    ...(result.ok ? ['days'] : result.error.map(({ code }) => code)),
    ...(lists.ok
      ? ['lists']
      : lists.error.map(({ code }) => (KNOWN.has(code) ? code : unreadableList(code as 'malformed').code))),
  ]
}

/** What is wrong with the outcome of a file; null where it is a value or a listed refusal. */
export async function faultOf(seed: number): Promise<string | null> {
  const bytes = spoiltFile(seed)
  const { result } = await openDailyFile(bytes, FUZZ_TODAY, {}, BUDGET)
  if (result.ok) {
    const { rows } = result.value
    const dates = rows.map(({ date }) => date)
    if (rows.length === 0) return 'no days'
    if (dates.some((date, index) => date > FUZZ_TODAY || (index > 0 && date <= (dates[index - 1] ?? ''))))
      return 'days out of order'
    const figures = rows.flatMap((day) => OBSERVED_FIELDS.map((field) => figureOf(day, field)))
    if (figures.some((figure) => figure !== null && !(figure >= 0 && Number.isFinite(figure))))
      return 'no figure'
  }
  const unknown = (await outcomesOf(bytes)).find(
    (code) => !['days', 'lists'].includes(code) && !KNOWN.has(code),
  )
  return unknown ?? null
}
