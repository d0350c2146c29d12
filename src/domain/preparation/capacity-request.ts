/**
 * The request of the week (policy framework of October 2020, measure 1): how many beds a region is asked for on each of
 * the next seven days, over its hospitals in whole beds, and what each agreed to and delivered. The sum over hospitals
 * is the region's number, and over regions the country's: largest remainder, see distribution/fair-share.
 */
import { shareOut } from '../distribution/fair-share.ts'
import type { BedSource } from './bed-source.ts'
import type { CivilDate } from '../shared/civil-date.ts'

export const REQUEST_LINKS = ['ward', 'icu'] as const
export type RequestLink = (typeof REQUEST_LINKS)[number]

export interface RequestedBeds {
  readonly date: CivilDate
  readonly link: RequestLink
  /** COVID beds asked of the region, whole: P80 of the forecast unless typed otherwise. */
  readonly beds: number
}

export interface RequestHospital {
  readonly id: string
  readonly name: string
  /** Part of the region's beds, in any unit. */
  readonly key: number
}

/** What a hospital answered for a day; one answer per hospital, date and link. */
export interface RequestAnswer {
  readonly hospitalId: string
  readonly date: CivilDate
  readonly link: RequestLink
  /** Null: no number has been said yet, though who signs or where the beds come from has. */
  readonly agreed: number | null
  /** From which care the beds come. */
  readonly from: BedSource
  /** A role, never a person's name; empty while nobody has signed. */
  readonly signedBy: string
  /** Beds that were really there; null while the day is to come. */
  readonly delivered: number | null
}

export interface RequestRow {
  readonly hospital: string
  readonly date: CivilDate
  readonly link: RequestLink
  readonly asked: number
  readonly agreed: number | null
  readonly delivered: number | null
}

const UNBOUNDED = Number.MAX_SAFE_INTEGER

/** Whole beds over takers by key; ids unique, ties to the earlier. The sum is what was asked. */
export function divideBeds(
  beds: number,
  takers: readonly { readonly id: string; readonly key: number }[],
): Readonly<Record<string, number>> {
  return shareOut(
    beds,
    takers.map(({ id, key }) => ({ id, key, capacity: UNBOUNDED, spared: false })),
  ).share
}

/** Every hospital on every day: what is asked of it, and what it answered. */
export function requestRows(
  asked: readonly RequestedBeds[],
  hospitals: readonly RequestHospital[],
  answers: readonly RequestAnswer[],
): readonly RequestRow[] {
  return asked.flatMap(({ date, link, beds }) => {
    const share = divideBeds(beds, hospitals)
    return hospitals.map(({ id, name }): RequestRow => {
      const answer = answers.find(
        (given) => given.hospitalId === id && given.date === date && given.link === link,
      )
      return {
        hospital: name,
        date,
        link,
        asked: share[id] ?? 0,
        agreed: answer?.agreed ?? null,
        delivered: answer?.delivered ?? null,
      }
    })
  })
}
