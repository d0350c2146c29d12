/** Eleven regions beside each other: as the ministry found them in January 2022, and what no file tells stays unknown. */
import { describe, expect, it } from 'vitest'
import { createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { newPreparation } from '../../../src/domain/preparation/edits.ts'
import { expectationOf } from '../../../src/domain/preparation/expectation.ts'
import type { Preparation } from '../../../src/domain/preparation/preparation.ts'
import { QUESTION_IDS, type QuestionId } from '../../../src/domain/preparation/readiness.ts'
import { dayOfAll, summariseRegion } from '../../../src/domain/preparation/region-summary.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'
import { roazRegions } from '../../../src/reference/regions.ts'

const ON = '2022-01-14'
const regions = roazRegions.map(({ id, name, keyPercent }) => ({ id, name, keyPercent }))
const [first] = regions
if (!first) throw new Error('no region')

function answered(region: typeof first, on: string, open: readonly QuestionId[]): Preparation {
  return {
    ...newPreparation(region as (typeof regions)[number], on),
    readiness: QUESTION_IDS.map((question) => ({
      question,
      state: open.includes(question) ? ('busy' as const) : ('ready' as const),
      evidence: '',
      owner: '',
      answeredOn: on,
    })),
  }
}

describe('readiness as the ministry found it', () => {
  // Communication was still to be worked out everywhere; in one region nobody paid for security.
  const all = regions.map((region, at) =>
    answered(region, ON, ['materialsInLanguages', ...(at === 4 ? (['securityFinanced'] as const) : [])]),
  )
  const lights = (theme: string): readonly (string | undefined)[] =>
    all.map((body) => summariseRegion(body, null, ON).readiness.find((one) => one.theme === theme)?.light)

  it('is green for governance in eleven of eleven, amber for communication in all', () => {
    expect(lights('governance')).toEqual(Array(11).fill('green'))
    expect(lights('communication')).toEqual(Array(11).fill('amber'))
  })

  it('has insurers at the table everywhere and one region amber for finance, for security', () => {
    expect(lights('finance').filter((light) => light === 'amber')).toHaveLength(1)
    expect(lights('finance').filter((light) => light === 'green')).toHaveLength(10)
    const asked = all.map((body) => summariseRegion(body, null, ON).ask)
    expect(asked.filter((ask) => ask.includes('securityFinanced'))).toHaveLength(1)
    expect(asked.every((ask) => !ask.includes('insurersInStrategicTeam'))).toBe(true)
  })

  it('is grey in a file of more than a week before the newest, never green', () => {
    const old = answered(first, addDays(ON, -8), [])
    expect(dayOfAll([old, ...all])).toBe(ON)
    const summary = summariseRegion(old, null, ON)
    expect(summary.isOld).toBe(true)
    expect(summary.readiness.every(({ light }) => light === 'grey')).toBe(true)
    expect(summary.ask).toHaveLength(20)
    expect(summariseRegion(old, null, old.asOf).readiness.every(({ light }) => light === 'green')).toBe(true)
  })
})

describe('what a file does not tell', () => {
  it('is unknown, never nothing', () => {
    expect(summariseRegion(newPreparation(first, ON), null, ON)).toMatchObject({
      lateActions: null,
      socs: null,
      blocked: null,
      closed: null,
      closure: null,
      staff: null,
      request: null,
      stock: null,
      coversOpen: null,
      lateMessages: null,
    })
  })

  it('is told by its regional plan where that is at hand', () => {
    const plan = { ...defaultPlan('NAZB', 'pressureOnAllCare'), draws: 60 }
    const expected = expectationOf(plan, createPlanCalculator().calculate(plan), plan.startDate, null)
    const department = {
      id: 'a',
      name: 'A',
      covidArrivals: 10,
      otherArrivals: 50,
      stayHours: 4,
      boarding: 2,
      places: 18,
      closed: false,
      eastKm: 0,
      northKm: 0,
    }
    const body = {
      ...newPreparation(first, plan.startDate),
      planId: 'plan',
      emergencyDepartments: [department],
      workforce: {
        links: [
          {
            link: 'icu' as const,
            ownFte: 1,
            hoursPerFteWeek: 32,
            absenceShare: 0,
            hoursPerPatientDay: 17,
            otherHoursPerDay: 0,
            patients: [],
          },
        ],
        deployments: [],
        exchanges: [],
      },
    }
    const [without, known] = [null, expected].map((one) => summariseRegion(body, one, plan.startDate))
    expect(without?.socs).toBeNull()
    expect(known?.socs).toEqual(expected.socTest)
    // Without the plan the risk is that of today; with it, of the worst day of the week ahead.
    expect(without?.closure?.on).toBe(plan.startDate)
    expect(known?.closure?.risk).toBeGreaterThanOrEqual(without?.closure?.risk ?? 1)
    expect(known?.staff).toEqual({ link: 'icu', on: plan.startDate })
    expect(without?.staff).toEqual({ link: null, on: null })
  })

  it('asked and agreed are of the first day ahead; without any answer, agreed is unknown', () => {
    const hospitals = [
      { id: 'a', name: 'A', key: 1 },
      { id: 'b', name: 'B', key: 1 },
    ]
    const asked = [{ date: addDays(ON, 1), link: 'ward' as const, beds: 11 }]
    const answer = { hospitalId: 'a', date: addDays(ON, 1), link: 'ward' as const, agreed: 4 }
    const given = { ...answer, from: 'class5' as const, signedBy: '', delivered: null }
    const requestOf = (answers: Preparation['request']['answers']) =>
      summariseRegion({ ...newPreparation(first, ON), request: { asked, hospitals, answers } }, null, ON)
        .request
    expect(requestOf([])).toEqual({ on: addDays(ON, 1), asked: 11, agreed: null })
    expect(requestOf([given])).toEqual({ on: addDays(ON, 1), asked: 11, agreed: 4 })
  })
})
