/**
 * The acute-care regions (ROAZ): the ten rows of the LNAZ table, and the eleven regions in which NAZNW and SZN stand
 * apart. Inhabitants come from a reconstructed list of municipalities; centres and tile places are ours.
 */

import type { Source } from '../domain/shared/figure.ts'

export const ROAZ_REGION_IDS = [
  'AZEUR',
  'NAZMN',
  'NAZNW',
  'SZN',
  'NAZZ',
  'AZO',
  'NAZL',
  'AZNN',
  'NAZW',
  'TCZW',
  'NAZB',
] as const
export type RoazRegionId = (typeof ROAZ_REGION_IDS)[number]

/** Ids of the ten rows of the LNAZ table, in its order. */
export const ALLOCATION_ROW_IDS = [
  'AZEUR',
  'NAZMN',
  'NAZNW-SZN',
  'NAZZ',
  'AZO',
  'NAZL',
  'AZNN',
  'NAZW',
  'TCZW',
  'NAZB',
] as const
export type AllocationRowId = (typeof ALLOCATION_ROW_IDS)[number]

export interface Region<Id extends string = AllocationRowId | RoazRegionId> {
  readonly id: Id
  /** Dutch name as the network carries it. */
  readonly name: string
  /** For charts and tiles. */
  readonly shortName: string
  /** Allocation key (verdeelsleutel) in percent; the ten published keys add up to 100.1. */
  readonly keyPercent: number
  /** ICU beds of the Staatscourant list. */
  readonly beds999: number
  /** ICU beds after step 1 (phase "1+"). */
  readonly beds1141: number
  /** ICU beds after step 2. */
  readonly beds1250: number
  readonly inhabitants: number
  /** Town of the trauma centre, to two decimals: good for distances between regions, not for a map. */
  readonly centre: { readonly lon: number; readonly lat: number }
  /** Place on the tile map: column from the west, row from the north, both from 0. */
  readonly tile: { readonly column: number; readonly row: number }
  /** Set where key and beds are not published for this region but split off. */
  readonly inferred?: string
}

/** Where keys and beds come from. */
export const REGION_TABLE_SOURCE: Source = {
  document: 'lnaz-upscaling-2022',
  place: '§ 6.2.1, tabel 1',
  date: '2022',
}

/** Where inhabitants come from. The list of municipalities per region is a reconstruction: inferred. */
export const INHABITANTS_SOURCE: Source = {
  document: 'cbs-2021',
  place: 'Σ gemeenten per ROAZ-regio',
  date: '2021-01-01',
}

/** Where centres and tile places come from. */
export const CENTRE_SOURCE: Source = {
  document: 'own-inference',
  place: 'traumacentrum',
  date: '2022',
}

type Place = Omit<Region, 'keyPercent' | 'beds999' | 'beds1141' | 'beds1250' | 'id' | 'inferred'>
type PublishedRow = Pick<Region, 'keyPercent' | 'beds999' | 'beds1141' | 'beds1250'>

const places: Readonly<Record<RoazRegionId, Place>> = {
  AZEUR: place('Acute Zorg Euregio', 'Euregio', 761_279, 6.89, 52.22, 3, 1),
  NAZMN: place('Traumazorgnetwerk Midden-Nederland', 'Midden', 1_361_093, 5.18, 52.09, 1, 2),
  NAZNW: place('Netwerk Acute Zorg Noordwest', 'Noordwest', 2_000_246, 4.86, 52.33, 0, 1),
  SZN: place('SpoedZorgNet', 'SpoedZorgNet', 1_205_072, 4.96, 52.29, 1, 1),
  NAZZ: place('Netwerk Acute Zorg Zwolle', 'Zwolle', 851_953, 6.11, 52.51, 2, 1),
  AZO: place('Acute Zorgregio Oost', 'Oost', 1_760_718, 5.86, 51.82, 2, 2),
  NAZL: place('Netwerk Acute Zorg Limburg', 'Limburg', 1_115_895, 5.71, 50.84, 2, 3),
  AZNN: place('Acute Zorgnetwerk Noord Nederland', 'Noord', 1_733_032, 6.58, 53.22, 2, 0),
  NAZW: place('Netwerk Acute Zorg West', 'West', 1_936_035, 4.48, 52.17, 0, 2),
  TCZW: place('Traumacentrum Zuidwest-Nederland', 'Zuidwest', 2_175_517, 4.47, 51.91, 0, 3),
  NAZB: place('Netwerk Acute Zorg Brabant', 'Brabant', 2_573_853, 5.04, 51.55, 1, 3),
}

const joinedPlace: Place = {
  name: 'Netwerk Acute Zorg Noordwest en SpoedZorgNet',
  shortName: 'Noordwest + SZN',
  inhabitants: places.NAZNW.inhabitants + places.SZN.inhabitants,
  centre: places.NAZNW.centre,
  tile: places.NAZNW.tile,
}

const published: Readonly<Record<AllocationRowId, PublishedRow>> = {
  AZEUR: row(4.2, 44, 44, 53),
  NAZMN: row(7.4, 74, 83, 91),
  'NAZNW-SZN': row(15.1, 157, 174, 189),
  NAZZ: row(6.9, 68, 80, 86),
  AZO: row(8.9, 77, 102, 111),
  NAZL: row(9.3, 79, 103, 116),
  AZNN: row(10.4, 108, 120, 130),
  NAZW: row(9.6, 99, 109, 120),
  TCZW: row(13.9, 144, 160, 174),
  NAZB: row(14.4, 149, 166, 180),
}

/** The ten rows of the LNAZ table, in its order. */
export const allocationRows: readonly Region<AllocationRowId>[] = ALLOCATION_ROW_IDS.map((id) => ({
  id,
  ...published[id],
  ...(id === 'NAZNW-SZN' ? joinedPlace : places[id]),
}))

/** The eleven regions, in the same order with NAZNW before SZN. */
export const roazRegions: readonly Region<RoazRegionId>[] = ROAZ_REGION_IDS.map((id) => ({
  id,
  ...places[id],
  ...(id === 'NAZNW' || id === 'SZN' ? splitRow(id) : published[id]),
}))

/** A region that can have a plan. */
export type PlanRegion = Region

/** Regions that can have a plan: the eleven, then the row that NAZNW and SZN share in the table. */
export const planRegions: readonly PlanRegion[] = [
  ...roazRegions,
  ...allocationRows.filter(({ id }) => !roazRegions.some((region) => region.id === id)),
]

/** Inhabitants of the country as the eleven regions add up. */
export const COUNTRY_INHABITANTS = roazRegions.reduce((sum, region) => sum + region.inhabitants, 0)

/** Which row of the table a region belongs to. */
export function allocationRowOf(region: RoazRegionId): AllocationRowId {
  return region === 'NAZNW' || region === 'SZN' ? 'NAZNW-SZN' : region
}

/** NAZNW's and SZN's parts of their joint row, by inhabitants; beds in whole numbers that add up to the row. */
function splitRow(id: 'NAZNW' | 'SZN'): PublishedRow & { readonly inferred: string } {
  const joint = published['NAZNW-SZN']
  const northwestShare = places.NAZNW.inhabitants / joinedPlace.inhabitants
  const part = (whole: number): number => {
    const northwest = Math.round(whole * northwestShare)
    return id === 'NAZNW' ? northwest : whole - northwest
  }
  return {
    keyPercent: joint.keyPercent * (id === 'NAZNW' ? northwestShare : 1 - northwestShare),
    beds999: part(joint.beds999),
    beds1141: part(joint.beds1141),
    beds1250: part(joint.beds1250),
    inferred: 'The plan publishes one row for NAZNW and SZN together; split by inhabitants of 2021.',
  }
}

function place(
  name: string,
  shortName: string,
  inhabitants: number,
  lon: number,
  lat: number,
  column: number,
  tileRow: number,
): Place {
  return { name, shortName, inhabitants, centre: { lon, lat }, tile: { column, row: tileRow } }
}

function row(keyPercent: number, beds999: number, beds1141: number, beds1250: number): PublishedRow {
  return { keyPercent, beds999, beds1141, beds1250 }
}
