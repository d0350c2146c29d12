/** What the emergency departments of a preparation come to, in sentences. */
import type { PreparationOutcome } from '../../../domain/preparation/calculate.ts'
import type { Language } from '../../parts/language.ts'

/** Below this risk a department is no news (inferred, as for a link of the plan). */
const WORTH_TELLING = 0.05

export function emergencyFindings(
  emergency: PreparationOutcome['emergency'],
  { t, f }: Language,
): readonly string[] {
  const words = t.preparation.coordination
  const nameOf = (id: string): string => emergency.departments.find((one) => one.id === id)?.name ?? id
  const highest = emergency.risks
    .flatMap(({ id, highest: most }) => (most && most.risk >= WORTH_TELLING ? [{ id, ...most }] : []))
    .toSorted((a, b) => b.risk - a.risk)[0]
  const short = emergency.evening.filter(({ toFree }) => (toFree ?? 0) > 0)
  const beds = short.reduce((sum, { toFree }) => sum + (toFree ?? 0), 0)
  return [
    ...(highest
      ? [
          words.riskSentence({
            hospital: nameOf(highest.id),
            risk: f.probability(highest.risk),
            date: f.date(highest.on),
          }),
        ]
      : []),
    ...(beds > 0
      ? [
          words.eveningSentence({
            beds: f.number(beds),
            hospitals: short.map(({ id, toFree }) => `${nameOf(id)} (${f.number(toFree ?? 0)})`).join(', '),
          }),
        ]
      : []),
    ...(emergency.followed.length > 0
      ? [words.followSentence({ names: emergency.followed.join(', ') })]
      : []),
    ...(emergency.ambulanceMinutes > 0
      ? [words.detour({ minutes: f.number(emergency.ambulanceMinutes, { decimals: 0 }) })]
      : []),
    ...(emergency.withoutPlace > 0 ? [words.withoutPlace({ count: f.number(emergency.withoutPlace) })] : []),
  ]
}
