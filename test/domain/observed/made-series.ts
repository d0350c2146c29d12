import fc from 'fast-check'
import {
  CORE_FIELDS,
  type Figures,
  type ObservedSeries,
  observedDay,
  seriesOf,
} from '../../../src/domain/observed/series.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'

export const FIRST = '2021-03-01'

/** A series of days from 1 March 2021, a Monday, on; `null` leaves a day out. */
export function madeSeries(length: number, figuresOf: (index: number) => Figures | null): ObservedSeries {
  const days = Array.from({ length }, (_, index) => {
    const figures = figuresOf(index)
    return figures ? [observedDay(addDays(FIRST, index), figures)] : []
  })
  return seriesOf({ name: 'made', layout: 'lcps-v1' }, days.flat())
}

const figure = fc.option(fc.nat(3), { nil: null })
const day = fc.record({
  offset: fc.nat(6),
  figures: fc.record({ ...Object.fromEntries(CORE_FIELDS.map((field) => [field, figure])) }),
  abroad: fc.option(figure, { nil: undefined }),
})

/** Short series with gaps, unpublished figures and fields that some days lack. */
export const anySeries: fc.Arbitrary<ObservedSeries> = fc
  .uniqueArray(day, { minLength: 1, maxLength: 5, selector: ({ offset }) => offset })
  .map((days) =>
    seriesOf(
      { name: 'any', layout: 'lcps-v2' },
      days.map(({ offset, figures, abroad }) =>
        observedDay(addDays(FIRST, offset), {
          ...figures,
          ...(abroad === undefined ? {} : { icuAbroad: abroad }),
        }),
      ),
    ),
  )
