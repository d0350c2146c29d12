/**
 * What the app writes and reads: one versioned envelope around documents. A JSON file and a database row hold
 * the same envelope, so there is one way to read and one chain of migrations. Types only: no reading here.
 */
import type { DocumentBodies } from './kinds/index.ts'
import type { ChangeSet } from './merge/change-set.ts'
import type { DeviceSignature } from './travel/signature.ts'

export type { DocumentBodies } from './kinds/index.ts'

export const FORMAT = 'adempauze'
/** The format version that this code writes. A file with a higher version is refused. */
export const FORMAT_VERSION = 2

export type DocumentKindId = keyof DocumentBodies

/** What a document of a kind consists of: its identity, and the body that the domain calculates with. */
interface DocumentParts<Kind extends DocumentKindId> {
  readonly kind: Kind
  /** Unique within a file and within a browser: letters, digits, `.`, `_`, `-`; 1–64 characters. */
  readonly id: string
  /** What people call it, 1–200 characters. */
  readonly title: string
  /** Counts the saved changes, from 0. */
  readonly revision: number
  /** The latest changes, newest first: who, when, and the way back. Left out: none are remembered. */
  readonly history?: readonly ChangeSet[]
  readonly body: DocumentBodies[Kind]
}

/** A document of any kind; `kind` tells which. */
export type AppDocument = { readonly [Kind in DocumentKindId]: DocumentParts<Kind> }[DocumentKindId]

/** A document of one kind. */
export type DocumentOf<Kind extends DocumentKindId> = Extract<AppDocument, { readonly kind: Kind }>

/** A whole file, or one database row (which holds one document). */
export interface AppFile {
  readonly format: typeof FORMAT
  readonly version: typeof FORMAT_VERSION
  /** Program and version, `adempauze 0.1.0`. */
  readonly writtenBy: string
  /** UTC instant, `2022-01-17T09:30:00.000Z`. */
  readonly writtenAt: string
  /** SHA-256 of the canonical text without `checksum` and `signature`, hexadecimal. Left out: nobody can tell. */
  readonly checksum?: string
  readonly signature?: DeviceSignature
  readonly documents: readonly AppDocument[]
}
