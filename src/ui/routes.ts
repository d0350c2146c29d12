/**
 * Addresses after the `#`: `#/plan/<id>?view=chain`. Hash, because the app must work from any folder of any static
 * host, and offline. Knows nothing of the views behind the routes.
 */

/** The first part of the address of each view; Start has none. */
const SEGMENTS = {
  start: '',
  plan: 'plan',
  national: 'national',
  distribution: 'distribution',
  oxygen: 'oxygen',
  careHotels: 'care-hotels',
  forecast: 'forecast',
  compare: 'compare',
  share: 'share',
  sources: 'sources',
  settings: 'settings',
} as const

export type ViewId = keyof typeof SEGMENTS

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
  const view = VIEW_IDS.find((candidate) => SEGMENTS[candidate] === segment)
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
  const path = id === undefined ? SEGMENTS[view] : `${SEGMENTS[view]}/${encodeURIComponent(id)}`
  const search = new URLSearchParams(query).toString()
  return `#/${path}${search === '' ? '' : `?${search}`}`
}

const VIEW_IDS: readonly ViewId[] = [
  'start',
  'plan',
  'national',
  'distribution',
  'oxygen',
  'careHotels',
  'forecast',
  'compare',
  'share',
  'sources',
  'settings',
]

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
