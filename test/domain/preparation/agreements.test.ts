/** Cover proposed from the measures in use, messages and helplines, refusals with a reason, the SOC test's own answer. */
import { describe, expect, it } from 'vitest'
import { createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { lacksReason, takeOver } from '../../../src/domain/preparation/actions.ts'
import { calculatePreparation } from '../../../src/domain/preparation/calculate.ts'
import {
  coverDeadline,
  coverFlags,
  coverTotals,
  proposeCovers,
  uncoveredLevers,
} from '../../../src/domain/preparation/cover.ts'
import { newPreparation } from '../../../src/domain/preparation/edits.ts'
import { expectationOf } from '../../../src/domain/preparation/expectation.ts'
import { HELP_QUESTIONS, judgeHelplines } from '../../../src/domain/preparation/helplines.ts'
import { addMessages, type PlannedMessage } from '../../../src/domain/preparation/messages.ts'
import { switchLevers } from '../../../src/domain/plan/edits.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'
import { phaseMessageIds, phaseMessages } from '../../../src/reference/phase-messages.ts'
import { recommendations } from '../../../src/reference/recommendations.ts'

const ON = '2022-01-14'
const levers = [
  { id: 'b', catalogueId: null, title: 'Zorghotels', start: '2022-02-01' },
  { id: 'a', catalogueId: null, title: 'Thuismonitoring', start: '2022-01-20' },
]

describe('cover of measures', () => {
  const proposed = proposeCovers([], levers, '2b')

  it('is proposed once for each measure in use, with its day, and flagged while the crisis regime does not hold', () => {
    expect(proposed.map(({ leverId, startsOn }) => [leverId, startsOn])).toEqual([
      ['b', '2022-02-01'],
      ['a', '2022-01-20'],
    ])
    expect(proposed.flatMap((cover) => coverFlags(cover))).toContain('notValidYet')
    expect(proposeCovers(proposed, levers, '3')).toBe(proposed)
    expect(uncoveredLevers([], levers).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(uncoveredLevers(proposed, levers)).toEqual([])
  })

  it('follows a measure that starts on another day, and keeps what was typed', () => {
    const signed = proposed.map((one) => ({ ...one, payer: 'Zorgverzekeraars' }))
    const moved = proposeCovers(
      signed,
      [{ id: 'a', catalogueId: null, title: 'Anders', start: '2022-03-01' }],
      '2b',
    )
    expect(moved[1]).toMatchObject({
      startsOn: '2022-03-01',
      payer: 'Zorgverzekeraars',
      subject: 'Thuismonitoring',
    })
    expect(moved[0]).toBe(signed[0])
  })
})

describe('the day by which a measure has to be covered', () => {
  const [lever] = levers
  const latest = { date: '2022-02-20', because: 'latest' } as const
  const cover = {
    id: 'c',
    leverId: 'b',
    subject: 'Zorghotels',
    payer: 'Zorgverzekeraars',
    instrument: 'crisisregeling',
    signedOn: '2022-02-10',
    validFrom: '2d',
    includesSecurity: true,
    startsOn: '2022-02-01',
    startPhase: '2d',
  } as const

  it('is the latest start that still prevents; where none is known, the planned start', () => {
    if (!lever) throw new Error('no lever')
    const known = { ...lever, latest }
    expect(coverDeadline(cover, known)).toEqual({ on: '2022-02-20', by: 'latestStart' })
    expect(coverDeadline(cover, lever)).toEqual({ on: '2022-02-01', by: 'plannedStart' })
    expect(coverDeadline(cover, { ...lever, latest: { date: null, because: 'notKept' } }).by).toBe(
      'plannedStart',
    )
    // Signed ten days after the planned start: in time for the latest one, too late for the planned one.
    expect(coverFlags(cover, known)).toEqual(['signedAfterStart'])
    expect(coverFlags(cover, lever)).toEqual(['unsigned'])
    expect(coverFlags({ ...cover, signedOn: '2022-02-21' }, known)).toEqual(['unsigned'])
    expect(coverFlags({ ...cover, signedOn: '2022-01-31' }, known)).toEqual([])
  })

  it('adds up to measures without cover before it: past, and the first to come', () => {
    const inUse = levers.map((one) => (one.id === 'b' ? { ...one, latest } : one))
    expect(coverTotals([], inUse, '2022-01-25')).toMatchObject({ settled: 0, open: 2, tooLate: 1 })
    expect(coverTotals([], inUse, '2022-01-25').next).toMatchObject({ on: '2022-02-20' })
    const signed = { ...cover, signedOn: '2022-01-31' }
    expect(coverTotals([signed], inUse, '2022-01-25')).toEqual({
      settled: 1,
      open: 1,
      tooLate: 1,
      next: null,
    })
    expect(coverTotals([signed, { ...cover, id: 'second', payer: '' }], inUse, '2022-01-01').open).toBe(2)
  })

  it('and the phase of a start come from the plan: a measure that the plan starts in 2b is flagged', () => {
    if (!lever) throw new Error('no lever')
    const [proposed] = proposeCovers([], [{ ...lever, startPhase: '2b' }], '3')
    expect(proposed?.startPhase).toBe('2b')
    expect(proposed && coverFlags(proposed)).toContain('notValidYet')
  })
})

describe('messages and helplines', () => {
  it('are proposed once, with a phase each', () => {
    const rows = phaseMessageIds.map((id): PlannedMessage => ({
      ...phaseMessages[id],
      id,
      text: id,
      channel: '',
      language: 'nl',
      readyOn: null,
      releasedOn: null,
    }))
    const once = addMessages([], rows)
    expect(once).toHaveLength(8)
    expect(addMessages(once, rows)).toBe(once)
    expect(new Set(once.map(({ trigger }) => trigger))).toEqual(new Set(['2d', '3']))
  })

  it('lack an open line for questions that are not medical from phase 3 on', () => {
    expect(judgeHelplines([], '2d').nonMedicalMissing).toBe(false)
    expect(judgeHelplines([], '3')).toEqual({ unnamed: HELP_QUESTIONS, nonMedicalMissing: true })
    const line = { question: 'nonMedical', line: 'Rode Kruis', hours: '', open: true } as const
    expect(judgeHelplines([line], '3').nonMedicalMissing).toBe(false)
    expect(judgeHelplines([{ ...line, open: false }], '3').nonMedicalMissing).toBe(true)
  })
})

describe('actions', () => {
  it('that are refused say why', () => {
    const [action] = takeOver([], recommendations, ON)
    if (!action) throw new Error('nothing was taken over')
    expect(lacksReason(action)).toBe(false)
    expect(lacksReason({ ...action, status: 'refused', evidence: '  ' })).toBe(true)
    expect(lacksReason({ ...action, status: 'refused', evidence: 'Al geregeld' })).toBe(false)
  })

  it('that ask for the SOC test are answered by the plan, the others are not', () => {
    const plan = switchLevers({ ...defaultPlan('NAZB', 'pressureOnAllCare'), draws: 60 }, [])
    const expected = expectationOf(plan, createPlanCalculator().calculate(plan), plan.startDate, null)
    const region = { id: 'NAZB', name: 'Brabant', keyPercent: 14.4 }
    const body = {
      ...newPreparation(region, plan.startDate),
      actions: takeOver([], recommendations, plan.startDate),
    }
    const { actions } = calculatePreparation(body, expected)
    const answered = actions.filter(({ answer }) => answer !== null)
    expect(answered.map(({ action }) => action.sourceId)).toEqual(['testAgainstSocs'])
    expect(answered[0]?.answer?.enough).toBe((answered[0]?.answer?.probability ?? 1) < 0.05)
    expect(calculatePreparation(body, null).actions.every(({ answer }) => answer === null)).toBe(true)
    // A ward that lacks beds in the plan has people waiting at the emergency departments.
    const worst = Math.max(
      ...expected.wardShortage.map((day) => day.reduce((most, { beds }) => Math.max(most, beds), 0)),
    )
    expect(worst).toBeGreaterThan(0)
  })
})
