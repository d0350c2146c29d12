import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { streamOf, stratifiedUniform } from '../../../src/domain/shared/random.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('stratifiedUniform', () => {
  it('hits every slice of (0, 1) exactly once', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 700 }), fc.string(), (seed, draws, name) => {
        const slices = new Set<number>()
        for (let draw = 0; draw < draws; draw++) {
          const u = stratifiedUniform(seed, streamOf(name), draw, draws)
          expect(u).toBeGreaterThan(0)
          expect(u).toBeLessThan(1)
          slices.add(Math.floor(u * draws))
        }
        expect(slices.size).toBe(draws)
      }),
    )
  })

  it('does not tie one parameter to another', () => {
    const draws = 2000
    let product = 0
    for (let draw = 0; draw < draws; draw++) {
      const a = stratifiedUniform(7, streamOf('virulence'), draw, draws) - 0.5
      const b = stratifiedUniform(7, streamOf('contagiousness'), draw, draws) - 0.5
      product += (12 * a * b) / draws
    }
    expect(Math.abs(product)).toBeLessThan(0.06)
  })

  it('gives other numbers for another seed, and the same for the same', () => {
    const column = (seed: number): number[] =>
      Array.from({ length: 20 }, (_, draw) => stratifiedUniform(seed, streamOf('stay.icu'), draw, 20))
    expect(column(1)).toEqual(column(1))
    expect(column(1)).not.toEqual(column(2))
  })
})
