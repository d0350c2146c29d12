/** Where the header of a list is and which column says what, by the words that Dutch delivery lists and reports use. */

import { fittingPlaces, headerNaming, plainName } from '../desk/columns.ts'

export const LIST_KINDS = ['deliveries', 'loans', 'returns', 'reports', 'stands', 'serials'] as const
export type ListKind = (typeof LIST_KINDS)[number]

/** Headings in lower case without spaces or signs. */
const HEADINGS = {
  date: [
    'datum',
    'leverdatum',
    'uitgiftedatum',
    'retourdatum',
    'opgavedatum',
    'datumlevering',
    'datumuitgifte',
    'datumretour',
    'geleverdop',
    'date',
  ],
  week: ['week', 'isoweek', 'weeknr', 'weeknummer', 'wk'],
  batch: ['partij', 'partijnaam', 'partijnr', 'batch', 'lot', 'lotnummer', 'order', 'bestelling'],
  model: ['model', 'modelnaam', 'type', 'apparaattype', 'typeapparaat', 'devicemodel'],
  supplier: ['leverancier', 'zuurstofleverancier', 'leveranciersnaam', 'lener', 'bruiklener', 'supplier'],
  agreement: ['overeenkomst', 'bruikleenovereenkomst', 'bruikleen', 'contract', 'agreement'],
  quantity: [
    'aantal',
    'stuks',
    'aantalstuks',
    'geleverd',
    'aantalgeleverd',
    'uitgegeven',
    'aantalsocs',
    'socs',
    'quantity',
  ],
  ordered: ['besteld', 'aantalbesteld', 'ordered'],
  due: ['terugop', 'terugvoor', 'teruguiterlijk', 'retourvoor', 'einddatum', 'due', 'duedate'],
  good: ['goed', 'bruikbaar', 'aantalgoed', 'good'],
  repair: ['reparatie', 'defect', 'kapot', 'repair'],
  missing: ['vermist', 'ontbreekt', 'kwijt', 'missing'],
  placed: ['geplaatst', 'uitgezet', 'placed'],
  collected: ['opgehaald', 'teruggehaald', 'collected'],
  released: ['weergereed', 'gereed', 'gereedgemeld', 'gereinigd', 'released'],
  standTotal: ['totaalinbezit', 'inbezit', 'totaalaanwezig'],
  standPlaced: ['bijpatienten', 'bijpatient', 'bijclienten', 'uitstaand', 'atpatients'],
  standIdle: ['opvoorraad', 'voorraad', 'instock'],
  standRepair: ['inreparatie', 'inrepair'],
  serial: ['serienummer', 'serienr', 'serial', 'serialnumber', 'sn'],
  reference: [
    'bon',
    'bonnr',
    'bonnummer',
    'pakbon',
    'pakbonnr',
    'pakbonnummer',
    'kenmerk',
    'referentie',
    'documentnr',
    'reference',
  ],
  remark: ['opmerking', 'opmerkingen', 'toelichting', 'remark'],
} as const

export type ListField = keyof typeof HEADINGS
export const LIST_FIELDS: readonly ListField[] = Object.keys(HEADINGS).filter((name) => isField(name))
export type ListColumns = Partial<Record<ListField, number>>

/** Date headings that say what happened. */
const RETURNS = ['retourdatum', 'datumretour']
const LOANS = ['uitgiftedatum', 'datumuitgifte']
const DELIVERIES = ['leverdatum', 'datumlevering', 'geleverdop']
/** A row that names so many columns is a header. */
const FEWEST_NAMES = 2

export interface FoundColumns {
  readonly columns: ListColumns
  /** Fields that more than one column could be, with all of those: people choose. */
  readonly rivals: Readonly<Partial<Record<ListField, readonly number[]>>>
}

/** Place of each known column in the header; `chosen` by people goes before what the headings say. */
export function columnsOf(header: readonly string[], chosen: ListColumns = {}): FoundColumns {
  const fitting = fittingPlaces<ListField>(header, HEADINGS, chosen)
  const columns: ListColumns = {}
  const rivals: Partial<Record<ListField, readonly number[]>> = {}
  for (const field of LIST_FIELDS) {
    const own = chosen[field]
    const could = fitting[field] ?? []
    const [first, second] = could
    if (own !== undefined) columns[field] = own
    else if (first !== undefined) columns[field] = first
    if (own === undefined && second !== undefined) rivals[field] = could
  }
  return { columns, rivals }
}

/** Index of the row that names the most columns, among the first of a sheet; null where none names two. */
export function headerOf(rows: readonly { readonly cells: readonly string[] }[]): number | null {
  const index = headerNaming<ListField>(rows, HEADINGS, FEWEST_NAMES)
  return index < 0 ? null : index
}

/** What a list is, by what it has columns for; null where that says nothing, or more than one thing. */
export function kindOf(columns: ListColumns, header: readonly string[]): ListKind | null {
  const has = (...fields: readonly ListField[]): boolean => fields.some((field) => field in columns)
  const dated = plainName(header[columns.date ?? -1] ?? '')
  if (has('serial')) return 'serials'
  if (has('placed', 'collected', 'released')) return 'reports'
  if (has('standPlaced', 'standIdle')) return 'stands'
  if (has('good', 'repair', 'missing') || RETURNS.includes(dated)) return 'returns'
  if (!has('quantity')) return null
  if (LOANS.includes(dated) || has('due', 'agreement')) return 'loans'
  if (!has('supplier')) return 'deliveries'
  // Delivered by or lent to the supplier that it names: the heading does not say.
  return DELIVERIES.includes(dated) ? null : 'loans'
}

function isField(name: string): name is ListField {
  return name in HEADINGS
}
