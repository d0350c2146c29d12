/**
 * The colours of the design tokens as they are right now, for what CSS cannot colour: canvas. Follows the system's
 * theme, `data-theme` on the root, and paper: while printing the light theme holds.
 */

import { flushSync } from 'svelte'
import { createSubscriber } from 'svelte/reactivity'
import type { ChartTheme } from '../charts/chart-theme.ts'

/** Reading colours makes the browser compute styles; a drag redraws many charts, so they are read once per theme. */
let known: ChartTheme | null = null

const subscribe = createSubscriber((announce) => {
  const update = (): void => {
    known = null
    announce()
  }
  const system = matchMedia('(prefers-color-scheme: dark)')
  const root = new MutationObserver(update)
  const paper = matchMedia('print')
  const turn = (): void => {
    update()
    // The browser takes its picture of the page right after this event.
    flushSync()
  }
  system.addEventListener('change', update)
  root.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  paper.addEventListener('change', turn)
  return () => {
    system.removeEventListener('change', update)
    root.disconnect()
    paper.removeEventListener('change', turn)
    known = null
  }
})

/** The chart colours as the page has them; inside an effect or `$derived` it is read again when they change. */
export function currentChartTheme(): ChartTheme {
  subscribe()
  if ($effect.tracking() && known !== null) return known
  known = readTheme()
  return known
}

function readTheme(): ChartTheme {
  const probe = document.createElement('span')
  if (matchMedia('print').matches) probe.style.colorScheme = 'light'
  document.body.append(probe)
  const computed = getComputedStyle(probe)
  const colour = (token: string): string => {
    probe.style.color = `var(--${token})`
    return computed.color
  }
  const theme: ChartTheme = {
    ink: colour('ink'),
    inkSoft: colour('ink-soft'),
    paper: colour('paper'),
    grid: colour('grid'),
    observed: colour('observed'),
    capacity: colour('capacity'),
    danger: colour('danger'),
    bandInner: colour('band-inner'),
    bandOuter: colour('band-outer'),
    series: [1, 2, 3, 4, 5, 6].map((index) => colour(`series-${index}`)),
    fontFamily: computed.fontFamily,
  }
  probe.remove()
  return theme
}
