/** A list held against a ledger, as the app does before anything is taken. */
import type { LedgerEvent } from '../../src/domain/oxygen/records/events.ts'
import type { Ledger } from '../../src/domain/oxygen/ledger/ledger.ts'
import { takeIn } from '../../src/domain/oxygen/stock/taking-in.ts'

/** What would be added, how many rows stand there already, and what is refused. */
export function previewImport(ledger: Ledger, rows: readonly LedgerEvent[], { today }: { today: string }) {
  const scribe = { recordedBy: 'AB', nowMs: Date.parse(`${today}T20:00Z`), random: new Uint8Array(10), today }
  const options = { day: { today }, scribe, twins: 'ask', zeros: [], scope: 'batch' } as const
  const { fates, taken, more, problems } = takeIn(ledger, rows, options)
  return {
    added: [...more, ...taken.flatMap((place) => rows[place] ?? [])],
    known: fates.filter(({ kind }) => kind === 'known').length,
    problems,
  }
}
