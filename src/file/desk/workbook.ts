/**
 * The sheets of an xlsx workbook as texts, with what is hidden marked as such. Reads values, not looks: numbers as
 * they are stored with a decimal comma, dates as ISO dates by their format, formulas by the value they had when saved.
 * Office Open XML, ECMA-376 part 1, chapters 18.2 (sheets), 18.3 (cells) and 18.8.30 (number formats).
 */

import { civilDate, dayNumber } from '../../domain/shared/civil-date.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import { type Budget, DESK_BUDGET } from './budget.ts'
import { deskProblem, type DeskProblem, type Sheet, sheetOf } from './sheet.ts'
import { damaged, ZipArchive } from './zip.ts'

/** Formats of dates that have a number only. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
const WORKBOOK = 'xl/workbook.xml'

interface Looks {
  readonly strings: readonly string[]
  /** By style of a cell: whether a number in it is a date. */
  readonly dates: readonly boolean[]
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean
}

/** All sheets in the order of the workbook, hidden ones included. */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  budget: Budget = DESK_BUDGET,
): Promise<Result<readonly Sheet[], DeskProblem[]>> {
  const archive = ZipArchive.open(bytes, budget.unpackedBytes)
  if (!archive.ok) return archive
  const zip = archive.value
  const texts: string[] = []
  for (const name of [WORKBOOK, 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/styles.xml']) {
    const text = await zip.text(name)
    if (!text.ok) return text
    texts.push(text.value ?? '')
  }
  const [workbook = '', relations = '', strings = '', styles = ''] = texts
  const targets = targetsOf(relations)
  const looks: Looks = {
    strings: elements(strings, 'si').map(({ inner }) => plainText(inner)),
    dates: datesOf(styles),
    from1904: /<workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(workbook),
  }
  const sheets: Sheet[] = []
  for (const { attributes } of elements(workbook, 'sheet')) {
    const target = targets.get(attribute(attributes, 'r:id') ?? '')
    const xml = target === undefined ? null : await zip.text(target)
    if (xml !== null && !xml.ok) return xml
    if (xml === null || xml.value === null) continue
    const name = unescaped(attribute(attributes, 'name') ?? '')
    const state = attribute(attributes, 'state') ?? 'visible'
    const sheet = sheetOf(rowsOf(xml.value, looks, budget), name, state !== 'visible', budget)
    if (!sheet.ok) return sheet
    sheets.push(sheet.value)
  }
  if (sheets.length === 0) return damaged()
  return sheets.some(({ rows }) => rows.length > 0) ? ok(sheets) : deskProblem('empty')
}

/** Where each relation of the workbook leads, as names of parts. */
function targetsOf(relations: string): ReadonlyMap<string, string> {
  return new Map(
    elements(relations, 'Relationship').flatMap(({ attributes }) => {
      const [id, target] = [attribute(attributes, 'Id'), attribute(attributes, 'Target')]
      if (id === null || target === null) return []
      return [[id, target.startsWith('/') ? target.slice(1) : `xl/${target}`] as const]
    }),
  )
}

/** By style of a cell: whether a number in it is a date. */
function datesOf(styles: string): boolean[] {
  const own = new Set(
    elements(styles, 'numFmt').flatMap(({ attributes }) => {
      const code = unescaped(attribute(attributes, 'formatCode') ?? '').replace(/\[[^\]]*\]|"[^"]*"|\\./g, '')
      return /[dy]/i.test(code) ? [Number(attribute(attributes, 'numFmtId'))] : []
    }),
  )
  const [formats] = elements(styles, 'cellXfs')
  return elements(formats?.inner ?? '', 'xf').map(({ attributes }) => {
    const format = Number(attribute(attributes, 'numFmtId'))
    return DATE_FORMATS.has(format) || own.has(format)
  })
}

function* rowsOf(
  xml: string,
  looks: Looks,
  budget: Budget,
): Iterable<{ line: number; cells: string[]; hidden: boolean }> {
  let line = 0
  for (const { attributes, inner } of eachElement(xml, 'row')) {
    line = Number(attribute(attributes, 'r') ?? line + 1)
    const cells: string[] = []
    for (const cell of eachElement(inner, 'c')) {
      const column = columnOf(attribute(cell.attributes, 'r')) ?? cells.length
      const text = cellText(cell.attributes, cell.inner, looks)
      if (text === '') continue
      // One cell more than the budget is enough to be refused by it; the cells up to a far one are not made.
      const place = Math.min(column, budget.columns)
      while (cells.length < place) cells.push('')
      cells[place] = text
    }
    const hidden = attribute(attributes, 'hidden')
    yield { line, cells, hidden: hidden === '1' || hidden === 'true' }
  }
}

/** `AB12` → 27. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function cellText(attributes: string, inner: string, { strings, dates, from1904 }: Looks): string {
  const type = attribute(attributes, 't') ?? 'n'
  if (type === 'inlineStr') return plainText(inner)
  const value = unescaped(/<v[^>]*>([^<]*)<\/v>/.exec(inner)?.[1] ?? '')
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'd') return value.slice(0, 10)
  if (type !== 'n' || value === '') return type === 'e' ? '' : value
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  const isDate = dates[Number(attribute(attributes, 's') ?? -1)] === true
  return isDate ? dateText(number, from1904) : numberText(number)
}

/** A number that a spreadsheet holds in full is written in full; a longer one shows that it was rounded. */
function numberText(value: number): string {
  return Math.abs(value) < 1e11 ? String(value).replace('.', ',') : value.toExponential()
}

/** 1 January 2000 as spreadsheets count days: from 1900 (taken for a leap year) or from 1904. */
const IN_2000 = { from1900: 36_526, from1904: 35_064 } as const
const DAY_IN_2000 = dayNumber('2000-01-01')
/** From 1 March 1900, before which the counting is wrong, to the end of 9999. */
const DATE_SERIALS = { first: 61, last: 2_958_465 } as const

function dateText(serial: number, from1904: boolean): string {
  const whole = Math.floor(serial)
  if (whole < DATE_SERIALS.first || whole > DATE_SERIALS.last) return numberText(serial)
  return civilDate(DAY_IN_2000 + whole - (from1904 ? IN_2000.from1904 : IN_2000.from1900))
}

interface Element {
  readonly attributes: string
  readonly inner: string
}

function elements(xml: string, name: string): Element[] {
  return [...eachElement(xml, name)]
}

/** Elements of a name that do not hold themselves, in order; empty ones (`<c/>`) have no inner text. */
function* eachElement(xml: string, name: string): Iterable<Element> {
  const open = `<${name}`
  const close = `</${name}>`
  let at = xml.indexOf(open)
  while (at >= 0) {
    const after = xml.charCodeAt(at + open.length)
    const end = xml.indexOf('>', at)
    if (end < 0) return
    // `<c` also begins `<cols`: a name ends at a space, a slash or the bracket.
    if (after !== 62 && after !== 47 && after > 32) {
      at = xml.indexOf(open, at + 1)
      continue
    }
    const empty = xml.charCodeAt(end - 1) === 47
    const attributes = xml.slice(at + open.length, empty ? end - 1 : end)
    const until = empty ? end + 1 : xml.indexOf(close, end)
    if (until < 0) return
    yield { attributes, inner: empty ? '' : xml.slice(end + 1, until) }
    at = xml.indexOf(open, until)
  }
}

function attribute(attributes: string, name: string): string | null {
  const found = attributes.indexOf(` ${name}="`)
  if (found < 0) return null
  const start = found + name.length + 3
  const end = attributes.indexOf('"', start)
  return end < 0 ? null : attributes.slice(start, end)
}

/** Texts of all runs, without what tells how to pronounce them. */
function plainText(xml: string): string {
  const spoken = xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '')
  return unescaped(
    elements(spoken, 't')
      .map(({ inner }) => inner)
      .join(''),
  )
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    const code = hex !== undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    if (name !== undefined) return ENTITIES[String(name)] ?? whole
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
