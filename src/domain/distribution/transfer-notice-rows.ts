/** Requests and offers as rows: until each day no more is sent than was asked, and no more taken than was offered. */
import type { HeldTransfer } from './decisions.ts'
import type { Distribution } from './distribution.ts'
import type { Entries } from './linear-program.ts'
import { agreedWithin, noticeLimits } from './notices.ts'
import type { Move } from './transfer-moves.ts'
import type { RowList } from './transfer-rows.ts'
import type { TransferSettings } from './transfer-settings.ts'

export interface NoticeRows {
  /** Entries of one patient of a move. */
  entriesOf(move: Move): Entries
}

const NONE: Entries = []

/** What was agreed goes before what is stated. */
export function addNoticeRows(
  rows: RowList,
  { regions }: Distribution,
  settings: TransferSettings,
  held: readonly HeldTransfer[],
): NoticeRows {
  const limits = noticeLimits(settings, settings.horizonDays).map((limit) => ({
    ...limit,
    place: regions.findIndex(({ id }) => id === limit.region),
    rows: limit.atMost.map((stated, t) =>
      rows.atMost({
        code: limit.kind === 'request' ? 'requested' : 'offered',
        day: t + 1,
        region: limit.region,
        amount: Math.max(stated, agreedWithin(held, limit, t)),
      }),
    ),
  }))
  return {
    entriesOf({ route, day, need }) {
      if (limits.length === 0) return NONE
      return limits
        .filter(
          ({ kind, place, needs }) =>
            place === (kind === 'request' ? route.from : route.to) && needs.includes(need),
        )
        .flatMap((limit) => limit.rows.slice(day - 1).map((row) => [row, 1] as const))
    },
  }
}
