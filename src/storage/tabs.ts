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
  /** Resolves when a tab that was second comes first; for one that was first, or leaves, never. */
  readonly inherited: Promise<void>
  /** Lets go, or leaves the queue. Resolves when another request can be granted. */
  release(): Promise<void>
}

/** Asks for a document, or for a place in the queue. */
export function claimDocument(locks: Locks | undefined, documentId: string): Claim {
  if (!locks) {
    return {
      first: Promise.resolve(true),
      inherited: new Promise(() => {}),
      release: () => Promise.resolve(),
    }
  }
  const name = lockName(documentId)
  const leaving = new AbortController()
  const { signal } = leaving
  const released = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve())
  })

  const holdNow = (answer: (held: boolean) => void) =>
    locks.request(name, { ifAvailable: true }, async (lock) => {
      answer(lock !== null)
      if (lock !== null) await released
      return lock !== null
    })
  const holdLater = (inherit: () => void) =>
    locks.request(name, { signal }, () => {
      inherit()
      return released
    })

  let ended = Promise.resolve()
  let inherit = () => {}
  const inherited = new Promise<void>((resolve) => (inherit = resolve))
  const first = new Promise<boolean>((answer) => {
    ended = holdNow(answer)
      .then((held) => (held || signal.aborted ? undefined : holdLater(inherit)))
      .catch((error: unknown) => {
        if (!signal.aborted) throw error
      })
  })
  return {
    first,
    inherited,
    release() {
      leaving.abort()
      return ended
    },
  }
}

/** Does one thing with a document that no other tab has open; otherwise `busy`, and nothing is done. */
export async function withDocument<T>(
  locks: Locks | undefined,
  documentId: string,
  work: () => Promise<StorageResult<T>>,
): Promise<StorageResult<T>> {
  const claim = claimDocument(locks, documentId)
  try {
    return (await claim.first) ? await work() : err({ code: 'busy' })
  } finally {
    await claim.release()
  }
}
