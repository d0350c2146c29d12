import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  judgeReadiness,
  QUESTION_IDS,
  READINESS_STATES,
  type ReadinessAnswer,
} from '../../../src/domain/preparation/readiness.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'

const ON = '2022-01-14'
const answered = (answeredOn: string, open: readonly string[] = []): ReadinessAnswer[] =>
  QUESTION_IDS.map((question) => ({
    question,
    state: open.includes(question) ? 'busy' : 'ready',
    evidence: '',
    owner: '',
    answeredOn,
  }))

describe('readiness of a region', () => {
  it('asks twenty questions', () => {
    expect(QUESTION_IDS).toHaveLength(20)
    expect(new Set(QUESTION_IDS).size).toBe(20)
  })

  it('is green where all is ready, amber where one of three is open, red where most are', () => {
    const lights = (open: readonly string[]): string | undefined =>
      judgeReadiness(answered(ON, open), ON).find(({ theme }) => theme === 'finance')?.light
    expect(lights([])).toBe('green')
    expect(lights(['securityFinanced'])).toBe('amber')
    expect(lights(['securityFinanced', 'everyInitiativeHasPayer'])).toBe('red')
  })

  it('says nothing once an answer is older than a week: never green', () => {
    expect(judgeReadiness(answered(addDays(ON, -7)), ON).every(({ light }) => light === 'green')).toBe(true)
    expect(judgeReadiness(answered(addDays(ON, -8)), ON).every(({ light }) => light === 'grey')).toBe(true)
    expect(judgeReadiness([], ON).every(({ light, ask }) => light === 'grey' && ask.length > 0)).toBe(true)
  })

  it('only ever improves when an answer becomes ready', () => {
    const rank = { grey: 0, red: 1, amber: 2, green: 3 }
    const states = fc.array(fc.constantFrom(...READINESS_STATES), { minLength: 20, maxLength: 20 })
    fc.assert(
      fc.property(states, fc.nat(19), (given, at) => {
        const all = QUESTION_IDS.map((question, index): ReadinessAnswer => {
          return { question, state: given[index] ?? 'not', evidence: '', owner: '', answeredOn: ON }
        })
        const better = all.map((answer, index) =>
          index === at ? { ...answer, state: 'ready' as const } : answer,
        )
        const before = judgeReadiness(all, ON)
        judgeReadiness(better, ON).forEach(({ light }, index) => {
          expect(rank[light]).toBeGreaterThanOrEqual(rank[before[index]?.light ?? 'grey'])
        })
      }),
    )
  })
})
