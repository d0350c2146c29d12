/**
 * What can go wrong between the app and the browser's storage, as values. Only failures of the storage itself
 * become values here; a bug in our own code keeps flying.
 */
import { err, type Result } from '../domain/shared/result.ts'
import type { ReadError } from '../file/read-error.ts'

export type StorageFailure =
  /** The disk or the browser's allowance is full. */
  | { readonly code: 'quota' }
  /** This tab's connection is gone: another tab upgraded the database, or the browser cleared it. */
  | { readonly code: 'closed' }
  /** The storage does not work at all (private mode, broken profile, failing disk). */
  | { readonly code: 'unavailable'; readonly detail: string }
  /** No such document, or no longer. */
  | { readonly code: 'missing' }
  /** Somebody else saved the document since this tab read it. */
  | { readonly code: 'conflict'; readonly storedRevision: number }
  /** The stored text is not a document of ours; it stays as it is. */
  | { readonly code: 'unreadable'; readonly error: ReadError }
  /** Reading would refuse the document, and so it is not written. What stood there stands. */
  | { readonly code: 'refused'; readonly error: ReadError }
  /** Another tab has the document open, and only that tab may change it. */
  | { readonly code: 'busy' }

export type StorageResult<T> = Result<T, StorageFailure>

/** Runs storage work and turns a failing storage into a value. @throws whatever else goes wrong: a bug. */
export async function attempt<T>(work: () => PromiseLike<StorageResult<T>>): Promise<StorageResult<T>> {
  try {
    return await work()
  } catch (error) {
    const failure = storageFailureOf(error)
    if (failure === null) throw error
    return err(failure)
  }
}

const CLOSED = ['DatabaseClosedError', 'InvalidStateError']
const UNAVAILABLE = [
  'AbortError',
  'DataError',
  'MissingAPIError',
  'NotFoundError',
  'NotReadableError',
  'OpenFailedError',
  'SecurityError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
]

/**
 * The failure that an exception of the storage stands for, or null for any other exception.
 * A full disk arrives in two shapes: as QuotaExceededError, and as AbortError that hides one inside.
 */
export function storageFailureOf(error: unknown): StorageFailure | null {
  const chain = causes(error)
  if (chain.some((cause) => cause.name === 'QuotaExceededError')) return { code: 'quota' }
  if (chain.some((cause) => CLOSED.includes(cause.name))) return { code: 'closed' }
  const known = chain.find((cause) => UNAVAILABLE.includes(cause.name))
  return known ? { code: 'unavailable', detail: `${known.name}: ${known.message}` } : null
}

interface Named {
  readonly name: string
  readonly message: string
}

/** The exception and what it wraps (`inner` is Dexie's word for it), outermost first. */
function causes(error: unknown): Named[] {
  const chain: Named[] = []
  let current = error
  while (typeof current === 'object' && current !== null && chain.length < 8) {
    const name = 'name' in current && typeof current.name === 'string' ? current.name : ''
    const message = 'message' in current && typeof current.message === 'string' ? current.message : ''
    chain.push({ name, message })
    current = 'inner' in current ? current.inner : 'cause' in current ? current.cause : null
  }
  return chain
}
