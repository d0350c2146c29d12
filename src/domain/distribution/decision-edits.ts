/** What the coordinator decides, as pure edits of a distribution document. Without transfers a document stays as it is. */
import type { CivilDate } from '../shared/civil-date.ts'
import { freeId } from '../shared/free-id.ts'
import { type AgreedTransfer, statusOf, type TransferStep } from './decisions.ts'
import type { Distribution } from './distribution.ts'
import { setTransfers } from './edits.ts'
import type { MovingNeed, Notice } from './notices.ts'

/** A way on a date, as the plan proposes it. */
export interface ProposedWay {
  readonly on: CivilDate
  readonly from: string
  readonly to: string
  /** Absent: none in particular. */
  readonly need?: MovingNeed
}

/** Records patients of a proposal; `pinned` holds them in every new plan although nobody has accepted them yet. */
export function recordTransfer(
  body: Distribution,
  way: ProposedWay,
  patients: number,
  step: TransferStep,
  { pinned = false, morning = false }: { readonly pinned?: boolean; readonly morning?: boolean } = {},
): Distribution {
  const agreed = body.transfers?.agreed ?? []
  const id = freeId(
    agreed.map((one) => one.id),
    `${way.on}-${way.from}`,
  )
  return setTransfers(body, { agreed: [...agreed, { id, ...way, patients, pinned, morning, steps: [step] }] })
}

/**
 * The next step of a transfer: who says how far it is. Of fewer `patients` than it has, the others go on apart and
 * stay where they were.
 */
export function advanceTransfer(
  body: Distribution,
  id: string,
  step: TransferStep,
  patients = Infinity,
): Distribution {
  const agreed = body.transfers?.agreed ?? []
  const ids = agreed.map((one) => one.id)
  return setTransfers(body, {
    agreed: agreed.flatMap((one) => {
      if (one.id !== id) return [one]
      const gone = Math.min(patients, one.patients)
      const advanced = { ...one, patients: gone, steps: [...one.steps, step] }
      if (gone === one.patients) return [advanced]
      return [advanced, { ...one, id: freeId(ids, one.id), patients: one.patients - gone }]
    }),
  })
}

/**
 * Closes a way on its date (refused), or with `everyDay` on all days (forbidden). What was recorded there and is not
 * yet under way ends with the same reason.
 */
export function closeWay(
  body: Distribution,
  { on, from, to }: ProposedWay,
  { by, at, reason }: { readonly by: string; readonly at: string; readonly reason: string },
  everyDay: boolean,
): Distribution {
  const { agreed = [], closed = [] } = body.transfers ?? {}
  const id = freeId(
    closed.map((one) => one.id),
    `${from}-${to}`,
  )
  const ends = (one: AgreedTransfer): boolean =>
    one.from === from &&
    one.to === to &&
    (everyDay ? one.on >= on : one.on === on) &&
    ['proposed', 'offered', 'accepted'].includes(statusOf(one))
  const cancelled: TransferStep = { status: 'cancelled', by, at, reason }
  return setTransfers(body, {
    agreed: agreed.map((one) => (ends(one) ? { ...one, steps: [...one.steps, cancelled] } : one)),
    closed: [...closed, { id, from, to, on: everyDay ? null : on, by, at, reason }],
  })
}

/** Notes what is asked or offered. */
export function addNotice(body: Distribution, notice: Omit<Notice, 'id'>): Distribution {
  const notices = body.transfers?.notices ?? []
  const id = freeId(
    notices.map((one) => one.id),
    `${notice.from}-${notice.region}`,
  )
  return setTransfers(body, { notices: [...notices, { id, ...notice }] })
}

/** Changes one notice, or with null takes it away. */
export function changeNotice(
  body: Distribution,
  id: string,
  changes: Partial<Pick<Notice, 'patients' | 'from'>> | null,
): Distribution {
  return setTransfers(body, {
    notices: (body.transfers?.notices ?? []).flatMap((one) =>
      one.id !== id ? [one] : changes === null ? [] : [{ ...one, ...changes }],
    ),
  })
}

/** Opens a way again. */
export function reopenWay(body: Distribution, id: string): Distribution {
  return setTransfers(body, { closed: (body.transfers?.closed ?? []).filter((one) => one.id !== id) })
}
