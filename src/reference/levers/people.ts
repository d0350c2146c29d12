/** Measures that bring people: staff in quarantine who may work, volunteers, former care workers, the army (IG&H p.31–32). */

import { CHAIN_LINKS } from '../../domain/shared/care-chain.ts'
import { exactly, scaled } from '../../domain/shared/estimate.ts'
import { addPlaces, bedsStaffedBy, defineLever, estimateOf, need, value } from './define.ts'

export const peopleLevers = {
  quarantinedStaff: defineLever({
    figuresBehind: ['lever-quarantine-relief'],
    leadDays: 3,
    allowedFrom: '2b',
    effects: () =>
      CHAIN_LINKS.map((link) => ({
        type: 'lowerAbsence',
        link,
        share: estimateOf('lever-quarantine-relief'),
      })),
  }),
  redCross: defineLever({
    figuresBehind: ['red-cross-event-first-aiders', 'lever-volunteer-hours', 'care-hotel-staff-per-50-beds'],
    leadDays: 7,
    allowedFrom: '2a',
    effects: ({ share }) => [
      addPlaces(
        'nursingHome',
        bedsStaffedBy(exactly(value('red-cross-event-first-aiders') * share), value('lever-volunteer-hours')),
      ),
    ],
    needs: ({ share }) => need('volunteer', value('red-cross-event-first-aiders') * share),
  }),
  careReserve: defineLever({
    figuresBehind: ['national-care-reserve', 'lever-reserve-hours', 'care-hotel-staff-per-50-beds'],
    leadDays: 7,
    allowedFrom: '2a',
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
    effects: ({ share }) => [
      addPlaces(
        'ward',
        bedsStaffedBy(scaled(estimateOf('lever-military-people'), share), value('lever-military-hours')),
      ),
    ],
    needs: ({ share }) => need('soldier', value('lever-military-people') * share),
  }),
} as const
