/**
 * A regional plan as the reference gives it, before a planner touches it: the country, or a row of the LNAZ table.
 * `defaultFigures` names the figure behind every default, so that each number can say where it comes from.
 */

import type { DiseaseCourse } from '../domain/plan/disease-course.ts'
import type { LinkProfile, RegionalPlan } from '../domain/plan/regional-plan.ts'
import type { Scenario, ScenarioId } from '../domain/plan/scenario.ts'
import type { StaffPool } from '../domain/plan/staff.ts'
import { LINK_IDS, type LinkId } from '../domain/shared/care-chain.ts'
import { exactly, scaled, type Estimate } from '../domain/shared/estimate.ts'
import { figure, figures, type FigureId } from './figures.ts'
import { allocationRows, COUNTRY_INHABITANTS, type AllocationRowId } from './regions.ts'

/** Id of the country as a region. */
export const COUNTRY_ID = 'NL'
/** The day of which the occupied beds of the report speak. */
export const DEFAULT_START_DATE = '2021-12-30'
const DEFAULT_HORIZON_DAYS = 90
const DEFAULT_DRAWS = 1000
const DEFAULT_SEED = 20211230

/** The country, or one of the ten rows of the LNAZ table. */
export type DefaultRegionId = typeof COUNTRY_ID | AllocationRowId
/** A scenario with published assumptions. */
export type PresetId = Exclude<ScenarioId, 'own'>

/** The figure behind each default of a plan's links. */
const LINK_FIGURES = {
  gp: {
    capacity: 'plan-gp-capacity',
    staffedCapacity: 'plan-gp-capacity',
    baseLoad: 'plan-gp-base-load',
    occupied: 'plan-gp-covid-consults',
  },
  districtNursing: {
    capacity: 'district-nursing-patients-per-month',
    staffedCapacity: 'district-nursing-patients-per-month',
    baseLoad: 'plan-district-nursing-base-load',
    occupied: 'plan-district-nursing-covid-patients',
  },
  nursingHome: {
    capacity: 'nursing-home-covid-beds',
    staffedCapacity: 'nursing-home-covid-beds',
    baseLoad: null,
    occupied: 'nursing-home-occupied',
  },
  ward: {
    capacity: 'ward-max-covid-beds',
    staffedCapacity: 'ward-max-covid-beds',
    baseLoad: null,
    occupied: 'ward-occupied',
  },
  icu: {
    capacity: 'icu-total-beds',
    staffedCapacity: 'icu-staatscourant-beds',
    baseLoad: 'icu-non-covid-beds',
    occupied: 'icu-occupied',
  },
  homeOxygen: {
    capacity: 'soc-owned',
    staffedCapacity: 'soc-owned',
    baseLoad: null,
    occupied: 'home-oxygen-patients-december',
  },
} as const satisfies Record<
  LinkId,
  Record<'capacity' | 'staffedCapacity' | 'baseLoad' | 'occupied', FigureId | null>
>

/** What the presets assume; everything else of a scenario is the same in all of them. */
const PRESET_FIGURES = {
  pressureOnAllCare: { virulence: 'plan-virulence-unchanged', contagiousness: 'plan-contagiousness-high' },
  pressureOnPrimaryCare: { virulence: 'plan-virulence-milder', contagiousness: 'plan-contagiousness-high' },
  containmentWorks: { virulence: 'plan-virulence-unchanged', contagiousness: 'plan-contagiousness-low' },
  weHoldOut: { virulence: 'plan-virulence-milder', contagiousness: 'plan-contagiousness-low' },
  expectation: { virulence: 'plan-virulence-expected', contagiousness: 'plan-contagiousness-high' },
} as const satisfies Record<PresetId, { virulence: FigureId; contagiousness: FigureId }>

const SCENARIO_FIGURES = {
  adherence: 'plan-adherence',
  boosterShare: 'plan-booster-share',
  startingInfectionsPerDay: 'plan-starting-infections',
  susceptibleShare: 'plan-susceptible-share',
} as const satisfies Partial<Record<keyof Scenario, FigureId>>

const COURSE_FIGURES = {
  deltaReproduction: 'plan-delta-reproduction',
  boosterProtection: 'plan-booster-protection',
  generationDays: 'plan-generation-days',
  consultDelayDays: 'plan-consult-delay-days',
  careDelayDays: 'plan-care-delay-days',
  stepUpDelayDays: 'plan-step-up-delay-days',
  icuToWardShare: 'plan-icu-to-ward-share',
  absenceDays: 'plan-absence-days',
  'stays.ward': 'plan-ward-stay',
  'stays.icu': 'plan-icu-stay',
  'stays.wardAfterIcu': 'plan-ward-after-icu-stay',
  'stays.nursingHome': 'plan-nursing-home-stay',
  'stays.districtNursing': 'plan-district-nursing-stay',
  'stays.homeOxygen': 'plan-home-oxygen-stay',
  'viaHospitalShare.nursingHome': 'plan-nursing-home-via-hospital',
  'viaHospitalShare.districtNursing': 'plan-district-nursing-via-hospital',
  'viaHospitalShare.homeOxygen': 'plan-home-oxygen-via-hospital',
  'virulenceSensitivity.gp': 'plan-gp-virulence-sensitivity',
  'virulenceSensitivity.hospital': 'plan-hospital-virulence-sensitivity',
  'virulenceSensitivity.icu': 'plan-icu-virulence-sensitivity',
  'virulenceSensitivity.nursingHome': 'plan-nursing-home-virulence-sensitivity',
  'virulenceSensitivity.districtNursing': 'plan-district-nursing-virulence-sensitivity',
  'virulenceSensitivity.homeOxygen': 'plan-home-oxygen-virulence-sensitivity',
} as const satisfies Record<string, FigureId>

/** Whether a region has defaults: the country, or a row of the table. */
export function isDefaultRegionId(id: string): id is DefaultRegionId {
  return id === COUNTRY_ID || allocationRows.some((row) => row.id === id)
}

/** Figure behind the default at a path of a plan's body (`links.icu.occupied`, `scenario.virulence`), or null. */
export function figureBehind(path: string, preset: ScenarioId): FigureId | null {
  const [part = '', ...rest] = path.split('.')
  const key = rest.join('.')
  switch (part) {
    case 'links': {
      const [link = '', field = ''] = rest
      return lookUp(lookUp(LINK_FIGURES, link) ?? {}, field) ?? null
    }
    case 'scenario': {
      const presetFigures = preset === 'own' ? {} : PRESET_FIGURES[preset]
      return lookUp<FigureId>(presetFigures, key) ?? lookUp<FigureId>(SCENARIO_FIGURES, key) ?? null
    }
    case 'course':
      return lookUp<FigureId>(COURSE_FIGURES, key.replace('.meanDays', '')) ?? null
    case 'thresholdProbability':
      return 'plan-threshold-probability'
    case 'staffPool':
      return key === 'volunteer' ? 'red-cross-volunteers' : null
    default:
      return null
  }
}

function lookUp<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** The plan that the reference gives for a region and a preset, without levers. */
export function defaultPlan(regionId: DefaultRegionId, preset: PresetId): RegionalPlan {
  const row = allocationRows.find(({ id }) => id === regionId)
  const share = row ? row.keyPercent / 100 : 1
  return {
    region: {
      id: regionId,
      name: row?.name ?? 'Nederland',
      inhabitants: row?.inhabitants ?? COUNTRY_INHABITANTS,
      allocationKeyPercent: row?.keyPercent ?? 100,
    },
    startDate: DEFAULT_START_DATE,
    horizonDays: DEFAULT_HORIZON_DAYS,
    seed: DEFAULT_SEED,
    draws: DEFAULT_DRAWS,
    links: defaultLinks(share, row),
    scenario: presetScenario(preset, share),
    course: defaultCourse(),
    levers: [],
    staffPool: defaultStaffPool(share),
    phaseDecisions: [],
    observed: null,
    ownFigures: [],
    thresholdProbability: figures['plan-threshold-probability'].value,
  }
}

/** The scenario of a preset for a region that carries `share` (0–1) of the country. */
export function presetScenario(preset: PresetId, share: number): Scenario {
  const { virulence, contagiousness } = PRESET_FIGURES[preset]
  return {
    id: preset,
    virulence: estimateOf(virulence),
    contagiousness: estimateOf(contagiousness),
    adherence: estimateOf(SCENARIO_FIGURES.adherence),
    boosterShare: estimateOf(SCENARIO_FIGURES.boosterShare),
    startingInfectionsPerDay: roundedEstimate(
      scaled(estimateOf(SCENARIO_FIGURES.startingInfectionsPerDay), share),
    ),
    startingGrowthPerDay: 0,
    susceptibleShare: estimateOf(SCENARIO_FIGURES.susceptibleShare),
    reproductionSteps: [],
  }
}

function defaultLinks(
  share: number,
  row: (typeof allocationRows)[number] | undefined,
): RegionalPlan['links'] {
  const links = {} as Record<LinkId, LinkProfile>
  for (const link of LINK_IDS) {
    const behind = LINK_FIGURES[link]
    const of = (id: FigureId | null): number => (id === null ? 0 : Math.round(figures[id].value * share))
    links[link] = {
      capacity: of(behind.capacity),
      staffedCapacity: of(behind.staffedCapacity),
      baseLoad: of(behind.baseLoad),
      occupied: of(behind.occupied),
      capacitySteps: [],
    }
  }
  return row ? { ...links, icu: regionalIcu(links.icu, row) } : links
}

/** A region's ICU beds stand in the LNAZ table itself; other care takes the same part of them as in the country. */
function regionalIcu(byKey: LinkProfile, row: (typeof allocationRows)[number]): LinkProfile {
  const otherCare = figures['icu-non-covid-beds'].value / figures['icu-staatscourant-beds'].value
  return {
    ...byKey,
    capacity: row.beds1250,
    staffedCapacity: row.beds999,
    baseLoad: Math.round(row.beds999 * otherCare),
  }
}

function defaultCourse(): DiseaseCourse {
  const of = (key: keyof typeof COURSE_FIGURES): number => figures[COURSE_FIGURES[key]].value
  const estimate = (key: keyof typeof COURSE_FIGURES): Estimate => estimateOf(COURSE_FIGURES[key])
  const careShape = figures['plan-stay-shape'].value
  const icuShape = figures['icu-stay-weibull-shape'].value
  return {
    deltaReproduction: estimate('deltaReproduction'),
    boosterProtection: estimate('boosterProtection'),
    generationDays: of('generationDays'),
    consultDelayDays: of('consultDelayDays'),
    careDelayDays: of('careDelayDays'),
    stepUpDelayDays: of('stepUpDelayDays'),
    icuToWardShare: estimate('icuToWardShare'),
    absenceDays: of('absenceDays'),
    stays: {
      ward: { meanDays: estimate('stays.ward'), shape: careShape },
      icu: { meanDays: estimate('stays.icu'), shape: icuShape },
      wardAfterIcu: { meanDays: estimate('stays.wardAfterIcu'), shape: careShape },
      nursingHome: { meanDays: estimate('stays.nursingHome'), shape: icuShape },
      districtNursing: { meanDays: estimate('stays.districtNursing'), shape: careShape },
      homeOxygen: { meanDays: estimate('stays.homeOxygen'), shape: careShape },
    },
    viaHospitalShare: {
      nursingHome: of('viaHospitalShare.nursingHome'),
      districtNursing: of('viaHospitalShare.districtNursing'),
      homeOxygen: of('viaHospitalShare.homeOxygen'),
    },
    virulenceSensitivity: {
      gp: of('virulenceSensitivity.gp'),
      hospital: of('virulenceSensitivity.hospital'),
      icu: of('virulenceSensitivity.icu'),
      nursingHome: of('virulenceSensitivity.nursingHome'),
      districtNursing: of('virulenceSensitivity.districtNursing'),
      homeOxygen: of('virulenceSensitivity.homeOxygen'),
    },
  }
}

/** Only the volunteers are published; who else is at hand, a planner states. */
function defaultStaffPool(share: number): StaffPool {
  return {
    intensivist: null,
    icuNurse: null,
    wardNurse: null,
    districtNurse: null,
    careWorker: null,
    volunteer: Math.round(figures['red-cross-volunteers'].value * share),
    soldier: null,
  }
}

/** A figure with its range as a triangular estimate; without a range it is exact. */
function estimateOf(id: FigureId): Estimate {
  const { value, range } = figure(id)
  return range ? { low: range[0], mode: value, high: range[1], shape: 'triangular' } : exactly(value)
}

function roundedEstimate({ low, mode, high, shape }: Estimate): Estimate {
  return { low: Math.round(low), mode: Math.round(mode), high: Math.round(high), shape }
}
