/** English texts of care hotels and home monitoring. */

import { counted, oneOr } from '../counted.ts'
import type { carehotel as dutch } from '../nl/carehotel.ts'
import type { Widened } from '../nl/index.ts'

export const carehotel: Widened<typeof dutch> = {
  title: 'Care hotels',
  intro: 'How many beds can really be operated, and what do they give the chain?',
  kinds: {
    hotel: 'hotel',
    emptyWing: 'empty wing',
    rehabilitation: 'rehabilitation place',
    nursingHome: 'nursing home',
    eventVenue: 'event venue',
    other: 'other',
  },
  roles: {
    districtNurse: 'district nurse',
    nurse: 'nurse',
    nursingAssistant: 'nursing assistant',
    adlHelper: 'helper with daily care (ADL)',
    support: 'support',
  },
  offerKinds: { PAID: 'paid', INFORMAL_CARER: 'informal carers', VOLUNTEER: 'volunteers' },
  statuses: { PLANNED: 'planned', APPROVED: 'approved', OPEN: 'open', CLOSING: 'closing' },
  cover: {
    GP: 'general practitioner',
    ELDERLY_CARE_PHYSICIAN: 'elderly-care physician',
    REHABILITATION: 'rehabilitation doctor',
    HOSPITAL: 'hospital (junior doctors)',
  },
  routes: { earlyDischarge: 'early discharge', gp: 'via the GP', home: 'from home' },
  suitability: {
    careFacilities: 'care facilities',
    bedAccess: 'accessible with a bed',
    power: 'enough power',
    sanitary: 'sanitary facilities',
    backupPower: 'emergency power',
    network: 'network',
    isolation: 'isolation possible',
    fireSafety: 'fire safety',
    goodsRoute: 'supply and removal of goods',
  },
  answers: { yes: 'yes', no: 'no', unknown: 'unknown' },
  bindings: {
    physical: 'number of beds',
    districtNurse: 'district nurses',
    nurse: 'nurses',
    nursingAssistant: 'nursing assistants',
    adlHelper: 'helpers with daily care',
    support: 'support',
    oxygenPoints: 'oxygen points',
    oxygenFlow: 'oxygen flow of the building',
    oxygenPower: 'power for SOCs',
    oxygenDevices: 'SOCs',
    cover: 'medical responsibility',
  },
  oneMoreUnits: {
    physical: 'one bed',
    districtNurse: 'one district nurse (36 hours a week)',
    nurse: 'one nurse (36 hours a week)',
    nursingAssistant: 'one nursing assistant (36 hours a week)',
    adlHelper: 'one helper (36 hours a week)',
    support: 'one support worker (36 hours a week)',
    oxygenPoints: 'one oxygen point',
    oxygenFlow: 'one litre a minute',
    oxygenPower: 'one kilowatt',
    oxygenDevices: 'one SOC',
    cover: 'one patient under medical responsibility',
  },
  verdicts: {
    fills: 'fills',
    uncertain: 'may not fill',
    fails: 'does not fill',
    neverOpens: 'never opens',
  },
  columns: {
    location: 'location',
    region: 'region',
    physical: 'beds',
    staffed: 'staffed',
    oxygen: 'with oxygen',
    cover: 'medically covered',
    operational: 'operational',
    binding: 'binding constraint',
    relievedOn: 'relieved on',
    occupied: 'occupied',
    unmet: 'no place',
    empty: 'empty bed-days',
    moved: 'moved',
    created: 'created',
    bedsPerNurseHour: 'beds per nurse hour',
    occupiedPerNurseHour: 'occupied beds per nurse hour',
    devices: 'SOCs',
    isoWeek: 'week',
  },
  conclusion: {
    relieved: ({ date }) => `That constraint is relieved on ${date}.`,
    notRelieved: 'That constraint stays for the length of this plan.',
    oneMore: ({ unit, beds, next }) =>
      `With ${unit} more: ${beds} more ${beds === '1' ? 'bed' : 'beds'}; then the constraint is: ${next}.`,
    fails: ({ name, share }) =>
      `${name} does not fill: at most ${share} of operational bed-days are occupied. Occupancy decides, not the number of beds.`,
    moved: ({ moved, place }) =>
      `${counted(moved, 'bed', 'beds')} ${oneOr(moved, 'is moved, not created: it comes', 'are moved, not created: they come')} from ${place}.`,
  },
  gain: {
    title: 'What it gives district nursing',
    result: ({ low, high }) => `+${low} to +${counted(high, 'patient', 'patients')}`,
    patients: ({ share }) => `${share} of district-nursing patients stay here`,
    saved: ({ share }) => `${share} of care time is saved per patient (travel and efficiency)`,
    ratio: ({ low, high }) =>
      `their care time is ${low} to ${high} times that of the average patient (inferred)`,
    informalCare: ({ share }) =>
      `if informal carers stay away and that costs ${share} more care time, nothing is left of the gain`,
    gp: ({ consults }) => `GP: ${counted(consults, 'consult', 'consults')} a day freed`,
    ward: ({ low, high }) => `ward: ${low} to ${high} beds freed`,
  },
  monitoring: {
    title: 'Home monitoring',
    monitoredBy: { hospital: 'hospital', primaryCare: 'primary care', careCentre: 'care centre' },
    responsible: { hospital: 'hospital', gp: 'GP' },
    routes: {
      earlyDischarge: 'early discharge',
      emergencyDepartment: 'via the emergency department',
      preClinical: 'pre-clinical via the GP',
    },
    rollOut: {
      talkWithRegions: 'Talk with the regions',
      involveChainPartners: 'Involve chain partners',
      mapPresentSituation: 'Map the present situation',
      regionalMonitoringProposal: 'Proposal for regional monitoring',
      rollOutEarlyDischarge: 'Roll out early discharge',
      rollOutPreClinicalAndEmergency: 'Roll out pre-clinical and emergency routes',
    },
    preconditions: {
      organisation: 'organisation',
      means: 'means (oxygen, SOCs, saturation meters, platform)',
      chainCooperation: 'cooperation in the chain',
      finance: 'finance',
      staff: 'staff',
    },
    flags: {
      socShortfall: ({ date, devices }) =>
        `From ${date} there are too few SOCs: ${devices} short at the highest point.`,
      routeBeforeRollOut: ({ step, date }) =>
        `Patients come from ${date}, before the step “${step}” is done.`,
      preconditionUnmet: ({ precondition }) => `Not in place yet: ${precondition}.`,
    },
  },
  problems: {
    doubleClaim: ({ found, expected }) => `Used twice: ${found}, where there is ${expected}.`,
    unpaidInPaidRole: 'Volunteers and informal carers cannot replace nurses or nursing assistants.',
    unknownReference: 'This location is not in the plan.',
    sharesNotWhole: 'The shares of the target groups do not add up to 100%.',
    incomplete: 'Not all steps or preconditions are there.',
    missingSeries: ({ documents }) =>
      `Arrivals from these regional plans are missing and count as zero: ${documents}.`,
  },
}
