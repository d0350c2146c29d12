/** In what the estimates of a scenario are told: shares in percent, infections per day, the others as a factor. */
import type { ScenarioEstimate } from '../../../../domain/plan/edits.ts'
import type { Language } from '../../../parts/language.ts'

const SHARES: readonly ScenarioEstimate[] = ['boosterShare', 'boosterShareAtStart', 'susceptibleShare']

export function isShare(key: ScenarioEstimate): boolean {
  return SHARES.includes(key)
}

export function unitOf(key: ScenarioEstimate, { t }: Language): string {
  if (isShare(key)) return '%'
  const { perDay, times } = t.plan.scenario
  return key === 'startingInfectionsPerDay' ? perDay : times
}
