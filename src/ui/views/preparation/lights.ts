/** How a light looks; its words say the same. */
import type { Light } from '../../../domain/preparation/readiness.ts'
import type { Tone } from '../../parts/tone.ts'

export const LIGHT_TONES = {
  green: 'success',
  amber: 'warning',
  red: 'danger',
  grey: undefined,
} as const satisfies Record<Light, Tone | undefined>
