/** A remark on figures that can hardly belong together, in words. */

import type { PlausibilityRemark } from '../../../domain/plan/plausibility.ts'
import { LINK_IDS } from '../../../domain/shared/care-chain.ts'
import type { Language } from '../../parts/language.ts'

export function remarkText({ code, path, found, expected }: PlausibilityRemark, { t, f }: Language): string {
  const link = LINK_IDS.find((id) => path.split('.').includes(id))
  // Rates per 1,000 are small; people and beds are whole.
  const number = (value: number): string => f.number(value, { decimals: Math.abs(value) < 10 ? 2 : 0 })
  return t.plan.remarks[code]({
    link: link === undefined ? '' : t.plan.links[link],
    found: number(found),
    expected: number(expected),
  })
}
