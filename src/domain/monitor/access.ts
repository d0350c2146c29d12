/**
 * Whether regular care is as accessible in one region as in another (ministry's framework of October 2020, measure 4;
 * LNAZ §3.5). A region that lags is proposed to be spared; only the ROAZ chairs decide that it is.
 */
import type { IsoWeek } from '../shared/civil-date.ts'

export interface AccessWeek {
  readonly areaId: string
  readonly isoWeek: IsoWeek
  /** Numbers of patients; null: not known. */
  readonly referrals: number | null
  readonly treated: number | null
  readonly waiting: number | null
  /** Shares, 0–1: class 3 care within six weeks; operating rooms in use. */
  readonly class3InTime: number | null
  readonly theatresOpen: number | null
  readonly patientsPerNurse: number | null
}

export interface AccessRule {
  /** A region whose share of class 3 in time lies this far below the best (0–1) is proposed to be spared. */
  readonly spareFrom: number
}

/** Inferred: the sources name no limit. */
export const USUAL_ACCESS: AccessRule = { spareFrom: 0.2 }

export interface AccessGap {
  readonly isoWeek: IsoWeek
  /** Best minus worst share of class 3 in time; null where fewer than two areas stated it. */
  readonly inequality: number | null
  readonly proposed: readonly { readonly areaId: string; readonly behind: number }[]
}

/** Per week, in order. */
export function accessGaps(weeks: readonly AccessWeek[], { spareFrom }: AccessRule): readonly AccessGap[] {
  const ordered = [...new Set(weeks.map(({ isoWeek }) => isoWeek))].sort()
  return ordered.map((isoWeek): AccessGap => {
    const known = weeks.flatMap(({ areaId, class3InTime, isoWeek: week }) =>
      week === isoWeek && class3InTime !== null ? [{ areaId, class3InTime }] : [],
    )
    const shares = known.map(({ class3InTime }) => class3InTime)
    const [best, worst] = [Math.max(...shares), Math.min(...shares)]
    return {
      isoWeek,
      inequality: known.length < 2 ? null : best - worst,
      proposed: known
        .map(({ areaId, class3InTime }) => ({ areaId, behind: best - class3InTime }))
        .filter(({ behind }) => behind >= spareFrom && behind > 0),
    }
  })
}
