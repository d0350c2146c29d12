/** Documents, instants and databases for the tests of storage and state. */
import type { Result } from '../../src/domain/shared/result.ts'
import type { AppDocument, DocumentOf } from '../../src/file/envelope.ts'
import { defaultPlan } from '../../src/reference/plan-defaults.ts'
import { openDatabase } from '../../src/storage/db.ts'
import type { Stamp } from '../../src/storage/rows.ts'
import type { Store } from '../../src/storage/store.ts'

const BODY = defaultPlan('NL', 'expectation')

/** A regional plan that differs from others by id, title, revision and horizon. */
export function plan(id: string, revision = 0, horizonDays = 90): DocumentOf<'regional-plan'> {
  return { kind: 'regional-plan', id, title: `Plan ${id}`, revision, body: { ...BODY, horizonDays } }
}

const START_MS = Date.UTC(2022, 0, 17, 9)

/** A stamp so many minutes after 17 January 2022, 9:00. */
export function stampAt(minutes = 0): Stamp {
  return { writtenBy: 'test', writtenAt: new Date(START_MS + minutes * 60_000).toISOString() }
}

let databases = 0

/** A name that no other test uses. */
export function freshName(): string {
  databases += 1
  return `test-${databases}`
}

/** A connection as a tab has one; several with the same name are several tabs. */
export async function openTab(name: string, onOutdated: () => void = () => undefined): Promise<Store> {
  return must(await openDatabase({ name, onOutdated }))
}

/** The value of a result that must be one. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** The plan in a result that must be one. */
export function mustBePlan(result: Result<AppDocument, unknown>): DocumentOf<'regional-plan'> {
  const document = must(result)
  if (document.kind !== 'regional-plan') throw new Error(`a ${document.kind}`)
  return document
}

/** The refusal of a result that must be one. */
export function mustFail<E>(result: Result<unknown, E>): E {
  if (result.ok) throw new Error('not refused')
  return result.error
}
