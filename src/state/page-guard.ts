/**
 * Brings the open document to safety when the page is left: what is typed and not yet left is taken over, the document
 * saved as soon as the page is hidden and written natively when it goes away. The browser asks before closing where
 * storage refused the work, where a field is red, and where a form was filled in and not sent.
 */
import { flushSync } from 'svelte'
import type { Library } from './library.svelte.ts'

/** Listens for as long as the page lives. */
export function guardPage(library: Library): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return
    takeTyped()
    void library.current?.flush()
  })
  // Capturing: Dexie's own listener closes the connection when the page goes to the back/forward cache.
  addEventListener(
    'pagehide',
    () => {
      takeTyped()
      library.current?.rescue()
    },
    { capture: true },
  )
  addEventListener('beforeunload', (event) => {
    takeTyped()
    const isTyped = document.querySelector('main [aria-invalid="true"], [data-unsent]') !== null
    if (isTyped || library.current?.atRisk) event.preventDefault()
  })
}

/** A field reports what is typed in it when it is left; a page that goes away leaves it too. */
function takeTyped(): void {
  const field = document.activeElement
  const isText =
    field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')
  if (!isText) return
  field.dispatchEvent(new Event('change', { bubbles: true }))
  // What the field makes of it shows at once: red, or in the document.
  flushSync()
}
