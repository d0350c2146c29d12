/** The page of sources: every figure once, readable, findable. */
import { expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { formatsOf } from '../../../../src/i18n/formats.ts'
import { messagesOf } from '../../../../src/i18n/messages.ts'
import { figureIds } from '../../../../src/reference/figures.ts'
import { figureRows, filterFigures, NO_FILTER } from '../../../../src/ui/views/sources/figure-rows.ts'
import { sourceDate } from '../../../../src/ui/source-date.ts'
import Sources from '../../../../src/ui/views/sources/SourcesPage.svelte'
import { appWith } from '../start/support.ts'
import WithApp from '../start/WithApp.svelte'

const rows = figureRows(messagesOf('nl').figures)

it('lists every figure once, and tells of each of ours how it came about', () => {
  expect(rows.map(({ id }) => id).sort()).toEqual([...figureIds].sort())
  expect(rows.filter(({ inferred, note }) => inferred && note === '')).toEqual([])
})

it('shows shares as percentages without the dust of binary fractions', () => {
  const gain = rows.find(({ id }) => id === 'district-nursing-route-coordination-gain')
  expect(gain).toMatchObject({ value: 12.5, unit: '%' })
  for (const { value } of rows) expect(String(value)).not.toMatch(/0{6}\d$|9{6}\d$/)
})

it('finds by words in any order and case, by subject, and our own', () => {
  const found = filterFigures(rows, { ...NO_FILTER, text: 'STAATSCOURANT ic-bedden' })
  expect(found.map(({ id }) => id)).toEqual(['icu-staatscourant-beds'])
  const ours = filterFigures(rows, { text: '', subject: 'icu', onlyInferred: true })
  expect(ours.length).toBeGreaterThan(0)
  expect(ours.every(({ subject, inferred }) => subject === 'icu' && inferred)).toBe(true)
})

it.each([
  ['2021-12-30', '30 dec 2021'],
  ['2021-W50', 'week 50, 2021'],
  ['2022-01', 'jan 2022'],
  ['2018', '2018'],
  ['2020–2022', '2020–2022'],
])('writes the date %s as %s', (date, text) => {
  expect(sourceDate(date, formatsOf('nl'))).toBe(text)
})

it('narrows the page while typing', async () => {
  const screen = await render(WithApp, { app: await appWith(), view: Sources })
  await screen.getByLabelText('Zoek in naam, bron en toelichting').fill('staatscourant')
  await expect.element(screen.getByText(`1 van ${rows.length} cijfers`)).toBeVisible()
  await expect.element(screen.getByRole('table', { name: 'IC', exact: true })).toHaveTextContent('999')
  await expect.element(screen.getByRole('table', { name: 'Kliniek' })).not.toBeInTheDocument()
})

it('says of the regions too where their figures come from, and of which day', async () => {
  const screen = await render(WithApp, { app: await appWith(), view: Sources })
  await expect
    .element(screen.getByText(/Inwoners: .*CBS.*, Σ gemeenten per ROAZ-regio, 1 jan 2021\./))
    .toBeVisible()
})
