/** Where two versions of a document differ, place by place, with both versions: they name the items at a place. */
import type { AppDocument } from '../file/envelope.ts'
import { type PlaceDifference, placesThatDiffer } from '../file/merge/differences.ts'
import { contentOf } from '../file/merge/history.ts'

export type { PlaceDifference } from '../file/merge/differences.ts'

export interface VersionDifferences {
  readonly before: AppDocument
  readonly after: AppDocument
  readonly places: readonly PlaceDifference[]
}

export function versionDifferences(before: AppDocument, after: AppDocument): VersionDifferences {
  return { before, after, places: placesThatDiffer(contentOf(before), contentOf(after)) }
}
