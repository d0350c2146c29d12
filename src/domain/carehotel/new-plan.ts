/** What a planner starts from: a plan, a location, a region's home monitoring, with nothing in them that is not a default. */

import type { CivilDate } from '../shared/civil-date.ts'
import { exactly } from '../shared/estimate.ts'
import {
  CERTAIN,
  DEFAULT_ASSUMPTIONS,
  DEFAULT_NORMS,
  EARLY_DISCHARGE_DAYS,
  HOME_OXYGEN_DAYS,
} from './defaults.ts'
import { PRECONDITIONS, ROLL_OUT_STEPS, SITE_STEPS, type HomeMonitoringPlan } from './home-monitoring-plan.ts'
import type { CareHotelPlan, CareLocation } from './plan.ts'

const HORIZON_DAYS = 60
const DRAWS = 500
const SEED = 1
/** Inferred: two weeks to make a place ready. Rotterdam opened four days after it was announced; most take longer. */
const OPENING_LEAD_DAYS = 14
/** Readmission after early discharge, Isala (IG&H p. 23). */
const READMISSION_SHARE = { low: 0.06, high: 0.08 }
/** Share of ward patients who can go home earlier (IG&H p. 22). */
const ELIGIBLE_SHARE = 0.2
/** Days a concentrator needs between two patients (figure `soc-turnaround`). */
const SOC_TURNAROUND_DAYS = 3

/** A plan without locations. `patientsPerMonth`: whom district nursing visits in its area. */
export function newCareHotelPlan(startDate: CivilDate, patientsPerMonth: number): CareHotelPlan {
  return {
    startDate,
    horizonDays: HORIZON_DAYS,
    seed: SEED,
    draws: DRAWS,
    assumptions: { ...DEFAULT_ASSUMPTIONS, districtNursingPatientsPerMonth: patientsPerMonth },
    norms: DEFAULT_NORMS,
    staffOffers: [],
    socOffers: [],
    locations: [],
    homeMonitoring: [],
  }
}

/** A location without beds, staff or patients: everything about it is still to be stated. */
export function newLocation(id: string, name: string, regionId: string): CareLocation {
  return {
    id,
    name,
    kind: 'hotel',
    regionId,
    decidedOn: null,
    openingLeadDays: OPENING_LEAD_DAYS,
    capacitySteps: [],
    targetGroups: [],
    medicalCover: [],
    oxygenSteps: [],
    inflow: [],
    stayDays: HOME_OXYGEN_DAYS,
    stayFactor: CERTAIN,
    occupiedAtStart: 0,
    suitability: {
      careFacilities: 'unknown',
      bedAccess: 'unknown',
      power: 'unknown',
      sanitary: 'unknown',
      backupPower: 'unknown',
      network: 'unknown',
      isolation: 'unknown',
      fireSafety: 'unknown',
      goodsRoute: 'unknown',
    },
    facts: [],
  }
}

/** Home monitoring of a region before anything of it is arranged. */
export function newMonitoring(id: string, regionId: string): HomeMonitoringPlan {
  return {
    id,
    regionId,
    monitoredBy: 'hospital',
    responsible: 'hospital',
    routes: [
      {
        route: 'earlyDischarge',
        steps: [],
        oxygenShare: 1,
        wardDaysSaved: EARLY_DISCHARGE_DAYS,
        effectiveShare: 1,
      },
    ],
    centreSteps: [],
    monitoringDays: HOME_OXYGEN_DAYS,
    socTurnaroundDays: SOC_TURNAROUND_DAYS,
    readmissionShare: READMISSION_SHARE,
    eligibleShare: ELIGIBLE_SHARE,
    rollOut: ROLL_OUT_STEPS.map((step) => ({ step, owner: '', dueDate: null, doneOn: null })),
    siteSteps: SITE_STEPS.map((step) => ({ step, owner: '', dueDate: null, doneOn: null })),
    preconditions: PRECONDITIONS.map((precondition) => ({ precondition, met: false, note: '' })),
  }
}

/** A route of home monitoring that is not used yet. Avoided admissions: 40 % of patients, 3 bed-days each (IG&H p. 23). */
export function newRoute(
  route: HomeMonitoringPlan['routes'][number]['route'],
): HomeMonitoringPlan['routes'][number] {
  if (route === 'earlyDischarge') {
    return { route, steps: [], oxygenShare: 1, wardDaysSaved: EARLY_DISCHARGE_DAYS, effectiveShare: 1 }
  }
  return { route, steps: [], oxygenShare: 1, wardDaysSaved: exactly(3), effectiveShare: 0.4 }
}
