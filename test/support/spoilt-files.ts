/**
 * Files of ours that went wrong on their way, the same for the same seed: bytes changed, cut off or doubled; members
 * taken away, moved, doubled or replaced; sealed, signed or under a passphrase before that, or not.
 */
import { canonicalJson } from '../../src/file/canonical.ts'
import { readText } from '../../src/file/read.ts'
import { sha256 } from '../../src/file/sha256.ts'
import { encrypt } from '../../src/file/travel/passphrase.ts'
import { makeDeviceKey, signerOf } from '../../src/file/travel/signature.ts'
import { withChecksum } from '../../src/file/travel/travelling-file.ts'
import { writeFile } from '../../src/file/write.ts'
import { type Json, memberAt, OLDER_SAMPLES, placesOf, put, SAMPLES } from '../file/samples.ts'
import { drawsFrom } from './desk-fuzz.ts'

export const PASSPHRASE = 'vier losse woorden hier'
/** What a passphrase is stretched by is no question here, and 600,000 times would take the day. */
const FEW_ITERATIONS = 10
const LARGEST = 120_000
const FEW_DRAWS = 10

const STRANGE: readonly (Json | undefined)[] = [
  ...[undefined, null, true, '', 'NaN', '2022-02-30', '2022-01-15', '__proto__', -1, 0, 1, 0.5, 2, 7, 30],
  ...[1e9, 1e308, 2 ** 53, [], {}, [[]], 'x'.repeat(300), 'icu', 'ward', 'nl'],
]

export interface Original {
  readonly name: string
  /** As it was before anything was done to it. */
  readonly text: string
  readonly isEncrypted: boolean
}

/** Every fixture of every version and every example: bare, sealed and signed, and under a passphrase. */
export async function originals(): Promise<readonly Original[]> {
  const signer = await signerOf(await makeDeviceKey())
  const by = { name: 'planner', role: '', organization: 'regio' }
  const all: Original[] = []
  for (const { name, text } of [...SAMPLES, ...OLDER_SAMPLES].filter((one) => one.text.length < LARGEST)) {
    const light = text.replace(/("draws": ?)\d+/g, `$1${FEW_DRAWS}`)
    const file = readText(light)
    if (!file.ok) throw new Error(`${name} cannot be read`)
    const sealed = writeFile(await withChecksum(file.value, { by, signer }))
    const encrypted = await encrypt(new TextEncoder().encode(sealed), PASSPHRASE, FEW_ITERATIONS)
    all.push({ name, text: light, isEncrypted: false }, { name, text: sealed, isEncrypted: false })
    all.push({ name, text: encrypted, isEncrypted: true })
  }
  return all
}

export interface Spoilt {
  readonly original: Original
  readonly bytes: Uint8Array
}

export async function spoiltFile(all: readonly Original[], seed: number): Promise<Spoilt> {
  const draw = drawsFrom(seed)
  const original = all[draw(all.length)]
  if (!original) throw new RangeError('no file to spoil')
  const text = draw(3) === 0 ? original.text : withValuesSpoilt(original, draw)
  const bytes =
    draw(3) === 0 || text === original.text ? withBytesSpoilt(text, draw) : new TextEncoder().encode(text)
  // Spoilt before it came under the passphrase: opening it is not the end of it.
  if (original.isEncrypted || draw(5) > 0) return { original, bytes }
  return { original, bytes: new TextEncoder().encode(await encrypt(bytes, PASSPHRASE, FEW_ITERATIONS)) }
}

function withValuesSpoilt({ text, isEncrypted }: Original, draw: (below: number) => number): string {
  const file = JSON.parse(text) as Json
  // One in three could have been typed: read, merged and calculated, unless it contradicts itself.
  const isTyped = draw(3) === 0
  for (let times = 1 + draw(3); times > 0; times--) {
    const all = placesOf(file).filter((path) => path.length > 0)
    const places = isTyped ? all.filter((path) => typeof memberAt(file, path.join('.')) === 'number') : all
    if (places.length === 0) break
    const pick = () => (places[draw(places.length)] ?? []).join('.')
    const [place, other] = [pick(), pick()]
    const by = draw(4) === 0 ? memberAt(file, other) : STRANGE[draw(STRANGE.length)]
    put(file, place, nearby(memberAt(file, place), draw) ?? structuredClone(by))
  }
  // Somebody who knows how the file is made gives it a checksum that fits.
  if (isEncrypted && draw(2) === 0 && typeof file === 'object' && file !== null && !Array.isArray(file)) {
    delete file['checksum']
    return canonicalJson({ ...file, checksum: sha256(canonicalJson(file)) })
  }
  return draw(2) === 0 ? canonicalJson(file) : JSON.stringify(file)
}

/** A number that a plan may well hold in the place of this one: such files are read, and calculated with. */
function nearby(was: Json, draw: (below: number) => number): Json | undefined {
  if (typeof was !== 'number' || draw(2) === 0) return undefined
  const other = [0, 1, was + 1, was * 2, was / 2, Math.round(was * 10), -was][draw(7)]
  return Number.isFinite(other) ? other : 0
}

function withBytesSpoilt(text: string, draw: (below: number) => number): Uint8Array<ArrayBuffer> {
  let bytes = [...new TextEncoder().encode(text)]
  for (let times = 1 + draw(3); times > 0; times--) {
    const [at, length] = [draw(bytes.length + 1), draw(40)]
    const kind = draw(5)
    if (kind === 0) bytes[at % Math.max(1, bytes.length)] = draw(256)
    else if (kind === 1) bytes = [...bytes.slice(0, at), ...bytes.slice(at + length)]
    else if (kind === 2) bytes = bytes.slice(0, at)
    else if (kind === 3) bytes = [...bytes.slice(0, at), ...bytes.slice(at, at + length), ...bytes.slice(at)]
    else bytes = [...bytes.slice(0, at), draw(256), ...bytes.slice(at)]
  }
  return Uint8Array.from(bytes)
}
