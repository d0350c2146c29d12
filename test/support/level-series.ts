/** Daily figures of a level epidemic: what comes in is what leaves, for as long as patients usually stay. */
import { observedDay, seriesOf, type ObservedSeries } from '../../src/domain/observed/series.ts'
import { addDays, type CivilDate } from '../../src/domain/shared/civil-date.ts'

/** 125 admissions a day on the ward and 20 on the ICU, for 7.2 and 16.8 days. */
export function levelSeries(name: string, from: CivilDate, days: number, icuOther?: number): ObservedSeries {
  return seriesOf(
    { name, layout: 'lcps-v1' },
    Array.from({ length: days }, (_, day) =>
      observedDay(addDays(from, day), {
        wardCovid: 900,
        icuCovid: 336,
        ...(icuOther !== undefined && { icuOther }),
        wardAdmissions: 125,
        icuAdmissions: 20,
      }),
    ),
  )
}
