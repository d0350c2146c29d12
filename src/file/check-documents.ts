/** What must hold between the fields of a file whose shape is right: unique ids, and what each kind checks. */
import type { Problem } from '../domain/shared/result.ts'
import type { AppDocument } from './envelope.ts'
import { checkUnique } from './kinds/fields.ts'
import { checkLedgerChange } from './kinds/oxygen-ledger-checks.ts'
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

interface Checked {
  check(body: unknown): Problem[]
}

/** A kind checks bodies of its own kind, and a document's kind says which that is. */
const CHECKS: ReadonlyMap<string, Checked> = new Map(
  KINDS.map((kind): [string, Checked] => [kind.kind, kind]),
)

/** What does not fit together in the body of a document; paths begin at the body. */
export function checkBody({ kind, body }: AppDocument): Problem[] {
  return CHECKS.get(kind)?.check(body) ?? []
}

/** The same of a document that was sound `before` it was changed. */
export function checkChange(document: AppDocument, before: AppDocument): Problem[] {
  return document.kind === 'oxygen-ledger' && before.kind === 'oxygen-ledger'
    ? checkLedgerChange(document.body, before.body)
    : checkBody(document)
}
