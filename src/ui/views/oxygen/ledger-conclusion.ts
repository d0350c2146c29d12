/** The week in words: the sentence that is read aloud, what stands behind it, and the figures beside it. */

import { socPerPatient, summarizeGap } from '../../../domain/oxygen/demand/demand.ts'
import type { LedgerPicture } from '../../../domain/oxygen/meeting/picture.ts'
import type { OxygenLedgerBody } from '../../../domain/oxygen/records/records.ts'
import { peakShortfall } from '../../../domain/oxygen/demand/weeks.ts'
import type { Sight } from '../../../state/app.svelte.ts'
import { today } from '../../../state/today.ts'
import type { Finding } from '../../parts/finding.ts'
import type { Language } from '../../parts/language.ts'

/** What a conclusion depends on besides its ledger. The address of this module names the build that it is part of. */
export function sightOf({ locale }: Language): Sight {
  return { day: today(), language: locale, program: import.meta.url }
}

export function concludeLedger(
  body: OxygenLedgerBody,
  { totals, weeks, ownedWeeks, loans }: LedgerPicture,
  { t, f }: Language,
): Finding {
  const words = t.oxygenPage.conclusion
  const overdue = loans.reduce((sum, loan) => sum + loan.overdue, 0)
  const gap = summarizeGap(weeks)
  const peak = peakShortfall(body.demand, ownedWeeks[0] ?? totals.owned)
  const peakWeek = weeks.find(({ isoWeek }) => isoWeek === (gap.greatestWeek ?? peak?.isoWeek))
  const owned = f.number(totals.owned)
  const figures = [
    { value: owned, label: words.owned },
    { value: f.number(totals.out), label: words.out },
    {
      value: f.number(overdue),
      label: words.overdue,
      ...(overdue > 0 && { tone: 'danger' as const }),
    },
  ]
  if (peak === null || peakWeek === undefined)
    return { tone: 'info', sentence: words.noDemand({ owned }), details: [words.noDemandHint], figures }

  const named = {
    owned,
    week: f.week(peakWeek.isoWeek),
    need: f.number(peakWeek.need),
    gap: f.number(gap.greatest),
  }
  const ratio = words.ratio({
    patients: f.number(peakWeek.patients),
    ratio: f.number(socPerPatient(body.demand), { decimals: 2 }),
    days: f.number(body.demand.turnaroundDays, { decimals: 1 }),
  })
  const perPatient = words.perPatient({
    patients: f.number(peak.patients),
    owned: f.number(peak.owned),
    week: f.week(weeks[0]?.isoWeek ?? peak.isoWeek),
    shortfall: f.number(peak.shortfall),
  })
  const first = gap.firstWeek === null ? [] : [words.first({ week: f.week(gap.firstWeek) })]
  return {
    tone: gap.greatest > 0 ? 'danger' : overdue > 0 ? 'warning' : 'success',
    sentence: gap.greatest > 0 ? words.short(named) : words.enough(named),
    details: [ratio, perPatient, ...first],
    figures,
  }
}
