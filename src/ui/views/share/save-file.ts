/** Hands a file of ours to the reader's downloads. */

import type { OutgoingFile } from '../../../state/outgoing-file.ts'
import { download } from '../../parts/download.ts'

export function saveFile({ fileName, content }: OutgoingFile): void {
  download(content, fileName)
}
