/** How one link stands, in words. */

import { LIKELY } from '../../../domain/capacity/first-to-break.ts'
import type { LinkOutcome } from '../../../domain/capacity/outcome.ts'
import type { RegionalPlan } from '../../../domain/plan/regional-plan.ts'
import type { LinkId } from '../../../domain/shared/care-chain.ts'
import { wholeCount } from '../../../domain/shared/rounding.ts'
import type { Language } from '../../parts/language.ts'
import type { Tone } from '../../parts/tone.ts'
import { chanceOf } from './likelihood.ts'
import { asScenario, overrunDates } from './overrun-words.ts'

/** Not full, but without any room from day 0 on: no places, or other care takes them all. */
export function hasNoRoom({ room }: LinkOutcome): boolean {
  return room[0] === 0
}

/** How a link stands: within capacity, tight above the accepted risk, or likely to be full. */
export function toneOf(result: LinkOutcome, thresholdProbability: number): Tone {
  const { probability } = result.firstOverrun
  if (probability >= LIKELY) return 'danger'
  return probability > thresholdProbability ? 'warning' : 'success'
}

/** One line about one link, for under its chart. */
export function linkLine(plan: RegionalPlan, result: LinkOutcome, language: Language): string {
  const { t, f } = language
  const probability = chanceOf(result.firstOverrun, f)
  const tone = toneOf(result, plan.thresholdProbability)
  if (tone === 'success' || result.firstOverrun.p50 === null) return t.plan.link.holds({ probability })
  if (hasNoRoom(result)) return t.plan.link.noRoom({ probability })
  if (result.firstOverrun.p90 === 0) return t.plan.link.now({ probability })
  const dates = overrunDates(plan, result, language)
  const line =
    tone === 'warning'
      ? t.plan.link.tight({ date: dates.date, probability })
      : t.plan.link.breaks({ ...dates, probability })
  return asScenario(line, result, language)
}

/** How much: the peak against the room for it, and what is missing where the link is likely to be full. */
export function peakLines(
  plan: RegionalPlan,
  result: LinkOutcome,
  link: LinkId,
  language: Language,
): readonly string[] {
  const { t, f } = language
  const peak = t.plan.link.summary({
    peak: f.number(result.peak.p50),
    unit: t.plan.shortUnits[link],
    room: f.number(result.room[0] ?? 0),
  })
  if (toneOf(result, plan.thresholdProbability) !== 'danger') return [peak]
  return [peak, t.plan.link.worst({ missing: missingText(result.shortfall.p50, link, language) })]
}

/**
 * `ontbreekt 1 bed`, `ontbreken 21 bedden`, `is er voor 7 patiënten geen plaats`; of concentrators, which the sentence has
 * named, only how many.
 */
export function missingText(shortfall: number, link: LinkId, { t, f }: Language): string {
  const words = t.plan.conclusion
  const count = wholeCount(shortfall)
  const amount = f.number(count)
  const isLittle = count === 0 && shortfall > 0
  if (link === 'homeOxygen') {
    return isLittle ? words.missingLittleDevice : words.missingDevices({ count, amount })
  }
  const unit = (count === 1 ? t.plan.oneUnit : t.plan.shortUnits)[link]
  if (link === 'districtNursing') {
    return isLittle ? words.missingLittlePeople : words.missingPeople({ amount, unit })
  }
  return isLittle
    ? words.missingLittle({ unit: t.plan.oneUnit[link] })
    : words.missing({ count, amount, unit })
}
