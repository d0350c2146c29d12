/**
 * How the pages come into memory. Start comes with the app, every other page is a chunk of its own: the one asked for
 * is loaded at once, the rest as soon as the first screen stands (load-rest.ts). Afterwards this tab needs nothing more
 * of its version, so an update that another tab accepts cannot leave it with a page that is no longer to be had.
 */

import type { Component } from 'svelte'
import { fetchedModule } from '../i18n/fetched-module.ts'
import { PAGES, VIEW_IDS } from './pages.ts'
import type { Route, ViewId } from './routes.ts'

export interface ViewProps {
  route: Route
}

export type ViewPage = Component<ViewProps>

const AT_ONCE = import.meta.glob<ViewPage>('./views/start/Start.svelte', { import: 'default', eager: true })
const CHUNKS = import.meta.glob<ViewPage>('./views/*/*Page.svelte', { import: 'default' })

export class View {
  readonly id: ViewId
  readonly #fetch: (() => Promise<ViewPage>) | undefined
  #page = $state.raw<ViewPage | null>(null)

  constructor(id: ViewId) {
    this.id = id
    const path = `./views/${PAGES[id].file}.svelte`
    const load = CHUNKS[path]
    this.#fetch = load && fetchedModule(load, (module) => (module as { readonly default: ViewPage }).default)
    this.#page = AT_ONCE[path] ?? null
  }

  /** What to show; null while it is not in memory, or could not be had. */
  get page(): ViewPage | null {
    return this.#page
  }

  /** Brings the page into memory; false where it is not to be had. A later call tries again. */
  async load(): Promise<boolean> {
    try {
      this.#page ??= (await this.#fetch?.()) ?? null
    } catch {
      // The import rejects for want of a network only: whatever else a chunk could do wrong fails in every test.
    }
    return this.#page !== null
  }
}

export const VIEWS: readonly View[] = VIEW_IDS.map((id) => new View(id))

/** The view that a route asks for; null where the address is none of ours. */
export function viewOf(route: Route | null): View | null {
  return VIEWS.find(({ id }) => id === route?.view) ?? null
}
