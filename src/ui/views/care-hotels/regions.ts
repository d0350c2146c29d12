/** The regions that a location can lie in: the rows of the published key, and the country. */

import { COUNTRY_ID } from '../../../reference/plan-defaults.ts'
import { allocationRows } from '../../../reference/regions.ts'
import type { Language } from '../../parts/language.ts'

/** Options of a choice; a region that a file brought along stays among them. */
export function regionOptions(present: string | null, { t }: Language) {
  const options: { readonly value: string; readonly label: string }[] = [
    { value: COUNTRY_ID, label: t.careHotelPage.fresh.country },
    ...allocationRows.map(({ id, name }) => ({ value: id, label: `${id} · ${name}` })),
  ]
  const known = present === null || options.some(({ value }) => value === present)
  return known ? options : [...options, { value: present, label: present }]
}

/** Name of a region as people read it: its code, or the country. */
export function regionName(id: string, { t }: Language): string {
  return id === COUNTRY_ID ? t.careHotelPage.fresh.country : id
}

/** Part of the country that a region is, by the published key: 0–1. */
export function regionShare(id: string): number {
  const row = allocationRows.find((one) => one.id === id)
  return row ? row.keyPercent / 100 : 1
}
