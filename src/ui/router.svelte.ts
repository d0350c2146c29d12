/**
 * Where the reader is, from the address bar. One per page; follows back and forward. A page that is not in memory
 * yet is loaded first: until then the reader stays where they are.
 */

import { hrefOf, parseHash, type Route } from './routes.ts'
import { viewOf } from './views.svelte.ts'

export class Router {
  #route = $state.raw<Route | null>(null)
  #loading = $state.raw(false)
  #turn = 0

  constructor() {
    this.#route = parseHash(location.hash)
  }

  /** The route that is shown; null for an address that is none of ours. */
  get route(): Route | null {
    return this.#route
  }

  /** The address has changed, and its page is on its way. */
  get loading(): boolean {
    return this.#loading
  }

  /** Goes to a route and leaves a step in the history. */
  go(route: Route): void {
    location.hash = hrefOf(route)
  }

  /** Follows the address from now on. Returns the way to stop. */
  start(): () => void {
    const follow = (): void => void this.#arrive(parseHash(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }

  /** Arrives also where the page is missing: the screen says so. Of two addresses in a row the last one counts. */
  async #arrive(route: Route | null): Promise<void> {
    const turn = ++this.#turn
    const view = viewOf(route)
    if (view?.page === null) {
      this.#loading = true
      await view.load()
      if (turn !== this.#turn) return
    }
    this.#loading = false
    this.#route = route
  }
}
