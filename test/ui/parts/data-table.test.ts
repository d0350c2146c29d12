import { describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { messagesOf } from '../../../src/i18n/messages.ts'
import { formatsOf } from '../../../src/i18n/formats.ts'
import DataTable from '../../../src/ui/parts/DataTable.svelte'
import { pasteBlock, sortRows, type Column } from '../../../src/ui/parts/table.ts'
import { readBlock, toCsv, toTsv } from '../../../src/ui/parts/table-text.ts'
import WithLanguage from './WithLanguage.svelte'

interface Row {
  readonly id: string
  readonly name: string
  readonly beds: number | null
  readonly from: string
}

const rows: readonly Row[] = [
  { id: 'a', name: 'Noord', beds: 30, from: '2022-01-03' },
  { id: 'b', name: 'Zuid', beds: null, from: '2022-01-10' },
  { id: 'c', name: 'West', beds: 7.5, from: '2022-01-05' },
]
const columns: readonly Column<Row>[] = [
  { id: 'name', header: 'Regio', kind: 'text', value: (row) => row.name },
  { id: 'beds', header: 'Bedden', kind: 'number', min: 0, editable: true, value: (row) => row.beds },
  { id: 'from', header: 'Vanaf', kind: 'date', editable: true, value: (row) => row.from },
]
const dutch = { locale: 'nl', t: messagesOf('nl'), f: formatsOf('nl') } as const

describe('text of tables', () => {
  it('writes csv that Excel opens: mark, semicolons, decimal comma, quotes doubled', () => {
    expect(
      toCsv(
        [
          ['a;b', 1.5, null],
          ['"q"', -2, 'x'],
        ],
        'nl',
      ),
    ).toBe('\uFEFF"a;b";1,5;\r\n"""q""";-2;x\r\n')
    expect(toCsv([[1.5]], 'en')).toBe('\uFEFF1.5\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@a', '\tx'])('writes %j as text, never as a formula', (text) => {
    expect(toCsv([[text]], 'nl')).toBe(`\uFEFF'${text}\r\n`)
    expect(toTsv([[text]], 'nl').startsWith("'")).toBe(true)
  })

  it('reads a block as spreadsheets copy it', () => {
    expect(readBlock('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
    expect(readBlock('"a\tb"\t"say ""x"""\n\tc')).toEqual([
      ['a\tb', 'say "x"'],
      ['', 'c'],
    ])
    expect(readBlock('')).toEqual([])
  })
})

describe('pasteBlock', () => {
  const target = {
    rows,
    columns,
    rowKey: (row: Row) => row.id,
    rowLabel: (row: Row) => row.name,
    atColumn: 1,
  }

  it('fills editable cells to the right and down', () => {
    expect(
      pasteBlock(
        [
          ['1.200', '1 feb 2022'],
          ['8,5', '2022-02-02'],
        ],
        { ...target, atRow: 1 },
        dutch,
      ),
    ).toEqual({
      kind: 'edits',
      edits: [
        { rowKey: 'b', columnId: 'beds', value: 1200 },
        { rowKey: 'b', columnId: 'from', value: '2022-02-01' },
        { rowKey: 'c', columnId: 'beds', value: 8.5 },
        { rowKey: 'c', columnId: 'from', value: '2022-02-02' },
      ],
    })
  })

  it('writes nothing when one cell is wrong, and says which', () => {
    expect(pasteBlock([['5'], ['veel']], { ...target, atRow: 0 }, dutch)).toEqual({
      kind: 'problems',
      problems: [{ row: 'Zuid', column: 'Bedden', found: '“veel”', expected: 'een getal, 0 of meer' }],
    })
  })

  it('writes nothing when the block does not fit', () => {
    expect(pasteBlock([['1'], ['2']], { ...target, atRow: 2 }, dutch)).toEqual({
      kind: 'tooLarge',
      rows: 2,
      columns: 1,
    })
    expect(pasteBlock([['1', '2', '3']], { ...target, atRow: 0 }, dutch)).toEqual({
      kind: 'tooLarge',
      rows: 1,
      columns: 3,
    })
  })
})

it('sorts with what is absent last in both directions', () => {
  const [, beds] = columns
  if (!beds) throw new Error('no column')
  expect(sortRows(rows, beds, 'ascending').map((row) => row.id)).toEqual(['c', 'a', 'b'])
  expect(sortRows(rows, beds, 'descending').map((row) => row.id)).toEqual(['a', 'c', 'b'])
})

describe('DataTable', () => {
  const table = { caption: 'Regio’s', columns, rows, rowKey: (row: Row) => row.id }
  const names = (container: Element) =>
    [...container.querySelectorAll('tbody th')].map((cell) => cell.textContent.trim())

  it('sorts on a click, says so, and comes back to the given order', async () => {
    const screen = await render(WithLanguage, { part: DataTable, given: table })
    const header = screen.getByRole('columnheader', { name: 'Bedden' })
    await header.getByRole('button').click()
    await expect.element(header).toHaveAttribute('aria-sort', 'ascending')
    expect(names(screen.container)).toEqual(['West', 'Noord', 'Zuid'])
    await header.getByRole('button').click()
    expect(names(screen.container)).toEqual(['Noord', 'West', 'Zuid'])
    await header.getByRole('button').click()
    expect(names(screen.container)).toEqual(['Noord', 'Zuid', 'West'])
  })

  it('reports a pasted block at once, in the order shown', async () => {
    const onedit = vi.fn()
    const screen = await render(WithLanguage, { part: DataTable, given: { ...table, onedit } })
    const cell = screen.getByLabelText('Bedden, Noord').element()
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '11\n12')
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    expect(onedit.mock.calls).toEqual([
      [
        [
          { rowKey: 'a', columnId: 'beds', value: 11 },
          { rowKey: 'b', columnId: 'beds', value: 12 },
        ],
      ],
    ])
    await expect.element(screen.getByText('2 cellen gevuld')).toBeVisible()
  })

  it('copies what is shown, in the order shown', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const screen = await render(WithLanguage, { part: DataTable, given: table })
    await screen.getByRole('button', { name: 'Kopieer Regio’s' }).click()
    expect(writeText).toHaveBeenCalledWith(
      'Regio\tBedden\tVanaf\nNoord\t30\t2022-01-03\nZuid\t\t2022-01-10\nWest\t7,5\t2022-01-05',
    )
    writeText.mockRestore()
  })
})
