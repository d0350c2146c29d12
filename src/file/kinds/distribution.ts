/** The `distribution` kind: its strict shape, and what must hold between regions, distances and vehicles. */
import * as v from 'valibot'
import {
  BED_TYPES,
  type Distribution,
  DISTRIBUTION_MODES,
  type DistributionRegion,
  FIGURE_ORIGINS,
} from '../../domain/distribution/distribution.ts'
import { keyInMode } from '../../domain/distribution/regional-share.ts'
import {
  ABROAD,
  MATCHING_MOMENTS,
  TRANSFER_OBJECTIVES,
  type TransferSettings,
} from '../../domain/distribution/transfer-settings.ts'
import { type Problem, shown } from '../../domain/shared/result.ts'
import type { DocumentKind } from './document-kind.ts'
import {
  amount,
  checkUnique,
  civilDate,
  count,
  id,
  list,
  name,
  numberBetween,
  share,
  wholeBetween,
} from './fields.ts'

/** Beds or patients of one region: more than a million is a slip of the pen. */
const people = wholeBetween(0, 1_000_000)
const peoplePerDay = numberBetween(0, 1_000_000)
const hoursPerDay = numberBetween(0, 24)

/** Enough for every hospital location of the country in one document, and small enough to solve. */
const MOST_REGIONS = 120
const LONGEST_HORIZON_DAYS = 28

const taker = {
  id,
  name: v.exactOptional(name()),
  key: amount,
  capacity: people,
  occupied: people,
  spared: v.nullable(v.strictObject({ by: name(), on: civilDate, why: name(500) })),
}

const region = v.strictObject({
  ...taker,
  ownKey: v.exactOptional(amount),
  publishedShare: v.exactOptional(people),
  notBecauseOfCovid: v.exactOptional(people),
  hfno: v.exactOptional(people),
  inflowPerDay: v.exactOptional(list(peoplePerDay, LONGEST_HORIZON_DAYS)),
  receiveLimitPerDay: v.exactOptional(people),
  sendLimitPerDay: v.exactOptional(people),
  origin: v.exactOptional(
    v.strictObject({
      from: v.picklist(FIGURE_ORIGINS),
      title: v.pipe(v.string(), v.maxLength(200)),
      on: civilDate,
    }),
  ),
  hospitals: v.exactOptional(list(v.strictObject(taker), 100)),
})

const fleet = { vehicles: wholeBetween(0, 10_000), hoursPerVehiclePerDay: hoursPerDay }
/** Fourteen at most when scaled up: LNAZ upscaling plan 2022/2023, §4.5.2.1. */
const micuVehicles = wholeBetween(0, 14)

const transfers = v.strictObject({
  startsOn: civilDate,
  horizonDays: wholeBetween(1, LONGEST_HORIZON_DAYS),
  meanStayDays: numberBetween(1, 365),
  movableInflowShare: share,
  matching: v.picklist(MATCHING_MOMENTS),
  morningWindowHours: hoursPerDay,
  objective: v.picklist(TRANSFER_OBJECTIVES),
  overflowWeight: share,
  micu: v.strictObject({
    ...fleet,
    vehicles: micuVehicles,
    regularVehicles: micuVehicles,
    icuBedsPerExtraVehicle: numberBetween(0, 100),
  }),
  ambulances: v.strictObject(fleet),
  helicopter: v.strictObject({ patientsPerDay: people, aboveKm: numberBetween(0, 1000) }),
  abroadPatientsPerDay: people,
  speedKmPerHour: numberBetween(1, 300),
  handlingHoursPerTrip: hoursPerDay,
  distances: list(v.strictObject({ from: id, to: id, km: numberBetween(0, 2000) }), 10_000),
  requiredMoves: list(
    v.strictObject({ from: id, patients: people, byDay: wholeBetween(1, LONGEST_HORIZON_DAYS) }),
    1000,
  ),
})

const schema = v.strictObject({
  bedType: v.picklist(BED_TYPES),
  mode: v.picklist(DISTRIBUTION_MODES),
  offered: count,
  becauseOfCovid: v.exactOptional(count),
  regions: v.pipe(list(region, MOST_REGIONS), v.minLength(1)),
  transfers: v.exactOptional(transfers),
})

export const distributionKind = {
  kind: 'distribution',
  schema,
  check(body) {
    return [
      ...checkUnique(
        body.regions.map((one) => one.id),
        (i) => `regions[${i}].id`,
      ),
      ...body.regions.flatMap(checkRegion),
      ...checkPatients(body),
      ...checkKeys(body),
      ...(body.transfers === undefined ? [] : checkTransfers(body, body.transfers)),
    ]
  },
} satisfies DocumentKind<Distribution>

function checkRegion(one: DistributionRegion, index: number): Problem[] {
  const path = `regions[${index}]`
  const { hospitals = [], notBecauseOfCovid = 0, hfno = 0, occupied } = one
  const staying = notBecauseOfCovid + hfno
  return [
    ...refuseIf(one.id === ABROAD, 'reservedId', `${path}.id`, one.id, `another id than "${ABROAD}"`),
    ...refuseIf(
      staying > occupied,
      'moreStayingThanOccupied',
      `${path}.hfno`,
      staying,
      `at most ${occupied}`,
    ),
    ...checkUnique(
      hospitals.map((hospital) => hospital.id),
      (i) => `${path}.hospitals[${i}].id`,
    ),
    ...refuseIf(
      hospitals.length > 0 && hospitals.every(({ key }) => key === 0),
      'keysAllZero',
      `${path}.hospitals`,
      0,
      'a key above 0',
    ),
  ]
}

function checkPatients({ offered, becauseOfCovid = 0 }: Distribution): Problem[] {
  const tooMany = becauseOfCovid > offered
  return refuseIf(tooMany, 'moreThanOffered', 'becauseOfCovid', becauseOfCovid, `at most ${offered}`)
}

/** Without any key there is nothing to share by. Beds may all be 0: then everybody is unplaced, which is an answer. */
function checkKeys({ regions, mode }: Distribution): Problem[] {
  const keyMode = mode === 'ownKey' ? 'ownKey' : 'byKey'
  const allZero = regions.every((one) => keyInMode(one, keyMode) === 0)
  return refuseIf(allZero, 'keysAllZero', 'regions', 0, 'a key above 0')
}

function checkTransfers(body: Distribution, settings: TransferSettings): Problem[] {
  return [
    ...checkDistances(body, settings),
    ...checkRequiredMoves(body, settings),
    ...refuseIf(
      settings.requiredMoves.some(({ patients }) => patients > 0) && !canMove(body, settings),
      'noVehicles',
      'transfers.requiredMoves',
      0,
      'a vehicle with hours, or no required moves',
    ),
  ]
}

function checkDistances({ regions }: Distribution, { distances }: TransferSettings): Problem[] {
  const known = new Set([...regions.map((one) => one.id), ABROAD])
  const pair = (from: string, to: string): string => (from < to ? `${from} – ${to}` : `${to} – ${from}`)
  const given = new Set(distances.map(({ from, to }) => pair(from, to)))
  const missing = regions.flatMap((one, i) =>
    regions
      .slice(i + 1)
      .flatMap((other) => (given.has(pair(one.id, other.id)) ? [] : [pair(one.id, other.id)])),
  )
  const path = 'transfers.distances'
  return [
    ...distances.flatMap(({ from, to }, i) => [
      ...refuseIf(from === to, 'distanceToItself', `${path}[${i}].to`, to, 'another region'),
      ...refuseIf(
        !known.has(from) || from === ABROAD,
        'unknownRegion',
        `${path}[${i}].from`,
        from,
        'a region',
      ),
      ...refuseIf(!known.has(to), 'unknownRegion', `${path}[${i}].to`, to, `a region, or "${ABROAD}"`),
    ]),
    ...checkUnique(
      distances.map(({ from, to }) => pair(from, to)),
      (i) => `${path}[${i}]`,
    ),
    ...missing.map((expected): Problem => ({ code: 'distanceMissing', path, found: 'nothing', expected })),
  ]
}

function checkRequiredMoves({ regions }: Distribution, settings: TransferSettings): Problem[] {
  const { horizonDays, requiredMoves } = settings
  return requiredMoves.flatMap(({ from, byDay }, i) => {
    const path = `transfers.requiredMoves[${i}]`
    const known = regions.some((one) => one.id === from)
    return [
      ...refuseIf(!known, 'unknownRegion', `${path}.from`, from, 'a region'),
      ...refuseIf(byDay > horizonDays, 'afterHorizon', `${path}.byDay`, byDay, `at most ${horizonDays}`),
    ]
  })
}

function canMove({ bedType }: Distribution, { micu, ambulances, helicopter }: TransferSettings): boolean {
  if (bedType === 'ward') return ambulances.vehicles * ambulances.hoursPerVehiclePerDay > 0
  return micu.vehicles * micu.hoursPerVehiclePerDay > 0 || helicopter.patientsPerDay > 0
}

function refuseIf(refused: boolean, code: string, path: string, found: unknown, expected: string): Problem[] {
  return refused ? [{ code, path, found: shown(found), expected }] : []
}
