/**
 * Who pays (IG&H p. 33; LNAZ § 9, annex 2): per measure, location or transport a payer and a signed letter that is
 * valid from a phase on. The crisis regime holds from 2d.
 */
import type { LatestStart } from '../capacity/latest-start.ts'
import { comparePhases, type Phase } from '../plan/phases.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import { compareText } from '../shared/compare-text.ts'
import { freeId } from '../shared/free-id.ts'

export interface Cover {
  readonly id: string
  /** What is paid for: a measure, a location, a kind of transport. */
  readonly subject: string
  /** Empty while nobody has said so. */
  readonly payer: string
  readonly instrument: string
  readonly signedOn: CivilDate | null
  readonly validFrom: Phase
  readonly includesSecurity: boolean
  /** When it is to start, and in which phase that is expected to be. */
  readonly startsOn: CivilDate
  readonly startPhase: Phase
  /** The measure of the regional plan that this pays for; absent: something else. */
  readonly leverId?: string
}

/** A measure that a regional plan uses. */
export interface LeverInUse {
  readonly id: string
  /** Its place in the catalogue, by which it is named in the reader's language; null: by its title. */
  readonly catalogueId: string | null
  readonly title: string
  readonly start: CivilDate
  /** Until when it can still start and prevent what it is there for; absent while that is not worked out. */
  readonly latest?: Pick<LatestStart, 'date' | 'because'>
  /** The phase that the plan makes due on its start. */
  readonly startPhase?: Phase
}

/**
 * `unsigned`: not, or after the day by which it had to be. `signedAfterStart`: in time, but later than the start that was
 * planned.
 */
export type CoverFlag = 'noPayer' | 'unsigned' | 'signedAfterStart' | 'notValidYet' | 'withoutSecurity'

/** The day by which a cover has to be settled, and what sets it: the latest start that still prevents, or the planned one. */
export interface CoverDeadline {
  readonly on: CivilDate
  readonly by: 'latestStart' | 'plannedStart'
}

/** @param lever the measure that it pays for, where a plan at hand uses one. */
export function coverDeadline({ startsOn }: Cover, lever: LeverInUse | undefined): CoverDeadline {
  const latest = lever?.latest?.date ?? null
  return latest === null ? { on: startsOn, by: 'plannedStart' } : { on: latest, by: 'latestStart' }
}

/** What is missing. */
export function coverFlags(cover: Cover, lever?: LeverInUse): readonly CoverFlag[] {
  const { payer, signedOn, startsOn, validFrom, startPhase, includesSecurity } = cover
  const { on } = coverDeadline(cover, lever)
  return [
    ...(payer.trim() === '' ? (['noPayer'] as const) : []),
    ...(signedOn === null || signedOn > on
      ? (['unsigned'] as const)
      : signedOn > startsOn
        ? (['signedAfterStart'] as const)
        : []),
    ...(comparePhases(startPhase, validFrom) < 0 ? (['notValidYet'] as const) : []),
    ...(includesSecurity ? [] : (['withoutSecurity'] as const)),
  ]
}

export interface CoverState {
  readonly id: string
  readonly flags: readonly CoverFlag[]
  readonly deadline: CoverDeadline
  /** Something is missing and the day has passed. */
  readonly tooLate: boolean
}

export function coverState(cover: Cover, levers: readonly LeverInUse[], today: CivilDate): CoverState {
  const lever = levers.find(({ id }) => id === cover.leverId)
  const flags = coverFlags(cover, lever)
  const deadline = coverDeadline(cover, lever)
  return { id: cover.id, flags, deadline, tooLate: flags.length > 0 && deadline.on < today }
}

export interface CoverTotals {
  /** Measures in use with nothing missing, and with something missing or no row at all. */
  readonly settled: number
  readonly open: number
  /** Of the open ones, those whose day has passed. */
  readonly tooLate: number
  /** The first day still to come by which one has to be settled; null where none is to come. */
  readonly next: { readonly on: CivilDate; readonly lever: Pick<LeverInUse, 'catalogueId' | 'title'> } | null
}

/** Measures in use without cover before their latest start (IG&H p. 33). */
export function coverTotals(
  covers: readonly Cover[],
  levers: readonly LeverInUse[],
  today: CivilDate,
): CoverTotals {
  const open = levers.flatMap((lever) => {
    const own = covers.filter(({ leverId }) => leverId === lever.id)
    if (own.length > 0 && own.every((cover) => coverFlags(cover, lever).length === 0)) return []
    return [{ on: lever.latest?.date ?? lever.start, lever }]
  })
  const next = open.filter(({ on }) => on >= today).toSorted((a, b) => compareText(a.on, b.on))
  return {
    settled: levers.length - open.length,
    open: open.length,
    tooLate: open.length - next.length,
    next: next[0] ?? null,
  }
}

/** The crisis regime holds from this phase on (LNAZ annex 2): what a new row says until somebody knows better. */
const CRISIS_REGIME_FROM: Phase = '2d'

/**
 * The list with a row for every measure in use, and the days on which those now start; the list itself where nothing
 * is new. What people typed stays. @param phase the decided one, in which a new measure is taken to start where no plan tells.
 */
export function proposeCovers(
  covers: readonly Cover[],
  levers: readonly LeverInUse[],
  phase: Phase,
): readonly Cover[] {
  const moved = covers.map((cover) => {
    const lever = levers.find(({ id }) => id === cover.leverId)
    return lever && lever.start !== cover.startsOn ? { ...cover, startsOn: lever.start } : cover
  })
  const ids = covers.map(({ id }) => id)
  const added = levers
    .filter(({ id }) => !covers.some(({ leverId }) => leverId === id))
    .map(({ id: leverId, title, start, startPhase }): Cover => {
      const id = freeId(ids, 'cover')
      ids.push(id)
      return {
        id,
        leverId,
        subject: title,
        payer: '',
        instrument: '',
        signedOn: null,
        validFrom: CRISIS_REGIME_FROM,
        includesSecurity: false,
        startsOn: start,
        startPhase: startPhase ?? phase,
      }
    })
  const same = added.length === 0 && moved.every((cover, at) => cover === covers[at])
  return same ? covers : [...moved, ...added]
}

/** Measures in use for which nothing stands in the list yet, the first to start first. */
export function uncoveredLevers(
  covers: readonly Cover[],
  levers: readonly LeverInUse[],
): readonly LeverInUse[] {
  return levers
    .filter(({ id }) => !covers.some(({ leverId }) => leverId === id))
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
}
