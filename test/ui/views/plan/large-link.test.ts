/** The large picture of a plan: what it says itself, day by day too, which days it shows, and what is pinned on it. */
import { Chart as ChartJs } from 'chart.js'
import { afterEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { dayNumber } from '../../../../src/domain/shared/civil-date.ts'
import { openPlan, plan } from './open-plan.ts'

afterEach(() => history.replaceState(null, '', '#'))

const START = dayNumber(plan.startDate)

/** The living chart on a canvas that lies in an element. */
function chartIn(element: Element): ChartJs {
  const canvas = element.querySelector('canvas')
  const chart = canvas && ChartJs.getChart(canvas)
  if (!chart) throw new Error('no chart')
  return chart
}

/** A word of what a living chart was told. */
const textOf = (part: object | undefined, field: string): string => String(Reflect.get(part ?? {}, field))

it('says on the picture when, how sure, how much, and where to find what prevents it', async () => {
  const { screen } = await openPlan()
  const icu = screen.getByRole('region', { name: 'IC', exact: true })
  await expect.element(icu.getByText(/^8 van de 10 keer: \d+–\d+ jan$/)).toBeVisible()
  await expect.element(icu.getByText(/^kans op tekort \d+\s%$/)).toBeVisible()
  await expect.element(icu.getByText(/waarschijnlijk|vrijwel zeker/)).toBeVisible()
  await expect.element(icu.getByRole('link', { name: 'Zoek wat dit voorkomt' })).toBeVisible()
  const { speakingMarks } = chartIn(icu.element()).options.plugins ?? {}
  const said = (speakingMarks?.ends ?? []).map((end) => textOf(end, 'text').split(':')[0])
  expect(said).toEqual(['9 van de 10', 'helft', 'midden', 'laag', 'ruimte'])
  expect((speakingMarks?.words ?? []).map((word) => textOf(word, 'text'))[0]).toMatch(
    /^boven de ruimte rond \d+ jan$/,
  )
})

it('goes on at the large picture once a small one was made large', async () => {
  const { screen } = await openPlan()
  const gp = screen.getByRole('region', { name: 'Huisarts', exact: true })
  await gp.getByRole('button', { name: 'Toon Huisarts groot' }).click()
  await expect.element(screen.getByText(/^Piek [\d.]+ consulten per dag/)).toBeVisible()
  await expect.poll(() => document.activeElement?.contains(gp.element())).toBe(true)
})

it('reads the picture day by day with the keyboard: number, range, room, source and date', async () => {
  const { screen } = await openPlan()
  const reader = screen.getByRole('slider', { name: 'IC, dag voor dag' })
  await expect.element(reader).toBeInTheDocument()
  const element = reader.element()
  if (!(element instanceof HTMLInputElement)) throw new Error('no reader')
  element.focus()
  const before = element.getAttribute('aria-valuetext')
  await userEvent.keyboard('{ArrowRight}')
  const said = (element.getAttribute('aria-valuetext') ?? '').replaceAll(/\s/g, ' ')
  expect(said).not.toBe(before)
  expect(said).toMatch(/jan(uari)? 2022; verwacht: [\d.,]+ bedden, 9 van de 10 tussen [\d.,]+ en [\d.,]+/)
  expect(said).toMatch(/capaciteit: [\d.,]+ bedden \(bron: .*20\d\d/)
  const [region] = [screen.getByRole('region', { name: 'IC', exact: true }).element()]
  const shown = chartIn(region).tooltip
  expect(shown?.getActiveElements().length).toBeGreaterThan(0)
})

it('shows the days that are asked for', async () => {
  const { screen } = await openPlan()
  const icu = screen.getByRole('region', { name: 'IC', exact: true })
  const span = (): readonly [unknown, unknown] => {
    const x = chartIn(icu.element()).scales['x']
    return [x?.min, x?.max]
  }
  await expect.element(icu.getByRole('img')).toBeVisible()
  await icu.getByRole('combobox', { name: 'Periode' }).selectOptions('Eerste zes weken')
  await expect.poll(span).toEqual([START, START + 42])
  await icu.getByRole('combobox', { name: 'Periode' }).selectOptions('Eigen periode')
  const until = icu.getByRole('textbox', { name: 'tot en met' })
  await until.fill('15-01-2022')
  await userEvent.keyboard('{Enter}')
  await expect.poll(span).toEqual([START, dayNumber('2022-01-15')])
  await icu.getByRole('combobox', { name: 'Periode' }).selectOptions('Hele periode')
  await expect.poll(span).toEqual([START, START + plan.horizonDays - 1])
})

it('keeps a note that is pinned on a day, marks the day on the picture, and takes it down again', async () => {
  const { screen, body } = await openPlan()
  const icu = screen.getByRole('region', { name: 'IC', exact: true })
  await icu.getByText('Opmerking vastprikken', { exact: true }).click()
  await icu.getByRole('textbox', { name: 'Dag' }).fill('20-01-2022')
  await icu.getByRole('textbox', { name: 'Opmerking' }).fill('Persconferentie')
  await icu.getByRole('button', { name: 'Opmerking vastprikken bij IC' }).click()
  await expect
    .poll(() => body().dayNotes)
    .toEqual([
      { id: 'icu-2022-01-20-persconferentie', on: '2022-01-20', link: 'icu', text: 'Persconferentie' },
    ])
  await expect.element(icu.getByText('20 jan: Persconferentie')).toBeVisible()
  const marked = () =>
    chartIn(icu.element()).options.plugins?.speakingMarks?.marks?.map((mark) => textOf(mark, 'label'))
  await expect.poll(marked).toContain('a')

  await icu.getByRole('button', { name: 'Verwijder opmerking: Persconferentie' }).click()
  await expect.poll(() => body().dayNotes).toBeUndefined()
  expect(document.activeElement?.textContent).toBe('Opmerking vastprikken')
})
