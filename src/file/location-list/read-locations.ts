/**
 * A list of hospital locations (name, region, place) from the tables of a file. All or nothing: a list of which a row
 * cannot be read changes nothing, and every such row is named.
 */
import { MOST_REGIONS } from '../../domain/distribution/fields.ts'
import type { ListedLocation } from '../../domain/distribution/location-list.ts'
import { err, ok, type Result } from '../../domain/shared/result.ts'
import { readCount } from '../desk/cells.ts'
import { type Columns, type FieldNames, findColumns, isTotals } from '../desk/columns.ts'
import type { Sheet, SheetRow } from '../desk/sheet.ts'

type Field = 'name' | 'region' | 'place' | 'lat' | 'lon' | 'beds' | 'occupied'

const NAMES: FieldNames<Field> = {
  name: ['locatie', 'naam', 'ziekenhuis', 'ziekenhuislocatie', 'locatienaam', 'location', 'name', 'hospital'],
  region: ['regio', 'roaz', 'roaz-regio', 'roaz_code', 'region'],
  place: ['plaats', 'stad', 'woonplaats', 'plaatsnaam', 'vestigingsplaats', 'town', 'place', 'city'],
  lat: ['lat', 'breedtegraad', 'latitude'],
  lon: ['lon', 'lng', 'lengtegraad', 'longitude'],
  beds: ['bedden', 'capaciteit', 'aantal bedden', 'ic-bedden', 'beds', 'capacity'],
  occupied: ['ligt nu', 'bezet', 'bezetting', 'patiënten', 'occupied'],
}

export const LOCATION_PROBLEMS = [
  'noHeader',
  'doubtfulColumn',
  'noRows',
  'tooManyRows',
  'nameMissing',
  'doubleName',
  'unknownPlace',
  'badCoordinate',
  'badNumber',
  'tooLong',
] as const

export interface LocationProblem {
  readonly code: (typeof LOCATION_PROBLEMS)[number]
  /** Line of the file; 0 for the whole. */
  readonly line: number
  readonly found: string
  /** The most that is taken, where there is too much. */
  readonly most?: number
}

const COORDINATE = /^\d{1,2}(?:[.,]\d+)?$/
/** In UTF-16 code units; the name of a place in the distribution holds both. */
const LONGEST = { name: 120, region: 60 } as const
/** Degrees within which the Netherlands lie. */
const BOX = { lat: [50, 54], lon: [3, 8] } as const

type TownLookup = (name: string) => { readonly lon: number; readonly lat: number } | null

export function readLocations(
  sheets: readonly Sheet[],
  townNamed: TownLookup,
): Result<readonly ListedLocation[], LocationProblem[]> {
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    const columns = findColumns(sheet, NAMES, [['name'], ['place', 'lat']])
    if (columns !== null) return readRows(columns, townNamed)
  }
  return err([{ code: 'noHeader', line: 0, found: sheets[0]?.rows[0]?.cells.join(', ') ?? '' }])
}

function readRows(
  columns: Columns<Field>,
  townNamed: TownLookup,
): Result<readonly ListedLocation[], LocationProblem[]> {
  const { places, doubtful } = columns
  if (doubtful.length > 0)
    return err(
      doubtful.map(({ names }) => ({
        code: 'doubtfulColumn',
        line: columns.header.line,
        found: names.join(', '),
      })),
    )
  const rows = columns.rows.filter((row) => !row.hidden && !isTotals(row))
  if (rows.length === 0) return err([{ code: 'noRows', line: 0, found: '0' }])
  if (rows.length > MOST_REGIONS)
    return err([{ code: 'tooManyRows', line: 0, found: String(rows.length), most: MOST_REGIONS }])
  const cell = (row: SheetRow, field: Field): string => row.cells[places[field] ?? -1] ?? ''
  const problems: LocationProblem[] = []
  const taken = new Set<string>()
  const locations = rows.map((row, index): ListedLocation => {
    const refuse = (code: LocationProblem['code'], found: string): void => {
      problems.push({ code, line: row.line, found })
    }
    const text = (field: 'name' | 'region', most: number): string => {
      const found = cell(row, field)
      if (found.length > most)
        problems.push({ code: 'tooLong', line: row.line, found: found.slice(0, 40), most })
      return found
    }
    const name = text('name', LONGEST.name)
    if (name === '') refuse('nameMissing', '')
    else if (taken.has(name)) refuse('doubleName', name)
    taken.add(name)
    const number = (field: 'beds' | 'occupied'): number | null => {
      const text = cell(row, field)
      const value = text === '' ? null : readCount(text)
      if (text !== '' && value === null) refuse('badNumber', text)
      return value
    }
    return {
      id: `${index + 1}-${slug(name)}`,
      name,
      region: text('region', LONGEST.region),
      ...placeOf(row, refuse),
      beds: number('beds') ?? 0,
      occupied: number('occupied'),
    }
  })
  return problems.length > 0 ? err(problems) : ok(locations)

  function placeOf(
    row: SheetRow,
    refuse: (code: LocationProblem['code'], found: string) => void,
  ): { readonly lon: number; readonly lat: number } {
    const [lat, lon] = [cell(row, 'lat'), cell(row, 'lon')]
    if (lat !== '' || lon !== '') {
      const [north, east] = [degrees(lat, BOX.lat), degrees(lon, BOX.lon)]
      if (north !== null && east !== null) return { lon: east, lat: north }
      refuse('badCoordinate', `${lat} ${lon}`)
      return { lon: 0, lat: 0 }
    }
    const place = cell(row, 'place')
    const town = townNamed(place)
    if (town === null) refuse('unknownPlace', place)
    return town ?? { lon: 0, lat: 0 }
  }
}

function degrees(text: string, [least, most]: readonly [number, number]): number | null {
  const value = COORDINATE.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  return value >= least && value <= most ? value : null
}

/** Ids are short and plain; the number before it makes each its own. */
function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 24)
}
