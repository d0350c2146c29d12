/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, in hexadecimal. The browser's own answers with a promise, which the
 * reading of a file cannot wait for, and is not there where a page is served without TLS.
 */

const BLOCK_BYTES = 64
const WORD = 2 ** 32

/** The first 32 bits behind the point of the roots of the first primes: what the standard starts from. */
const ROUNDS = primes(64).map((prime) => fraction(Math.cbrt(prime)))
const START = primes(8).map((prime) => fraction(Math.sqrt(prime)))

export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const state = Uint32Array.from(START)
  const words = new Uint32Array(64)
  const tail = tailOf(bytes)
  const whole = bytes.length - (bytes.length % BLOCK_BYTES)
  for (let at = 0; at < whole; at += BLOCK_BYTES) mix(state, words, bytes, at)
  for (let at = 0; at < tail.length; at += BLOCK_BYTES) mix(state, words, tail, at)
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** What is left of the last block, a one, zeros, and the length in bits. */
function tailOf(bytes: Uint8Array): Uint8Array {
  const rest = bytes.subarray(bytes.length - (bytes.length % BLOCK_BYTES))
  const tail = new Uint8Array(rest.length < BLOCK_BYTES - 8 ? BLOCK_BYTES : 2 * BLOCK_BYTES)
  tail.set(rest)
  tail[rest.length] = 0x80
  const view = new DataView(tail.buffer)
  view.setUint32(tail.length - 8, Math.floor((bytes.length * 8) / WORD))
  view.setUint32(tail.length - 4, (bytes.length * 8) % WORD)
  return tail
}

function mix(state: Uint32Array, words: Uint32Array, bytes: Uint8Array, start: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, BLOCK_BYTES)
  for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(i * 4)
  for (let i = 16; i < 64; i += 1) {
    const [far, near] = [words[i - 15] ?? 0, words[i - 2] ?? 0]
    const s0 = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    const s1 = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    words[i] = (words[i - 16] ?? 0) + s0 + (words[i - 7] ?? 0) + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const one = (h + s1 + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + (words[i] ?? 0)) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const other = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + other) | 0]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + word
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * WORD)
}

function primes(count: number): number[] {
  const found: number[] = []
  for (let next = 2; found.length < count; next += 1) {
    if (found.every((prime) => next % prime !== 0)) found.push(next)
  }
  return found
}
