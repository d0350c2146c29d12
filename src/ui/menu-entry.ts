/** One line of the menu: which page, where it leads now, and whether it begins a new group. */
import type { ViewId } from './routes.ts'

export interface MenuEntry {
  readonly id: ViewId
  readonly href: string
  readonly separated: boolean
}
