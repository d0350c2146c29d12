/**
 * A distribution as the reference gives it, before anybody typed an occupancy: the ten rows of the LNAZ table, or the
 * eleven regions. Also: which figure stands behind which setting, so that each number can say where it comes from.
 */

import type { BedType, Distribution } from '../domain/distribution/distribution.ts'
import type { Distance, TransferSettings } from '../domain/distribution/transfer-settings.ts'
import type { CivilDate } from '../domain/shared/civil-date.ts'
import { roundedKm, straightKm } from '../domain/shared/straight-distance.ts'
import { figures, type FigureId } from './figures.ts'
import { allocationRowOf, allocationRows, type Region, ROAZ_REGION_IDS, roazRegions } from './regions.ts'

export const REGION_FORMS = ['ten', 'eleven'] as const
/** Ten rows as the table prints them, or eleven with NAZNW and SZN apart. */
export type RegionForm = (typeof REGION_FORMS)[number]

const HORIZON_DAYS = 7
/** University hospital of Münster: where the German side of the border takes over. */
const ABROAD_PLACE = { lon: 7.6, lat: 51.96 }
/** Figure behind a setting, by its path in the settings. What has none is the planner's own choice. */
export const TRANSFER_FIGURES = {
  'micu.vehicles': 'transport-micu-vehicles',
  'micu.hoursPerVehiclePerDay': 'transport-vehicle-hours',
  'micu.icuBedsPerExtraVehicle': 'transport-icu-bed-per-extra-micu',
  'micu.reserveVehicles': 'transport-urgent-reserve',
  'ambulances.hoursPerVehiclePerDay': 'transport-vehicle-hours',
  'ambulances.vehicles': 'transport-ambulances',
  'helicopter.patientsPerDay': 'transport-helicopter-patients',
  abroadPatientsPerDay: 'transport-abroad-patients',
  'helicopter.aboveKm': 'transport-helicopter-beyond',
  matching: 'transport-same-day-before',
  morningWindowHours: 'transport-next-day-until',
  speedKmPerHour: 'transport-speed',
  handlingHoursPerTrip: 'transport-handling-hours',
} as const satisfies Record<string, FigureId>

/** Keys, beds of step 2 (ICU) or the COVID wards by key, nobody in them yet; published transport. */
export function defaultDistribution(form: RegionForm, bedType: BedType, startsOn: CivilDate): Distribution {
  const regions: readonly Region[] = form === 'ten' ? allocationRows : roazRegions
  return {
    bedType,
    mode: 'byKey',
    offered: 0,
    regions: regions.map(({ id, name, keyPercent, beds1250 }) => ({
      id,
      name,
      key: Math.round(keyPercent * 100) / 100,
      capacity:
        bedType === 'icu' ? beds1250 : Math.round((figures['ward-max-covid-beds'].value * keyPercent) / 100),
      occupied: 0,
      spared: null,
      ...(bedType === 'icu' && { publishedShare: beds1250 }),
    })),
    transfers: defaultTransfers(regions, bedType, startsOn),
  }
}

/** Vehicles, hours and days as published, for a list of locations of its own: without distances. */
export function defaultSettings(bedType: BedType, startsOn: CivilDate): TransferSettings {
  return { ...defaultTransfers([], bedType, startsOn), abroadPatientsPerDay: 0 }
}

function defaultTransfers(
  regions: readonly Region[],
  bedType: BedType,
  startsOn: CivilDate,
): TransferSettings {
  return {
    startsOn,
    horizonDays: HORIZON_DAYS,
    meanStayDays: figures[bedType === 'icu' ? 'plan-icu-stay' : 'plan-ward-stay'].value,
    movableInflowShare: 1,
    matching: 'beforeNoon',
    morningWindowHours: figures['transport-next-day-until'].value - figures['transport-next-day-from'].value,
    objective: 'balanced',
    overflowWeight: 0.5,
    micu: {
      vehicles: figures['transport-micu-vehicles'].value,
      regularVehicles: figures['transport-micu-vehicles'].value,
      reserveVehicles: figures['transport-urgent-reserve'].value,
      hoursPerVehiclePerDay: figures['transport-vehicle-hours'].value,
      icuBedsPerExtraVehicle: figures['transport-icu-bed-per-extra-micu'].value,
    },
    ambulances: {
      vehicles: figures['transport-ambulances'].value,
      hoursPerVehiclePerDay: figures['transport-vehicle-hours'].value,
    },
    helicopter: {
      patientsPerDay: figures['transport-helicopter-patients'].value,
      aboveKm: figures['transport-helicopter-beyond'].value,
    },
    abroadPatientsPerDay: figures['transport-abroad-patients'].value,
    speedKmPerHour: figures['transport-speed'].value,
    handlingHoursPerTrip: figures['transport-handling-hours'].value,
    distances: distancesBetween(regions),
    requiredMoves: [],
  }
}

function distancesBetween(regions: readonly Region[]): Distance[] {
  return regions.flatMap((region, i) => [
    ...regions
      .slice(i + 1)
      .map(({ id, centre }) => ({ from: region.id, to: id, km: roadKm(region.centre, centre) })),
    { from: region.id, to: 'abroad', km: roadKm(region.centre, ABROAD_PLACE) },
  ])
}

function roadKm(a: Region['centre'], b: Region['centre']): number {
  return roundedKm(straightKm(a, b) * figures['transport-road-factor'].value)
}

/** Tile, short name and full name of a region or row; null for a region of the planner's own. */
export function knownRegion(id: string): Region | null {
  return [...allocationRows, ...roazRegions].find((region) => region.id === id) ?? null
}

/** The region of a distribution that a plan for `planRegionId` belongs to: itself, or the joint row it is part of. */
export function regionOfPlan(planRegionId: string, ids: readonly string[]): string | null {
  if (ids.includes(planRegionId)) return planRegionId
  const row = jointRowOf(planRegionId)
  return row !== null && ids.includes(row) ? row : null
}

/** The joint row of which a region of its own is part (`NAZNW` → `NAZNW-SZN`), or null. */
export function jointRowOf(regionId: string): string | null {
  const part = ROAZ_REGION_IDS.find((id) => id === regionId)
  return part === undefined ? null : allocationRowOf(part)
}
