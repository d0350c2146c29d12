/** The forecast in a file: the figures it starts from, and over whom it is divided. */
import { FORECAST_FIELDS, FORECAST_TEXTS } from '../../domain/forecast/fields.ts'
import * as v from 'valibot'
import type { Forecast, ForecastPart } from '../../domain/forecast/forecast.ts'
import type { Problem } from '../../domain/shared/result.ts'
import { defineKind } from './document-kind.ts'
import { checkUnique, civilDate, id, list, number, text } from './fields.ts'
import { checkObserved, observedSchema } from './observed.ts'

/** Every hospital location of the country fits. */
const MOST_PARTS = 120
const MOST_HOSPITALS = 100

const schema = v.strictObject({
  area: text(FORECAST_TEXTS.area),
  series: v.nullable(observedSchema),
  asOf: v.nullable(civilDate),
  scoredFrom: v.nullable(civilDate),
  horizonDays: v.exactOptional(number(FORECAST_FIELDS.horizonDays)),
  parts: list(
    v.strictObject({
      id,
      name: text(FORECAST_TEXTS.partName),
      keyPercent: number(FORECAST_FIELDS.keyPercent),
      series: v.nullable(observedSchema),
      hospitals: list(
        v.strictObject({ id, name: text(FORECAST_TEXTS.hospitalName), key: number(FORECAST_FIELDS.key) }),
        MOST_HOSPITALS,
      ),
    }),
    MOST_PARTS,
  ),
})

export const forecastKind = defineKind<'forecast', Forecast>({
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
})

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
