/** From a document to the address of the page that shows it. */

import { homeOf } from '../../pages.ts'
import { hrefOf } from '../../routes.ts'

/** Where a document opens, for `href`; null for a kind that this version does not show. */
export function addressOf({ kind, id }: { readonly kind: string; readonly id: string }): string | null {
  const view = homeOf(kind)
  return view === null ? null : hrefOf({ view, id })
}
