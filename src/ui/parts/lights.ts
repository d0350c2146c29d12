/** How a light looks; its words say the same. */
import type { Tone } from './tone.ts'

export const LIGHT_TONES = {
  green: 'success',
  amber: 'warning',
  red: 'danger',
  grey: undefined,
} as const satisfies Record<string, Tone | undefined>
