import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDoubleClaims } from '../../../src/domain/carehotel/claims.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { hotel, nurses, plan, socs, START } from './plans.ts'

const wing = hotel({ id: 'wing' })
const atWing = (hoursPerWeek: number) => [{ locationId: 'wing', hoursPerWeek }]

describe('an offer counts once', () => {
  it('may be divided over locations', () => {
    const shares = [
      { locationId: 'hotel', hoursPerWeek: 300 },
      { locationId: 'wing', hoursPerWeek: 184 },
    ]
    const body = plan({ locations: [hotel(), wing], staffOffers: [nurses(484, { shares })] })
    expect(findDoubleClaims([{ documentId: 'a', body }])).toEqual([])
  })

  it('is a double claim when one nurse team is offered to two locations', () => {
    const body = plan({
      locations: [hotel(), wing],
      staffOffers: [nurses(484), nurses(484, { id: 'again', shares: atWing(484) })],
    })
    expect(findDoubleClaims([{ documentId: 'a', body }])).toEqual([
      {
        resource: 'staff',
        name: 'Team 1 · districtNurse',
        from: START,
        available: 484,
        claimed: 968,
        claims: [
          { documentId: 'a', offerId: 'team-1', claimantId: 'hotel', amount: 484 },
          { documentId: 'a', offerId: 'again', claimantId: 'wing', amount: 484 },
        ],
      },
    ])
  })

  it('is found across documents that each fit alone', () => {
    const a = plan({ staffOffers: [nurses(484)], socOffers: [socs(30)] })
    const b = plan({ staffOffers: [nurses(484)], socOffers: [socs(30)] })
    expect(findDoubleClaims([{ documentId: 'a', body: a }])).toEqual([])
    const found = findDoubleClaims([
      { documentId: 'a', body: a },
      { documentId: 'b', body: b },
    ])
    expect(found.map(({ resource, available, claimed }) => [resource, available, claimed])).toEqual([
      ['soc', 30, 60],
      ['staff', 484, 968],
    ])
  })

  it('is the same team however its name is typed', () => {
    const a = plan({ staffOffers: [nurses(484, { team: 'Wijkteam Centrum' })] })
    const b = plan({ staffOffers: [nurses(484, { team: ' wijkteam  centrum' })] })
    const found = findDoubleClaims([
      { documentId: 'a', body: a },
      { documentId: 'b', body: b },
    ])
    expect(found.map(({ name, claimed }) => [name, claimed])).toEqual([
      ['Wijkteam Centrum · districtNurse', 968],
    ])
  })

  it('takes the smaller of two statements about one team', () => {
    const shares = [{ locationId: 'hotel', hoursPerWeek: 200 }]
    const a = plan({ staffOffers: [nurses(500, { shares })] })
    const b = plan({ staffOffers: [nurses(300, { shares })] })
    const found = findDoubleClaims([
      { documentId: 'a', body: a },
      { documentId: 'b', body: b },
    ])
    expect(found).toMatchObject([{ available: 300, claimed: 400 }])
  })

  it('may move on when the first period is over', () => {
    const first = nurses(484, { to: addDays(START, 6) })
    const second = nurses(484, { id: 'later', from: addDays(START, 7), shares: atWing(484) })
    const body = plan({ locations: [hotel(), wing], staffOffers: [first, second] })
    expect(findDoubleClaims([{ documentId: 'a', body }])).toEqual([])
    const overlapping = { ...body, staffOffers: [first, { ...second, from: addDays(START, 6) }] }
    expect(findDoubleClaims([{ documentId: 'a', body: overlapping }])).toMatchObject([
      { from: addDays(START, 6), claimed: 968 },
    ])
  })

  it('is found exactly when the hours of all documents together exceed the team, in any order', () => {
    const hours = fc.array(fc.nat(400), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(hours, (claims) => {
        const documents = claims.map((hoursPerWeek, index) => ({
          documentId: `d${index}`,
          body: plan({
            staffOffers: [nurses(600, { shares: [{ locationId: 'hotel', hoursPerWeek }] })],
          }),
        }))
        const total = claims.reduce((sum, claim) => sum + claim, 0)
        expect(findDoubleClaims(documents).length).toBe(total > 600 ? 1 : 0)
        expect(findDoubleClaims(documents.toReversed()).map(({ claimed }) => claimed)).toEqual(
          findDoubleClaims(documents).map(({ claimed }) => claimed),
        )
      }),
    )
  })
})
