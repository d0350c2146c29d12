/** Words of a region's preparation for phases 2d and 3. */
import type { Widened } from '../nl/index.ts'
import type { preparation as nlPreparation } from '../nl/preparation.ts'
import { recommendations } from './recommendations.ts'
import { care } from './preparation/care.ts'
import { people } from './preparation/people.ts'
import { tasks } from './preparation/tasks.ts'

export const preparation: Widened<typeof nlPreparation> = {
  document: {
    name: 'Preparation',
    page: 'Preparation',
    examples: {
      'fase-3-voorbereiding': {
        title: 'Preparation for phase 3',
        shows:
          'A region in January 2022: recommendations, readiness, staff, request of the week and stocks. Invented figures.',
      },
    },
  },
  views: {
    label: 'Parts of the preparation',
    actions: 'Actions',
    readiness: 'Readiness',
    staff: 'Staff',
    coordination: 'Care coordination',
    request: 'Request',
    stocks: 'Stocks',
    agreements: 'Money and communication',
    report: 'Report',
  },
  report: {
    plan: 'What the regional plan expects',
    expects: 'Highest demand per link',
    link: 'Link',
    low: 'low (9 in 10)',
    peak: 'Peak, middle',
    high: 'high (9 in 10)',
    risk: 'Risk of a shortage',
    from: 'Short from, middle',
    careHotels: 'Care hotels in the region',
    noCareHotels: 'This browser holds no care-hotel plan with a location in this region.',
    noMonitoring: 'This browser holds no plan for home monitoring of this region.',
    location: 'Location',
    careHotelPlan: 'Plan',
    opensOn: 'First bed on',
    bedsToday: 'Beds on this day',
    mostBeds: 'Beds at most',
    bedsThere: 'Physical',
    binding: 'What limits then',
    blocking: 'Holds up opening',
    noPlan: 'No regional plan is chosen, or it is not in this browser.',
  },
  noDocument: {
    title: 'No preparation is open yet',
    hint: 'Begin a preparation for your region below, or open the example on Start.',
    toStart: 'To Start',
  },
  fresh: {
    title: 'New preparation for phases 2d and 3',
    region: 'Region',
    name: 'Name',
    usual: ({ region }) => `Preparation ${region}`,
    create: 'Make this preparation',
  },
  common: {
    owner: 'Who',
    evidence: 'Evidence or note',
    day: 'Day',
    from: 'From',
    until: 'Until and including',
    name: 'Name',
    hospital: 'Hospital',
    state: 'State',
    phase: 'Phase',
    anyPhase: 'any phase',
    unknown: 'unknown',
    none: 'none',
    yes: 'yes',
    no: 'no',
    link: 'Link',
    asOf: 'As of',
    plan: 'Regional plan for what is expected',
    noPlan: 'none: figures typed here',
    planMissing: 'The regional plan that was chosen is not in this browser; the figures typed here hold.',
    phaseSince: 'Decided phase, since',
    moment: ({ region, date, phase, since }) =>
      `${region}, as of ${date}. Phase ${phase}, decided on ${since}.`,
    momentPlan: ({ plan }) => `Expectation: ${plan}.`,
    momentNoPlan: 'Without a regional plan: figures typed here hold.',
    newRow: ({ number }) => `New ${number}`,
  },
  edits: { settings: 'Preparation changed', answers: 'Readiness answered' },
  recommendations,
  ...tasks,
  ...people,
  ...care,
}
