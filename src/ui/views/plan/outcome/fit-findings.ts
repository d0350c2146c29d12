/** The fit of a plan in sentences. Pure. */

import type { FitSummary } from '../../../../domain/demand/fit-summary.ts'
import { DERIVED_SPREAD, UNSEEN_LINKS } from '../../../../domain/demand/derived-stands.ts'
import type { RegionalPlan } from '../../../../domain/plan/regional-plan.ts'
import type { Language } from '../../../parts/language.ts'
import type { Tone } from '../../../parts/tone.ts'

export interface FitFinding {
  readonly text: string
  readonly tone?: Tone
}

/** Of a band of 90 %, what lies inside by chance alone may be somewhat less; below this it is too narrow. */
const ENOUGH_INSIDE = 0.8

export function fitFindings(plan: RegionalPlan, fit: FitSummary, { t, f }: Language): FitFinding[] {
  const words = t.fit
  const { reproduction, growthPerDay, coverageSoFar, stayDays } = fit
  const two = (value: number): string => f.number(value, { decimals: 2, fixed: true })
  const days = (value: number): string => f.number(value, { decimals: 1 })
  const growth = {
    r: two(reproduction.p50),
    low: two(reproduction.p5),
    high: two(reproduction.p95),
    percent: f.percent(Math.abs(growthPerDay), 1),
  }
  const doubted = fit.admissionsDoubted.map((date) => f.shortDate(date)).join(', ')
  return [
    { text: words.basis[fit.basis]({ date: f.date(plan.startDate) }) },
    { text: growthPerDay >= 0 ? words.growing(growth) : words.shrinking(growth) },
    ...(fit.borrowsGrowth ? [{ text: words.borrowed }] : []),
    coverageSoFar
      ? {
          text: `${words.coverage({
            figures: f.number(coverageSoFar.figures),
            starts: f.number(coverageSoFar.starts),
            inside: f.percent(coverageSoFar.inside),
          })} ${coverageSoFar.inside >= ENOUGH_INSIDE ? words.covers : words.tooNarrow}`,
          tone: coverageSoFar.inside >= ENOUGH_INSIDE ? 'success' : 'warning',
        }
      : { text: words.noCoverage, tone: 'info' },
    ...(fit.lastStandDoubted ? [{ text: words.doubted, tone: 'warning' } as const] : []),
    ...(fit.admissionsDoubted.length > 0
      ? [{ text: words.admissionsDoubted({ days: doubted }), tone: 'warning' } as const]
      : []),
    { text: words.stays({ ward: days(stayDays.ward), icu: days(stayDays.icu) }) },
    {
      text: words.rate({
        rate: days(1000 * fit.admissionsPerInfection),
        infections: f.number(fit.infectionsPerDay),
      }),
    },
    {
      text: words.derived({
        links: UNSEEN_LINKS.map((link) => t.plan.links[link]).join(', '),
        percent: f.percent(DERIVED_SPREAD),
      }),
    },
    { text: words.setPoint({ amount: two(plan.course.admissionsSetPoint.mode) }) },
  ]
}
