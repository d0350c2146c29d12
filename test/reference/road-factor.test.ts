/** The estimate of distances over the road, held against distances that were published. */
import { expect, it } from 'vitest'
import { straightKm } from '../../src/domain/shared/straight-distance.ts'
import { figures } from '../../src/reference/figures.ts'
import { townNamed } from '../../src/reference/towns.ts'

/** What was driven (RTV Noord, November 2019) and what is told to travellers (traveltweaks.com); no more were found. */
const PUBLISHED = [
  { from: 'Groningen', to: 'Maastricht', km: 338, factor: 1.25 },
  { from: 'Amsterdam', to: 'Rotterdam', km: 80, factor: 1.39 },
]

it.each(PUBLISHED)('is within a tenth of what was published: $from–$to', ({ from, to, km, factor }) => {
  const [a, b] = [townNamed(from), townNamed(to)]
  if (a === null || b === null) throw new Error('no such town')
  const straight = straightKm(a, b)
  expect(km / straight).toBeCloseTo(factor, 2)
  expect(Math.abs(straight * figures['transport-road-factor'].value - km) / km).toBeLessThan(0.1)
})
