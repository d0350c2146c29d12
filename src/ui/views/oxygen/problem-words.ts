/** Refusals of the ledger in the reader's words: which day it would go wrong, and what is missing where. */

import type { AccountName } from '../../../domain/oxygen/accounts.ts'
import type { Problem } from '../../../state/app.svelte.ts'
import type { Language } from '../../parts/language.ts'

const SHORTAGE = /^-(\d+) on (\d{4}-\d{2}-\d{2})$/
const PLACE = /^([A-Z_]+) at 0/

/** One refusal as a sentence or two. */
export function problemText({ code, found, expected }: Problem, { t, f }: Language): string {
  const sentences: Readonly<Record<string, string>> = t.oxygen.problems
  const sentence = sentences[code] ?? t.oxygenPage.refusal.other
  const shortage = SHORTAGE.exec(found)
  if (!shortage) return found === '' ? sentence : `${sentence} ${t.oxygenPage.refusal.found({ found })}`
  const place = PLACE.exec(expected)?.[1]
  const short = t.oxygenPage.refusal.short({
    quantity: f.number(Number(shortage[1])),
    date: f.date(shortage[2] ?? ''),
  })
  const where = place !== undefined && isAccount(place, t.oxygen.accounts) ? t.oxygen.accounts[place] : ''
  return `${sentence} ${short}${where === '' ? '' : ` (${where.toLowerCase()})`}.`
}

function isAccount(name: string, accounts: Readonly<Record<AccountName, string>>): name is AccountName {
  return name in accounts
}
