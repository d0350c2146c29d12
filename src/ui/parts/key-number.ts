import type { Tone } from './tone.ts'

/** A number of a conclusion as it reads on the page, and what it is. */
export interface KeyNumber {
  readonly value: string
  readonly label: string
  readonly tone?: Tone
}
