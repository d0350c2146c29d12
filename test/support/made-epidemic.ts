/** An epidemic of which the truth is known. */
import { observedDay, seriesOf, type ObservedSeries } from '../../src/domain/observed/series.ts'
import { addDays, type CivilDate } from '../../src/domain/shared/civil-date.ts'
import { exp } from '../../src/domain/shared/exact-math.ts'
import { survivalShares } from '../../src/domain/shared/survival.ts'

/** Admissions that grow by `rate(day)`, and the beds that stays of 7.2 and 16.8 days make of them. */
export function madeEpidemic(first: CivilDate, days: number, rate: (day: number) => number): ObservedSeries {
  const RUN_IN = 120
  const admissions: number[] = []
  let level = Math.log(120)
  for (let day = -RUN_IN; day < days; day++) {
    if (day > 0) level += rate(day)
    admissions.push(exp(level))
  }
  const beds = (day: number, share: number, meanDays: number, shape: number): number =>
    survivalShares(meanDays, shape, RUN_IN).reduce(
      (sum, left, back) => sum + left * share * (admissions[day + RUN_IN - back] ?? 0),
      0,
    )
  return seriesOf(
    { name: 'made', layout: 'lcps-v1' },
    Array.from({ length: days }, (_, day) =>
      observedDay(addDays(first, day), {
        wardCovid: Math.round(beds(day, 0.85, 7.2, 1.2)),
        icuCovid: Math.round(beds(day, 0.15, 16.8, 1.5)),
        wardAdmissions: Math.round(0.85 * (admissions[day + RUN_IN] ?? 0)),
        icuAdmissions: Math.round(0.15 * (admissions[day + RUN_IN] ?? 0)),
      }),
    ),
  )
}
