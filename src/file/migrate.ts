/**
 * From an older format version to the present one, a step per version. A step is pure, works on data whose shape
 * nobody has checked yet, and is never changed once its version was released: test/fixtures/format-N holds
 * files of each released version, and they must stay readable.
 */
import { FORMAT_VERSION } from './envelope.ts'
import { plansFollowInfections } from './migrations/plans-follow-infections.ts'
import type { JsonObject } from './plain-data.ts'

/** Takes a file of version `from` to version `from + 1`, or gives null where it cannot. */
export interface Migration {
  readonly from: number
  readonly migrate: (file: JsonObject) => JsonObject | null
}

/** In order, without gaps, the last one ending at the present version. Version 1 is the first there was. */
export const MIGRATIONS: readonly Migration[] = [{ from: 1, migrate: plansFollowInfections }]

/** Checksum and signature were of the older text. */
function unsigned(file: JsonObject): JsonObject {
  const kept = Object.entries(file).filter(([member]) => member !== 'checksum' && member !== 'signature')
  return Object.fromEntries(kept)
}

/**
 * The file at the present version, or null where a step could not make it.
 * @param version the version that the file says it has, 1 … present.
 */
export function migrateFile(
  file: JsonObject,
  version: number,
  steps: readonly Migration[] = MIGRATIONS,
  target: number = FORMAT_VERSION,
): JsonObject | null {
  let migrated: JsonObject | null = file
  for (let from = version; from < target; from += 1) {
    const step = steps.find((candidate) => candidate.from === from)
    if (!step) return null
    migrated = step.migrate(unsigned(migrated))
    if (migrated === null) return null
    migrated = { ...migrated, version: from + 1 }
  }
  return migrated
}
