/** What must hold between the fields of a file whose shape is right: unique ids, and what each kind checks. */
import type { Problem } from '../domain/shared/result.ts'
import type { AppDocument } from './envelope.ts'
import { checkUnique } from './kinds/fields.ts'
import { KINDS } from './kinds/index.ts'
import { underPath } from './path.ts'

/** Paths begin at the file. */
export function checkDocuments(documents: readonly AppDocument[]): Problem[] {
  const ids = documents.map((document) => document.id)
  return [
    ...checkUnique(ids, (index) => `documents[${index}].id`),
    ...documents.flatMap((document, index) =>
      checkBody(document).map((problem) => ({
        ...problem,
        path: underPath(`documents[${index}].body`, problem.path),
      })),
    ),
  ]
}

function checkBody(document: AppDocument): Problem[] {
  switch (document.kind) {
    case 'regional-plan':
      return KINDS['regional-plan'].check(document.body)
    case 'comparison':
      return KINDS.comparison.check(document.body)
    case 'distribution':
      return KINDS.distribution.check(document.body)
    case 'oxygen-ledger':
      return KINDS['oxygen-ledger'].check(document.body)
    case 'care-hotel-plan':
      return KINDS['care-hotel-plan'].check(document.body)
    case 'forecast':
      return KINDS.forecast.check(document.body)
  }
}
