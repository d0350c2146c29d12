import { describe, expect, it } from 'vitest'
import { RHYTHM } from '../../../src/domain/fit/constants.ts'
import { fitSeries } from '../../../src/domain/fit/fit.ts'
import { allAdmissions } from '../../../src/domain/fit/seen-admissions.ts'
import { dailyOf } from '../../../src/domain/forecast/daily.ts'
import { weekdayFactors } from '../../../src/domain/forecast/weekday-effects.ts'
import { seriesOf } from '../../../src/domain/observed/series.ts'
import { hasRealFeed, previewOf, realFeed } from '../../file/feed/fixture.ts'

const ASSUMED = { ward: { meanDays: 7.2, shape: 1.2 }, icu: { meanDays: 16.8, shape: 1.5 } }

/**
 * Numbers of an implementation of its own, in another language, on the same feed. On 15 December 2020 ten days of the
 * window lie before the first published admission, where beds speak; without what they imply of those days level and
 * growth would be 5.540413716 and .024999527 (5e-7 more growth), and the shares as they are here.
 */
const GOLDEN = [
  {
    date: '2020-12-15',
    weekdayFactors: [0.916244, 1.162496, 1.008066, 1.02915, 0.98359, 1.05582, 0.844633],
    beds: { icu: 524, ward: 1430 },
    level: 5.540412084113077,
    growth: 0.024999040144221853,
    variances: [0.0036082507, 0.0005663634, 0.000243818],
    stayDays: { icu: 18.56687142367088, ward: 7.022231366603995 },
    logShare: { icu: -1.9223078709440697, ward: -0.09116576338182297 },
  },
  {
    date: '2021-03-15',
    weekdayFactors: [0.858372, 1.124773, 1.02802, 1.055256, 1.051258, 1.007393, 0.874929],
    beds: { icu: 564, ward: 1455 },
    level: 5.545392165883856,
    growth: 0.018629612450524913,
    variances: [0.0035879053, 0.0005659708, 0.0002431239],
    stayDays: { icu: 14.825947963421202, ward: 7.2 },
    logShare: { icu: -1.7258260185049126, ward: -0.1730236445771957 },
  },
  {
    date: '2021-07-15',
    weekdayFactors: [0.938065, 1.026393, 0.981284, 0.953431, 1.088279, 1.109652, 0.902897],
    beds: { icu: 72, ward: 158 },
    level: 2.680784624348839,
    growth: 0.019657925220554096,
    variances: [0.020597029, 0.0016847206, 0.0003744399],
    stayDays: { icu: 23.251714852476624, ward: 11.291847735529217 },
    logShare: { icu: -1.7769173917387733, ward: 0.15510145373515302 },
  },
]

describe.skipIf(!hasRealFeed)('the fit on the LCPS feed (needs ../shared/data)', () => {
  it.each(GOLDEN)('gives the numbers of another implementation on $date', (golden) => {
    const daily = dailyOf(
      seriesOf({ name: 'LCPS', layout: 'lcps-v1' }, previewOf(realFeed).rows),
      golden.date,
    )
    const factors = weekdayFactors(allAdmissions(daily), daily.firstDay, daily.length - 1, RHYTHM)
    golden.weekdayFactors.forEach((factor, day) => expect(factors[day]).toBeCloseTo(factor, 6))
    const fit = fitSeries(daily, ASSUMED)
    if (fit === null) throw new Error('no fit')
    expect(fit.basis).toBe('admissions')
    expect(fit.state.level).toBeCloseTo(golden.level, 9)
    expect(fit.state.growth).toBeCloseTo(golden.growth, 9)
    expect(fit.state.levelVariance).toBeCloseTo(golden.variances[0] ?? NaN, 9)
    expect(fit.state.covariance).toBeCloseTo(golden.variances[1] ?? NaN, 9)
    expect(fit.state.growthVariance).toBeCloseTo(golden.variances[2] ?? NaN, 9)
    for (const unit of ['ward', 'icu'] as const) {
      expect(fit.units[unit].published * fit.units[unit].credible).toBe(golden.beds[unit])
      expect(fit.units[unit].stayDays).toBeCloseTo(golden.stayDays[unit], 9)
      expect(fit.units[unit].logShare).toBeCloseTo(golden.logShare[unit], 9)
    }
  })
})
