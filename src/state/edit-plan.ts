/** A change of a stored regional plan from another page: the plan is opened, changed in one step, and saved. */

import type { RegionalPlan } from '../domain/plan/regional-plan.ts'
import type { Library } from './library.svelte.ts'
import { isSessionOf } from './session.svelte.ts'

type Opened = Awaited<ReturnType<Library['open']>>
/** Why a plan was not changed: it cannot be opened, another tab holds it, or it refuses the change. */
export type EditTrouble = Extract<Opened, { readonly ok: false }>['error'] | 'readOnly' | 'refused'

/** @param label what undo calls it. Null: it is changed, and the plan is the open document. */
export async function editStoredPlan(
  library: Library,
  id: string,
  change: (plan: RegionalPlan) => RegionalPlan,
  label: string,
): Promise<EditTrouble | null> {
  const opened = await library.open(id)
  if (!opened.ok) return opened.error
  const session = opened.value
  if (!isSessionOf(session, 'regional-plan')) return 'refused'
  if (session.readOnly) return 'readOnly'
  if (!session.edit(change, { label }).ok) {
    session.dismissRefusal()
    return 'refused'
  }
  await session.settle()
  return null
}
