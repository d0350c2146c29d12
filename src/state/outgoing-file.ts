/** Documents on their way out: the bytes of a file, and what it is called. */
import type { AppDocument } from '../file/envelope.ts'
import type { Person } from '../file/merge/change-set.ts'
import { bytesOf } from '../file/travel/checksum.ts'
import { encrypt } from '../file/travel/passphrase.ts'
import type { Signer } from '../file/travel/signature.ts'
import { withChecksum } from '../file/travel/travelling-file.ts'
import { sealDocuments } from '../file/write.ts'
import type { Stamp } from '../storage/rows.ts'

export { SHORTEST_PASSPHRASE } from '../file/travel/passphrase.ts'

/** A file to hand to the user. */
export interface OutgoingFile {
  readonly fileName: string
  readonly content: Blob
}

export const JSON_TYPE = { type: 'application/json' }

/** How documents leave: who writes them, by what it is signed, and under which passphrase, null: under none. */
export interface Sending {
  readonly person: Person | null
  readonly signer: Signer | null
  readonly passphrase: string | null
}

export async function outgoingFile(
  documents: readonly AppDocument[],
  written: Stamp,
  { person, signer, passphrase }: Sending,
): Promise<OutgoingFile> {
  const signs = person && signer ? { by: person, signer } : null
  const file = await withChecksum(sealDocuments(documents, written), signs)
  const bytes = await bytesOf(file)
  const content = new Blob([passphrase === null ? bytes : await encrypt(bytes, passphrase)], JSON_TYPE)
  return { fileName: fileNameOf(documents, written.writtenAt.slice(0, 10), person?.name ?? ''), content }
}

/**
 * `region_title_date_r3_author.adempauze.json`: so that a folder of files says whose is which, and which is the latest.
 * Several documents together carry the name of the app and their number.
 */
export function fileNameOf(documents: readonly AppDocument[], date: string, author: string): string {
  const [only, ...others] = documents
  const parts =
    only === undefined || others.length > 0
      ? ['adempauze', String(documents.length), date]
      : [...namesOf(only), date, `r${only.revision}`]
  const named = author === '' ? parts : [...parts, fileNamePart(author)]
  return `${named.join('_')}.adempauze.json`
}

/** Region and title; the title alone where it begins with the region. */
function namesOf(document: AppDocument): string[] {
  const title = fileNamePart(document.title)
  const region = regionOf(document)
  if (region === '' || title.startsWith(fileNamePart(region))) return [title]
  return [fileNamePart(region), title]
}

function regionOf(document: AppDocument): string {
  switch (document.kind) {
    case 'regional-plan':
      return document.body.region.name
    case 'forecast':
      return document.body.area
    default:
      return ''
  }
}

/** Letters, digits and hyphens of a title, for the name of a file. */
export function fileNamePart(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'adempauze'
  )
}
