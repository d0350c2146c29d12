import type { Tone } from './tone.ts'

/** A number of a conclusion as it reads on the page, and what it is. */
export interface KeyNumber {
  readonly value: string
  readonly label: string
  readonly tone?: Tone
}

/** What a page concludes; the Conclusion part shows it. */
export interface Finding {
  readonly tone: Tone
  /** Can be read aloud. */
  readonly sentence: string
  /** What stands behind the sentence, a line each. */
  readonly details: readonly string[]
  readonly figures: readonly KeyNumber[]
}
