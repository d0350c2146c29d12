/** Which column says what, by its heading: the words that Dutch delivery lists and weekly reports use. */

export const LIST_KINDS = ['deliveries', 'loans', 'returns', 'reports', 'serials'] as const
export type ListKind = (typeof LIST_KINDS)[number]

/** Headings in lower case without spaces or signs; the first of a list that a header has is taken. */
const HEADINGS = {
  date: ['datum', 'leverdatum', 'uitgiftedatum', 'retourdatum', 'opgavedatum', 'datumlevering', 'date'],
  week: ['week', 'isoweek', 'weeknr', 'weeknummer', 'wk'],
  batch: ['partij', 'batch', 'lot', 'lotnummer', 'order', 'bestelling'],
  supplier: ['leverancier', 'zuurstofleverancier', 'lener', 'bruiklener', 'supplier'],
  agreement: ['overeenkomst', 'bruikleenovereenkomst', 'bruikleen', 'contract', 'agreement'],
  quantity: ['aantal', 'stuks', 'geleverd', 'aantalsocs', 'socs', 'quantity'],
  good: ['goed', 'bruikbaar', 'aantalgoed', 'good'],
  repair: ['reparatie', 'defect', 'kapot', 'repair'],
  missing: ['vermist', 'ontbreekt', 'kwijt', 'missing'],
  placed: ['geplaatst', 'uitgezet', 'placed'],
  collected: ['opgehaald', 'teruggehaald', 'collected'],
  released: ['weergereed', 'gereed', 'gereedgemeld', 'gereinigd', 'released'],
  serial: ['serienummer', 'serienr', 'serial', 'serialnumber', 'sn'],
  reference: ['bon', 'bonnummer', 'pakbon', 'kenmerk', 'referentie', 'documentnr', 'reference'],
  remark: ['opmerking', 'opmerkingen', 'toelichting', 'remark'],
} as const

export type ListField = keyof typeof HEADINGS
export type ListColumns = Partial<Record<ListField, number>>

/** Place of each known column in the header. */
export function columnsOf(header: readonly string[]): ListColumns {
  const plain = header.map((name) =>
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ''),
  )
  const columns: ListColumns = {}
  for (const [field, names] of Object.entries(HEADINGS)) {
    const known: readonly string[] = names
    const at = plain.findIndex((name) => known.includes(name))
    if (at >= 0 && isField(field)) columns[field] = at
  }
  return columns
}

function isField(name: string): name is ListField {
  return name in HEADINGS
}

/** What a list is, by what it has columns for; null where that says nothing. */
export function kindOf(columns: ListColumns): ListKind | null {
  const has = (...fields: readonly ListField[]): boolean => fields.some((field) => field in columns)
  if (has('serial')) return 'serials'
  if (has('placed', 'collected', 'released')) return 'reports'
  if (has('good', 'repair', 'missing')) return 'returns'
  if (has('quantity')) return has('supplier', 'agreement') ? 'loans' : 'deliveries'
  return null
}
