/**
 * What a new plan assumes where no document gives a number. Most are ours, chosen so that the default scenarios
 * behave as IG&H p.9–11 describes in words; every one says so and can be replaced in a plan.
 */

import { at, defineFigures, igh, ours, STAY_REVIEW } from './define.ts'

const scenarios = ours('IG&H p. 8–11', '2022-01')
const feed = at('lcps-feed', 'beddagen ÷ opnames, 2020-10-17 – 2021-10-31', '2021-10-31')

/** Of a stand: inflow = occupied ÷ Σ survival under the growth before it, per 35,000 infections of one care delay ago. */
const STAND =
  'The stand of that day by its mean stay, at a growth of −1.7% to 0% a day before it, per infection of ten days ago.'

export const planningFigures = defineFigures({
  'plan-gp-capacity': {
    value: 135_000,
    unit: 'consultsPerDay',
    source: ours('IG&H p. 14–15', '2022-01'),
    inferred: '270,000 regular consults a day ÷ 2: a COVID consult takes twice as long.',
  },
  'plan-gp-base-load': {
    value: 116_000,
    unit: 'consultsPerDay',
    source: ours('IG&H p. 14–15', '2022-01'),
    inferred: 'Regular consults, in COVID consults: 86% of the time; the rest was COVID care already.',
  },
  'plan-gp-covid-consults': {
    value: 5_000,
    unit: 'consultsPerDay',
    source: ours('IG&H p. 14–15', '2021-12-30'),
    inferred: 'One consult for seven infections of that day.',
  },
  'plan-district-nursing-base-load': {
    value: 292_000,
    unit: 'patients',
    source: ours('IG&H p. 11, 17', '2022-01'),
    inferred: '96% of 304,000: the report calls the pressure very high with little room to scale.',
  },
  'plan-district-nursing-covid-patients': {
    value: 3_000,
    unit: 'patients',
    source: ours('IG&H p. 23, 25', '2021-12-30'),
    inferred: 'COVID patients in care at home: about as many as are on oxygen there.',
  },
  'plan-ward-base-load': {
    value: 12_750,
    unit: 'beds',
    source: ours('LNAZ § 6.3; IG&H p. 63', '2021-12'),
    inferred: 'About 15,000 ward beds less the 2,250 that COVID took at the peak of the fourth wave.',
  },
  'plan-booster-protection': {
    value: 0.5,
    range: [0.4, 0.6],
    unit: 'share',
    source: scenarios,
    inferred: 'Share of infections that a recent booster prevents.',
  },
  'plan-starting-infections': {
    value: 35_000,
    range: [30_000, 42_000],
    unit: 'peoplePerDay',
    source: ours('IG&H p. 11', '2021-12-30'),
    inferred: 'About two and a half times the positive tests of those days.',
  },
  'plan-susceptible-share': {
    value: 0.38,
    range: [0.32, 0.45],
    unit: 'share',
    source: scenarios,
    inferred: 'Keeps the expected peak at or under 620 ICU beds (IG&H p. 11).',
  },
  'plan-virulence-unchanged': {
    value: 1,
    range: [0.9, 1.1],
    unit: 'ratio',
    source: igh('8'),
    inferred: 'As ill-making as delta; the spread of a tenth is ours.',
  },
  'plan-virulence-milder': {
    value: 0.33,
    range: [0.25, 0.42],
    unit: 'ratio',
    source: igh('8, 11'),
    inferred: 'Less ill-making: hospitalisation two thirds lower than delta; the spread is ours.',
  },
  'plan-virulence-expected': {
    value: 0.42,
    range: [0.33, 0.5],
    unit: 'ratio',
    source: igh('11', '2022-01-10'),
    inferred: 'The middle between half and two thirds lower than delta.',
  },
  'plan-contagiousness-high': {
    value: 2.5,
    range: [2.3, 2.7],
    unit: 'ratio',
    source: igh('8', '2021-12-18'),
    inferred: 'About 2.5 × delta; the spread is ours.',
  },
  'plan-contagiousness-low': {
    value: 1.2,
    range: [1.05, 1.35],
    unit: 'ratio',
    source: scenarios,
    inferred: 'With the boosters of scenario 1, about the spread of day 0: containment works.',
  },
  'plan-adherence': {
    value: 1,
    range: [0.95, 1.05],
    unit: 'ratio',
    source: igh('8'),
    inferred: 'Unchanged; the spread is ours.',
  },
  'plan-booster-share': {
    value: 0.8,
    range: [0.75, 0.85],
    unit: 'share',
    source: igh('8', '2021-12-18'),
    inferred: '80% of the primary series; the spread is ours.',
  },
  'plan-booster-share-at-start': {
    value: 0.55,
    range: [0.5, 0.6],
    unit: 'share',
    source: ours('IG&H p. 8', '2021-12-30'),
    inferred: 'What the spread of those days already held of the 80%.',
  },
  'plan-starting-growth': {
    value: -0.0085,
    unit: 'ratio',
    source: ours('IG&H p. 22, 63', '2021-12-30'),
    inferred: 'Halfway between no change and the ward, which fell from 2,250 to 1,365 in a month.',
  },
  'plan-response-half-life': {
    value: 7.25,
    unit: 'days',
    source: ours('–', '2022-01'),
    inferred: 'People and measures answer a change of spread: half of it is gone after so many days (5–10).',
  },
  'plan-admissions-set-point': {
    value: 0.6,
    range: [0.22, 1.61],
    unit: 'admissionsPer100kPerDay',
    source: at('lcps-feed', 'opnames, 2020-10-17 – 2021-08-31', '2021-08-31'),
    inferred:
      'Hospital admissions to which the epidemic was drawn: people are careful when hospitals fill. Rests on one year.',
  },
  'plan-gp-per-infection': {
    value: 137,
    range: [131, 143],
    unit: 'perThousandInfections',
    source: ours('IG&H p. 14–15', '2021-12-30'),
    inferred: '5,000 consults a day for 35,000 infections a day, five days before.',
  },
  'plan-district-nursing-per-infection': {
    value: 3.17,
    range: [2.46, 4.09],
    unit: 'perThousandInfections',
    source: ours('IG&H p. 23, 25', '2021-12-30'),
    inferred: STAND,
  },
  'plan-nursing-home-per-infection': {
    value: 0.841,
    range: [0.717, 0.986],
    unit: 'perThousandInfections',
    source: ours('IG&H p. 20', '2021-12-30'),
    inferred: STAND,
  },
  'plan-ward-per-infection': {
    value: 4.73,
    range: [4.13, 5.42],
    unit: 'perThousandInfections',
    source: ours('IG&H p. 22', '2021-12-30'),
    inferred: STAND,
  },
  'plan-icu-per-infection': {
    value: 0.69,
    range: [0.568, 0.837],
    unit: 'perThousandInfections',
    source: ours('IG&H p. 24', '2021-12-30'),
    inferred: STAND,
  },
  'plan-home-oxygen-per-infection': {
    value: 4.3,
    range: [3.58, 5.17],
    unit: 'perThousandInfections',
    source: ours('IG&H p. 25', '2021-12-30'),
    inferred: STAND,
  },
  'plan-generation-days': {
    value: 4.5,
    unit: 'days',
    source: scenarios,
    inferred: 'Between delta and omicron.',
  },
  'plan-consult-delay-days': {
    value: 5,
    unit: 'days',
    source: scenarios,
    inferred: 'Incubation and a day or two of complaints.',
  },
  'plan-care-delay-days': {
    value: 10,
    unit: 'days',
    source: scenarios,
    inferred: 'Incubation and about a week of illness before admission.',
  },
  'plan-ward-stay': {
    value: 7.2,
    range: [6.5, 8],
    unit: 'days',
    source: ours('IG&H p. 22–23, 63', '2022-01'),
    inferred: 'The stay that reproduces the published gains; the feed gives 7.4 bed-days per admission.',
  },
  'plan-icu-stay': {
    value: 16.8,
    range: [14, 20],
    unit: 'days',
    source: feed,
    inferred: 'Occupied ICU beds ÷ ICU admissions over the days on which both were published.',
  },
  'plan-nursing-home-stay': {
    value: 12,
    range: [9, 16],
    unit: 'days',
    source: scenarios,
    inferred: 'Days in a COVID unit of a nursing home.',
  },
  'plan-district-nursing-stay': {
    value: 21,
    range: [14, 30],
    unit: 'days',
    source: scenarios,
    inferred: 'Days of care at home after or instead of admission.',
  },
  'plan-home-oxygen-stay': {
    value: 13,
    range: [11, 16],
    unit: 'days',
    source: at('jcm-2022-7236', 'Abstract', '2022-12-06'),
    inferred: 'Mean of the log-normal with median 10 and quartiles 6 and 16 days.',
  },
  'plan-stay-shape': {
    value: 1.2,
    unit: 'ratio',
    source: STAY_REVIEW,
    inferred: 'Weibull shape of ward stays; used for care at home as well.',
  },
  'plan-nursing-home-via-hospital': {
    value: 0.3,
    unit: 'share',
    source: scenarios,
    inferred: 'Part of the inflow that comes from a hospital.',
  },
  'plan-district-nursing-via-hospital': {
    value: 0.4,
    unit: 'share',
    source: scenarios,
    inferred: 'Part of the inflow that comes from a hospital.',
  },
  'plan-home-oxygen-via-hospital': {
    value: 0.5,
    unit: 'share',
    source: ours('IG&H p. 25', '2022-01'),
    inferred: 'The report keeps GP inflow and hospital inflow in one ratio; half and half is ours.',
  },
  'plan-gp-virulence-sensitivity': {
    value: 0.1,
    unit: 'ratio',
    source: ours('IG&H p. 10', '2022-01'),
    inferred: 'People with mild complaints call the GP as well.',
  },
  'plan-hospital-virulence-sensitivity': {
    value: 0.8,
    unit: 'ratio',
    source: ours('IG&H p. 10', '2022-01'),
    inferred: 'Pressure on wards stays high when the variant is milder.',
  },
  'plan-icu-virulence-sensitivity': {
    value: 1,
    unit: 'ratio',
    source: ours('IG&H p. 10', '2022-01'),
    inferred: 'Less flow-through to the ICU when the variant is milder.',
  },
  'plan-nursing-home-virulence-sensitivity': {
    value: 0.1,
    unit: 'ratio',
    source: ours('IG&H p. 10', '2022-01'),
    inferred: 'Cohort units are needed for every infected resident, however ill.',
  },
  'plan-district-nursing-virulence-sensitivity': {
    value: 0.2,
    unit: 'ratio',
    source: ours('IG&H p. 10', '2022-01'),
    inferred: 'Elderly people at home need more care with a mild variant as well.',
  },
  'plan-home-oxygen-virulence-sensitivity': {
    value: 0.7,
    unit: 'ratio',
    source: ours('IG&H p. 10, 25', '2022-01'),
    inferred: 'Between consult and admission.',
  },
  'plan-absence-days': {
    value: 6,
    unit: 'days',
    source: ours('IG&H p. 11', '2022-01'),
    inferred: 'Eight days, of the three in four infected employees who really miss work.',
  },
  'plan-threshold-probability': {
    value: 0.05,
    unit: 'share',
    source: ours('–', '2022-01'),
    inferred: 'Risk of overrun that a planner accepts unless they say otherwise.',
  },
})
