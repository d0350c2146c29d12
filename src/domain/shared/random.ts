/**
 * Seeded randomness without state: a number is a pure function of (seed, stream, draw), so any split of the draws
 * over workers gives the same bytes, and a parameter added later leaves the draws of the others as they were.
 */

/** Mixes two 32-bit words into one. Source: the finaliser of MurmurHash3 (A. Appleby, public domain). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b | 0, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  h ^= h >>> 16
  h = Math.imul(h, 0x21f0aaad)
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97)
  return (h ^ (h >>> 15)) >>> 0
}

/** A 32-bit stream key for a named parameter. Source: FNV-1a. */
export function streamOf(name: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** Place of `index` in a permutation of 0 … size − 1 that depends on `key` alone (a four-round Feistel cipher that walks its cycle). */
function permuted(index: number, size: number, key: number): number {
  let halfBits = 1
  while (1 << (2 * halfBits) < size) halfBits += 1
  const mask = (1 << halfBits) - 1
  let value = index
  do {
    let left = value >>> halfBits
    let right = value & mask
    for (let round = 0; round < 4; round++) {
      const next = left ^ (mix(key + round, right) & mask)
      left = right
      right = next
    }
    value = (left << halfBits) | right
  } while (value >= size)
  return value
}

/**
 * A uniform number in (0, 1) for one draw of one parameter, stratified (Latin hypercube): over all `draws` each of the
 * `draws` equal slices of (0, 1) is hit exactly once, so sampled ranges reach both ends and bands need fewer draws.
 * Source: McKay, Beckman & Conover, Technometrics 1979;21:239.
 */
export function stratifiedUniform(seed: number, stream: number, draw: number, draws: number): number {
  const key = mix(seed, stream)
  const jitter = (mix(mix(key, 0x5bd1e995), draw) + 0.5) / 4294967296
  return (permuted(draw, draws, key) + jitter) / draws
}
