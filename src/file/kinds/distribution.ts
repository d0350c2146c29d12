/** The `distribution` kind: its strict shape, and what must hold between regions, distances and vehicles. */
import type { FileProblemCode } from '../../domain/shared/problem-code.ts'
import {
  DISTRIBUTION_TEXTS,
  LONGEST_HORIZON_DAYS,
  MOST_REGIONS,
  SHARE_FIELDS,
  TRANSFER_FIELDS,
} from '../../domain/distribution/fields.ts'
import * as v from 'valibot'
import { TRANSFER_STATUSES } from '../../domain/distribution/decisions.ts'
import { CARE_NEEDS, MOVING_NEEDS, NOTICE_KINDS } from '../../domain/distribution/notices.ts'
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
  RECEIVER_RULES,
  TRANSFER_OBJECTIVES,
  type TransferSettings,
} from '../../domain/distribution/transfer-settings.ts'
import type { Phrase } from '../../domain/shared/phrase.ts'
import { type Problem, shown } from '../../domain/shared/result.ts'
import { defineKind } from './document-kind.ts'
import { checkUnique, civilDate, id, instant, list, number, text } from './fields.ts'

const perDay = list(number(SHARE_FIELDS.inflowPerDay), LONGEST_HORIZON_DAYS)

const taker = {
  id,
  name: v.exactOptional(text(DISTRIBUTION_TEXTS.placeName)),
  key: number(SHARE_FIELDS.key),
  capacity: number(SHARE_FIELDS.capacity),
  occupied: number(SHARE_FIELDS.occupied),
  spared: v.nullable(
    v.strictObject({
      by: text(DISTRIBUTION_TEXTS.sparedBy),
      on: civilDate,
      why: text(DISTRIBUTION_TEXTS.sparedWhy),
    }),
  ),
}

const region = v.strictObject({
  ...taker,
  group: v.exactOptional(text(DISTRIBUTION_TEXTS.placeName)),
  ownKey: v.exactOptional(number(SHARE_FIELDS.ownKey)),
  publishedShare: v.exactOptional(number(SHARE_FIELDS.publishedShare)),
  notBecauseOfCovid: v.exactOptional(number(SHARE_FIELDS.notBecauseOfCovid)),
  hfno: v.exactOptional(number(SHARE_FIELDS.hfno)),
  inflowPerDay: v.exactOptional(perDay),
  inflowLowPerDay: v.exactOptional(perDay),
  inflowHighPerDay: v.exactOptional(perDay),
  roomPerDay: v.exactOptional(list(number(SHARE_FIELDS.roomPerDay), LONGEST_HORIZON_DAYS)),
  receiveLimitPerDay: v.exactOptional(number(SHARE_FIELDS.receiveLimitPerDay)),
  sendLimitPerDay: v.exactOptional(number(SHARE_FIELDS.sendLimitPerDay)),
  ambulanceHoursPerDay: v.exactOptional(number(SHARE_FIELDS.ambulanceHoursPerDay)),
  origin: v.exactOptional(
    v.strictObject({
      from: v.picklist(FIGURE_ORIGINS),
      title: text(DISTRIBUTION_TEXTS.originTitle),
      on: civilDate,
    }),
  ),
  hospitals: v.exactOptional(list(v.strictObject(taker), 100)),
})

const vehicleCount = number(TRANSFER_FIELDS['ambulances.vehicles'])
const fleet = {
  vehicles: vehicleCount,
  hoursPerVehiclePerDay: number(TRANSFER_FIELDS['ambulances.hoursPerVehiclePerDay']),
  reserveVehicles: v.exactOptional(vehicleCount),
  bases: v.exactOptional(list(v.strictObject({ at: id, vehicles: vehicleCount }), 200)),
}
const person = text(DISTRIBUTION_TEXTS.decidedBy)
const reason = text(DISTRIBUTION_TEXTS.decisionReason)

const agreed = v.strictObject({
  id,
  on: civilDate,
  from: id,
  to: id,
  patients: number(TRANSFER_FIELDS.agreedPatients),
  need: v.exactOptional(v.picklist(MOVING_NEEDS)),
  pinned: v.boolean(),
  morning: v.boolean(),
  steps: v.pipe(
    list(
      v.strictObject({
        status: v.picklist(TRANSFER_STATUSES),
        by: person,
        at: instant,
        reason: v.exactOptional(reason),
      }),
      100,
    ),
    v.minLength(1),
  ),
})

const notice = v.strictObject({
  id,
  kind: v.picklist(NOTICE_KINDS),
  region: id,
  hospital: v.exactOptional(text(DISTRIBUTION_TEXTS.noticeHospital)),
  need: v.picklist(CARE_NEEDS),
  patients: number(TRANSFER_FIELDS.noticePatients),
  from: civilDate,
})

const closed = v.strictObject({
  id,
  from: id,
  to: id,
  on: v.nullable(civilDate),
  by: person,
  at: instant,
  reason,
})
const micuVehicles = number(TRANSFER_FIELDS['micu.vehicles'])

const transfers = v.strictObject({
  startsOn: civilDate,
  horizonDays: number(TRANSFER_FIELDS.horizonDays),
  wholeDays: v.exactOptional(number(TRANSFER_FIELDS.wholeDays)),
  meanStayDays: number(TRANSFER_FIELDS.meanStayDays),
  movableInflowShare: number(TRANSFER_FIELDS.movableInflowShare),
  matching: v.picklist(MATCHING_MOMENTS),
  morningWindowHours: number(TRANSFER_FIELDS.morningWindowHours),
  objective: v.picklist(TRANSFER_OBJECTIVES),
  overflowWeight: number(TRANSFER_FIELDS.overflowWeight),
  micu: v.strictObject({
    ...fleet,
    vehicles: micuVehicles,
    regularVehicles: micuVehicles,
    icuBedsPerExtraVehicle: number(TRANSFER_FIELDS['micu.icuBedsPerExtraVehicle']),
  }),
  ambulances: v.strictObject(fleet),
  bus: v.exactOptional(
    v.strictObject({ ...fleet, patientsPerTrip: number(TRANSFER_FIELDS['bus.patientsPerTrip']) }),
  ),
  helicopter: v.strictObject({
    patientsPerDay: number(TRANSFER_FIELDS['helicopter.patientsPerDay']),
    aboveKm: number(TRANSFER_FIELDS['helicopter.aboveKm']),
  }),
  abroadPatientsPerDay: number(TRANSFER_FIELDS.abroadPatientsPerDay),
  abroadByRoadWithinKm: v.exactOptional(number(TRANSFER_FIELDS.abroadByRoadWithinKm)),
  unknownSpreadShare: v.exactOptional(number(TRANSFER_FIELDS.unknownSpreadShare)),
  receiverRule: v.exactOptional(v.picklist(RECEIVER_RULES)),
  speedKmPerHour: number(TRANSFER_FIELDS.speedKmPerHour),
  handlingHoursPerTrip: number(TRANSFER_FIELDS.handlingHoursPerTrip),
  distances: list(v.strictObject({ from: id, to: id, km: number(TRANSFER_FIELDS.km) }), 10_000),
  requiredMoves: list(
    v.strictObject({
      from: id,
      patients: number(TRANSFER_FIELDS.requiredPatients),
      byDay: number(TRANSFER_FIELDS.horizonDays),
    }),
    1000,
  ),
  agreed: v.exactOptional(list(agreed, 10_000)),
  closed: v.exactOptional(list(closed, 10_000)),
  notices: v.exactOptional(list(notice, 1000)),
})

const schema = v.strictObject({
  bedType: v.picklist(BED_TYPES),
  mode: v.picklist(DISTRIBUTION_MODES),
  offered: number(SHARE_FIELDS.offered),
  becauseOfCovid: v.exactOptional(number(SHARE_FIELDS.becauseOfCovid)),
  regions: v.pipe(list(region, MOST_REGIONS), v.minLength(1)),
  transfers: v.exactOptional(transfers),
})

export const distributionKind = defineKind<'distribution', Distribution>({
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
})

function checkRegion(one: DistributionRegion, index: number): Problem[] {
  const path = `regions[${index}]`
  const { hospitals = [], notBecauseOfCovid = 0, hfno = 0, occupied } = one
  const staying = notBecauseOfCovid + hfno
  return [
    ...refuseIf(one.id === ABROAD, 'reservedId', `${path}.id`, one.id, { is: 'otherIdThan', id: ABROAD }),
    ...refuseIf(staying > occupied, 'moreStayingThanOccupied', `${path}.hfno`, staying, {
      is: 'atMost',
      limit: occupied,
    }),
    ...checkUnique(
      hospitals.map((hospital) => hospital.id),
      (i) => `${path}.hospitals[${i}].id`,
    ),
    ...refuseIf(
      hospitals.length > 0 && hospitals.every(({ key }) => key === 0),
      'keysAllZero',
      `${path}.hospitals`,
      0,
      { is: 'keyAboveZero' },
    ),
  ]
}

function checkPatients({ offered, becauseOfCovid = 0 }: Distribution): Problem[] {
  const tooMany = becauseOfCovid > offered
  return refuseIf(tooMany, 'moreThanOffered', 'becauseOfCovid', becauseOfCovid, {
    is: 'atMost',
    limit: offered,
  })
}

/** Without any key there is nothing to share by. Beds may all be 0: then everybody is unplaced, which is an answer. */
function checkKeys({ regions, mode }: Distribution): Problem[] {
  const keyMode = mode === 'ownKey' ? 'ownKey' : 'byKey'
  const allZero = regions.every((one) => keyInMode(one, keyMode) === 0)
  return refuseIf(allZero, 'keysAllZero', 'regions', 0, { is: 'keyAboveZero' })
}

function checkTransfers(body: Distribution, settings: TransferSettings): Problem[] {
  return [
    ...checkDistances(body, settings),
    ...checkRequiredMoves(body, settings),
    ...checkFleets(body, settings),
    ...checkDecisions(body, settings),
    ...checkNotices(body, settings),
    ...refuseIf(
      settings.requiredMoves.some(({ patients }) => patients > 0) && !canMove(body, settings),
      'noVehicles',
      'transfers.requiredMoves',
      0,
      { is: 'vehicleWithHours' },
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
      .flatMap((other) => (given.has(pair(one.id, other.id)) ? [] : [{ one: one.id, other: other.id }])),
  )
  const path = 'transfers.distances'
  return [
    ...distances.flatMap(({ from, to }, i) => [
      ...refuseIf(from === to, 'distanceToItself', `${path}[${i}].to`, to, { is: 'otherRegion' }),
      ...refuseIf(!known.has(from) || from === ABROAD, 'unknownRegion', `${path}[${i}].from`, from, {
        is: 'region',
      }),
      ...refuseIf(!known.has(to), 'unknownRegion', `${path}[${i}].to`, to, {
        is: 'regionOrAbroad',
        abroad: ABROAD,
      }),
    ]),
    ...checkUnique(
      distances.map(({ from, to }) => pair(from, to)),
      (i) => `${path}[${i}]`,
    ),
    ...missing.map((between): Problem => ({
      code: 'distanceMissing',
      path,
      found: { is: 'nothing' },
      expected: { is: 'distanceBetween', ...between },
    })),
  ]
}

function checkRequiredMoves({ regions }: Distribution, settings: TransferSettings): Problem[] {
  const { horizonDays, requiredMoves } = settings
  return requiredMoves.flatMap(({ from, byDay }, i) => {
    const path = `transfers.requiredMoves[${i}]`
    const known = regions.some((one) => one.id === from)
    return [
      ...refuseIf(!known, 'unknownRegion', `${path}.from`, from, { is: 'region' }),
      ...refuseIf(byDay > horizonDays, 'afterHorizon', `${path}.byDay`, byDay, {
        is: 'atMost',
        limit: horizonDays,
      }),
    ]
  })
}

/** Vehicles stand in a region of the document, and no more of them than there are. */
function checkFleets({ regions }: Distribution, settings: TransferSettings): Problem[] {
  return (['micu', 'ambulances', 'bus'] as const).flatMap((name) => {
    const { vehicles = 0, bases = [], reserveVehicles = 0 } = settings[name] ?? {}
    const path = `transfers.${name}`
    const based = bases.reduce((sum, base) => sum + base.vehicles, 0)
    return [
      ...bases.flatMap(({ at }, i) =>
        refuseIf(!regions.some((one) => one.id === at), 'unknownRegion', `${path}.bases[${i}].at`, at, {
          is: 'region',
        }),
      ),
      ...checkUnique(
        bases.map(({ at }) => at),
        (i) => `${path}.bases[${i}].at`,
      ),
      ...refuseIf(based > vehicles, 'moreBasedThanVehicles', `${path}.bases`, based, {
        is: 'atMost',
        limit: vehicles,
      }),
      ...refuseIf(
        reserveVehicles > vehicles,
        'moreReservedThanVehicles',
        `${path}.reserveVehicles`,
        reserveVehicles,
        { is: 'atMost', limit: vehicles },
      ),
    ]
  })
}

function checkDecisions(
  { regions }: Distribution,
  { agreed = [], closed = [] }: TransferSettings,
): Problem[] {
  const known = new Set(regions.map((one) => one.id))
  const checkWay = (
    { from, to }: { readonly from: string; readonly to: string },
    path: string,
  ): Problem[] => [
    ...refuseIf(!known.has(from), 'unknownRegion', `${path}.from`, from, { is: 'region' }),
    ...refuseIf(!known.has(to) && to !== ABROAD, 'unknownRegion', `${path}.to`, to, {
      is: 'regionOrAbroad',
      abroad: ABROAD,
    }),
    ...refuseIf(from === to, 'distanceToItself', `${path}.to`, to, { is: 'otherRegion' }),
  ]
  return [
    ...agreed.flatMap((one, i) => checkWay(one, `transfers.agreed[${i}]`)),
    ...checkUnique(
      agreed.map((one) => one.id),
      (i) => `transfers.agreed[${i}].id`,
    ),
    ...closed.flatMap((one, i) => checkWay(one, `transfers.closed[${i}]`)),
    ...checkUnique(
      closed.map((one) => one.id),
      (i) => `transfers.closed[${i}].id`,
    ),
  ]
}

/** A ventilated patient goes by MICU, which drives for the ICU alone; who is on HFNO cannot be taken at all. */
function checkNotices({ bedType, regions }: Distribution, { notices = [] }: TransferSettings): Problem[] {
  const known = new Set(regions.map((one) => one.id))
  return [
    ...notices.flatMap(({ kind, region, need }, i) => {
      const path = `transfers.notices[${i}]`
      return [
        ...refuseIf(!known.has(region), 'unknownRegion', `${path}.region`, region, { is: 'region' }),
        ...refuseIf(bedType === 'ward' && need === 'ventilated', 'ventilatedOnWard', `${path}.need`, need, {
          is: 'otherNeedThan',
          need,
        }),
        ...refuseIf(kind === 'offer' && need === 'hfno', 'hfnoNotMoved', `${path}.need`, need, {
          is: 'otherNeedThan',
          need,
        }),
      ]
    }),
    ...checkUnique(
      notices.map((one) => one.id),
      (i) => `transfers.notices[${i}].id`,
    ),
  ]
}

function canMove({ bedType }: Distribution, { micu, ambulances, helicopter }: TransferSettings): boolean {
  if (bedType === 'ward') return ambulances.vehicles * ambulances.hoursPerVehiclePerDay > 0
  return micu.vehicles * micu.hoursPerVehiclePerDay > 0 || helicopter.patientsPerDay > 0
}

function refuseIf(
  refused: boolean,
  code: FileProblemCode,
  path: string,
  found: unknown,
  expected: Phrase,
): Problem[] {
  return refused ? [{ code, path, found: shown(found), expected }] : []
}
