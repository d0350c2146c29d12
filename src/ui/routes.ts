/**
 * Addresses after the `#`: `#/plan/<id>?view=chain`. Hash, because the app must work from any folder of any static
 * host, and offline. Which there are stands in pages.ts.
 */

import { PAGES, VIEW_IDS, type ViewId } from './pages.ts'

export type { ViewId } from './pages.ts'

export interface Route {
  readonly view: ViewId
  /** Id of the document that the view is about. */
  readonly id?: string
  readonly query?: Readonly<Record<string, string>>
}

/** The route of an address, or null where it is none of ours. */
export function parseHash(hash: string): Route | null {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2)
  const [segment = '', id, ...rest] = path.split('/')
  const view = VIEW_IDS.find((candidate) => PAGES[candidate].segment === segment)
  if (view === undefined || rest.length > 0) return null
  const decoded = id === undefined || id === '' ? undefined : decode(id)
  if (decoded === null) return null
  const query = Object.fromEntries(new URLSearchParams(search))
  return {
    view,
    ...(decoded !== undefined && { id: decoded }),
    ...(Object.keys(query).length > 0 && { query }),
  }
}

/** The address of a route, for `href`. */
export function hrefOf({ view, id, query }: Route): string {
  const path = id === undefined ? PAGES[view].segment : `${PAGES[view].segment}/${encodeURIComponent(id)}`
  const search = new URLSearchParams(query).toString()
  return `#/${path}${search === '' ? '' : `?${search}`}`
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
