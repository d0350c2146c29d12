/**
 * One tab writes a document at a time, by a Web Lock of its name. The browser frees the lock when the tab closes
 * or crashes, and the tab that waited longest takes over. A browser without Web Locks lets every tab write; the
 * revision check of the save is then the only guard.
 */
import { err } from '../domain/shared/result.ts'
import type { StorageResult } from './failure.ts'

const lockName = (documentId: string) => `adempauze/document/${documentId}`

/** The part of `navigator.locks` that is used here. */
export type Locks = Pick<LockManager, 'request'>

/** A tab's hold on a document, or its place in the queue. */
export interface Claim {
  /** True: this tab may write from the start. False: another tab has the document. */
  readonly first: Promise<boolean>
  /** Lets go, or leaves the queue. */
  release(): void
}

/** Asks for a document; `onInherited` is called when a tab that was second comes first. */
export function claimDocument(locks: Locks | undefined, documentId: string, onInherited: () => void): Claim {
  if (!locks) return { first: Promise.resolve(true), release: () => undefined }
  const leaving = new AbortController()
  const released = new Promise<void>((resolve) => {
    leaving.signal.addEventListener('abort', () => resolve())
  })
  const first = new Promise<boolean>((resolve, reject) => {
    locks
      .request(lockName(documentId), { ifAvailable: true }, (lock) => {
        resolve(lock !== null)
        return lock === null ? undefined : released
      })
      .catch(reject)
  })
  const inherit = () =>
    locks.request(lockName(documentId), { signal: leaving.signal }, () => {
      onInherited()
      return released
    })
  first
    .then((held) => (held || leaving.signal.aborted ? undefined : inherit()))
    .catch((error: unknown) => {
      if (!leaving.signal.aborted) throw error
    })
  return { first, release: () => leaving.abort() }
}

/** Does one thing with a document that no other tab has open; otherwise `busy`, and nothing is done. */
export async function withDocument<T>(
  locks: Locks | undefined,
  documentId: string,
  work: () => Promise<StorageResult<T>>,
): Promise<StorageResult<T>> {
  const claim = claimDocument(locks, documentId, () => undefined)
  try {
    return (await claim.first) ? await work() : err({ code: 'busy' })
  } finally {
    claim.release()
  }
}
