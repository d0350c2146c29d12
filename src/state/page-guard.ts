/**
 * Brings the open document to safety when the page is left: saved as soon as it is hidden, written natively when
 * it goes away, and a question before closing where storage refused the work.
 */
import type { Library } from './library.svelte.ts'

/** Listens for as long as the page lives. */
export function guardPage(library: Library): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void library.current?.flush()
  })
  // Capturing: Dexie's own listener closes the connection when the page goes to the back/forward cache.
  addEventListener('pagehide', () => library.current?.rescue(), { capture: true })
  addEventListener('beforeunload', (event) => {
    if (library.current?.atRisk) event.preventDefault()
  })
}
