/** When patients may go abroad: as late as possible (LNAZ §4.5.2.3). */
import type { Outlook } from './census.ts'
import type { Distribution } from './distribution.ts'
import type { LinearSolver, SecondsLeft } from './linear-program.ts'
import { kpisOf } from './transfer-kpis.ts'
import { hasValues, TransferSearch } from './transfer-search.ts'
import type { TransferSettings } from './transfer-settings.ts'

/** A shortage of beds smaller than this over the whole plan opens no border. */
const OVERFLOW_WORTH_ABROAD = 1e-4

/**
 * Whether the border opens: only when no plan inside the country avoids overflow, or meets the agreed handovers. The
 * same for every objective.
 */
export function opensBorder(
  body: Distribution,
  settings: TransferSettings,
  outlook: Outlook,
  solver: LinearSolver,
  left: SecondsLeft,
): boolean {
  if (settings.abroadPatientsPerDay === 0) return false
  // Moving nobody keeps every limit, so where that already leaves no overflow there is nothing to solve.
  const mustMove = settings.requiredMoves.length > 0 || (settings.agreed ?? []).length > 0
  const ids = body.regions.map(({ id }) => id)
  if (!mustMove && kpisOf(outlook, ids, []).overflowBedDays <= OVERFLOW_WORTH_ABROAD) return false
  const search = new TransferSearch(
    body,
    settings,
    outlook,
    { overflowWeight: 1, abroadOpen: false },
    solver,
    left,
  )
  search.setObjective(1, false)
  const answer = search.solveWithReceipts()
  search.close()
  return !hasValues(answer) || answer.cost > OVERFLOW_WORTH_ABROAD
}
