/** The seven-day forecast in a file: the figures it starts from, and over whom it is divided. */
import * as v from 'valibot'
import type { Forecast, ForecastPart } from '../../domain/forecast/forecast.ts'
import type { Problem } from '../../domain/shared/result.ts'
import type { DocumentKind } from './document-kind.ts'
import { amount, checkUnique, civilDate, id, list, name, numberBetween } from './fields.ts'
import { checkObserved, observedSchema } from './observed.ts'

/** Every hospital location of the country fits. */
const MOST_PARTS = 120
const MOST_HOSPITALS = 100

const schema = v.strictObject({
  area: name(),
  series: v.nullable(observedSchema),
  asOf: v.nullable(civilDate),
  scoredFrom: v.nullable(civilDate),
  parts: list(
    v.strictObject({
      id,
      name: name(),
      keyPercent: numberBetween(0, 100),
      series: v.nullable(observedSchema),
      hospitals: list(v.strictObject({ id, name: name(), key: amount }), MOST_HOSPITALS),
    }),
    MOST_PARTS,
  ),
})

export const forecastKind = {
  kind: 'forecast',
  schema,
  check({ series, parts }) {
    return [
      ...(series === null ? [] : checkObserved(series, 'series')),
      ...checkUnique(
        parts.map((part) => part.id),
        (index) => `parts[${index}].id`,
      ),
      ...parts.flatMap(checkPart),
    ]
  },
} satisfies DocumentKind<Forecast>

function checkPart({ series, hospitals }: ForecastPart, index: number): Problem[] {
  const path = `parts[${index}]`
  return [
    ...(series === null ? [] : checkObserved(series, `${path}.series`)),
    ...checkUnique(
      hospitals.map((hospital) => hospital.id),
      (at) => `${path}.hospitals[${at}].id`,
    ),
  ]
}
