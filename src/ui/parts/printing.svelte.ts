/** Whether the page is on its way to paper: what only paper shows is made then, and not before. */

import { flushSync } from 'svelte'
import { createSubscriber } from 'svelte/reactivity'

const paper = matchMedia('print')
/** The browser counts the sheets right after it says that it is going to print, before the page is one of paper. */
let begun = false

const subscribe = createSubscriber((announce) => {
  const turn = (to: boolean): void => {
    begun = to
    announce()
    flushSync()
  }
  const begin = (): void => turn(true)
  const end = (): void => turn(false)
  addEventListener('beforeprint', begin)
  addEventListener('afterprint', end)
  paper.addEventListener('change', announce)
  return () => {
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
    paper.removeEventListener('change', announce)
    begun = false
  }
})

/** Read in an effect or `$derived` it is read again when printing begins and ends. */
export function isPrinting(): boolean {
  subscribe()
  return begun || paper.matches
}
