/**
 * Who pays (IG&H p. 33; LNAZ § 9, annex 2): per measure, location or transport a payer and a signed letter that is
 * valid from a phase on. The crisis regime holds from 2d.
 */
import { comparePhases, type Phase } from '../plan/phases.ts'
import type { CivilDate } from '../shared/civil-date.ts'
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
  readonly title: string
  readonly start: CivilDate
}

export type CoverFlag = 'noPayer' | 'unsigned' | 'notValidYet' | 'withoutSecurity'

/** What is missing; `unsigned` also where it was signed after the start. */
export function coverFlags({
  payer,
  signedOn,
  startsOn,
  validFrom,
  startPhase,
  includesSecurity,
}: Cover): readonly CoverFlag[] {
  return [
    ...(payer.trim() === '' ? (['noPayer'] as const) : []),
    ...(signedOn === null || signedOn > startsOn ? (['unsigned'] as const) : []),
    ...(comparePhases(startPhase, validFrom) < 0 ? (['notValidYet'] as const) : []),
    ...(includesSecurity ? [] : (['withoutSecurity'] as const)),
  ]
}

/** The crisis regime holds from this phase on (LNAZ annex 2): what a new row says until somebody knows better. */
const CRISIS_REGIME_FROM: Phase = '2d'

/**
 * The list with a row for every measure in use, and the days on which those now start; the list itself where nothing
 * is new. What people typed stays. @param phase the decided one, in which a new measure is taken to start.
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
    .map(({ id: leverId, title, start }): Cover => {
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
        startPhase: phase,
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
