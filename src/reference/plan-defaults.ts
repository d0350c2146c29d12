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
import { COUNTRY_INHABITANTS, planRegions, type PlanRegion } from './regions.ts'

/** Id of the country as a region. */
export const COUNTRY_ID = 'NL'
/** The day of which the occupied beds of the report speak. */
export const DEFAULT_START_DATE = '2021-12-30'
const DEFAULT_HORIZON_DAYS = 90
const DEFAULT_DRAWS = 1000
const DEFAULT_SEED = 20211230

/** The country, one of the eleven regions, or the joint row of two of them in the LNAZ table. */
export type DefaultRegionId = typeof COUNTRY_ID | PlanRegion['id']
/** A scenario with published assumptions. */
export type PublishedPresetId = Exclude<ScenarioId, 'own' | 'continue'>
/** A scenario that can be chosen: published, or as it goes now. */
export type PresetId = PublishedPresetId | 'continue'

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
    capacity: 'ward-all-beds',
    staffedCapacity: 'ward-all-beds',
    baseLoad: 'plan-ward-base-load',
    occupied: 'ward-occupied',
    covidMaximum: 'ward-max-covid-beds',
  },
  icu: {
    capacity: 'icu-total-beds',
    staffedCapacity: 'icu-staatscourant-beds',
    baseLoad: 'icu-non-covid-beds',
    occupied: 'icu-occupied',
    covidMaximum: 'icu-covid-beds',
  },
  homeOxygen: {
    capacity: 'soc-owned',
    staffedCapacity: 'soc-owned',
    baseLoad: null,
    occupied: 'home-oxygen-patients-december',
  },
} as const satisfies Record<
  LinkId,
  Record<'capacity' | 'staffedCapacity' | 'baseLoad' | 'occupied', FigureId | null> & {
    readonly covidMaximum?: FigureId
  }
>

/** What the published presets assume; everything else of a scenario is the same in all of them. */
const PRESET_FIGURES = {
  pressureOnAllCare: { virulence: 'plan-virulence-unchanged', contagiousness: 'plan-contagiousness-high' },
  pressureOnPrimaryCare: { virulence: 'plan-virulence-milder', contagiousness: 'plan-contagiousness-high' },
  containmentWorks: { virulence: 'plan-virulence-unchanged', contagiousness: 'plan-contagiousness-low' },
  weHoldOut: { virulence: 'plan-virulence-milder', contagiousness: 'plan-contagiousness-low' },
  expectation: { virulence: 'plan-virulence-expected', contagiousness: 'plan-contagiousness-high' },
} as const satisfies Record<PublishedPresetId, { virulence: FigureId; contagiousness: FigureId }>

const SCENARIO_FIGURES = {
  adherence: 'plan-adherence',
  boosterShare: 'plan-booster-share',
  boosterShareAtStart: 'plan-booster-share-at-start',
  startingInfectionsPerDay: 'plan-starting-infections',
  startingGrowthPerDay: 'plan-starting-growth',
  susceptibleShare: 'plan-susceptible-share',
} as const satisfies Partial<Record<keyof Scenario, FigureId>>

const COURSE_FIGURES = {
  'perInfection.gp': 'plan-gp-per-infection',
  'perInfection.districtNursing': 'plan-district-nursing-per-infection',
  'perInfection.nursingHome': 'plan-nursing-home-per-infection',
  'perInfection.ward': 'plan-ward-per-infection',
  'perInfection.icu': 'plan-icu-per-infection',
  'perInfection.homeOxygen': 'plan-home-oxygen-per-infection',
  boosterProtection: 'plan-booster-protection',
  generationDays: 'plan-generation-days',
  consultDelayDays: 'plan-consult-delay-days',
  careDelayDays: 'plan-care-delay-days',
  responseHalfLifeDays: 'plan-response-half-life',
  admissionsSetPoint: 'plan-admissions-set-point',
  absenceDays: 'plan-absence-days',
  'stays.ward': 'plan-ward-stay',
  'stays.icu': 'plan-icu-stay',
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

/** Whether a region has defaults: the country, or a region of the network. */
export function isDefaultRegionId(id: string): id is DefaultRegionId {
  return id === COUNTRY_ID || planRegions.some((row) => row.id === id)
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
      const presetFigures = preset === 'own' || preset === 'continue' ? {} : PRESET_FIGURES[preset]
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

/** Share of the country's people, 0–1. */
export function shareOfPeople(inhabitants: number): number {
  return Math.min(1, inhabitants / COUNTRY_INHABITANTS)
}

/** The plan that the reference gives for a region and a preset, without levers. */
export function defaultPlan(regionId: DefaultRegionId, preset: PresetId): RegionalPlan {
  const row = planRegions.find(({ id }) => id === regionId)
  const people = row ? shareOfPeople(row.inhabitants) : 1
  const beds = bedsShares(row)
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
    links: defaultLinks(people, row),
    scenario: presetScenario(preset, people),
    course: defaultCourse({ ward: beds.ward / people, icu: beds.icu / people }),
    levers: [],
    staffPool: defaultStaffPool(row ? row.keyPercent / 100 : 1),
    startsFrom: 'stand',
    observed: null,
    ownFigures: [],
    thresholdProbability: figures['plan-threshold-probability'].value,
  }
}

/** The scenario of a preset for a region where `people` (0–1) of the country live. */
export function presetScenario(preset: PresetId, people: number): Scenario {
  const assumed =
    preset === 'continue'
      ? { virulence: exactly(1), contagiousness: exactly(1), adherence: exactly(1) }
      : {
          virulence: estimateOf(PRESET_FIGURES[preset].virulence),
          contagiousness: estimateOf(PRESET_FIGURES[preset].contagiousness),
          adherence: estimateOf(SCENARIO_FIGURES.adherence),
        }
  const atStart = estimateOf(SCENARIO_FIGURES.boosterShareAtStart)
  return {
    id: preset,
    ...assumed,
    // As it goes now: nothing comes on top of what today's spread holds.
    boosterShare: preset === 'continue' ? exactly(atStart.mode) : estimateOf(SCENARIO_FIGURES.boosterShare),
    boosterShareAtStart: preset === 'continue' ? exactly(atStart.mode) : atStart,
    variantShare: null,
    startingInfectionsPerDay: roundedEstimate(
      scaled(estimateOf(SCENARIO_FIGURES.startingInfectionsPerDay), people),
    ),
    startingGrowthPerDay: figures[SCENARIO_FIGURES.startingGrowthPerDay].value,
    susceptibleShare: estimateOf(SCENARIO_FIGURES.susceptibleShare),
    reproductionSteps: [],
  }
}

/**
 * What a region carries of the country's hospital care: ward by the allocation key, ICU by its beds. Beds do not stand
 * where people live, so this is not the share of the people.
 */
export function bedsShares(row: PlanRegion | undefined): { ward: number; icu: number } {
  if (!row) return { ward: 1, icu: 1 }
  return { ward: row.keyPercent / 100, icu: row.beds999 / figures['icu-staatscourant-beds'].value }
}

/** Rates per infection. @param relative ward and ICU admissions, × those of the country. */
export function ratesPerInfection(
  relative: Readonly<Record<'ward' | 'icu', number>>,
): DiseaseCourse['perInfection'] {
  const rate = (link: LinkId, times = 1): Estimate =>
    scaled(estimateOf(COURSE_FIGURES[`perInfection.${link}`]), times / 1000)
  return {
    gp: rate('gp'),
    districtNursing: rate('districtNursing'),
    nursingHome: rate('nursingHome'),
    ward: rate('ward', relative.ward),
    icu: rate('icu', relative.icu),
    homeOxygen: rate('homeOxygen'),
  }
}

/**
 * Its figure as a log-normal (a set point has a ratio of uncertainty, not a distance), where beds stand as they do.
 * @param relative ward and ICU admissions per infection, × those of the country.
 */
export function admissionsSetPoint(relative: Readonly<Record<'ward' | 'icu', number>>): Estimate {
  const admitted = (of: typeof relative): number => {
    const { ward, icu } = ratesPerInfection(of)
    return ward.mode + icu.mode
  }
  const times = admitted(relative) / admitted({ ward: 1, icu: 1 })
  return { ...scaled(estimateOf(COURSE_FIGURES.admissionsSetPoint), times), shape: 'logNormal' }
}

function defaultLinks(people: number, row: PlanRegion | undefined): RegionalPlan['links'] {
  const links = {} as Record<LinkId, LinkProfile>
  for (const link of LINK_IDS) {
    const behind = LINK_FIGURES[link]
    const share = link === 'ward' || link === 'icu' ? bedsShares(row)[link] : people
    const of = (id: FigureId | null): number => (id === null ? 0 : Math.round(figures[id].value * share))
    links[link] = {
      capacity: of(behind.capacity),
      staffedCapacity: of(behind.staffedCapacity),
      baseLoad: of(behind.baseLoad),
      occupied: of(behind.occupied),
      ...('covidMaximum' in behind && { covidMaximum: of(behind.covidMaximum) }),
      capacitySteps: [],
    }
  }
  return row ? { ...links, icu: regionalIcu(links.icu, row) } : links
}

/** A region's ICU beds stand in the LNAZ table itself; other care takes the same part of them as in the country. */
function regionalIcu(byKey: LinkProfile, row: PlanRegion): LinkProfile {
  const otherCare = figures['icu-non-covid-beds'].value / figures['icu-staatscourant-beds'].value
  return {
    ...byKey,
    capacity: row.beds1250,
    staffedCapacity: row.beds999,
    baseLoad: Math.round(row.beds999 * otherCare),
    covidMaximum: Math.round(
      (row.beds999 * figures['icu-covid-beds'].value) / figures['icu-staatscourant-beds'].value,
    ),
  }
}

function defaultCourse(relative: Readonly<Record<'ward' | 'icu', number>>): DiseaseCourse {
  const of = (key: keyof typeof COURSE_FIGURES): number => figures[COURSE_FIGURES[key]].value
  const estimate = (key: keyof typeof COURSE_FIGURES): Estimate => estimateOf(COURSE_FIGURES[key])
  const careShape = figures['plan-stay-shape'].value
  const icuShape = figures['icu-stay-weibull-shape'].value
  return {
    perInfection: ratesPerInfection(relative),
    boosterProtection: estimate('boosterProtection'),
    generationDays: of('generationDays'),
    consultDelayDays: of('consultDelayDays'),
    careDelayDays: of('careDelayDays'),
    responseHalfLifeDays: of('responseHalfLifeDays'),
    admissionsSetPoint: admissionsSetPoint(relative),
    absenceDays: of('absenceDays'),
    stays: {
      ward: { meanDays: estimate('stays.ward'), shape: careShape },
      icu: { meanDays: estimate('stays.icu'), shape: icuShape },
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
