/** Oxygen at home: patients, concentrators, duration, and what replaces a concentrator. */

import type { IsoWeek } from '../../domain/shared/civil-date.ts'
import { at, defineFigures, homeOxygenStudy, igh, ours, socLetter } from './define.ts'

export const oxygenFigures = defineFigures({
  'soc-owned': { value: 2_500, unit: 'devices', source: igh('25', '2021') },
  'soc-peak-patients-covered': { value: 2_500, unit: 'patients', source: igh('25', '2021') },
  'home-oxygen-patients-week-50': { value: 2_500, unit: 'patients', source: igh('23, 25', '2021-W50') },
  'home-oxygen-patients-december': {
    value: 2_200,
    unit: 'patients',
    source: socLetter(),
    caveat: 'The report counts 2,500 in week 50 (p. 23, 25); the letter of late December 2,200.',
  },
  'home-oxygen-expected-peak': {
    value: 7_100,
    unit: 'patients',
    source: igh('25'),
    caveat:
      'The report does not show the sum. 2,200 patients × 4,400 ÷ 1,365 ward beds = 7,092 gives it (our reading); with the 2,500 patients of the same page it would be 8,059.',
  },
  'soc-shortfall': {
    value: 4_500,
    unit: 'devices',
    source: igh('25'),
    caveat: '7,100 − 2,500 = 4,600: the report rounds to 4,500.',
  },
  'soc-needed-for-home-monitoring': {
    value: 4_500,
    unit: 'devices',
    source: igh('63'),
    caveat:
      'At least, and another 4,500 than the shortfall of p. 25. 2,500 + 0.5 × 2,250 ÷ 7.2 × 13 days = 4,531 gives it (our reading).',
  },
  'soc-extra-ordered': { value: 1_300, unit: 'devices', source: socLetter() },
  'soc-extra-per-week': {
    value: 650,
    unit: 'devices',
    source: ours('1.300 ÷ 2', '2021-12'),
    inferred: 'The 1,300 spread evenly over the two weeks the letter names.',
  },
  'home-oxygen-duration-median': { value: 10, unit: 'days', source: homeOxygenStudy() },
  'home-oxygen-duration-lower-quartile': { value: 6, unit: 'days', source: homeOxygenStudy() },
  'home-oxygen-duration-upper-quartile': { value: 16, unit: 'days', source: homeOxygenStudy() },
  'home-oxygen-duration-median-emergency': { value: 9, unit: 'days', source: homeOxygenStudy() },
  'home-oxygen-duration-lower-quartile-emergency': { value: 7, unit: 'days', source: homeOxygenStudy() },
  'home-oxygen-duration-upper-quartile-emergency': { value: 13, unit: 'days', source: homeOxygenStudy() },
  'home-oxygen-duration-log-sigma': {
    value: 0.727,
    unit: 'ratio',
    source: ours('J Clin Med 2022;11:7236', '2022-12-06'),
    inferred: 'Log-normal through the quartiles: ln(16 ÷ 6) ÷ (2 × 0.6745).',
  },
  'home-oxygen-duration-mean': {
    value: 13,
    unit: 'days',
    source: ours('J Clin Med 2022;11:7236', '2022-12-06'),
    inferred: 'Mean of that log-normal: 10 × exp(0.727² ÷ 2).',
  },
  'soc-turnaround': {
    value: 3,
    unit: 'days',
    source: ours('T = 3 d', '2022'),
    inferred: 'Collect, clean, test and redeliver; no published value found, set it to the suppliers’ own.',
  },
  'oxygen-cylinder-volume': {
    value: 2_000,
    unit: 'litresGas',
    source: ours('10 L × 200 bar', '2022'),
    inferred: 'Nominal content of a 10-litre cylinder: 10 L × 200 bar.',
  },
  'oxygen-cylinder-usable-volume': {
    value: 1_800,
    unit: 'litresGas',
    source: ours('10 L × (200 − 20) bar', '2022'),
    inferred: 'A tenth is left in the cylinder as reserve pressure.',
  },
  'oxygen-lox-expansion-21c': {
    value: 860,
    unit: 'litresGasPerLitreLiquid',
    source: at('public', 'https://www.medicalalgorithms.com/oxygen-respiratory-supplies', '2022'),
  },
  'oxygen-lox-expansion-15c': {
    value: 842,
    unit: 'litresGasPerLitreLiquid',
    source: ours('1,141 ÷ 1.355 kg/m³', '2022'),
    inferred: 'Density of the liquid ÷ density of the gas at 15 °C and 1 atm.',
  },
  'oxygen-lox-home-vessel': {
    value: 35_000,
    unit: 'litresGas',
    source: ours('41 L × 860', '2022'),
    inferred: 'A home vessel of about 41 litres of liquid; at 2 L/min it lasts about 12 days.',
  },
  'soc-power-per-flow': {
    value: 0.07,
    unit: 'kilowattPerLitrePerMinute',
    source: at('who-concentrators-2015', 'max. 70 W per L/min', '2015'),
  },
})

/** ISO weeks in which the 1,300 extra concentrators come available (SOC letter, December 2021). */
export const SOC_DELIVERY_WEEKS: readonly IsoWeek[] = ['2021-W52', '2022-W01']
