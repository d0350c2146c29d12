/** The estimate of distances over the road, held against distances that were published. */
import { describe, expect, it } from 'vitest'
import { figures } from '../../src/reference/figures.ts'
import { CHECKED_DISTANCES, factorCheck, ROAD_DISTANCES } from '../../src/reference/road-distances.ts'
import { townNamed } from '../../src/reference/towns.ts'

/** Along a great circle of the mean earth, where the app reckons on a plane. */
function greatCircleKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180
  const half = (x: number, y: number): number => Math.sin(rad(x - y) / 2)
  const h =
    half(a.lat, b.lat) * half(a.lat, b.lat) +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * half(a.lon, b.lon) * half(a.lon, b.lon)
  return 2 * 6371 * Math.asin(Math.sqrt(h))
}

describe('published road distances', () => {
  it('are 48, each with its source, between places that are known', () => {
    expect(ROAD_DISTANCES.length).toBe(48)
    expect(CHECKED_DISTANCES.length).toBe(48)
    for (const { from, to, km, source } of ROAD_DISTANCES) {
      expect(from).not.toBe(to)
      expect(km).toBeGreaterThan(10)
      expect(km).toBeLessThan(400)
      expect(source.place).not.toBe('')
    }
  })

  it('are never shorter than the straight line', () => {
    for (const { from, to, km, straightKm } of CHECKED_DISTANCES) {
      const [a, b] = [townNamed(from), townNamed(to)]
      if (a !== null && b !== null) expect(Math.abs(straightKm / greatCircleKm(a, b) - 1)).toBeLessThan(0.03)
      expect(km).toBeGreaterThan(straightKm)
    }
  })
})

/** As the note of the figure and the page of sources say it. */
describe('the factor of 1.3', () => {
  it('is above the middle of what was published: most estimates are a little long', () => {
    const checks = [true, false].map(factorCheck)
    expect(checks.map((check) => check?.pairs)).toEqual([11, 37])
    for (const check of checks) {
      expect(check?.medianFactor).toBeCloseTo(1.24, 2)
      expect(check?.medianFactor).toBeLessThan(figures['transport-road-factor'].value)
      expect(check?.longest.error).toBeLessThan(0.2)
    }
    expect(checks.map((check) => Math.round((check?.meanError ?? NaN) * 100))).toEqual([11, 8])
  })

  it('is too short around water', () => {
    const worst = [true, false].map((within) => factorCheck(within)?.shortest)
    expect(worst.map((one) => one?.to)).toEqual(['Amsterdam', 'Breskens'])
    expect(worst.map((one) => Math.round((one?.error ?? NaN) * 100))).toEqual([-31, -25])
  })
})
