/**
 * Who pays (IG&H p. 33; LNAZ § 9, annex 2): per measure, location or transport a payer and a signed letter that is
 * valid from a phase on. The crisis regime holds from 2d.
 */
import { comparePhases, type Phase } from '../plan/phases.ts'
import type { CivilDate } from '../shared/civil-date.ts'

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
