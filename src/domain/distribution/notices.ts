/**
 * What hospitals and regions ask and offer, as LCPS matches them: patients to hand over and places to give, by the
 * care they need. A region that asks hands over only those for whom it asks; one that offers takes only what it
 * offers; who needs isolation goes only where a place for isolation is offered.
 */
import { type CivilDate, daysBetween } from '../shared/civil-date.ts'

export const CARE_NEEDS = ['any', 'ventilated', 'isolation', 'hfno'] as const
/**
 * `ventilated`: goes by MICU, or by helicopter where the MICUs fall short. `hfno`: cannot be moved (LNAZ §4.5.1.1), so
 * it is asked in vain and stays. A place for a ventilated patient takes any but one who needs isolation.
 */
export type CareNeed = (typeof CARE_NEEDS)[number]
/** A need with which a patient can be moved. */
export type MovingNeed = Exclude<CareNeed, 'hfno'>
export const MOVING_NEEDS: readonly MovingNeed[] = ['any', 'ventilated', 'isolation']

export const NOTICE_KINDS = ['request', 'offer'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Patients whom a region (or a hospital in it) asks to hand over, or places that it offers. */
export interface Notice {
  readonly id: string
  readonly kind: NoticeKind
  /** Id of a region of the document. */
  readonly region: string
  /** Absent: the region as a whole. */
  readonly hospital?: string
  readonly need: CareNeed
  readonly patients: number
  /** From this day on; who is handed over, and who takes a place, is counted from then. */
  readonly from: CivilDate
}

interface Noticed {
  readonly startsOn: CivilDate
  readonly notices?: readonly Notice[]
}

/** What may be sent or taken until the end of a day of the plan, counted from its first. */
export interface NoticeLimit {
  readonly region: string
  readonly kind: NoticeKind
  /** Patients with these needs count. */
  readonly needs: readonly MovingNeed[]
  /** By day, day 1 first. */
  readonly atMost: readonly number[]
}

/** Whether a region asks for patients who can be moved, or offers places. */
export function states({ notices = [] }: Noticed, kind: NoticeKind, region: string): boolean {
  return notices.some((one) => one.kind === kind && one.region === region && one.need !== 'hfno')
}

/** The needs with which patients may leave a region; how many is for its limits. */
export function needsSent(noticed: Noticed, region: string): readonly MovingNeed[] {
  return MOVING_NEEDS.filter(
    (need) => need === 'any' || sumOf(noticed, 'request', region, [need], Infinity) > 0,
  )
}

/** The needs that a region, or abroad, is fit for; how many is for its limits. */
export function needsTaken(noticed: Noticed, region: string): readonly MovingNeed[] {
  return MOVING_NEEDS.filter(
    (need) => need !== 'isolation' || sumOf(noticed, 'offer', region, ['isolation'], Infinity) > 0,
  )
}

/** Every limit that requests and offers set, over the days of the plan. */
export function noticeLimits(noticed: Noticed, horizonDays: number): NoticeLimit[] {
  const days = Array.from({ length: horizonDays }, (_, t) => t)
  const regions = [...new Set((noticed.notices ?? []).map(({ region }) => region))]
  const limit = (
    kind: NoticeKind,
    region: string,
    needs: readonly MovingNeed[],
    stated: readonly MovingNeed[],
  ): NoticeLimit => ({
    region,
    kind,
    needs,
    atMost: days.map((t) => sumOf(noticed, kind, region, stated, t)),
  })
  return regions.flatMap((region) => [
    ...(states(noticed, 'request', region)
      ? MOVING_NEEDS.map((need) => limit('request', region, [need], [need]))
      : []),
    ...(states(noticed, 'offer', region)
      ? [
          limit('offer', region, ['isolation'], ['isolation']),
          limit('offer', region, ['ventilated'], ['ventilated']),
          limit('offer', region, ['any', 'ventilated'], ['any', 'ventilated']),
        ]
      : []),
  ])
}

/** Of the patients in a region today, those on HFNO for whom it asks: they stay all the same. */
export function hfnoAsked(noticed: Noticed, region: string): number {
  return (noticed.notices ?? []).reduce(
    (sum, one) =>
      one.kind === 'request' && one.region === region && one.need === 'hfno' && dayOf(noticed, one) <= 0
        ? sum + one.patients
        : sum,
    0,
  )
}

/** Patients of each notice for whom transfers are planned until the end of a day: the oldest notice first. */
export function noticesMet(
  noticed: Noticed,
  transfers: readonly MovedWithNeed[],
  untilDay: number,
): ReadonlyMap<string, number> {
  const met = new Map<string, number>()
  const oldest = [...(noticed.notices ?? [])].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const left = new Map<string, number>()
  for (const one of transfers) {
    if (one.day > untilDay) continue
    for (const key of [`request ${one.from} ${one.need ?? 'any'}`, `offer ${one.to} ${one.need ?? 'any'}`])
      left.set(key, (left.get(key) ?? 0) + one.patients)
  }
  const take = ({ id, kind, region, patients }: Notice, need: CareNeed): void => {
    const key = `${kind} ${region} ${need}`
    const taken = Math.min(patients - (met.get(id) ?? 0), left.get(key) ?? 0)
    met.set(id, (met.get(id) ?? 0) + taken)
    left.set(key, (left.get(key) ?? 0) - taken)
  }
  for (const one of oldest) take(one, one.need)
  // What is left over lies in a place that is fit for more.
  for (const one of oldest) if (one.kind === 'offer' && one.need === 'ventilated') take(one, 'any')
  return met
}

export interface MovedWithNeed {
  readonly day: number
  readonly from: string
  readonly to: string
  readonly patients: number
  /** Absent: none in particular. */
  readonly need?: MovingNeed
}

/** Patients with these needs who move by agreement between the first day and day `t + 1`, from or to a region. */
export function agreedWithin(
  agreed: readonly MovedWithNeed[],
  { kind, region, needs }: NoticeLimit,
  t: number,
): number {
  return agreed.reduce((sum, one) => {
    const place = kind === 'request' ? one.from : one.to
    return place === region && needs.includes(one.need ?? 'any') && one.day <= t + 1
      ? sum + one.patients
      : sum
  }, 0)
}

/** Patients stated until day `t`, counted from 0. */
function sumOf(
  noticed: Noticed,
  kind: NoticeKind,
  region: string,
  needs: readonly MovingNeed[],
  t: number,
): number {
  return (noticed.notices ?? []).reduce(
    (sum, one) =>
      one.kind === kind &&
      one.region === region &&
      needs.some((need) => need === one.need) &&
      dayOf(noticed, one) <= t
        ? sum + one.patients
        : sum,
    0,
  )
}

function dayOf({ startsOn }: Noticed, { from }: Notice): number {
  return daysBetween(startsOn, from)
}
