/** What was found of how much is enough, in words: the least, the step short of it, or that it is out of reach. */

import type { GoalAnswer, GoalQuestion } from '../../../domain/capacity/goal-seek.ts'
import { addDays } from '../../../domain/shared/civil-date.ts'
import type { Language } from '../../parts/language.ts'

export function goalSentences(
  { plan, link, goal }: GoalQuestion,
  answer: GoalAnswer,
  { t, f }: Language,
): readonly string[] {
  const words = t.goal
  const name = t.plan.links[link]
  const unitOf = (count: number): string => (count === 1 ? t.plan.oneUnit : t.plan.shortUnits)[link]
  const times = (value: number): string => f.number(value, { decimals: 2 })
  const dayOf = (day: number): string => f.shortDate(addDays(plan.startDate, day))
  if (answer.kind === 'notNeeded') {
    return [words.notNeeded({ link: name, chance: f.probability(answer.chance) })]
  }
  if (answer.kind === 'notReached') {
    const { value, chance } = answer.tried
    const about = { link: name, chance: f.probability(chance) }
    if (goal.of === 'adherence') return [words.notReached.adherence({ ...about, value: times(value) })]
    const count = goal.of === 'date' ? goal.places : value
    return [words.notReached[goal.of]({ ...about, count, value: f.number(count), unit: unitOf(count) })]
  }
  const { least, short } = answer
  const chance = f.probability(least.chance)
  const before = short && { chance: f.probability(short.chance) }
  switch (goal.of) {
    case 'places':
      return [
        words.places({ link: name, unit: unitOf(least.value), value: f.number(least.value), chance }),
        ...(short && before
          ? [words.placesShort({ ...before, value: f.number(short.value), unit: unitOf(short.value) })]
          : []),
      ]
    case 'date':
      return [
        words.date({
          link: name,
          unit: unitOf(goal.places),
          count: goal.places,
          places: f.number(goal.places),
          date: dayOf(least.value),
          chance,
        }),
        ...(short && before ? [words.dateShort({ ...before, date: dayOf(short.value) })] : []),
      ]
    case 'adherence':
      return [
        words.adherence({
          link: name,
          value: times(least.value),
          now: times(plan.scenario.adherence.mode),
          chance,
        }),
        ...(short && before ? [words.adherenceShort({ ...before, value: times(short.value) })] : []),
      ]
  }
}
