import { expect, it } from 'vitest'
import { hrefOf, parseHash, type Route } from '../../../src/ui/routes.ts'

it.each<[string, Route]>([
  ['#/', { view: 'start' }],
  ['#/plan', { view: 'plan' }],
  ['#/plan/a%2Fb?view=chain&link=icu', { view: 'plan', id: 'a/b', query: { view: 'chain', link: 'icu' } }],
  ['#/care-hotels/x', { view: 'careHotels', id: 'x' }],
  ['#/forecast/x?view=backtest', { view: 'forecast', id: 'x', query: { view: 'backtest' } }],
])('reads %j and writes it back', (hash, route) => {
  expect(parseHash(hash)).toEqual(route)
  expect(hrefOf(route)).toBe(hash)
})

it('starts without a hash and refuses what is none of ours', () => {
  expect(parseHash('')).toEqual({ view: 'start' })
  expect(
    ['#/nowhere', '#/plan/a/b', '#/plan/%E0%A4%A', '#/careHotels'].map((hash) => parseHash(hash)),
  ).toEqual([null, null, null, null])
})
