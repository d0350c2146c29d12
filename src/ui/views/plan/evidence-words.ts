/** The evidence in sentences that a board can read. Pure. */

import { FORESEEABLE_DAYS } from '../../../domain/capacity/foreseeable.ts'
import { type Evidence, tellingScores } from '../../../domain/demand/evidence.ts'
import { errorRatio } from '../../charts/evidence-chart.ts'
import type { Language } from '../../parts/language.ts'

export function evidenceSentences(evidence: Evidence, { t, f }: Language): string[] {
  const words = t.fit.evidence
  const { starts, firstStart, lastStart } = evidence
  const scores = tellingScores(evidence)
  if (scores.length === 0) return [words.tooFew]
  const inside = scores.map((score) => score.inside)
  /** Mean over ward and ICU at a distance; null where it is not known. */
  const ratioAt = (ahead: number): number | null => {
    const ratios = scores.filter((score) => score.ahead === ahead).map(errorRatio)
    const known = ratios.filter((ratio) => ratio !== null)
    return known.length > 0 ? known.reduce((sum, ratio) => sum + ratio, 0) / known.length : null
  }
  const [near, far] = [ratioAt(scores[0]?.ahead ?? 0), ratioAt(FORESEEABLE_DAYS)]
  return [
    words.verdict({
      starts: f.number(starts),
      from: f.date(firstStart),
      until: f.date(lastStart),
      low: f.percent(Math.min(...inside)),
      high: f.percent(Math.max(...inside)),
    }),
    ...(near !== null && far !== null ? [words.against({ near: f.percent(near), far: f.percent(far) })] : []),
    ...(scores.some(({ ahead }) => ahead > FORESEEABLE_DAYS) ? [words.farNote] : []),
  ]
}
