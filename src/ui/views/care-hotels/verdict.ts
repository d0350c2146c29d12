/** How a verdict looks; its words say the same. */

import type { Verdict } from '../../../domain/carehotel/occupancy.ts'

export const VERDICT_TONES = {
  fills: 'success',
  uncertain: 'warning',
  fails: 'danger',
  neverOpens: 'danger',
} as const satisfies Record<Verdict, string>
