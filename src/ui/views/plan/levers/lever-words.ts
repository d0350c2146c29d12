/** Levers in words: their name in the reader's language, what they do, and ids that are still free. */

import type { LeverFlag } from '../../../../domain/capacity/lever-flags.ts'
import type { Lever, LeverEffect } from '../../../../domain/plan/lever.ts'
import type { RegionalPlan } from '../../../../domain/plan/regional-plan.ts'
import { addDays } from '../../../../domain/shared/civil-date.ts'
import type { Estimate } from '../../../../domain/shared/estimate.ts'
import { figure } from '../../../../reference/figures.ts'
import { isLeverCatalogueId, leverCatalogue, phaseSourceOf } from '../../../../reference/lever-catalogue.ts'
import type { Language } from '../../../parts/language.ts'
import { sourceLine } from '../../../source-line.ts'
import { chanceOf } from '../likelihood.ts'

/** A published measure is named in the reader's language, unless the planner gave it a name of their own. */
export function leverName(
  { catalogueId, title }: Pick<Lever, 'catalogueId' | 'title'>,
  { t }: Language,
): string {
  if (catalogueId === null || !isLeverCatalogueId(catalogueId)) return title
  return t.plan.levers.catalogue[catalogueId]
}

/** Id of the control that puts a lever to use: in the timeline or below it, always one of them. */
export function leverControl({ id }: Lever): string {
  return `use-${id}`
}

/** All effects in one line: `Kliniek +9,7 % (5,6–13,9 %) capaciteit · Zuurstof thuis: vraagt 810`. */
export function leverText({ effects }: Lever, language: Language): string {
  return effects.map((effect) => effectText(effect, language)).join(' · ')
}

function effectText(effect: LeverEffect, language: Language): string {
  const { t } = language
  const size = 'share' in effect ? shareText(effect.share, language) : amountText(effect.amount, language)
  return t.plan.levers.effectText[effect.type]({ link: t.plan.links[effect.link], size })
}

function shareText({ low, mode, high }: Estimate, { f }: Language): string {
  const middle = f.percent(mode, 1)
  return low === high ? middle : `${middle} (${f.number(100 * low, { decimals: 1 })}–${f.percent(high, 1)})`
}

function amountText({ low, mode, high }: Estimate, { f }: Language): string {
  // Small amounts are of one patient: 0,35 is not nothing.
  const text = (amount: number): string => f.number(amount, { decimals: high < 10 ? 2 : 0 })
  return low === high ? text(mode) : `${text(mode)} (${text(low)}–${text(high)})`
}

/** `wanted`, or the first of `wanted-2`, `wanted-3`, … that no lever has. */
export function nextLeverId(levers: readonly Lever[], wanted: string): string {
  const taken = new Set(levers.map(({ id }) => id))
  if (!taken.has(wanted)) return wanted
  let count = 2
  while (taken.has(`${wanted}-${count}`)) count += 1
  return `${wanted}-${count}`
}

/** People needed in one line: `71 × intensivist (fte), 195 × IC-verpleegkundige (fte)`. */
export function needsText({ needs }: Lever, { t, f }: Language): string {
  return needs
    .map(({ role, people }) =>
      t.levers.conditions.needText({ people: f.number(people), role: t.levers.roles[role] }),
    )
    .join(', ')
}

/** Where the size of a lever comes from, each source once. */
export function leverSources({ catalogueId }: Lever, language: Language): string[] {
  if (catalogueId === null || !isLeverCatalogueId(catalogueId)) return [language.t.levers.shelf.own]
  const lines = leverCatalogue[catalogueId].figuresBehind.map((id) => sourceLine(figure(id), language))
  return [...new Set(lines)]
}

/** Who says from which phase a lever may be used: a document, our weighing, or the planner. */
export function phaseSourceLine(lever: Lever, language: Language): string {
  const source = phaseSourceOf(lever)
  const { t } = language
  if (source === null) return t.levers.shelf.own
  const { document, place, inferred } = source
  const own = t.figures.documents['own-inference'].toLowerCase()
  return [t.figures.documents[document], place, ...(inferred ? [own] : [])].join(', ')
}

/** One flag of a plan in words. */
export function flagText(flag: LeverFlag, { levers, startDate }: RegionalPlan, language: Language): string {
  const { t, f } = language
  const words = t.levers.flags
  switch (flag.code) {
    case 'beforePhase': {
      const lever = levers.find(({ id }) => id === flag.leverId)
      const at = {
        phase: flag.allowedFrom,
        planned: flag.phase,
        date: f.shortDate(addDays(startDate, flag.day)),
        source: lever ? phaseSourceLine(lever, language) : '',
      }
      return flag.basis === 'decided' ? words.beforePhase(at) : words.beforeAdvisedPhase(at)
    }
    case 'conditionsOpen':
      return words.conditionsOpen({
        open: flag.open.map((id) => t.levers.settled[id]).join(', '),
      })
    case 'tooLong':
      return words.tooLong({ days: f.number(flag.days), max: f.number(flag.maxDays) })
    case 'fullFormation':
      return words.fullFormation({ days: f.number(flag.days) })
    case 'notEnoughStaff':
      return words.notEnoughStaff({
        role: t.levers.roles[flag.role],
        needed: f.number(flag.needed),
        available: f.number(flag.available),
      })
    case 'notEnoughConcentrators':
      return words.notEnoughConcentrators({
        probability: chanceOf({ probability: flag.probability, p90: flag.day }, f),
      })
    case 'alternative': {
      const other = levers.find(({ id }) => id === flag.otherId)
      return words.alternative({ lever: other ? leverName(other, language) : flag.otherId })
    }
  }
}
