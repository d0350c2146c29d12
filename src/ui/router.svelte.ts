/** Where the reader is, from the address bar. One per page; follows back and forward. */

import { hrefOf, parseHash, type Route } from './routes.ts'

export class Router {
  #route = $state.raw<Route | null>(null)

  constructor() {
    this.#route = parseHash(location.hash)
  }

  /** The present route; null for an address that is none of ours. */
  get route(): Route | null {
    return this.#route
  }

  /** Goes to a route and leaves a step in the history. */
  go(route: Route): void {
    location.hash = hrefOf(route)
  }

  /** Changes the address without a step in the history: a filter, a tab. */
  replace(route: Route): void {
    history.replaceState(null, '', hrefOf(route))
    this.#route = route
  }

  /** Follows the address from now on. Returns the way to stop. */
  start(): () => void {
    const follow = (): void => {
      this.#route = parseHash(location.hash)
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }
}
