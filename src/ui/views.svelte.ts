/**
 * The pages that exist, in the order of the menu, and how they come into memory. A view gets at most the route as a
 * prop and reads the rest from context; it shows one h1. What is not listed here has no menu entry and no address.
 *
 * Start comes with the app, every other page is a chunk of its own: the one asked for is loaded at once, the rest as
 * soon as the first screen stands (load-rest.ts). Afterwards this tab needs nothing more of its version, so an update
 * that another tab accepts cannot leave it with a page that is no longer to be had.
 */

import type { Component } from 'svelte'
import type { Route, ViewId } from './routes.ts'
import Start from './views/start/Start.svelte'

export interface ViewProps {
  route: Route
}

export type ViewPage =
  | { readonly takesRoute: true; readonly component: Component<ViewProps> }
  | { readonly takesRoute: false; readonly component: Component }

interface ViewPlace {
  readonly id: ViewId
  /** Kinds of documents that open in this view. */
  readonly kinds?: readonly string[]
  /** Begins a new group in the menu. */
  readonly separated?: boolean
  readonly fetch: () => Promise<ViewPage>
}

export class View {
  readonly id: ViewId
  readonly kinds: readonly string[]
  readonly separated: boolean
  readonly #fetch: () => Promise<ViewPage>
  #page = $state.raw<ViewPage | null>(null)

  constructor({ id, kinds = [], separated = false, fetch }: ViewPlace) {
    this.id = id
    this.kinds = kinds
    this.separated = separated
    this.#fetch = fetch
  }

  /** What to show; null while it is not in memory, or could not be had. */
  get page(): ViewPage | null {
    return this.#page
  }

  /** Brings the page into memory; false where it is not to be had. A later call tries again. */
  async load(): Promise<boolean> {
    try {
      this.#page ??= await this.#fetch()
    } catch {
      // The import rejects for want of a network only: whatever else a chunk could do wrong fails in every test.
    }
    return this.#page !== null
  }
}

type Chunk<Shown> = () => Promise<{ readonly default: Shown }>

function withRoute(chunk: Chunk<Component<ViewProps>>): () => Promise<ViewPage> {
  return async () => ({ takesRoute: true, component: (await chunk()).default })
}

function plain(chunk: Chunk<Component>): () => Promise<ViewPage> {
  return async () => ({ takesRoute: false, component: (await chunk()).default })
}

export const VIEWS: readonly View[] = [
  new View({ id: 'start', fetch: plain(() => Promise.resolve({ default: Start })) }),
  new View({
    id: 'plan',
    kinds: ['regional-plan'],
    fetch: withRoute(() => import('./views/plan/PlanPage.svelte')),
  }),
  new View({ id: 'national', fetch: plain(() => import('./views/national/NationalPage.svelte')) }),
  new View({
    id: 'distribution',
    kinds: ['distribution'],
    fetch: withRoute(() => import('./views/distribution/DistributionPage.svelte')),
  }),
  new View({
    id: 'oxygen',
    kinds: ['oxygen-ledger'],
    fetch: withRoute(() => import('./views/oxygen/OxygenPage.svelte')),
  }),
  new View({
    id: 'careHotels',
    kinds: ['care-hotel-plan'],
    fetch: withRoute(() => import('./views/care-hotels/CareHotelsPage.svelte')),
  }),
  new View({
    id: 'forecast',
    kinds: ['forecast'],
    fetch: withRoute(() => import('./views/forecast/ForecastPage.svelte')),
  }),
  new View({
    id: 'compare',
    kinds: ['comparison'],
    separated: true,
    fetch: withRoute(() => import('./views/compare/ComparePage.svelte')),
  }),
  new View({ id: 'share', fetch: plain(() => import('./views/share/Share.svelte')) }),
  new View({ id: 'sources', fetch: plain(() => import('./views/sources/Sources.svelte')) }),
  new View({ id: 'settings', fetch: plain(() => import('./views/settings/Settings.svelte')) }),
]

/** The view that a route asks for; null where the address is none of ours. */
export function viewOf(route: Route | null): View | null {
  return VIEWS.find(({ id }) => id === route?.view) ?? null
}
