/** A distribution in words: the sentence that is read aloud, what stands behind it, and three key figures. */

import type { DistributionResult, ShareResult } from '../../../domain/distribution/calculate-distribution.ts'
import { outlookOf } from '../../../domain/distribution/census.ts'
import type { Distribution } from '../../../domain/distribution/distribution.ts'
import { censusAfter, type Transfer } from '../../../domain/distribution/transfer-kpis.ts'
import { firstMovingDay } from '../../../domain/distribution/transfer-network.ts'
import type { TransferSettings } from '../../../domain/distribution/transfer-settings.ts'
import { addDays } from '../../../domain/shared/civil-date.ts'
import type { Finding } from '../../parts/finding.ts'
import type { Language } from '../../parts/language.ts'
import {
  fleetOf,
  fleetText,
  limitList,
  patientsText,
  type PlaceName,
  placeNames,
} from './distribution-words.ts'

/** A sentence names this many regions; the others are counted. */
const NAMED_REGIONS = 3
/** Fewer patients than this above the shares together is rounding, not inequity. */
const AT_SHARE = 1

/** `result` is of the same document, or null while the solver is at work or when nothing is to be moved. */
export function concludeDistribution(
  body: Distribution,
  shares: ShareResult,
  result: DistributionResult | null,
  language: Language,
): Finding {
  const { t, f } = language
  const words = t.distribution.page.conclusion
  const nameOf = placeNames(body, language)
  const unplaced = shares.unplaced > 0 ? [words.unplaced({ patients: f.number(shares.unplaced) })] : []
  const sparing = body.regions.flatMap(({ id, spared }) =>
    spared ? [`${nameOf(id)} ${t.distribution.share.sparedBy({ ...spared, on: f.date(spared.on) })}`] : [],
  )
  if (body.offered === 0 && body.regions.every(({ occupied }) => occupied === 0))
    return { tone: 'info', sentence: words.empty, details: sparing, figures: [] }

  const above = aboveShare(body, shares, nameOf, language)
  if (result === null || result.status === 'shared' || body.transfers === undefined) {
    const sentence =
      above === null ? words.even : body.transfers ? words.waiting({ above }) : words.onlyShare({ above })
    return {
      tone: above === null ? 'success' : 'warning',
      sentence,
      details: [...unplaced, ...sparing],
      figures: [],
    }
  }
  switch (result.status) {
    case 'infeasible':
      return {
        tone: 'danger',
        sentence:
          result.conflicts.length === 0
            ? t.distribution.plan.conflictsUnknown
            : words.infeasible({ limits: limitList(result.conflicts, nameOf, language) }),
        details: [t.distribution.plan.conflicts, ...unplaced, ...sparing],
        figures: [],
      }
    case 'unsolved': {
      const { outOfTime, failed } = t.distribution.plan
      return {
        tone: 'danger',
        sentence: result.reason === 'time' ? outOfTime : failed,
        details: sparing,
        figures: [],
      }
    }
    case 'planned': {
      const { transfers: settings } = body
      const full = countryFull(result.countryFullDays, settings, language)
      return {
        tone:
          full.length > 0 || result.kpis.overflowBedDays >= 1
            ? 'danger'
            : above === null
              ? 'success'
              : 'warning',
        sentence: full[0] ?? plannedSentence(body, settings, result.transfers, above, language),
        details: [
          ...(full.length > 0 ? [plannedSentence(body, settings, result.transfers, above, language)] : []),
          whenReached(body, settings, result.transfers, language),
          ...unplaced,
          ...sparing,
          ...planNotes(body, settings, result, language),
        ],
        figures: planFigures(settings, result, language),
      }
    }
  }
}

/** `NAZB, TCZW en NAZL liggen boven het aandeel, samen 59 IC-patiënten`; null where no region does. */
function aboveShare(
  { regions, bedType }: Distribution,
  { direction }: ShareResult,
  nameOf: PlaceName,
  { t, f }: Language,
): string | null {
  const words = t.distribution.page.conclusion
  const over = regions
    .map(({ id }) => ({ id, patients: -(direction[id] ?? 0) }))
    .filter(({ patients }) => patients > 0)
    .sort((a, b) => b.patients - a.patients)
  if (over.length === 0) return null
  const named = over.slice(0, NAMED_REGIONS).map(({ id }) => nameOf(id))
  return words.above({
    regions: words.regionsAbove({
      names: named.slice(0, -1).join(', '),
      last: named.at(-1) ?? '',
      more: over.length - named.length,
    }),
    count: over.length,
    patients: f.number(over.reduce((sum, { patients }) => sum + patients, 0)),
    bedType: t.distribution.bedTypes[bedType],
  })
}

function plannedSentence(
  body: Distribution,
  settings: TransferSettings,
  transfers: readonly Transfer[],
  above: string | null,
  language: Language,
): string {
  const words = language.t.distribution.page.conclusion
  if (above === null) return words.even
  const day = firstMovingDay(settings)
  const first = movedUntil(transfers, day)
  if (first === 0) return words.nothingToMove({ above })
  const parameters = {
    above,
    vehicles: fleetText(fleetOf(body, settings), language),
    patients: patientsText(first, language),
  }
  return day === 1 ? words.moveToday(parameters) : words.moveTomorrow(parameters)
}

/** On which day nobody lies above a share any more, or how many still do at the end. */
function whenReached(
  body: Distribution,
  settings: TransferSettings,
  transfers: readonly Transfer[],
  { t, f }: Language,
): string {
  const words = t.distribution.page.conclusion
  const outlook = outlookOf(body, settings)
  const ids = body.regions.map(({ id }) => id)
  const census = censusAfter(outlook, ids, transfers)
  const aboveOn = (day: number): number =>
    census.reduce((sum, row, i) => {
      const staying = (outlook.census[i]?.[day] ?? 0) - (outlook.covid[i]?.[day] ?? 0)
      return sum + Math.max(0, (row[day] ?? 0) - staying - (outlook.share[i]?.[day] ?? 0))
    }, 0)
  const days = Array.from({ length: outlook.days }, (_, day) => day)
  const reached = days.find((day) => aboveOn(day) < AT_SHARE)
  if (reached !== undefined) return words.reached({ date: f.date(addDays(settings.startsOn, reached)) })
  const last = outlook.days - 1
  return words.notReached({
    patients: f.number(aboveOn(last)),
    date: f.date(addDays(settings.startsOn, last)),
  })
}

function countryFull(days: readonly number[], { startsOn }: TransferSettings, { t, f }: Language): string[] {
  if (days.length === 0) return []
  const dates = days.map((day) => f.shortDate(addDays(startsOn, day - 1)))
  const [first = '', last = ''] = [dates[0], dates.at(-1)]
  return [t.distribution.plan.countryFull({ days: dates.length === 1 ? first : `${first} – ${last}` })]
}

function planNotes(
  body: Distribution,
  settings: TransferSettings,
  result: DistributionResult & { status: 'planned' },
  language: Language,
): string[] {
  const { t, f } = language
  const words = t.distribution.plan
  const hfno = body.regions.reduce((sum, region) => sum + (region.hfno ?? 0), 0)
  const closed = Object.values(result.closedBeds).reduce((sum, beds) => sum + beds, 0)
  const extra = settings.micu.vehicles - settings.micu.regularVehicles
  const { objective, moves, distance } = result.proof
  const proof = objective
    ? distance
      ? words.proved
      : moves
        ? words.provedMoves
        : words.provedObjective
    : result.gap >= 1
      ? words.gapUnknown
      : words.gap({ bedDays: f.number(result.gapBedDays, { decimals: 1 }) })
  const costs = result.ruleCosts.flatMap(({ rule, bedDays }) =>
    bedDays === null
      ? []
      : [words.ruleCost({ rule: t.distribution.limits[rule], bedDays: f.number(bedDays, { decimals: 1 }) })],
  )
  const unknown = result.ruleCosts.flatMap(({ rule, bedDays }) =>
    bedDays === null ? [t.distribution.limits[rule]] : [],
  )
  const { none, plan, unavoidable, expected } = result.overflow
  const days = (number: number): string => f.number(number, { decimals: 1 })
  const shortage =
    none > 0 || plan > 0
      ? [words.median({ none: days(none), plan: days(plan), unavoidable: days(unavoidable) })]
      : []
  const spread =
    expected !== null && expected.none > 0
      ? [words.spread({ none: days(expected.none), plan: days(expected.plan) })]
      : []
  return [
    ...shortage,
    ...spread,
    ...(result.atLimit.length > 0
      ? [words.atLimit({ limits: limitList(result.atLimit, placeNames(body, language), language) })]
      : []),
    ...(settings.notices?.some(({ kind }) => kind === 'request') ? [words.requestsFirst] : []),
    ...(hfno > 0 ? [words.hfnoStays({ patients: f.number(hfno) })] : []),
    proof,
    ...costs,
    ...(unknown.length > 0 ? [words.ruleCostsUnknown({ rules: unknown.join('; ') })] : []),
    ...(closed > 0 ? [words.closedBeds({ beds: f.number(closed), vehicles: f.number(extra) })] : []),
  ]
}

function planFigures(
  settings: TransferSettings,
  { transfers, kpis }: DistributionResult & { status: 'planned' },
  language: Language,
): Finding['figures'] {
  const { f } = language
  const words = language.t.distribution.page.conclusion
  const day = firstMovingDay(settings)
  return [
    {
      value: patientsText(movedUntil(transfers, day), language),
      label: day === 1 ? words.today : words.tomorrow,
    },
    { value: f.number(kpis.patientsMoved), label: words.inDays({ days: settings.horizonDays }) },
    {
      value: f.number(kpis.overflowBedDays),
      label: words.overflow,
      tone: kpis.overflowBedDays >= 1 ? 'danger' : 'success',
    },
  ]
}

function movedUntil(transfers: readonly Transfer[], day: number): number {
  return transfers.filter((transfer) => transfer.day <= day).reduce((sum, { patients }) => sum + patients, 0)
}
