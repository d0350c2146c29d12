/**
 * The published results from the published inputs. Dutch figures are read from src/reference, never retyped as input;
 * the English lever table stands here, as an independent case.
 */

import { describe, expect, it } from 'vitest'
import {
  careHotelGainShare,
  careHotelTimeSavedShare,
  jointDownscalingGainShare,
  routeCoordinationGainShare,
} from '../../../src/domain/published/district-nursing.ts'
import {
  bedDaysPrevented,
  bedsWithEarlyDischarge,
  earlyDischargeGainShare,
  impliedStayDays,
  widerEligibilityGainShare,
} from '../../../src/domain/published/early-discharge.ts'
import { addGains, compound, compoundSteps, roundTo } from '../../../src/domain/published/gain.ts'
import {
  consultsFreed,
  covidConsultsInFreedTime,
  nonTransferableConsults,
} from '../../../src/domain/published/gp.ts'
import { bestOccupiedBeds, intensivistsNeeded, nonCovidIcuBeds } from '../../../src/domain/published/icu.ts'
import { socShortfall } from '../../../src/domain/published/oxygen.ts'
import { figures, type FigureId } from '../../../src/reference/figures.ts'

const value = (id: FigureId): number => figures[id].value
/** A share as the reports print it, in percent with one decimal. */
const percent = (share: number): number => Math.round(share * 1000) / 10

describe('GP (IG&H p. 14–15)', () => {
  const all = value('gp-consults-per-day')

  it('rounds 94,500 non-transferable consults up to 100,000', () => {
    expect(nonTransferableConsults(all, value('gp-non-transferable-share'))).toBeCloseTo(94_500, 6)
    expect(roundTo(94_500, 50_000)).toBe(value('gp-non-transferable-consults'))
  })

  it('frees 170,000 regular consults and gives 85,000 others', () => {
    const freed = consultsFreed(all, value('gp-non-transferable-consults'))
    expect(freed).toBe(170_000)
    expect(freed).toBe(value('gp-freed-regular-consults'))
    expect(covidConsultsInFreedTime(freed, value('gp-covid-consult-duration-ratio'))).toBe(85_000)
    expect(value('gp-self-care-covid-consults')).toBe(85_000)
  })

  it('splits consults into the two published shares', () => {
    expect(value('gp-non-transferable-share') + value('gp-transferable-share')).toBe(1)
  })
})

describe('district nursing (IG&H p. 17–19)', () => {
  it('gains 8 % by joint downscaling', () => {
    const gain = jointDownscalingGainShare(
      value('district-nursing-personal-care-share'),
      value('district-nursing-downscaled-personal-care'),
    )
    expect(percent(gain)).toBe(8)
    expect(value('district-nursing-downscaling-gain')).toBe(0.08)
  })

  it('gains 12.5 % by route coordination', () => {
    const gain = routeCoordinationGainShare(
      value('district-nursing-travel-share'),
      value('district-nursing-travel-saved-share'),
    )
    expect(gain).toBe(0.125)
    expect(gain).toBe(value('district-nursing-route-coordination-gain'))
  })

  it('saves 43.75 % of the time of a patient in a care hotel', () => {
    expect(careHotelTimeSavedShare(0.25, 0.25)).toBe(0.4375)
  })

  it.each([
    ['low', 0.96, 0.01, 0.01],
    ['high', 3.9, 0.1, 0.04],
  ] as const)('gains the %s end, %d %%, by care hotels', (end, expected, precision, published) => {
    const gain = careHotelGainShare({
      hotelPatients: value('care-hotel-beds-per-month'),
      patients: value('district-nursing-patients-per-month'),
      travelShare: value('care-hotel-travel-share'),
      efficiencyShare: value('care-hotel-efficiency-share'),
      careIntensity: value(`care-hotel-care-intensity-${end}`),
    })
    expect(roundTo(gain * 100, precision)).toBeCloseTo(expected, 9)
    expect(roundTo(gain * 100, 1) / 100).toBe(published)
    expect(value(`district-nursing-care-hotel-gain-${end}`)).toBe(published)
  })

  it('puts 2.2 % of patients in hotels', () => {
    expect(percent(value('care-hotel-beds-per-month') / value('district-nursing-patients-per-month'))).toBe(
      2.2,
    )
  })
})

describe('nursing home (IG&H p. 20)', () => {
  it('compounds 700 to 1,120 and 2,128, published as 1,100 and 2,100', () => {
    const [upscaled = 0, thinned = 0] = compoundSteps(value('nursing-home-covid-beds'), [
      value('nursing-home-upscaling-gain'),
      value('nursing-home-thinner-staffing-gain'),
    ])
    expect(upscaled).toBeCloseTo(1_120, 9)
    expect(thinned).toBeCloseTo(2_128, 9)
    expect(roundTo(upscaled, 100)).toBe(value('nursing-home-upscaled-beds'))
    expect(roundTo(thinned, 100)).toBe(value('nursing-home-thinly-staffed-beds'))
    expect([value('nursing-home-upscaled-beds'), value('nursing-home-thinly-staffed-beds')]).toEqual([
      1_100, 2_100,
    ])
  })

  it('leaves a base without gains as it is', () => {
    expect(compound(700, [])).toBe(700)
  })
})

describe('early discharge with home oxygen (IG&H p. 22–23, 63)', () => {
  const stayDays = value('ward-stay')
  const usual = value('early-discharge-eligible-share')
  const wider = value('early-discharge-eligible-share-max')

  it.each([
    ['low', 2, 5.6],
    ['high', 5, 13.9],
  ] as const)('gains the %s end at 20 %%: %d days, %d %%', (end, daysSaved, expected) => {
    expect(value(`early-discharge-days-saved-${end}`)).toBe(daysSaved)
    const gain = earlyDischargeGainShare({ eligibleShare: usual, daysSaved, stayDays })
    expect(percent(gain)).toBe(expected)
    expect(roundTo(gain * 100, 1)).toBe(Math.round(value(`early-discharge-gain-${end}`) * 100))
  })

  it.each([
    ['low', 2, 8.3],
    ['high', 5, 20.8],
  ] as const)('gains another %s end at 50 %%: %d days, %d %%', (end, daysSaved, expected) => {
    const gain = widerEligibilityGainShare({ fromShare: usual, toShare: wider, daysSaved, stayDays })
    expect(percent(gain)).toBe(expected)
    expect(roundTo(gain * 100, 1)).toBe(Math.round(value(`early-discharge-extra-gain-${end}`) * 100))
  })

  it.each([
    [usual, 2_469, 'early-discharge-beds', 'early-discharge-peak-gain', 0.1],
    [wider, 2_797, 'early-discharge-beds-max', 'early-discharge-peak-gain-max', 0.24],
  ] as const)(
    'raises 2,250 beds at an eligible share of %d to %d',
    (share, expected, beds, gain, rounded) => {
      const peak = value('ward-fourth-wave-peak')
      const daysSaved = value('early-discharge-days-saved-middle')
      const reached = bedsWithEarlyDischarge(peak, { eligibleShare: share, daysSaved, stayDays })
      expect(Math.round(reached)).toBe(expected)
      expect(value(beds)).toBe(expected)
      expect(Math.round((reached / peak - 1) * 100) / 100).toBe(rounded)
      expect(value(gain)).toBe(rounded)
    },
  )

  it('finds no other stay to one decimal that gives both 2,469 and 2,797', () => {
    const stays = Array.from({ length: 200 }, (_, index) => (index + 1) / 10)
    const reproducing = stays.filter((days) =>
      [
        [usual, 2_469],
        [wider, 2_797],
      ].every(([eligibleShare = 0, beds]) => {
        const lever = { eligibleShare, daysSaved: 3.5, stayDays: days }
        return Math.round(bedsWithEarlyDischarge(2_250, lever)) === beds
      }),
    )
    expect(reproducing).toEqual([stayDays])
  })

  it('implies a stay of about 7.2 days from the published beds', () => {
    const implied = impliedStayDays({ eligibleShare: 0.5, daysSaved: 3.5, gainShare: 2_797 / 2_250 - 1 })
    expect(Math.round(implied * 10) / 10).toBe(7.2)
  })

  it('prevents 1.2 days in bed per monitored patient', () => {
    const days = bedDaysPrevented({
      monitoredPatients: 100,
      preventedShare: value('admission-prevention-share'),
      stayDays: value('admission-prevention-stay'),
    })
    expect(days).toBe(120)
  })
})

describe('ICU (LNAZ § 6, annex 1; IG&H p. 24)', () => {
  it('leaves 450 of 1,350 beds for other patients', () => {
    const left = nonCovidIcuBeds(value('icu-total-beds'), value('icu-covid-beds'))
    expect(left).toBe(450)
    expect(value('icu-non-covid-beds')).toBe(450)
  })

  it('calls 80 % of 999 about 800', () => {
    const occupied = bestOccupiedBeds(value('icu-staatscourant-beds'), value('icu-best-occupancy'))
    expect(occupied).toBeCloseTo(799.2, 9)
    expect(roundTo(occupied, 100)).toBe(value('icu-best-occupied-beds'))
  })

  it('asks for 625 full-time intensivists at 1,250 beds', () => {
    expect(intensivistsNeeded(value('icu-step-2-beds'), value('icu-intensivists-per-bed'))).toBe(625)
  })
})

describe('home oxygen (SOC letter; IG&H p. 25)', () => {
  it('is 4,600 concentrators short, published as about 4,500', () => {
    const short = socShortfall(value('home-oxygen-expected-peak'), value('soc-owned'))
    expect(short).toBe(4_600)
    expect(roundTo(short, 500)).toBe(value('soc-shortfall'))
    expect(value('soc-shortfall')).toBe(4_500)
  })

  it('is never short below zero', () => {
    expect(socShortfall(value('home-oxygen-patients-december'), value('soc-owned'))).toBe(0)
  })

  it('delivers the 1,300 in two equal weeks', () => {
    expect(value('soc-extra-per-week') * 2).toBe(value('soc-extra-ordered'))
    expect(value('soc-owned') + value('soc-extra-ordered')).toBe(3_800)
  })

  it('fits a log-normal through the published quartiles', () => {
    const sigma = Math.log(16 / 6) / (2 * 0.6745)
    expect(value('home-oxygen-duration-log-sigma')).toBe(Math.round(sigma * 1000) / 1000)
    const mean = value('home-oxygen-duration-median') * Math.exp(sigma ** 2 / 2)
    expect(value('home-oxygen-duration-mean')).toBe(Math.round(mean * 10) / 10)
  })
})

describe('additive levers, England (McCabe et al., BMC Med 2020;18:329, Table 1)', () => {
  const critical = { none: -2_283, elective: 989, field: 500, private: 320 }
  const general = { none: -5_931, elective: 36_818, field: 8_000, private: 7_680 }

  it.each([
    ['critical', critical, { elective: -1_294, field: -1_783, private: -1_963, all: -474 }],
    ['general', general, { elective: 30_887, field: 2_069, private: 1_749, all: 46_567 }],
  ] as const)('adds the gains for %s beds', (_name, lever, published) => {
    expect(addGains(lever.none, [lever.elective])).toBe(published.elective)
    expect(addGains(lever.none, [lever.field])).toBe(published.field)
    expect(addGains(lever.none, [lever.private])).toBe(published.private)
    expect(addGains(lever.none, [lever.elective, lever.field, lever.private])).toBe(published.all)
  })
})

describe('length of stay (Rees, Nightingale et al., BMC Med 2020;18:270)', () => {
  it.each([
    ['ward', 5],
    ['icu', 7],
  ] as const)('has on the %s the published median of %d days', (link, median) => {
    const scale = value(`${link}-stay-weibull-scale`)
    expect(Math.round(scale * Math.LN2 ** (1 / value(`${link}-stay-weibull-shape`)))).toBe(median)
  })
})
