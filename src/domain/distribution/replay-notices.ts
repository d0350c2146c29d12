/** Requests and offers counted after: who was sent without being asked for, and who was taken without a place. */
import { daysBetween } from '../shared/civil-date.ts'
import type { Distribution } from './distribution.ts'
import type { Transfer } from './transfer-kpis.ts'
import type { TransferSettings } from './transfer-settings.ts'
import type { Violation } from './violation.ts'

const TOLERANCE = 1e-4

export function brokenNotices(
  { regions }: Distribution,
  { startsOn, horizonDays, notices = [], agreed = [] }: TransferSettings,
  transfers: readonly Transfer[],
): Violation[] {
  if (notices.length === 0) return []
  const violations: Violation[] = []
  for (const { id } of regions) {
    for (const kind of ['request', 'offer'] as const) {
      const own = notices.filter((one) => one.region === id && one.kind === kind)
      const place = kind === 'request' ? 'from' : 'to'
      for (let day = 1; day <= horizonDays; day += 1) {
        const moved = (...needs: string[]): number =>
          transfers.reduce(
            (sum, one) =>
              one[place] === id && one.day <= day && needs.includes(one.need ?? 'any')
                ? sum + one.patients
                : sum,
            0,
          )
        const stated = (...needs: string[]): number =>
          own.reduce(
            (sum, { need, from, patients }) =>
              needs.includes(need) && daysBetween(startsOn, from) < day ? sum + patients : sum,
            0,
          )
        const settled = (...needs: string[]): number =>
          agreed.reduce((sum, { on, need = 'any', patients, pinned, steps, ...way }) => {
            const status = steps.at(-1)?.status
            const after = daysBetween(startsOn, on)
            const counts =
              way[place] === id && after >= 0 && after < day && status !== 'cancelled' && needs.includes(need)
            return counts && (pinned || status !== 'proposed') ? sum + patients : sum
          }, 0)
        const check = (...needs: string[]): void => {
          const [found, allowed] = [moved(...needs), Math.max(stated(...needs), settled(...needs))]
          if (found > allowed + TOLERANCE)
            violations.push({
              rule: kind === 'request' ? 'requested' : 'offered',
              day,
              region: id,
              found,
              allowed,
            })
        }
        const restricted = own.some(({ need }) => need !== 'hfno')
        if (kind === 'request' && restricted)
          for (const need of ['any', 'ventilated', 'isolation']) check(need)
        // Isolation needs a place that is fit for it, whether or not anything else is offered.
        if (kind === 'offer') check('isolation')
        if (kind === 'offer' && restricted) {
          check('ventilated')
          check('any', 'ventilated')
        }
      }
    }
  }
  return violations
}

/** Patients on HFNO for whom a region asks today: they stay. */
export function hfnoNoticed({ startsOn, notices = [] }: TransferSettings, region: string): number {
  return notices
    .filter((one) => one.region === region && one.kind === 'request' && one.need === 'hfno')
    .filter(({ from }) => daysBetween(startsOn, from) <= 0)
    .reduce((sum, { patients }) => sum + patients, 0)
}
