/** One register over care hotels, the regional plan and steps of the ICU: nobody is promised twice. */
import { describe, expect, it } from 'vitest'
import { claimsOfCareHotels, claimsOfPlan, withClaims } from '../../../src/domain/preparation/staff-claims.ts'
import { flagStaff } from '../../../src/domain/preparation/staff-flags.ts'
import { STAFF_ROLES } from '../../../src/domain/plan/staff.ts'
import { leversLeftOut } from '../../../src/reference/lever-catalogue.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const names = Object.fromEntries(STAFF_ROLES.map((role) => [role, role])) as Record<
  (typeof STAFF_ROLES)[number],
  string
>
const empty = defaultPlan('NAZB', 'pressureOnAllCare')
const plan = { ...empty, levers: leversLeftOut(empty) }
const icuStep = plan.levers.find(({ catalogueId }) => catalogueId === 'icuStep2')
if (!icuStep) throw new Error('no step of the ICU')
const stepped = {
  ...plan,
  staffPool: { ...plan.staffPool, icuNurse: 10 },
  levers: plan.levers.map((lever) => ({
    ...lever,
    enabled: lever === icuStep,
    needs: lever === icuStep ? [{ role: 'icuNurse' as const, people: 8 }] : lever.needs,
  })),
}

describe('claims', () => {
  const ofPlan = claimsOfPlan(stepped, names)

  it('of the plan are those of measures in use on roles of which it states how many there are', () => {
    expect(ofPlan.find(({ name }) => name === 'icuNurse')).toEqual({
      name: 'icuNurse',
      people: 10,
      claims: [{ id: icuStep.id, by: icuStep.title, people: 8 }],
    })
    expect(
      claimsOfPlan({ ...stepped, staffPool: { ...stepped.staffPool, icuNurse: null } }, names),
    ).not.toEqual(expect.arrayContaining([expect.objectContaining({ name: 'icuNurse' })]))
  })

  it('add up with a deployment from the same list, which is flagged once it is promised twice', () => {
    const registers = withClaims([], ofPlan)
    const deployment = {
      id: 'd',
      pool: 'icuSupporter' as const,
      register: 'icuNurse',
      link: 'icu' as const,
      task: 'nursing' as const,
      people: 3,
      hoursPerWeek: 24,
      usableShare: 1,
      from: '2022-01-14',
      until: null,
    }
    const flags = (people: number) =>
      flagStaff({ links: [], deployments: [{ ...deployment, people }], exchanges: [] }, registers, [], {
        first: '2022-01-14',
        days: 1,
      })
    expect(flags(2)).toEqual([])
    expect(flags(3)).toEqual([{ code: 'countedTwice', register: 'icuNurse', claimed: 11, people: 10 }])
  })

  it('taken over twice add nothing; people on a known list stay as typed, what changed follows', () => {
    const typed = [{ name: ' ICUnurse ', people: 6, claims: [{ id: 'own', by: 'eigen', people: 1 }] }]
    const once = withClaims(typed, ofPlan)
    expect(once).toEqual([
      { ...typed[0], claims: [...(typed[0]?.claims ?? []), ...(ofPlan[0]?.claims ?? [])] },
    ])
    expect(withClaims(once, ofPlan)).toEqual(once)
    const grown = ofPlan.map((list) => ({
      ...list,
      claims: list.claims.map((claim) => ({ ...claim, people: 9 })),
    }))
    expect(withClaims(once, grown)[0]?.claims.map(({ people }) => people)).toEqual([1, 9])
  })

  it('of care hotels are hours of a team, as people of 24 hours a week', () => {
    const offer = {
      id: 'o',
      team: 'Wijkteam',
      role: 'DISTRICT_NURSE' as const,
      kind: 'OWN' as const,
      hoursPerWeek: 240,
      from: '2022-01-01',
      to: null,
      shares: [{ locationId: 'l', hoursPerWeek: 100 }],
    }
    const hotels = [{ staffOffers: [offer], locations: [] }] as unknown as Parameters<
      typeof claimsOfCareHotels
    >[0]
    expect(claimsOfCareHotels(hotels)).toEqual([
      { name: 'Wijkteam', people: 10, claims: [{ id: 'o.l', by: 'l', people: 5 }] },
    ])
  })
})
