/** A forecast and what its backtest scores, as in the app; the single days of the backtest are left out. */
import { backtest } from '../../domain/forecast/backtest.ts'
import { calculateForecast } from '../../domain/forecast/calculate.ts'
import type { ResultOf } from './result-of.ts'

export const result: ResultOf<'forecast'> = (body) => {
  const { series, asOf, scoredFrom } = body
  const measures = series === null ? [] : backtest({ series, asOf, scoredFrom }, () => undefined).measures
  return {
    ...calculateForecast(body),
    backtest: {
      measures: measures.map(({ measure, method, firstDate, lastDate, distances }) => ({
        measure,
        method,
        firstDate,
        lastDate,
        distances,
      })),
    },
  }
}
