/**
 * The pages that exist, in the order of the menu. A view gets the route as its only prop and reads the rest from
 * context; it shows one h1. What is not listed here has no menu entry and no address.
 */

import type { Component } from 'svelte'
import type { Route, ViewId } from './routes.ts'
import PlanPage from './views/plan/PlanPage.svelte'
import Settings from './views/settings/Settings.svelte'
import Share from './views/share/Share.svelte'
import Sources from './views/sources/Sources.svelte'
import Start from './views/start/Start.svelte'

export interface ViewProps {
  route: Route
}

export interface ViewEntry {
  readonly id: ViewId
  readonly component: Component<ViewProps>
  /** Kinds of documents that open in this view. */
  readonly kinds: readonly string[]
  /** Begins a new group in the menu. */
  readonly separated?: boolean
}

export const VIEWS: readonly ViewEntry[] = [
  { id: 'start', component: Start, kinds: [] },
  { id: 'plan', component: PlanPage, kinds: ['regional-plan'] },
  { id: 'share', component: Share, kinds: [], separated: true },
  { id: 'sources', component: Sources, kinds: [] },
  { id: 'settings', component: Settings, kinds: [] },
]
