/** Figures that stop, jump tenfold or mean nothing: the band opens or hardly moves, and the fit says that it doubts. */
import { describe, expect, it } from 'vitest'
import { createFitReports, type FitSummary } from '../../../src/domain/demand/fit-summary.ts'
import { simulateOwnDemand } from '../../../src/domain/demand/own-demand.ts'
import { startFromObserved } from '../../../src/domain/demand/start-from-observed.ts'
import { observedDay, seriesOf, type ObservedDay } from '../../../src/domain/observed/series.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { writeQuantiles } from '../../../src/domain/shared/quantiles.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'
import { madeEpidemic } from '../../support/made-epidemic.ts'

const DRAWS = 200
const plan = { ...defaultPlan('NL', 'continue'), draws: DRAWS, horizonDays: 43 }
const clean = madeEpidemic('2021-01-04', 120, (day) => 0.02 * Math.cos(day / 16))
const TODAY = clean.source.lastDate

interface Said {
  readonly summary: FitSummary
  /** Median of the ICU on a day, and the logarithm of P95 ÷ P5. */
  readonly median: (day: number) => number
  readonly width: (day: number) => number
}

function saidOf(days: readonly ObservedDay[], on = TODAY): Said | null {
  const started = startFromObserved(plan, seriesOf(clean.source, days), on, { seen: null, derived: null })
  const summary = started && createFitReports()(started)?.summary
  if (!started || !summary) return null
  const { demand } = simulateOwnDemand(started, { firstDraw: 0, lastDraw: DRAWS })
  const quantiles = (day: number): Float64Array => {
    const out = new Float64Array(3)
    writeQuantiles(demand.icu.subarray(day * DRAWS, (day + 1) * DRAWS), DRAWS, [0.05, 0.5, 0.95], out)
    return out
  }
  return {
    summary,
    median: (day) => quantiles(day)[1] ?? NaN,
    width: (day) => Math.log(((quantiles(day)[2] ?? NaN) + 1) / ((quantiles(day)[0] ?? NaN) + 1)),
  }
}

function said(days: readonly ObservedDay[]): Said {
  const found = saidOf(days)
  if (found === null) throw new Error('nothing was fitted')
  return found
}

const tenfold = (figure: number | null): number | null => figure && 10 * figure
const tenfoldDay = (day: ObservedDay): ObservedDay => ({
  ...day,
  icuCovid: tenfold(day.icuCovid),
  wardCovid: tenfold(day.wardCovid),
  icuAdmissions: tenfold(day.icuAdmissions),
  wardAdmissions: tenfold(day.wardAdmissions),
})
const asMeasured = said(clean.days)

describe('figures that cannot be believed', () => {
  it('are none of them doubted on a clean series', () => {
    expect(asMeasured.summary.lastStandDoubted).toBe(false)
    expect(asMeasured.summary.admissionsDoubted).toEqual([])
  })

  it('of a last day ten times as high hardly move the coming weeks, and are named', () => {
    const jumped = said(clean.days.map((day) => (day.date === TODAY ? tenfoldDay(day) : day)))
    expect(jumped.summary.lastStandDoubted).toBe(true)
    expect(jumped.summary.admissionsDoubted).toEqual([TODAY])
    for (const day of [14, 28, 42]) {
      expect(jumped.median(day) / asMeasured.median(day)).toBeLessThan(1.5)
      expect(jumped.median(day) / asMeasured.median(day)).toBeGreaterThan(0.67)
      expect(jumped.width(day)).toBeGreaterThan(0.95 * asMeasured.width(day))
    }
  })

  it('of two last days ten times as high hardly move the coming weeks either, nor the stays, and are named', () => {
    const since = addDays(TODAY, -1)
    const jumped = said(clean.days.map((day) => (day.date >= since ? tenfoldDay(day) : day)))
    expect(jumped.summary.lastStandDoubted).toBe(true)
    expect(jumped.summary.admissionsDoubted).toEqual([since, TODAY])
    for (const unit of ['ward', 'icu'] as const) {
      const ratio = jumped.summary.stayDays[unit] / asMeasured.summary.stayDays[unit]
      expect(ratio).toBeGreaterThan(0.8)
      expect(ratio).toBeLessThan(1.25)
    }
    for (const day of [14, 28, 42]) {
      expect(jumped.median(day) / asMeasured.median(day)).toBeLessThan(1.75)
      expect(jumped.width(day)).toBeGreaterThan(0.95 * asMeasured.width(day))
    }
  })

  it('that stop give no fit at all after the days that still speak of today', () => {
    expect(saidOf(clean.days, addDays(TODAY, 3))).not.toBeNull()
    expect(saidOf(clean.days, addDays(TODAY, 4))).toBeNull()
  })

  it('of admissions that stop leave the beds to tell, in a wider band that says so', () => {
    const stopped = addDays(TODAY, -10)
    const without = said(
      clean.days.map((day) =>
        day.date > stopped ? { ...day, icuAdmissions: null, wardAdmissions: null } : day,
      ),
    )
    expect(asMeasured.summary.basis).toBe('admissions')
    expect(without.summary.basis).toBe('beds')
    for (const day of [14, 28]) expect(without.width(day)).toBeGreaterThan(asMeasured.width(day))
  })

  it('drawn from a hat give finite bands, on every day half as wide again or more, and a remark', () => {
    let state = 12_345
    const drawn = (most: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((most * state) / 2 ** 32)
    }
    const nonsense = said(
      clean.days.map(({ date }) =>
        observedDay(date, {
          icuCovid: drawn(1200),
          wardCovid: drawn(4000),
          icuAdmissions: drawn(150),
          wardAdmissions: drawn(900),
        }),
      ),
    )
    for (const day of [14, 28, 42]) {
      expect(Number.isFinite(nonsense.width(day))).toBe(true)
      expect(nonsense.width(day)).toBeGreaterThan(1.5 * asMeasured.width(day))
    }
    const { coverageSoFar, lastStandDoubted, admissionsDoubted } = nonsense.summary
    expect(lastStandDoubted || admissionsDoubted.length > 0 || (coverageSoFar?.inside ?? 0) < 0.8).toBe(true)
  })
})
