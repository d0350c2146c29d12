/**
 * The pages that exist, in the order of the menu. A view gets at most the route as a prop and reads the rest from
 * context; it shows one h1. What is not listed here has no menu entry and no address.
 */

import type { Component } from 'svelte'
import type { Route, ViewId } from './routes.ts'
import CareHotelsPage from './views/care-hotels/CareHotelsPage.svelte'
import DistributionPage from './views/distribution/DistributionPage.svelte'
import ComparePage from './views/compare/ComparePage.svelte'
import OxygenPage from './views/oxygen/OxygenPage.svelte'
import PlanPage from './views/plan/PlanPage.svelte'
import Settings from './views/settings/Settings.svelte'
import Share from './views/share/Share.svelte'
import Sources from './views/sources/Sources.svelte'
import Start from './views/start/Start.svelte'

export interface ViewProps {
  route: Route
}

export type ViewEntry = ViewPlace & ViewPage

interface ViewPlace {
  readonly id: ViewId
  /** Kinds of documents that open in this view. */
  readonly kinds: readonly string[]
  /** Begins a new group in the menu. */
  readonly separated?: boolean
}

type ViewPage =
  | { readonly takesRoute: true; readonly component: Component<ViewProps> }
  | { readonly takesRoute: false; readonly component: Component }

export const VIEWS: readonly ViewEntry[] = [
  { id: 'start', takesRoute: false, component: Start, kinds: [] },
  { id: 'plan', takesRoute: true, component: PlanPage, kinds: ['regional-plan'] },
  { id: 'distribution', takesRoute: true, component: DistributionPage, kinds: ['distribution'] },
  { id: 'oxygen', takesRoute: true, component: OxygenPage, kinds: ['oxygen-ledger'] },
  { id: 'careHotels', takesRoute: true, component: CareHotelsPage, kinds: ['care-hotel-plan'] },
  { id: 'compare', takesRoute: true, component: ComparePage, kinds: ['comparison'], separated: true },
  { id: 'share', takesRoute: false, component: Share, kinds: [] },
  { id: 'sources', takesRoute: false, component: Sources, kinds: [] },
  { id: 'settings', takesRoute: false, component: Settings, kinds: [] },
]
