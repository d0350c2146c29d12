/** From a document to the address of the page that shows it. */

import { hrefOf, type ViewId } from '../../routes.ts'

const HOMES: Readonly<Record<string, ViewId>> = {
  'regional-plan': 'plan',
  comparison: 'compare',
  distribution: 'distribution',
  'oxygen-ledger': 'oxygen',
  'care-hotel-plan': 'careHotels',
  forecast: 'forecast',
}

/** Where a document opens, for `href`; null for a kind that this version does not show. */
export function addressOf({ kind, id }: { readonly kind: string; readonly id: string }): string | null {
  const view = HOMES[kind]
  return view === undefined ? null : hrefOf({ view, id })
}
