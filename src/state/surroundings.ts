/**
 * Everything that the state takes from outside: storage, locks, the clock and new ids. It enters here and goes
 * down as arguments; the domain never sees it. Tests hand in their own.
 */
import { version } from '../../package.json'
import type { Notes } from '../storage/notes.ts'
import type { SecondHome } from '../storage/second-home.ts'
import type { Shelter } from '../storage/health.ts'
import type { Stamp } from '../storage/rows.ts'
import type { Store } from '../storage/store.ts'
import type { Locks } from '../storage/tabs.ts'
import type { ReadLong } from '../storage/texts.ts'
import type { Person } from '../file/merge/change-set.ts'
import { type Folder, folderPicker } from '../storage/folder.ts'
import type { Device } from './device.ts'
import type { LedgerCopies } from './ledger-copies.ts'

export interface Outside {
  readonly store: Store
  readonly locks: Locks | undefined
  readonly shelter: Shelter | undefined
  /** Where copies are kept outside the database; undefined where the browser has no such place. */
  readonly secondHome: SecondHome | undefined
  readonly notes: Notes
  /** Lets the reader choose a folder, null where they do not; undefined where the browser has no such thing. */
  readonly pickFolder: (() => Promise<Folder | null>) | undefined
  /** Languages of the reader in order of preference, BCP 47. */
  readonly languages: readonly string[]
  now(): Date
  newId(): string
}

export interface Surroundings extends Outside {
  /** Reads long texts and files without holding up the page. */
  readonly readLong: ReadLong
  /** Compares and merges copies of a ledger, likewise. */
  readonly copies: LedgerCopies
  /** This device as the signer of files. */
  readonly device: Device
  /** Connects anew to a database that the browser let go of, and does `first` on it; null where that cannot be. */
  readonly reopen: <T>(first: () => Promise<T>) => Promise<T | null>
  /** Who works on this device; null where nobody said. */
  person(): Person | null
}

/** The browser's own. Locks and storage are missing where the page is not served securely. */
export function browserSurroundings(store: Store, secondHome: SecondHome | undefined, notes: Notes): Outside {
  return {
    store,
    locks: 'locks' in navigator ? navigator.locks : undefined,
    shelter: 'storage' in navigator ? navigator.storage : undefined,
    secondHome,
    notes,
    pickFolder: folderPicker(),
    languages: navigator.languages,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
  }
}

/** Name and version, as files are signed. */
export const WRITER = `adempauze ${version}`

/** Who writes, and now. */
export function stamp(surroundings: Pick<Surroundings, 'now'>): Stamp {
  return { writtenBy: WRITER, writtenAt: surroundings.now().toISOString() }
}
