/**
 * The focus is never lost (WCAG 2.4.3): when what had it is gone, it goes to what stands in its place, else to what stands
 * around it, else to the page's heading; what could not be used for a while gets it back. A page that puts the focus
 * somewhere itself comes first.
 */

import type { Attachment } from 'svelte/attachments'

/** An element that had the focus, or held it, and its place among its siblings. */
interface Place {
  readonly element: Element
  readonly index: number
}

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]'

export const keepFocus: Attachment<HTMLElement> = (root) => {
  let trail: readonly Place[] = []
  let frame = 0

  function remember({ target }: FocusEvent): void {
    trail = target instanceof Element ? pathTo(target, root) : []
  }

  function mend(): void {
    const [last] = trail
    if (!last || document.activeElement !== document.body || !document.hasFocus()) return
    if (last.element.isConnected) {
      if (last.element instanceof HTMLElement && last.element.matches(FOCUSABLE)) last.element.focus()
      return
    }
    nextTo(trail)?.focus({ preventScroll: true })
  }

  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(mend)
  })
  // A press beside everything leaves the focus nowhere, and means it.
  const forget = ({ target }: PointerEvent): void => {
    if (target instanceof Element && target.closest(FOCUSABLE) === null) trail = []
  }
  root.addEventListener('focusin', remember)
  root.addEventListener('pointerdown', forget)
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
  return () => {
    cancelAnimationFrame(frame)
    observer.disconnect()
    root.removeEventListener('focusin', remember)
    root.removeEventListener('pointerdown', forget)
  }
}

/** From the element itself outwards. */
function pathTo(element: Element, root: Element): Place[] {
  const path: Place[] = []
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
    path.push({ element: at, index: Array.prototype.indexOf.call(at.parentElement?.children ?? [], at) })
  }
  return path
}

/** What takes the place of what is gone: the next in the same list, else the first thing around it. */
function nextTo(trail: readonly Place[]): HTMLElement | null {
  const around = trail.findIndex(({ element }) => element.isConnected)
  const holder = trail[around]?.element
  const gone = trail[around - 1]
  if (holder && gone) {
    const next = holder.children[Math.min(gone.index, holder.children.length - 1)]
    const found = next && firstIn(next)
    if (found) return found
  }
  for (const { element } of trail.slice(Math.max(0, around))) {
    const found = element.isConnected ? firstIn(element) : null
    if (found) return found
  }
  const heading = document.querySelector('h1')
  if (heading) heading.tabIndex = -1
  return heading
}

function firstIn(element: Element): HTMLElement | null {
  if (element instanceof HTMLElement && element.matches(FOCUSABLE)) return element
  return element.querySelector<HTMLElement>(FOCUSABLE)
}
