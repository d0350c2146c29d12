/** Levers within a plan in a file. */
import * as v from 'valibot'
import type { Lever } from '../../domain/plan/lever.ts'
import { PHASES } from '../../domain/plan/phases.ts'
import { STAFF_ROLES } from '../../domain/plan/staff.ts'
import { LINK_IDS } from '../../domain/shared/care-chain.ts'
import type { Problem } from '../../domain/shared/result.ts'
import {
  amount as amountOfPeople,
  checkEstimate,
  checkUnique,
  civilDate,
  estimateBetween,
  id,
  list,
  name,
  text,
  wholeBetween,
} from './fields.ts'

const LONGEST_DAYS = 3650

const link = v.picklist(LINK_IDS)
/** Up to ten times what there was comes on top. */
const raise = estimateBetween(0, 10)
const part = estimateBetween(0, 1)
const amount = estimateBetween(0, 1e9)

const effectSchema = v.variant('type', [
  v.strictObject({ type: v.literal('raiseCapacity'), link, share: raise }),
  v.strictObject({ type: v.literal('addCapacity'), link, amount }),
  v.strictObject({ type: v.literal('takeCapacity'), link, amount }),
  v.strictObject({ type: v.literal('lowerAbsence'), link, share: part }),
  v.strictObject({ type: v.literal('lowerDemand'), link, share: part }),
  v.strictObject({ type: v.literal('addDemand'), link, amount }),
  v.strictObject({ type: v.literal('sendHome'), link: v.literal('homeOxygen'), amount }),
  v.strictObject({ type: v.literal('lowerBaseLoad'), link, share: part }),
])

export const leverSchema = v.strictObject({
  id,
  catalogueId: v.nullable(id),
  title: name(),
  enabled: v.boolean(),
  start: civilDate,
  leadDays: wholeBetween(0, LONGEST_DAYS),
  durationDays: v.nullable(wholeBetween(1, LONGEST_DAYS)),
  maxDurationDays: v.nullable(wholeBetween(1, LONGEST_DAYS)),
  allowedFrom: v.picklist(PHASES),
  needs: list(v.strictObject({ role: v.picklist(STAFF_ROLES), people: amountOfPeople }), STAFF_ROLES.length),
  effects: list(effectSchema, 50),
  alternativeGroup: v.nullable(id),
  notes: text(2000),
}) satisfies v.GenericSchema<unknown, Lever>

/** Unique ids, one need per role, estimates in order. Paths are relative to the plan. */
export function checkLevers(levers: readonly Lever[]): Problem[] {
  const ids = levers.map((lever) => lever.id)
  return [
    ...checkUnique(ids, (index) => `levers[${index}].id`),
    ...levers.flatMap(({ needs }, index) =>
      checkUnique(
        needs.map(({ role }) => role),
        (at) => `levers[${index}].needs[${at}].role`,
      ),
    ),
    ...levers.flatMap(({ effects }, index) =>
      effects.flatMap((effect, at) => {
        const path = `levers[${index}].effects[${at}]`
        return 'share' in effect
          ? checkEstimate(effect.share, `${path}.share`)
          : checkEstimate(effect.amount, `${path}.amount`)
      }),
    ),
  ]
}
