/** Measures of GPs, district nursing and nursing homes (IG&H p.14–20), with what they ask of the other links. */

import { exactly } from '../../domain/shared/estimate.ts'
import { igh, lnaz } from '../figures/define.ts'
import {
  addPlaces,
  ask,
  consultsOf,
  defineLever,
  need,
  raise,
  stated,
  UNKNOWN_SIZE,
  value,
  weighed,
} from './define.ts'

/** Beds of one shift ÷ 50 × people of that shift; two shifts make a day. */
const hotelStaff = (beds: number, people: number): number =>
  (2 * beds * people) / value('care-hotel-norm-beds')

/** Hotel beds in use at the same time: beds per month × stay on home oxygen ÷ 30 days. */
const hotelBeds = (share: number): number =>
  (value('care-hotel-beds-per-month') * share * value('home-oxygen-duration-mean')) / 30

export const primaryCareLevers = {
  selfCareAdvice: defineLever({
    figuresBehind: ['gp-self-care-covid-consults', 'gp-freed-regular-consults'],
    leadDays: 7,
    allowedFrom: '2d',
    phaseSource: stated(igh('40')),
    effects: ({ share }) => [addPlaces('gp', exactly(value('gp-self-care-covid-consults') * share))],
  }),
  jointDownscaling: defineLever({
    figuresBehind: [
      'district-nursing-downscaling-gain',
      'district-nursing-downscaled-personal-care',
      'lever-downscaled-patients-who-call',
    ],
    leadDays: 14,
    allowedFrom: '2d',
    phaseSource: stated(igh('40')),
    effects: ({ share }) => [
      raise('districtNursing', exactly(value('district-nursing-downscaling-gain'))),
      ask(
        'gp',
        consultsOf(
          value('district-nursing-patients-per-month') *
            share *
            value('district-nursing-downscaled-personal-care') *
            value('lever-downscaled-patients-who-call'),
        ),
      ),
    ],
  }),
  routeCoordination: defineLever({
    figuresBehind: ['district-nursing-route-coordination-gain'],
    leadDays: 21,
    allowedFrom: '2d',
    phaseSource: stated(igh('40')),
    effects: () => [raise('districtNursing', exactly(value('district-nursing-route-coordination-gain')))],
  }),
  careHotels: defineLever({
    figuresBehind: [
      'district-nursing-care-hotel-gain-low',
      'district-nursing-care-hotel-gain-high',
      'care-hotel-beds-per-month',
      'lever-hotel-patients-on-oxygen',
      'care-hotel-staff-per-50-beds',
    ],
    leadDays: 28,
    allowedFrom: '2d',
    phaseSource: stated(igh('40')),
    effects: ({ share }) => [
      raise('districtNursing', {
        low: value('district-nursing-care-hotel-gain-low'),
        mode:
          (value('district-nursing-care-hotel-gain-low') + value('district-nursing-care-hotel-gain-high')) /
          2,
        high: value('district-nursing-care-hotel-gain-high'),
        shape: 'triangular',
      }),
      ask('homeOxygen', hotelBeds(share) * value('lever-hotel-patients-on-oxygen')),
    ],
    needs: ({ share }) => [
      ...need('districtNurse', hotelStaff(hotelBeds(share), value('care-hotel-nurses-per-50-beds'))),
      ...need(
        'volunteer',
        hotelStaff(
          hotelBeds(share),
          value('care-hotel-staff-per-50-beds') - value('care-hotel-nurses-per-50-beds'),
        ),
      ),
    ],
  }),
  nursingHomeUpscaling: defineLever({
    figuresBehind: ['nursing-home-upscaling-gain', 'nursing-home-covid-beds', 'care-hotel-staff-per-50-beds'],
    leadDays: 14,
    allowedFrom: '2b',
    phaseSource: weighed(igh('20')),
    effects: () => [raise('nursingHome', exactly(value('nursing-home-upscaling-gain')))],
    needs: ({ share }) =>
      need(
        'careWorker',
        hotelStaff(
          value('nursing-home-covid-beds') * value('nursing-home-upscaling-gain') * share,
          value('care-hotel-staff-per-50-beds'),
        ),
      ),
  }),
  thinnerStaffing: defineLever({
    figuresBehind: ['nursing-home-thinner-staffing-gain'],
    leadDays: 7,
    allowedFrom: '2c',
    phaseSource: weighed(igh('20')),
    effects: () => [raise('nursingHome', exactly(value('nursing-home-thinner-staffing-gain')))],
  }),
  gpVisitTeam: defineLever({
    figuresBehind: [],
    leadDays: 14,
    allowedFrom: '2d',
    phaseSource: weighed(igh('15')),
    effects: () => [addPlaces('gp', UNKNOWN_SIZE)],
  }),
  mergedPractices: defineLever({
    figuresBehind: [],
    leadDays: 14,
    allowedFrom: '2d',
    phaseSource: weighed(igh('15')),
    effects: () => [addPlaces('gp', UNKNOWN_SIZE)],
  }),
  informalCare: defineLever({
    figuresBehind: [],
    leadDays: 14,
    allowedFrom: '2d',
    phaseSource: stated(igh('43, 45')),
    effects: () => [{ type: 'lowerDemand', link: 'districtNursing', share: UNKNOWN_SIZE }],
  }),
  helpline: defineLever({
    figuresBehind: [],
    leadDays: 7,
    allowedFrom: '3',
    phaseSource: stated(igh('45')),
    effects: () => [{ type: 'lowerDemand', link: 'gp', share: UNKNOWN_SIZE }],
  }),
  outOfHoursWithEmergency: defineLever({
    figuresBehind: [],
    leadDays: 14,
    allowedFrom: '1b',
    phaseSource: weighed(lnaz('§ 5.2')),
    effects: () => [addPlaces('gp', UNKNOWN_SIZE)],
  }),
  isolationBeds: defineLever({
    figuresBehind: [],
    leadDays: 14,
    allowedFrom: '1b',
    phaseSource: weighed(lnaz('§ 5.2')),
    effects: () => [addPlaces('nursingHome', UNKNOWN_SIZE)],
  }),
} as const
