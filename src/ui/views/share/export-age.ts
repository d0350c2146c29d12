/** Whether the file of a document is as new as the document: the reminder that nothing else keeps. Pure. */

import type { DocumentEntry, ExportRecord } from '../../../state/app.svelte.ts'

/** `current`: a file holds this very revision. `older`: it was changed since. `never`: there is no file. */
export type ExportAge = 'current' | 'older' | 'never'

export function exportAge(
  { revision }: Pick<DocumentEntry, 'revision'>,
  last: Pick<ExportRecord, 'revision'> | null,
): ExportAge {
  if (last === null) return 'never'
  return last.revision === revision ? 'current' : 'older'
}
