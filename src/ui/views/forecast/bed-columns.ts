/** The columns of beds that a table of parts and one of hospitals share. */

import { BED_MEASURES } from '../../../domain/forecast/forecast.ts'
import type { Language } from '../../parts/language.ts'
import type { Column } from '../../parts/table.ts'
import type { BedsOf } from './part-rows.ts'

/** Expected and both ends of 95 %, for each kind of bed. */
export function bedColumns<Row>(bedsOf: (row: Row) => BedsOf, { t }: Language): readonly Column<Row>[] {
  const words = t.forecast
  return BED_MEASURES.flatMap((measure): Column<Row>[] => {
    const name = words.measures[measure]
    const number = (id: string, header: string, of: 'median' | 'low' | 'high'): Column<Row> => ({
      id: `${measure}-${id}`,
      header,
      kind: 'number',
      value: (row) => bedsOf(row)[measure]?.[of] ?? null,
    })
    return [
      number('median', name, 'median'),
      number('low', words.week.from({ measure: name }), 'low'),
      number('high', words.week.until({ measure: name }), 'high'),
    ]
  })
}
