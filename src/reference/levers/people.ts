/** Measures that bring people: staff in quarantine who may work, volunteers, former care workers, the army (IG&H p.31–32). */

import { CHAIN_LINKS } from '../../domain/shared/care-chain.ts'
import { exactly } from '../../domain/shared/estimate.ts'
import { at, igh, lnaz } from '../figures/define.ts'
import {
  addPlaces,
  bedsStaffedBy,
  defineLever,
  estimateOf,
  need,
  stated,
  UNKNOWN_SIZE,
  value,
  weighed,
} from './define.ts'

export const peopleLevers = {
  quarantinedStaff: defineLever({
    figuresBehind: ['lever-quarantine-relief'],
    leadDays: 3,
    allowedFrom: '3',
    phaseSource: stated(igh('31, 43')),
    effects: () =>
      CHAIN_LINKS.map((link) => ({
        type: 'lowerAbsence',
        link,
        share: estimateOf('lever-quarantine-relief'),
      })),
  }),
  redCross: defineLever({
    figuresBehind: ['red-cross-first-aiders'],
    leadDays: 7,
    allowedFrom: '2d',
    phaseSource: stated(igh('43')),
    // First-aiders do no medical, risky or reserved acts (IG&H p. 31): they never become beds or nurse hours.
    effects: () => [{ type: 'lowerDemand', link: 'districtNursing', share: UNKNOWN_SIZE }],
    needs: ({ share }) => need('volunteer', value('red-cross-first-aiders') * share),
  }),
  careReserve: defineLever({
    figuresBehind: ['national-care-reserve', 'lever-reserve-hours', 'care-hotel-staff-per-50-beds'],
    leadDays: 7,
    allowedFrom: '2a',
    phaseSource: weighed(at('ministry-response-2021', '–', '2022-01')),
    effects: ({ share }) => [
      addPlaces(
        'nursingHome',
        bedsStaffedBy(exactly(value('national-care-reserve') * share), value('lever-reserve-hours')),
      ),
    ],
    needs: ({ share }) => need('careWorker', value('national-care-reserve') * share),
  }),
  military: defineLever({
    figuresBehind: ['lever-military-people', 'lever-military-hours', 'care-hotel-staff-per-50-beds'],
    leadDays: 7,
    allowedFrom: '2d',
    phaseSource: stated(lnaz('§ 2.2.3.7')),
    // Help for the country at one site, for a short time (LNAZ § 2.2.3.7): no region has a share in it.
    conditions: ['regionalOptionsUsedUp', 'careReserveAsked', 'factFindingPositive', 'jointDecision'],
    maxDurationDays: 7 * value('lever-military-weeks'),
    durationDays: 7 * value('lever-military-weeks'),
    effects: () => [
      addPlaces('ward', bedsStaffedBy(estimateOf('lever-military-people'), value('lever-military-hours'))),
    ],
    needs: () => need('soldier', value('lever-military-people')),
  }),
  protectiveMasks: defineLever({
    figuresBehind: [],
    leadDays: 7,
    allowedFrom: '1a',
    phaseSource: stated(igh('42')),
    effects: () => CHAIN_LINKS.map((link) => ({ type: 'lowerAbsence', link, share: UNKNOWN_SIZE })),
  }),
} as const
