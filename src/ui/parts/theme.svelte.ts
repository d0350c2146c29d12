/**
 * The colours of the design tokens as they are right now, for what CSS cannot colour: canvas. Follows the system's
 * theme, `data-theme` on the root, paper (while printing the light theme holds), and colours that the reader forces.
 */

import { flushSync } from 'svelte'
import { createSubscriber } from 'svelte/reactivity'
import type { ChartTheme } from '../charts/chart-theme.ts'

/** Reading colours makes the browser compute styles; a drag redraws many charts, so they are read once per theme. */
let known: ChartTheme | null = null
let onPaper: ChartTheme | null = null
/** As long as somebody is told of a change, what is known holds. */
let isWatched = false

/** Of the type on a picture that stands on a page. */
const FONT_SIZE = 11

const FORCED = '(forced-colors: active)'

const subscribe = createSubscriber((announce) => {
  const update = (): void => {
    known = null
    onPaper = null
    announce()
  }
  isWatched = true
  const system = matchMedia('(prefers-color-scheme: dark)')
  const root = new MutationObserver(update)
  const paper = matchMedia('print')
  const forced = matchMedia(FORCED)
  const turn = (): void => {
    update()
    // The browser takes its picture of the page right after this event.
    flushSync()
  }
  system.addEventListener('change', update)
  forced.addEventListener('change', update)
  root.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  paper.addEventListener('change', turn)
  return () => {
    system.removeEventListener('change', update)
    forced.removeEventListener('change', update)
    root.disconnect()
    paper.removeEventListener('change', turn)
    isWatched = false
    known = null
    onPaper = null
  }
})

/** The chart colours as the page has them; inside an effect or `$derived` it is read again when they change. */
export function currentChartTheme(): ChartTheme {
  subscribe()
  if (!isWatched) return readTheme()
  known ??= readTheme()
  return known
}

/** The chart colours of paper, whatever the page has: a picture for a sheet is drawn before the page is one of paper. */
export function paperChartTheme(): ChartTheme {
  onPaper ??= readTheme(true)
  return onPaper
}

/** @param light reads the light colours while the page has others, of which nothing is painted. */
function readTheme(light = false): ChartTheme {
  const probe = document.createElement('span')
  const forced = matchMedia(FORCED).matches
  // Else every token would be read as the one colour of text.
  probe.style.setProperty('forced-color-adjust', 'none')
  // The build works the tokens out at the root: a probe with a scheme of its own would read the page's all the same.
  const { dataset } = document.documentElement
  const chosen = dataset['theme']
  if (light) dataset['theme'] = 'light'
  document.body.append(probe)
  const computed = getComputedStyle(probe)
  const colour = (value: string): string => {
    probe.style.color = value
    return computed.color
  }
  const token = (name: string, system: string): string => colour(forced ? system : `var(--${name})`)
  const theme: ChartTheme = {
    ink: token('ink', 'CanvasText'),
    inkSoft: token('ink-soft', 'CanvasText'),
    paper: token('paper', 'Canvas'),
    grid: token('grid', 'GrayText'),
    observed: token('observed', 'CanvasText'),
    capacity: token('capacity', 'CanvasText'),
    danger: token('danger', 'CanvasText'),
    warning: token('warning', 'CanvasText'),
    bandInner: token('band-inner', 'LinkText'),
    bandOuter: token('band-outer', 'LinkText'),
    series: [1, 2, 3, 4, 5, 6].map((index) =>
      token(`series-${index}`, index % 2 === 1 ? 'LinkText' : 'CanvasText'),
    ),
    fontFamily: computed.fontFamily,
    fontSize: FONT_SIZE,
    forced,
  }
  probe.remove()
  if (light && chosen === undefined) delete dataset['theme']
  else if (light) dataset['theme'] = chosen
  return theme
}
