/** UTF-8 bytes to text. Bytes that are no UTF-8 are a fault with a place, not a replacement character. */
import { err, ok, type Result } from '../domain/shared/result.ts'
import { faultAt, type SyntaxFault } from './parse-json.ts'

const REPLACEMENT = '\ufffd'

/** A byte order mark at the beginning is passed over. */
export function decodeUtf8(bytes: Uint8Array): Result<string, SyntaxFault> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // Only now the lenient way, to see where: a replacement character written as such costs precision, no more.
    const text = new TextDecoder('utf-8').decode(bytes)
    return err(faultAt(text, text.indexOf(REPLACEMENT), { is: 'utf8' }))
  }
}
