/** A list of locations: what is read, what is refused and how, and what distribution comes of it. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { distributionOfLocations } from '../../../src/domain/distribution/location-list.ts'
import { straightKm } from '../../../src/domain/shared/straight-distance.ts'
import { readSheets } from '../../../src/file/desk/read-sheets.ts'
import { distributionKind } from '../../../src/file/kinds/distribution.ts'
import { readLocations } from '../../../src/file/location-list/read-locations.ts'
import { defaultSettings } from '../../../src/reference/distribution-defaults.ts'
import { townNamed } from '../../../src/reference/towns.ts'

async function read(text: string) {
  const sheets = await readSheets(new TextEncoder().encode(text))
  if (!sheets.ok) throw new Error(sheets.error[0]?.code)
  return readLocations(sheets.value, townNamed)
}

const LIST = `Ziekenhuizen, november 2021
Naam;ROAZ;Plaats;Bedden;Ligt nu
Noord;NAZN;Groningen;12;9
Zuid;NAZL;Maastricht;10;11
Zuid-Oost;NAZL;Heerlen;8;
Totaal;;;30;20`

describe('a list of locations', () => {
  it('is read below its title and above its totals, and becomes a distribution that can be kept', async () => {
    const list = await read(LIST)
    if (!list.ok) throw new Error(list.error[0]?.code)
    expect(list.value.map(({ name, region, beds, occupied }) => [name, region, beds, occupied])).toEqual([
      ['Noord', 'NAZN', 12, 9],
      ['Zuid', 'NAZL', 10, 11],
      ['Zuid-Oost', 'NAZL', 8, null],
    ])
    const settings = defaultSettings('icu', '2021-11-15')
    const body = distributionOfLocations(list.value, 'icu', settings, { within: 1.5, between: 1 })
    expect(distributionKind.check(body)).toEqual([])
    expect(body.offered).toBe(20)
    expect(body.regions.map(({ group }) => group)).toEqual(['NAZN', 'NAZL', 'NAZL'])
    // Groningen – Maastricht lies 270 km apart in a straight line, Maastricht – Heerlen 21 km.
    expect(body.transfers?.distances.map(({ km }) => km)).toEqual([270, 262, 31])
  })

  it('takes coordinates before the place', async () => {
    const list = await read('naam,plaats,lat,lon\nA,Onbekendrecht,52.1,5.2')
    expect(list.ok && list.value[0]).toMatchObject({ lat: 52.1, lon: 5.2 })
  })

  it('becomes a distribution without beds as well: name, region and place are enough to begin with', async () => {
    const list = await read('naam;regio;plaats\nNoord;NAZN;Groningen\nZuid;NAZL;Maastricht')
    if (!list.ok) throw new Error(list.error[0]?.code)
    const settings = defaultSettings('icu', '2021-11-15')
    const body = distributionOfLocations(list.value, 'icu', settings, { within: 1.3, between: 1.3 })
    expect(distributionKind.check(body)).toEqual([])
    expect(body.regions.map(({ key, capacity, occupied }) => [key, capacity, occupied])).toEqual([
      [1, 0, 0],
      [1, 0, 0],
    ])
  })

  it('is refused as a whole, with every row that cannot be read', async () => {
    const list = await read('naam;plaats;bedden\nA;Onbekendrecht;4\nB;Zwolle;veel\nB;Zwolle;3')
    expect(list).toEqual({
      ok: false,
      error: [
        { code: 'unknownPlace', line: 2, found: 'Onbekendrecht' },
        { code: 'badNumber', line: 3, found: 'veel' },
        { code: 'doubleName', line: 4, found: 'B' },
      ],
    })
    const long = 'x'.repeat(121)
    expect(await read(`naam;plaats\n${long};Zwolle`)).toEqual({
      ok: false,
      error: [{ code: 'tooLong', line: 2, found: 'x'.repeat(40), most: 120 }],
    })
    expect(await read('a;b\n1;2')).toMatchObject({ ok: false, error: [{ code: 'noHeader' }] })
  })
})

const HOSPITALS = '../shared/data/hospitals-2016.csv'
const MUNICIPALITIES = '../shared/data/municipalities.csv'

describe.skipIf(!existsSync(HOSPITALS))(
  'the list of all locations of the country, where it is at hand',
  () => {
    it('is read whole: every town is known', async () => {
      const list = await read(readFileSync(HOSPITALS, 'utf8'))
      expect(list.ok ? list.value.length : list.error).toBe(121)
    })

    it('has towns within their municipality, the harbours of Rotterdam included', () => {
      const far = readFileSync(MUNICIPALITIES, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .flatMap((line) => {
          const [, name = '', , , , , lon, lat] = line.split(',')
          const town = townNamed(name)
          const km = town === null ? 0 : straightKm(town, { lon: Number(lon), lat: Number(lat) })
          return km > 15 ? [`${name}: ${Math.round(km)} km`] : []
        })
      expect(far).toEqual([])
    })
  },
)
