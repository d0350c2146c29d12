/** A change of a document as its history tells it: who, when, and the way back. */
import type { Undo } from './differences.ts'

/** Who works on a device: as they call themselves, no account. */
export interface Person {
  /** Name or initials. */
  readonly name: string
  readonly role: string
  readonly organization: string
}

/** Who did something, and when. */
export interface Signature {
  /** Null where nobody said so. */
  readonly by: Person | null
  /** UTC instant. */
  readonly at: string
}

/** A way from one state to the next, told backwards. */
export interface ChangeSet extends Signature {
  /** Fingerprints of the state before it and the state after it. */
  readonly from: string
  readonly to: string
  /** From the state after it to the state before it. */
  readonly undo: readonly Undo[]
}

/** More than a file should carry. */
export const MOST_CHANGE_SETS = 100
