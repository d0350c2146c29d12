/** Small care-hotel plans for tests: one location that nothing limits, to be narrowed by each test. */

import { CERTAIN, DEFAULT_ASSUMPTIONS } from '../../../src/domain/carehotel/defaults.ts'
import type {
  CareHotelPlan,
  CareLocation,
  SocOffer,
  StaffingNorm,
  StaffOffer,
} from '../../../src/domain/carehotel/plan.ts'
import { exactly } from '../../../src/domain/shared/estimate.ts'
import type { Source } from '../../../src/domain/shared/figure.ts'

export const START = '2022-01-17'
export const SOURCE: Source = { document: 'own-inference', place: 'test', date: '2022' }

export const nurseNorm = (hoursPerBedDay: number, minPerShift = 0): StaffingNorm => ({
  role: 'districtNurse',
  hoursPerBedDay,
  minPerShift,
  source: SOURCE,
})

export const nurses = (hoursPerWeek: number, over: Partial<StaffOffer> = {}): StaffOffer => ({
  id: 'team-1',
  team: 'Team 1',
  role: 'districtNurse',
  kind: 'PAID',
  hoursPerWeek,
  from: START,
  to: null,
  shares: [{ locationId: 'hotel', hoursPerWeek }],
  ...over,
})

export const socs = (devices: number, over: Partial<SocOffer> = {}): SocOffer => ({
  id: 'lot-1',
  supplier: 'Supplier',
  lot: 'Lot 1',
  devices,
  from: START,
  to: null,
  shares: [{ claimantId: 'hotel', devices }],
  ...over,
})

/** 60 open beds, no oxygen, cover for 60. */
export const hotel = (over: Partial<CareLocation> = {}): CareLocation => ({
  id: 'hotel',
  name: 'Hotel',
  kind: 'hotel',
  regionId: 'NAZB',
  decidedOn: START,
  openingLeadDays: 0,
  capacitySteps: [{ validFrom: START, beds: 60, status: 'OPEN', displacedFrom: null }],
  targetGroups: [{ id: 'g', name: 'G', inclusion: '', exclusion: '', share: 1, flowLpm: 0, maxFlowLpm: 0 }],
  medicalCover: [{ kind: 'GP', maxPatients: 60, from: START, to: null }],
  oxygenSteps: [],
  inflow: [],
  stayDays: exactly(8),
  stayFactor: CERTAIN,
  occupiedAtStart: 0,
  suitability: {
    careFacilities: 'yes',
    bedAccess: 'yes',
    power: 'yes',
    backupPower: 'yes',
    network: 'yes',
    isolation: 'yes',
    fireSafety: 'yes',
    goodsRoute: 'yes',
  },
  facts: [],
  ...over,
})

/** Everybody on oxygen at 5 L/min, so one concentrator and 0.35 kW a bed. */
export const oxygenGroup = (share = 1): CareLocation['targetGroups'][number] => ({
  id: 'oxygen',
  name: 'Oxygen',
  inclusion: '',
  exclusion: '',
  share,
  flowLpm: 5,
  maxFlowLpm: 5,
})

export const oxygenStep = (
  over: Partial<CareLocation['oxygenSteps'][number]> = {},
): CareLocation['oxygenSteps'][number] => ({
  validFrom: START,
  points: 60,
  maxTotalFlowLpm: null,
  powerLimitKw: null,
  loxFlowLpm: 0,
  supplier: 'Supplier',
  ...over,
})

/** Arrivals of one route at a constant rate. */
export const arriving = (patientsPerDay: number): CareLocation['inflow'][number] => ({
  id: 'in',
  route: 'earlyDischarge',
  origin: { kind: 'typed', steps: [{ validFrom: START, patientsPerDay }] },
  factor: CERTAIN,
})

export const plan = (over: Partial<CareHotelPlan> = {}): CareHotelPlan => ({
  startDate: START,
  horizonDays: 28,
  seed: 1,
  draws: 50,
  assumptions: DEFAULT_ASSUMPTIONS,
  norms: [],
  staffOffers: [],
  socOffers: [],
  locations: [hotel()],
  homeMonitoring: [],
  ...over,
})
