/** Lets the keyboard reach what scrolls in its own place, so that its arrow keys can move it (WCAG 2.1.1). */

import type { Attachment } from 'svelte/attachments'

export const scrollable: Attachment<HTMLElement> = (element) => {
  element.tabIndex = 0
}
