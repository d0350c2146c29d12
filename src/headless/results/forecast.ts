/** A forecast and what its backtest scores, as in the app; the single days of the backtest are left out. */
import { backtest, type BacktestResult } from '../../domain/forecast/backtest.ts'
import { calculateForecast, type ForecastResult } from '../../domain/forecast/calculate.ts'
import type { Forecast } from '../../domain/forecast/forecast.ts'

type Scored = Omit<BacktestResult['measures'][number], 'days'>

export function forecastResult(
  body: Forecast,
): ForecastResult & { readonly backtest: { readonly measures: readonly Scored[] } } {
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
