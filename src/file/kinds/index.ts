/** Every kind of document there is. A kind that is not here cannot be read. */
import type { DocumentBodies, DocumentKindId } from '../envelope.ts'
import type { DocumentKind } from './document-kind.ts'
import { regionalPlanKind } from './regional-plan.ts'

export const KINDS = {
  'regional-plan': regionalPlanKind,
} satisfies { readonly [Kind in DocumentKindId]: DocumentKind<DocumentBodies[Kind]> }
