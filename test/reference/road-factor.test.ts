/** The estimate of distances over the road, held against distances that were published. */
import { describe, expect, it } from 'vitest'
import { roundedKm, straightKm } from '../../src/domain/shared/straight-distance.ts'
import { figures } from '../../src/reference/figures.ts'
import { townNamed } from '../../src/reference/towns.ts'

/** No hospital stands there; coordinates of the same author (gist.github.com/HofmannZ, 21 October 2017). */
const OTHER_PLACES = {
  Aalsmeer: { lat: 52.262164, lon: 4.761922 },
  'Bergen aan Zee': { lat: 52.661042, lon: 4.631819 },
  Bloemendaal: { lat: 52.404947, lon: 4.620185 },
  Breskens: { lat: 51.394526, lon: 3.555878 },
} as const

const PUBLISHED = {
  within: [
    // Z. Hofmann, distances between 89 Dutch cities, 21 October 2017.
    ['Aalsmeer', 'Alkmaar', 47.177],
    ['Aalsmeer', 'Almere', 50.44],
    ['Aalsmeer', 'Amsterdam', 28.907],
    ['Aalsmeer', 'Bergen aan Zee', 59.311],
    ['Aalsmeer', 'Bloemendaal', 23.136],
    // Needham and Hodler, Graph Algorithms, O’Reilly, 2019: E-roads.
    ['Den Haag', 'Gouda', 32],
  ],
  between: [
    ['Aalsmeer', 'Alphen aan den Rijn', 23.708],
    ['Aalsmeer', 'Amersfoort', 70.069],
    ['Aalsmeer', 'Apeldoorn', 105.882],
    ['Aalsmeer', 'Arnhem', 102.752],
    ['Aalsmeer', 'Assen', 204.414],
    ['Aalsmeer', 'Bergen op Zoom', 127.147],
    ['Aalsmeer', 'Breda', 113.655],
    ['Aalsmeer', 'Breskens', 220.117],
    ['Amsterdam', 'Utrecht', 46],
    ['Amsterdam', 'Den Haag', 59],
    ['Den Haag', 'Rotterdam', 26],
    ['Gouda', 'Rotterdam', 25],
    ['Gouda', 'Utrecht', 35],
    // Driven by RTV Noord, November 2019.
    ['Groningen', 'Maastricht', 338],
    // Told to travellers by traveltweaks.com.
    ['Amsterdam', 'Rotterdam', 80],
  ],
} as const

function placeNamed(name: string): { readonly lat: number; readonly lon: number } {
  const place = new Map(Object.entries(OTHER_PLACES)).get(name) ?? townNamed(name)
  if (place === null) throw new Error(`no such town: ${name}`)
  return place
}

/** Per pair the factor that was driven, and by which part the estimate is off: below 0 it is too short. */
function checked(pairs: readonly (readonly [string, string, number])[]) {
  return pairs.map(([from, to, km]) => {
    const straight = straightKm(placeNamed(from), placeNamed(to))
    const estimate = roundedKm(straight * figures['transport-road-factor'].value)
    return { factor: km / straight, error: estimate / km - 1 }
  })
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

/** As the note of the figure says it; coordinates of towns have two decimals, so a percent more or less is the same. */
describe('the factor of 1.3', () => {
  it.each([
    { kind: 'within', typical: [1.24, 1.31], mean: 0.13, worst: -0.31 },
    { kind: 'between', typical: [1.33, 1.35], mean: 0.09, worst: -0.25 },
  ] as const)('is off as stated $kind regions', ({ kind, typical, mean, worst }) => {
    const pairs = checked(PUBLISHED[kind])
    const middle = median(pairs.map(({ factor }) => factor))
    expect(middle).toBeGreaterThan(typical[0] - 0.015)
    expect(middle).toBeLessThan(typical[1] + 0.015)
    const errors = pairs.map(({ error }) => error)
    const average = errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length
    expect(Math.abs(average - mean)).toBeLessThan(0.015)
    expect(Math.abs(Math.min(...errors) - worst)).toBeLessThan(0.03)
    expect(Math.max(...errors)).toBeLessThan(0.2)
  })
})
