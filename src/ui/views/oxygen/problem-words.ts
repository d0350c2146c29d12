/** Refusals of the ledger in the reader's words: which day it would go wrong, and what is missing where. */

import {
  LEDGER_PROBLEMS,
  type LedgerProblemCode,
  type ProblemCode,
} from '../../../domain/shared/problem-code.ts'
import type { AccountName } from '../../../domain/oxygen/records/accounts.ts'
import { foundText } from '../../../domain/shared/phrase.ts'
import type { Problem } from '../../../state/app.svelte.ts'
import type { Language } from '../../parts/language.ts'
import { problemSentence } from '../../parts/refusal-text.ts'

/** One refusal as a sentence or two. */
export function problemText(problem: Problem, language: Language): string {
  const { code, found, expected } = problem
  const { t, f } = language
  if (!isOfLedger(code)) return problemSentence(problem, language)
  const sentence = t.oxygen.problems[code]
  if (found === null) return sentence
  if (code === 'reservedForPlans')
    return `${sentence} ${t.oxygenPage.refusal.over({ quantity: foundText(found, t.phrases) })}`
  if (typeof found === 'string' || found.is !== 'deficit')
    return `${sentence} ${t.oxygenPage.refusal.found({ found: foundText(found, t.phrases) })}`
  const short = t.oxygenPage.refusal.short({ quantity: f.number(found.quantity), date: f.date(found.date) })
  const place = expected?.is === 'zeroAtClose' ? expected.account : ''
  const where = isAccount(place, t.oxygen.accounts) ? t.oxygen.accounts[place] : ''
  return `${sentence} ${short}${where === '' ? '' : ` (${where.toLowerCase()})`}.`
}

function isOfLedger(code: ProblemCode): code is LedgerProblemCode {
  return LEDGER_PROBLEMS.some((one) => one === code)
}

function isAccount(name: string, accounts: Readonly<Record<AccountName, string>>): name is AccountName {
  return name in accounts
}
