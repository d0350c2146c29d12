/** A comparison on its page: each variant with its own room and bands, what differs in its inputs, and by how much. */
import { Chart as ChartJs } from 'chart.js'
import { afterEach, expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { comparisonOf } from '../../../../src/domain/plan/comparison.ts'
import { setProfileField } from '../../../../src/domain/plan/edits.ts'
import { formatsOf } from '../../../../src/i18n/formats.ts'
import { messagesOf } from '../../../../src/i18n/messages.ts'
import { defaultPlan } from '../../../../src/reference/plan-defaults.ts'
import ComparePage from '../../../../src/ui/views/compare/ComparePage.svelte'
import { differenceOf, type KeyFigureRow } from '../../../../src/ui/views/compare/compare-figures.ts'
import { appWith } from '../start/support.ts'
import WithApp from '../start/WithApp.svelte'

afterEach(() => history.replaceState(null, '', '#'))

const plan = { ...defaultPlan('NAZB', 'pressureOnAllCare'), draws: 100 }
const MORE = plan.links.icu.staffedCapacity + 40
const more = setProfileField(plan, 'icu', 'staffedCapacity', MORE, null)

async function openComparison() {
  const app = await appWith()
  const body = comparisonOf([
    { title: 'Nu', plan },
    { title: 'Veertig bedden meer', plan: more },
  ])
  const made = await app.library.create({ kind: 'comparison', title: 'Bedden', body })
  if (!made.ok) throw new Error(made.error.code)
  const screen = await render(WithApp, {
    app,
    view: ComparePage,
    route: { view: 'compare', id: made.value.id },
  })
  return screen
}

const chartIn = (element: Element): ChartJs | undefined => {
  const canvas = element.querySelector('canvas')
  return canvas ? ChartJs.getChart(canvas) : undefined
}

it('draws each variant with its bands and its own room, at one height', async () => {
  const screen = await openComparison()
  await screen.getByRole('button', { name: 'IC', exact: true }).click()
  const charts = ['Nu', 'Veertig bedden meer'].map((name) => {
    const chart = chartIn(screen.getByRole('region', { name, exact: true }).element())
    if (!chart) throw new Error('no chart')
    return chart
  })
  const roomOn = (chart: ChartJs | undefined, day: number): number => {
    const point = chart?.data.datasets[1]?.data[day]
    return typeof point === 'object' && point !== null && 'y' in point ? Number(point.y) : NaN
  }
  const [now, later] = charts
  expect(roomOn(later, 10)).toBeGreaterThan(roomOn(now, 10) + 20)
  expect(later?.scales['y']?.max).toBe(now?.scales['y']?.max)
  const bands = charts.map(({ data }) => Reflect.get(data.datasets[0] ?? {}, 'bands')?.length)
  expect(bands).toEqual([2, 2])
})

it('names the inputs that differ, with what stands in each variant', async () => {
  const screen = await openComparison()
  const table = screen.getByRole('table', { name: 'Invoer die afwijkt van Nu' })
  await expect.element(table).toBeVisible()
  const row = table.getByRole('row', { name: /IC · bemand/ })
  await expect.element(row).toHaveTextContent(String(plan.links.icu.staffedCapacity))
  await expect.element(row).toHaveTextContent(String(MORE))
})

it('says a difference as people do', () => {
  const language = { locale: 'nl' as const, t: messagesOf('nl'), f: formatsOf('nl') }
  const row = (kind: KeyFigureRow['kind'], values: readonly number[]): KeyFigureRow => ({
    id: 'icu.first',
    label: 'IC',
    link: 'icu',
    kind,
    values,
  })
  expect(differenceOf(row('date', [10, 11]), 1, language)).toEqual({ text: '+1 dag', verdict: 'better' })
  expect(differenceOf(row('date', [10, 8]), 1, language)).toEqual({ text: '−2 dagen', verdict: 'worse' })
  expect(differenceOf(row('percent', [0.5, 0.49]), 1, language).text).toBe('−1 procentpunt')
  expect(differenceOf(row('amount', [5, 5.2]), 1, language)).toEqual({ text: 'gelijk', verdict: null })
})
