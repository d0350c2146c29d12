import '../../../src/ui/styles/tokens.css'
import { Chart as ChartJs } from 'chart.js'
import { describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { dayNumber } from '../../../src/domain/shared/civil-date.ts'
import { formatsOf } from '../../../src/i18n/formats.ts'
import { messagesOf } from '../../../src/i18n/messages.ts'
import { dayTicks } from '../../../src/ui/charts/axes.ts'
import { bandChart, bandTable } from '../../../src/ui/charts/band-chart.ts'
import type { Drawing } from '../../../src/ui/charts/chart-picture.ts'
import type { ChartTheme } from '../../../src/ui/charts/chart-theme.ts'
import Chart from '../../../src/ui/parts/Chart.svelte'
import { surge } from './samples.ts'
import WithLanguage from './WithLanguage.svelte'

const language = { t: messagesOf('nl'), f: formatsOf('nl') }

function chartProps(factor: number) {
  const series = surge(1, factor)
  return {
    label: 'IC',
    build: (theme: ChartTheme) => bandChart(series, 'bedden', theme, language),
    table: () => bandTable(series, language),
  }
}

/** What a click hands to the browser as a download. */
async function savedText(click: () => Promise<void>): Promise<string> {
  const make = vi.spyOn(URL, 'createObjectURL')
  try {
    await click()
    const [[file] = []] = make.mock.calls
    if (!(file instanceof Blob)) throw new Error('nothing was saved')
    return await file.text()
  } finally {
    make.mockRestore()
  }
}

/** A point as the paths of an SVG have it. */
function at(point: { x: number; y: number } | undefined): string {
  return point ? `${Math.round(point.x * 100) / 100} ${Math.round(point.y * 100) / 100}` : 'no point'
}

describe('Chart', () => {
  it('leaves no chart behind after fifty views', async () => {
    const before = Object.keys(ChartJs.instances).length
    for (let view = 0; view < 50; view++) {
      const screen = await render(WithLanguage, { part: Chart, given: chartProps(2) })
      expect(Object.keys(ChartJs.instances)).toHaveLength(before + 1)
      await screen.unmount()
    }
    expect(Object.keys(ChartJs.instances)).toHaveLength(before)
  })

  it('puts new numbers into the living chart', async () => {
    const screen = await render(WithLanguage, { part: Chart, given: chartProps(2) })
    const [first] = Object.keys(ChartJs.instances)
    await screen.rerender({ given: chartProps(3) })
    const [chart] = Object.values(ChartJs.instances)
    expect(Object.keys(ChartJs.instances)).toEqual([first])
    expect(chart?.data.datasets[0]?.data[20]).toEqual({ x: surge(1, 3).days[20], y: surge(1, 3).p50[20] })
  })

  it('paints amounts that move on the axis as it is, and is at rest the picture that it would have been', async () => {
    const picture = () => document.querySelector('canvas')?.toDataURL()
    const anew = await render(WithLanguage, { part: Chart, given: chartProps(2.4) })
    const atRest = picture()
    await anew.unmount()
    const screen = await render(WithLanguage, { part: Chart, given: chartProps(3) })
    const [chart] = Object.values(ChartJs.instances)
    const axis = chart?.scales['y']?.max
    await screen.rerender({ given: chartProps(2.4) })
    expect(chart?.scales['y']?.max).toBe(axis)
    const point = chart?.getDatasetMeta(0).data[20]
    expect(point?.y).toBe(chart?.scales['y']?.getPixelForValue(surge(1, 2.4).p50[20] ?? NaN))
    await expect.poll(picture).toBe(atRest)
  })

  it('leaves nothing of an earlier drawing: fewer lines, without the dashes they had', async () => {
    const line = (rest: object) => ({ data: [{ x: 0, y: 1 }], ...rest })
    const drawn = (datasets: ReturnType<typeof line>[]) => ({
      ...chartProps(2),
      build: (): Drawing => ({ type: 'line', data: { datasets }, options: {} }),
    })
    const screen = await render(WithLanguage, {
      part: Chart,
      given: drawn([line({ borderDash: [5, 3], fill: '-1' }), line({})]),
    })
    const [chart] = Object.values(ChartJs.instances)
    const living = chart?.data.datasets[0]
    await screen.rerender({ given: drawn([line({ borderWidth: 2 })]) })
    expect(chart?.data.datasets).toEqual([{ ...line({ borderWidth: 2 }) }])
    expect(chart?.data.datasets[0]).toBe(living)
  })

  it('draws in the colours of the theme, and again when the theme changes', async () => {
    document.documentElement.dataset['theme'] = 'light'
    await render(WithLanguage, { part: Chart, given: chartProps(2) })
    const colour = () => Object.values(ChartJs.instances)[0]?.data.datasets[0]?.borderColor
    const light = colour()
    document.documentElement.dataset['theme'] = 'dark'
    await expect.poll(colour).not.toBe(light)
    delete document.documentElement.dataset['theme']
  })

  it('has a name and the same numbers as a table', async () => {
    const screen = await render(WithLanguage, { part: Chart, given: { ...chartProps(2), summary: 'Vol.' } })
    await expect.element(screen.getByRole('img', { name: 'IC. Vol.' })).toBeVisible()
    await screen.getByText('Tabel').click()
    await expect.element(screen.getByRole('rowheader', { name: '14 jan 2022' })).toBeVisible()
  })
})

describe('what is taken along', () => {
  it('goes to the clipboard as a picture, and its numbers as a block for a spreadsheet', async () => {
    const pictures = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue()
    const texts = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    try {
      const screen = await render(WithLanguage, { part: Chart, given: chartProps(2) })
      await screen.getByRole('button', { name: 'Kopieer het plaatje van IC' }).click()
      await expect.element(screen.getByText('Plaatje gekopieerd')).toBeVisible()
      const [[items] = []] = pictures.mock.calls
      expect(items?.map(({ types }) => types)).toEqual([['image/png']])

      await screen.getByText('Tabel', { exact: true }).click()
      await screen.getByRole('button', { name: 'Kopieer Tabel van IC' }).click()
      const [[text] = []] = texts.mock.calls
      expect(text?.split('\n')).toHaveLength(1 + bandTable(surge(1, 2), language).rows.length)
    } finally {
      pictures.mockRestore()
      texts.mockRestore()
    }
  })

  it('says so where the browser does not let it be copied', async () => {
    const refused = vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('no'))
    try {
      const screen = await render(WithLanguage, { part: Chart, given: chartProps(2) })
      await screen.getByRole('button', { name: 'Kopieer het plaatje van IC' }).click()
      await expect.element(screen.getByText('De browser staat kopiëren niet toe.')).toBeVisible()
    } finally {
      refused.mockRestore()
    }
  })
})

describe('a chart where colours are forced', () => {
  it('has bands that are outlines with lines in them, closer for the inner one, so none covers another', async () => {
    const fills = vi.spyOn(CanvasRenderingContext2D.prototype, 'fill')
    try {
      const given = {
        ...chartProps(2),
        build: (theme: ChartTheme) => bandChart(surge(1, 2), 'bedden', { ...theme, forced: true }, language),
      }
      await render(WithLanguage, { part: Chart, given })
      const [chart] = Object.values(ChartJs.instances)
      const bands: unknown = Reflect.get(chart?.data.datasets[0] ?? {}, 'bands')
      expect(bands).toMatchObject([{ spacing: 18 }, { spacing: 6 }])
      fills.mockClear()
      chart?.draw()
      // What is filled are dots; a band would be of the colour of the line.
      const dots = surge(1, 2).observed?.days.length
      expect(fills.mock.calls.length).toBe(dots)
    } finally {
      fills.mockRestore()
    }
  })
})

describe('a chart as SVG', () => {
  it('is well-formed, with the words of the axes, the lines of the data, and nothing from elsewhere', async () => {
    const props = { ...chartProps(3), label: 'IC <bedden> & "meer"' }
    const screen = await render(WithLanguage, { part: Chart, given: props })
    const text = await savedText(() => screen.getByText('SVG').click())
    const sheet = new DOMParser().parseFromString(text, 'image/svg+xml')
    expect(sheet.querySelector('parsererror')).toBeNull()
    expect(sheet.querySelector('title')?.textContent).toBe(props.label)

    const [chart] = Object.values(ChartJs.instances)
    if (!chart) throw new Error('no chart')
    const ticks = Object.values(chart.scales).flatMap(({ ticks }) => ticks.map(({ label }) => label))
    const words = [...sheet.querySelectorAll('text')].map((element) => element.textContent)
    expect(words).toEqual(expect.arrayContaining(ticks.filter((label) => label !== '')))

    const painted = (attribute: string): string[] =>
      [...sheet.querySelectorAll(`path[${attribute}]:not([${attribute}=none])`)].map(
        (path) => path.getAttribute('d') ?? '',
      )
    const layers = chart.data.datasets.map((dataset, index) => ({
      dataset,
      points: chart.getDatasetMeta(index).data,
    }))
    const dots = layers.pop()?.points ?? []
    expect(dots.length).toBeGreaterThan(0)
    expect(painted('fill').filter((path) => path.includes('A'))).toHaveLength(dots.length)
    for (const { points } of layers.filter(({ points: own }) => own.length > 0)) {
      const own = painted('stroke').filter(
        (path) => path.includes(at(points[0])) && path.includes(at(points.at(-1))),
      )
      expect(own.length).toBeGreaterThan(0)
    }
    const { y } = chart.scales
    const last = layers[0]?.points.at(-1)
    for (const edge of ['p5', 'p25', 'p75', 'p95'] as const) {
      const [value = NaN] = Array.from(surge(1, 3)[edge]).slice(-1)
      const corner = { x: last?.x ?? NaN, y: y?.getPixelForValue(value) ?? NaN }
      expect(painted('fill').filter((path) => path.includes(at(corner)))).toHaveLength(1)
    }
    for (const id of text.matchAll(/url\(#(.+?)\)/g)) expect(sheet.getElementById(id[1] ?? '')).not.toBeNull()
    expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /http|href|url\((?!#)|NaN|undefined/,
    )
  })

  it('is the same bytes twice, and leaves no chart behind', async () => {
    const screen = await render(WithLanguage, { part: Chart, given: chartProps(3) })
    const before = Object.keys(ChartJs.instances).length
    const once = await savedText(() => screen.getByText('SVG').click())
    expect(await savedText(() => screen.getByText('SVG').click())).toBe(once)
    expect(Object.keys(ChartJs.instances)).toHaveLength(before)
  })
})

describe('day ticks', () => {
  it('are firsts of months on a long axis and Mondays on a short one', () => {
    expect(dayTicks(dayNumber('2022-01-14'), dayNumber('2022-04-14'))).toEqual(
      ['2022-02-01', '2022-03-01', '2022-04-01'].map(dayNumber),
    )
    expect(dayTicks(dayNumber('2022-01-01'), dayNumber('2022-01-14'))).toEqual(
      ['2022-01-03', '2022-01-10'].map(dayNumber),
    )
  })
})
