/** Documents on their way out: the bytes of a file, and what it is called. */
import { breather } from '../file/breath.ts'
import type { AppDocument, AppFile } from '../file/envelope.ts'
import { prepareText, sealDocuments, writePieces } from '../file/write.ts'
import type { Stamp } from '../storage/rows.ts'

/** A file to hand to the user. */
export interface OutgoingFile {
  readonly fileName: string
  readonly content: Blob
}

export const JSON_TYPE = { type: 'application/json' }

/** @param author who works here, for the name of the file; '' where nobody said so. */
export async function outgoingFile(
  documents: readonly AppDocument[],
  written: Stamp,
  author: string,
): Promise<OutgoingFile> {
  for (const document of documents) await prepareText(document)
  const fileName = fileNameOf(documents, written.writtenAt.slice(0, 10), author)
  return { fileName, content: await contentOf(sealDocuments(documents, written)) }
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

/** The text of a file, piece by piece with pauses: the page never holds it in one. */
async function contentOf(file: AppFile): Promise<Blob> {
  const breathe = breather()
  const parts: Blob[] = []
  for (const piece of writePieces(file)) {
    parts.push(new Blob([typeof piece === 'string' ? piece : piece.text]))
    await breathe()
  }
  return new Blob(parts, JSON_TYPE)
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
