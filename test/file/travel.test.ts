/** Files that travel: sealed, signed, encrypted, and what becomes of them on the way. */
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/file/canonical.ts'
import type { AppFile } from '../../src/file/envelope.ts'
import { readBytes, readText } from '../../src/file/read.ts'
import { integrityOf } from '../../src/file/travel/checksum.ts'
import { decrypt, encrypt, isEncrypted } from '../../src/file/travel/passphrase.ts'
import { codeOfKey, makeDeviceKey, signerOf } from '../../src/file/travel/signature.ts'
import { provenanceOf, withChecksum } from '../../src/file/travel/travelling-file.ts'
import { writeFile } from '../../src/file/write.ts'
import { SAMPLES } from './samples.ts'

const PLANNER = { name: 'planner', role: '', organization: 'regio A' }
const PASSPHRASE = 'drie natte  Ganzen in maart'

function read(text: string): AppFile {
  const file = readText(text)
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  return file.value
}

const sample = read(SAMPLES[0]?.text ?? '')
const sealed = await withChecksum(sample, null)

describe('a checksum', () => {
  it('is read back, and holds for every sample of every kind and version', async () => {
    for (const { text } of SAMPLES) {
      const file = await withChecksum(read(text), null)
      expect(await integrityOf(read(writeFile(file)))).toBe('intact')
    }
  })

  it('holds in another layout and order: that is no change', async () => {
    expect(await integrityOf(read(JSON.stringify(JSON.parse(writeFile(sealed)), null, 4)))).toBe('intact')
  })

  it('tells an edited file, which opens, from a damaged one, which does not', async () => {
    const edited = writeFile(sealed).replace(/"title": "/, '"title": "Andere ')
    expect(await integrityOf(read(edited))).toBe('changed')
    const cut = readText(writeFile(sealed).slice(0, -200))
    expect(!cut.ok && cut.error).toMatchObject({ code: 'notJson', isDamaged: true })
    const byHand = readText(writeFile(sample).slice(0, -200))
    expect(!byHand.ok && byHand.error).not.toHaveProperty('isDamaged')
  })

  it('is not asked of files from before there was one', async () => {
    expect(await provenanceOf(sample)).toEqual({ integrity: 'unknown', signature: null })
  })
})

describe('a signature', async () => {
  const signer = await signerOf(await makeDeviceKey())
  const signed = await withChecksum(sample, { by: PLANNER, signer })

  it('holds for who signed it, and its key is known again by a short code', async () => {
    const found = (await provenanceOf(read(writeFile(signed)))).signature
    expect(found).toEqual({ key: signer.key, by: PLANNER, isValid: true })
    expect(await codeOfKey(signer.key)).toMatch(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/)
  })

  it('does not hold for another content, another name, or a checksum that was made anew', async () => {
    const other = await withChecksum({ ...sample, writtenBy: 'another' }, null)
    const forged: AppFile[] = [
      { ...signed, writtenBy: 'another' },
      {
        ...signed,
        ...(signed.signature && { signature: { ...signed.signature, by: { ...PLANNER, name: 'x' } } }),
      },
      { ...other, ...(signed.signature && { signature: signed.signature }) },
      { ...sample, ...(signed.signature && { signature: signed.signature }) },
    ]
    for (const file of forged) expect((await provenanceOf(file)).signature?.isValid).toBe(false)
  })

  it('is made by a key that cannot be taken out of the browser', async () => {
    const { privateKey } = await makeDeviceKey()
    expect(privateKey.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow()
  })
})

describe('a passphrase', async () => {
  const plain = new TextEncoder().encode(writeFile(sealed))
  const text = await encrypt(plain, PASSPHRASE)
  const bytes = (changed: string) => new TextEncoder().encode(changed)
  const codeFor = async (changed: string, passphrase: string | null) => {
    const opened = await decrypt(bytes(changed), passphrase)
    return opened.ok ? 'opened' : opened.error.code
  }
  /** As somebody would who knows how the file is made. */
  const resealed = async (change: (file: Record<string, unknown>) => void) => {
    const { sha256 } = await import('../../src/file/sha256.ts')
    const { checksum, ...file } = JSON.parse(text) as Record<string, unknown>
    expect(checksum).toBeTypeOf('string')
    change(file)
    return canonicalJson({ ...file, checksum: sha256(canonicalJson(file)) })
  }

  it('opens what it closed, however its letters are composed', async () => {
    expect(isEncrypted(bytes(text))).toBe(true)
    const opened = await decrypt(bytes(text), ` ${PASSPHRASE.normalize('NFD')} `)
    expect(opened.ok && writeFile(sealed) === new TextDecoder().decode(opened.value)).toBe(true)
  })

  it('that is missing or wrong has its own answer', async () => {
    expect(await codeFor(text, null)).toBe('encrypted')
    expect(await codeFor(text, 'drie natte  ganzen in maart')).toBe('wrongPassphrase')
    const unread = readBytes(bytes(text))
    expect(!unread.ok && unread.error.code).toBe('encrypted')
  })

  it('finds damage by the way and tampering on purpose, each by its own name', async () => {
    const flipped = text.replace(
      /"sealed": "(.{40})(.)/,
      (_, before: string, at: string) => `"sealed": "${before}${at === 'A' ? 'B' : 'A'}`,
    )
    expect(await codeFor(flipped, null)).toBe('damaged')
    expect(await codeFor(flipped, PASSPHRASE)).toBe('tampered')
    expect(await codeFor(text.slice(0, -80), PASSPHRASE)).toBe('damaged')
    const swapped = await resealed((file) => (file['sealed'] = `AAAA${String(file['sealed']).slice(4)}`))
    expect(await codeFor(swapped, PASSPHRASE)).toBe('tampered')
    const hungry = await resealed((file) => (file['key'] = { ...(file['key'] as object), iterations: 2e9 }))
    expect(await codeFor(hungry, PASSPHRASE)).toBe('damaged')
  })

  it('is in no two files the same, and neither are the bytes', async () => {
    const again = await encrypt(plain, PASSPHRASE)
    const secrets = [text, again].map((one) => JSON.parse(one) as Record<string, unknown>)
    expect(secrets[0]?.['sealed']).not.toBe(secrets[1]?.['sealed'])
    expect(secrets[0]?.['key']).not.toEqual(secrets[1]?.['key'])
  })
})
