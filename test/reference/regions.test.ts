import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { figures } from '../../src/reference/figures.ts'
import {
  ALLOCATION_ROW_IDS,
  allocationRowOf,
  allocationRows,
  COUNTRY_INHABITANTS,
  ROAZ_REGION_IDS,
  roazRegions,
  type Region,
} from '../../src/reference/regions.ts'

type NumberField = 'keyPercent' | 'beds999' | 'beds1141' | 'beds1250' | 'inhabitants'

const sum = (regions: readonly Region[], field: NumberField): number =>
  regions.reduce((total, region) => total + region[field], 0)

const DATA = '../shared/data/roaz-regions.csv'
const present = existsSync(DATA)

/** Our ids under the codes of the data file. */
const ROAZ_CODES: Readonly<Record<string, string>> = {
  NOORD: 'AZNN',
  ZWOLLE: 'NAZZ',
  EUREGIO: 'AZEUR',
  OOST: 'AZO',
  MIDDEN: 'NAZMN',
  NOORDWEST: 'NAZNW',
  SPOEDZORGNET: 'SZN',
  WEST: 'NAZW',
  ZUIDWEST: 'TCZW',
  BRABANT: 'NAZB',
  LIMBURG: 'NAZL',
}

describe('the table of the LNAZ plan (§ 6.2.1, table 1)', () => {
  it('has ten rows in its order and eleven regions', () => {
    expect(allocationRows.map((row) => row.id)).toEqual([...ALLOCATION_ROW_IDS])
    expect(roazRegions.map((region) => region.id)).toEqual([...ROAZ_REGION_IDS])
    expect([allocationRows.length, roazRegions.length]).toEqual([10, 11])
  })

  it.each([
    ['ten rows', allocationRows],
    ['eleven regions', roazRegions],
  ] as const)('adds up to 999, 1,141, 1,250 and 100.1 over %s', (_name, regions) => {
    expect(sum(regions, 'beds999')).toBe(999)
    expect(sum(regions, 'beds1141')).toBe(1_141)
    expect(sum(regions, 'beds1250')).toBe(1_250)
    expect(sum(regions, 'keyPercent')).toBeCloseTo(100.1, 9)
  })

  it('agrees with the national steps among the figures', () => {
    expect(sum(allocationRows, 'beds999')).toBe(figures['icu-staatscourant-beds'].value)
    expect(sum(allocationRows, 'beds1141')).toBe(figures['icu-step-1-beds'].value)
    expect(sum(allocationRows, 'beds1250')).toBe(figures['icu-step-2-beds'].value)
  })

  it('reads as published, row by row', () => {
    const rows = allocationRows.map((row) => [row.keyPercent, row.beds999, row.beds1141, row.beds1250])
    expect(rows).toEqual([
      [4.2, 44, 44, 53],
      [7.4, 74, 83, 91],
      [15.1, 157, 174, 189],
      [6.9, 68, 80, 86],
      [8.9, 77, 102, 111],
      [9.3, 79, 103, 116],
      [10.4, 108, 120, 130],
      [9.6, 99, 109, 120],
      [13.9, 144, 160, 174],
      [14.4, 149, 166, 180],
    ])
  })

  it('never lowers a region from one step to the next', () => {
    for (const region of [...allocationRows, ...roazRegions]) {
      expect(region.beds1141).toBeGreaterThanOrEqual(region.beds999)
      expect(region.beds1250).toBeGreaterThanOrEqual(region.beds1141)
    }
  })
})

describe('NAZNW and SZN apart', () => {
  it('are marked inferred, and only they', () => {
    const marked = roazRegions.filter((region) => region.inferred !== undefined).map((region) => region.id)
    expect(marked).toEqual(['NAZNW', 'SZN'])
    expect(allocationRows.some((row) => row.inferred !== undefined)).toBe(false)
  })

  it('add up to their row in every column', () => {
    const parts = roazRegions.filter((region) => allocationRowOf(region.id) === 'NAZNW-SZN')
    const joint = allocationRows.filter((row) => row.id === 'NAZNW-SZN')
    for (const field of ['beds999', 'beds1141', 'beds1250', 'inhabitants'] as const) {
      expect(sum(parts, field)).toBe(sum(joint, field))
    }
    expect(sum(parts, 'keyPercent')).toBeCloseTo(15.1, 12)
    expect(parts.map((region) => Math.round(region.keyPercent * 100) / 100)).toEqual([9.42, 5.68])
  })

  it('have every region in a row', () => {
    const rows = new Set(roazRegions.map((region) => allocationRowOf(region.id)))
    expect(rows).toEqual(new Set(ALLOCATION_ROW_IDS))
  })
})

describe('places', () => {
  it('add up to the inhabitants of the country, however grouped', () => {
    expect(COUNTRY_INHABITANTS).toBe(17_474_693)
    expect(sum(allocationRows, 'inhabitants')).toBe(COUNTRY_INHABITANTS)
  })

  it.each([
    ['ten', allocationRows],
    ['eleven', roazRegions],
  ] as const)('stand on %s tiles of their own', (_count, regions) => {
    const tiles = regions.map(({ tile }) => `${tile.column},${tile.row}`)
    expect(new Set(tiles).size).toBe(regions.length)
  })

  it('lie in the Netherlands, north and south as on the map', () => {
    for (const { centre } of roazRegions) {
      expect(centre.lon).toBeGreaterThan(3.3)
      expect(centre.lon).toBeLessThan(7.3)
      expect(centre.lat).toBeGreaterThan(50.7)
      expect(centre.lat).toBeLessThan(53.6)
    }
    for (const upper of roazRegions) {
      for (const lower of roazRegions) {
        if (upper.tile.row + 1 < lower.tile.row) expect(upper.centre.lat).toBeGreaterThan(lower.centre.lat)
      }
    }
  })

  it.skipIf(!present)('have the inhabitants of the data file (needs ../shared/data)', () => {
    const inhabitants = readFileSync(DATA, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line): [string, number] => {
        const code = line.slice(0, line.indexOf(','))
        const count = /,(\d{6,7}),0\.\d+,/.exec(line)?.[1]
        return [ROAZ_CODES[code] ?? code, Number(count)]
      })
    const ours = roazRegions.map((region): [string, number] => [region.id, region.inhabitants])
    expect(Object.fromEntries(inhabitants)).toEqual(Object.fromEntries(ours))
  })
})
