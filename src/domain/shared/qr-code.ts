/**
 * QR codes of short texts, ISO/IEC 18004: byte mode, error correction M (a seventh may be damaged), versions 1 to 6, which
 * hold up to 106 bytes. What a label needs and no more.
 */

/** Rows of a square; true is dark. The quiet zone of four modules around it is the drawer's. */
export type QrCode = readonly (readonly boolean[])[]

/** Per version from 1: data bytes, correction bytes per block, blocks of equal size. */
const VERSIONS = [
  { data: 16, correction: 10, blocks: 1 },
  { data: 28, correction: 16, blocks: 1 },
  { data: 44, correction: 26, blocks: 1 },
  { data: 64, correction: 18, blocks: 2 },
  { data: 86, correction: 24, blocks: 2 },
  { data: 108, correction: 16, blocks: 4 },
] as const
/** Mode and length before the text. */
const HEAD_BYTES = 2
export const MOST_QR_BYTES = 106

/** @returns null for a text of more than `MOST_QR_BYTES` bytes in UTF-8. */
export function qrCode(bytes: Uint8Array): QrCode | null {
  const version = VERSIONS.findIndex(({ data }) => bytes.length <= data - HEAD_BYTES)
  const shape = VERSIONS[version]
  if (shape === undefined) return null
  const square = new Square(version + 1)
  square.place(withCorrection(dataBytes(bytes, shape.data), shape.correction, shape.blocks))
  return square.bestMasked()
}

/** `0100`, the length, the text, the end, and padding. */
function dataBytes(bytes: Uint8Array, size: number): number[] {
  const nibbles = [4, bytes.length >> 4, bytes.length & 15]
  for (const byte of bytes) nibbles.push(byte >> 4, byte & 15)
  nibbles.push(0)
  const data: number[] = []
  for (let at = 0; at < nibbles.length; at += 2) data.push(((nibbles[at] ?? 0) << 4) | (nibbles[at + 1] ?? 0))
  for (let pad = 0xec; data.length < size; pad ^= 0xec ^ 0x11) data.push(pad)
  return data
}

/** Blocks of equal size, taken in turn: first their data, then their correction. */
function withCorrection(data: readonly number[], correction: number, blocks: number): number[] {
  const length = data.length / blocks
  const divisor = generator(correction)
  const parts = Array.from({ length: blocks }, (_, block) => data.slice(block * length, (block + 1) * length))
  const rests = parts.map((part) => remainder(part, divisor))
  const inTurn = (lists: readonly (readonly number[])[], size: number): number[] =>
    Array.from({ length: size }, (_, at) => lists.map((list) => list[at] ?? 0)).flat()
  return [...inTurn(parts, length), ...inTurn(rests, correction)]
}

/** Product in GF(256) modulo x⁸ + x⁴ + x³ + x² + 1. */
function times(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d)
    product ^= ((other >>> bit) & 1) * one
  }
  return product
}

/** (x − 1)(x − 2)(x − 4) … without its leading 1. */
function generator(degree: number): number[] {
  const result = Array.from({ length: degree }, (_, at): number => (at === degree - 1 ? 1 : 0))
  let root = 1
  for (let step = 0; step < degree; step++) {
    for (let at = 0; at < degree; at++) result[at] = times(result[at] ?? 0, root) ^ (result[at + 1] ?? 0)
    root = times(root, 2)
  }
  return result
}

function remainder(data: readonly number[], divisor: readonly number[]): number[] {
  const rest = divisor.map(() => 0)
  for (const byte of data) {
    const factor = byte ^ (rest.shift() ?? 0)
    rest.push(0)
    for (const [at, term] of divisor.entries()) rest[at] = (rest[at] ?? 0) ^ times(term, factor)
  }
  return rest
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

class Square {
  readonly #size: number
  readonly #dark: boolean[][]
  /** Patterns that are no data. */
  readonly #fixed: boolean[][]

  constructor(version: number) {
    this.#size = 17 + 4 * version
    const empty = (): boolean[][] =>
      Array.from({ length: this.#size }, () => new Array<boolean>(this.#size).fill(false))
    this.#dark = empty()
    this.#fixed = empty()
    const last = this.#size - 1
    for (let at = 0; at < this.#size; at++) {
      this.#set(6, at, at % 2 === 0)
      this.#set(at, 6, at % 2 === 0)
    }
    for (const [x, y] of [
      [3, 3],
      [last - 3, 3],
      [3, last - 3],
    ] as const)
      this.#ring(x, y, 4, [0, 1, 3])
    if (version > 1) this.#ring(last - 6, last - 6, 2, [0, 2])
    this.#format(0)
  }

  /** A pattern of rings around a middle; dark at the given distances. */
  #ring(midX: number, midY: number, reach: number, dark: readonly number[]): void {
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++)
        this.#set(midX + dx, midY + dy, dark.includes(Math.max(Math.abs(dx), Math.abs(dy))))
  }

  #set(x: number, y: number, dark: boolean): void {
    const [row, fixed] = [this.#dark[y], this.#fixed[y]]
    if (row === undefined || fixed === undefined || x < 0 || x >= this.#size) return
    row[x] = dark
    fixed[x] = true
  }

  /** Level M and the mask, twice, with their own correction. */
  #format(mask: number): void {
    let rest = mask
    for (let step = 0; step < 10; step++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537)
    const bits = ((mask << 10) | rest) ^ 0x5412
    const bit = (at: number): boolean => ((bits >>> at) & 1) === 1
    const size = this.#size
    for (let at = 0; at <= 5; at++) this.#set(8, at, bit(at))
    this.#set(8, 7, bit(6))
    this.#set(8, 8, bit(7))
    this.#set(7, 8, bit(8))
    for (let at = 9; at < 15; at++) this.#set(14 - at, 8, bit(at))
    for (let at = 0; at < 8; at++) this.#set(size - 1 - at, 8, bit(at))
    for (let at = 8; at < 15; at++) this.#set(8, size - 15 + at, bit(at))
    this.#set(8, size - 8, true)
  }

  /** In pairs of columns from the right, up and down in turn, past what is fixed. */
  place(bytes: readonly number[]): void {
    let bit = 0
    for (let right = this.#size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5
      const upward = ((right + 1) & 2) === 0
      for (let step = 0; step < this.#size; step++) {
        const y = upward ? this.#size - 1 - step : step
        for (const x of [right, right - 1]) {
          const row = this.#dark[y]
          if (row === undefined || this.#fixed[y]?.[x] === true || bit >= bytes.length * 8) continue
          row[x] = (((bytes[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1) === 1
          bit++
        }
      }
    }
  }

  /** The mask under which runs and blocks of one colour are fewest. */
  bestMasked(): QrCode {
    const codes = MASKS.map((_, mask) => this.#masked(mask))
    const burdens = codes.map(burden)
    return codes[burdens.indexOf(Math.min(...burdens))] ?? []
  }

  #masked(mask: number): boolean[][] {
    this.#format(mask)
    const isTurned = MASKS[mask]
    return this.#dark.map((row, y) =>
      row.map((dark, x) => dark !== (this.#fixed[y]?.[x] === false && isTurned?.(x, y) === true)),
    )
  }
}

/** Rules 1, 2 and 4 of 7.8.3: runs of five and more, blocks of four, and how far from half is dark. */
function burden(code: QrCode): number {
  const size = code.length
  let sum = 0
  let dark = 0
  const at = (x: number, y: number): boolean => code[y]?.[x] === true
  for (let line = 0; line < size; line++) {
    for (const read of [(place: number) => at(place, line), (place: number) => at(line, place)]) {
      let run = 1
      for (let place = 1; place <= size; place++) {
        if (place < size && read(place) === read(place - 1)) run++
        else {
          if (run >= 5) sum += run - 2
          run = 1
        }
      }
    }
    for (let place = 0; place < size; place++) {
      if (at(place, line)) dark++
      const corner = at(place, line)
      const isBlock =
        corner === at(place + 1, line) && corner === at(place, line + 1) && corner === at(place + 1, line + 1)
      if (place < size - 1 && line < size - 1 && isBlock) sum += 3
    }
  }
  return sum + Math.floor(Math.abs(dark * 20 - size * size * 10) / (size * size)) * 10
}
