/**
 * The colours of the design tokens as they are right now, for what CSS cannot colour: canvas. Follows the system's
 * theme, `data-theme` on the root, and paper: while printing the light theme holds.
 */

import { flushSync } from 'svelte'
import { createSubscriber } from 'svelte/reactivity'
import type { ChartTheme } from '../charts/chart-theme.ts'

let printing = false

const subscribe = createSubscriber((update) => {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const root = new MutationObserver(update)
  const paper = (begins: boolean) => () => {
    printing = begins
    update()
    // The browser takes its picture when the event returns.
    flushSync()
  }
  const toPaper = paper(true)
  const fromPaper = paper(false)
  system.addEventListener('change', update)
  root.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  addEventListener('beforeprint', toPaper)
  addEventListener('afterprint', fromPaper)
  return () => {
    system.removeEventListener('change', update)
    root.disconnect()
    removeEventListener('beforeprint', toPaper)
    removeEventListener('afterprint', fromPaper)
  }
})

/** The chart colours as the page has them; inside an effect or `$derived` it is read again when they change. */
export function currentChartTheme(): ChartTheme {
  subscribe()
  const probe = document.createElement('span')
  if (printing) probe.style.colorScheme = 'light'
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
