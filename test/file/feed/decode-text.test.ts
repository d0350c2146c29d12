import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/file/feed/decode-text.ts'

const bytes = (...values: number[]) => new Uint8Array(values).buffer

describe('decodeText', () => {
  it('reads UTF-8 and leaves out the byte order mark', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x44, 0xc3, 0xab))).toBe('Dë')
  })
  it('reads what is no UTF-8 as Windows-1252', () => {
    expect(decodeText(bytes(0x44, 0xeb))).toBe('Dë')
  })
  it("reads a spreadsheet's Unicode text", () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x44, 0x00, 0x09, 0x00))).toBe('D\t')
  })
  it('reads nothing as an empty text', () => {
    expect(decodeText(bytes())).toBe('')
  })
})
