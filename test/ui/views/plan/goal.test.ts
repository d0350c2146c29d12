/** Asking a plan how much is enough: on its page, and every way in which the answer is said. */
import { afterEach, expect, it } from 'vitest'
import type { GoalAnswer, GoalQuestion } from '../../../../src/domain/capacity/goal-seek.ts'
import { formatsOf } from '../../../../src/i18n/formats.ts'
import type { Locale } from '../../../../src/i18n/locale.ts'
import { messagesOf } from '../../../../src/i18n/messages.ts'
import { goalSentences } from '../../../../src/ui/views/plan/goal-words.ts'
import { openPlan, plan } from './open-plan.ts'

afterEach(() => history.replaceState(null, '', '#'))

const said = (goal: GoalQuestion['goal'], answer: GoalAnswer, locale: Locale = 'nl'): string => {
  const language = { locale, t: messagesOf(locale), f: formatsOf(locale) }
  const question = { plan, link: 'icu', goal, most: 0.05 } as const
  return goalSentences(question, answer, language).join(' ').replaceAll('\u00A0', ' ')
}
const step = (value: number, chance: number) => ({ value, chance })

it('finds how many places are enough, and says what one fewer gives', async () => {
  const { screen } = await openPlan('choices')
  const card = screen.getByRole('region', { name: 'Hoeveel is genoeg?' })
  await card.getByRole('button', { name: 'Zoek', exact: true }).click()
  await expect.element(card.getByText(/^IC: [\d.]+ bedden erbij vanaf dag 0 is genoeg/)).toBeVisible()
  await expect.element(card.getByText(/^Met [\d.]+ bedden erbij is zij \d+\s%\./)).toBeVisible()
  await expect.element(card.getByRole('button', { name: 'Zet naast het plan' })).toBeVisible()
})

it('says each kind of answer in whole sentences', () => {
  expect(said({ of: 'places' }, { kind: 'found', least: step(1, 0.04), short: step(0, 0.2) })).toBe(
    'IC: 1 bed erbij vanaf dag 0 is genoeg; de kans op tekort is dan 4 %. Met 0 bedden erbij is zij 20 %.',
  )
  expect(
    said({ of: 'date', places: 40 }, { kind: 'found', least: step(10, 0.05), short: step(11, 0.06) }),
  ).toMatch(/^IC: 40 bedden erbij moeten er uiterlijk op \d+ jan zijn; de kans op tekort is dan 5 %\. Pas op/)
  expect(said({ of: 'date', places: 1 }, { kind: 'notReached', tried: step(0, 0.8) })).toBe(
    'IC: onhaalbaar. Ook als 1 bed er vanaf dag 0 bij is, is de kans op tekort 80 %.',
  )
  expect(said({ of: 'adherence' }, { kind: 'notReached', tried: step(1.5, 0.31) })).toBe(
    'IC: onhaalbaar. Ook met een naleving van 1,5 × nu is de kans op tekort 31 %.',
  )
  expect(said({ of: 'places' }, { kind: 'notNeeded', chance: 0.02 }, 'en')).toBe(
    'ICU: nothing more is needed; the risk of a shortage is 2% already.',
  )
})
