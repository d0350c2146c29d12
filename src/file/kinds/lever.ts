/** Levers within a plan in a file. */
import * as v from 'valibot'
import { DEFERRABLE_CLASSES } from '../../domain/plan/care-class.ts'
import { EFFECT_FIELDS, LEVER_FIELDS, PLAN_TEXTS } from '../../domain/plan/fields.ts'
import { LEVER_CONDITIONS, type Lever } from '../../domain/plan/lever.ts'
import { PHASES } from '../../domain/plan/phases.ts'
import { STAFF_ROLES } from '../../domain/plan/staff.ts'
import { LINK_IDS } from '../../domain/shared/care-chain.ts'
import type { Problem } from '../../domain/shared/result.ts'
import { checkEstimate, checkUnique, civilDate, estimate, id, list, number, text } from './fields.ts'

const link = v.picklist(LINK_IDS)
const size = (type: Lever['effects'][number]['type']) => estimate(EFFECT_FIELDS[type])

const effectSchema = v.variant('type', [
  v.strictObject({ type: v.literal('raiseCapacity'), link, share: size('raiseCapacity') }),
  v.strictObject({ type: v.literal('addCapacity'), link, amount: size('addCapacity') }),
  v.strictObject({ type: v.literal('takeCapacity'), link, amount: size('takeCapacity') }),
  v.strictObject({ type: v.literal('lowerAbsence'), link, share: size('lowerAbsence') }),
  v.strictObject({ type: v.literal('lowerDemand'), link, share: size('lowerDemand') }),
  v.strictObject({ type: v.literal('addDemand'), link, amount: size('addDemand') }),
  v.strictObject({ type: v.literal('askPerPutOff'), link, amount: size('askPerPutOff') }),
  v.strictObject({ type: v.literal('sendHome'), link: v.literal('homeOxygen'), amount: size('sendHome') }),
  v.strictObject({
    type: v.literal('lowerBaseLoad'),
    link,
    share: size('lowerBaseLoad'),
    careClass: v.exactOptional(v.picklist(DEFERRABLE_CLASSES)),
  }),
])

export const leverSchema = v.strictObject({
  id,
  catalogueId: v.nullable(id),
  title: text(PLAN_TEXTS.leverTitle),
  enabled: v.boolean(),
  start: civilDate,
  leadDays: number(LEVER_FIELDS.leadDays),
  durationDays: v.nullable(number(LEVER_FIELDS.durationDays)),
  maxDurationDays: v.nullable(number(LEVER_FIELDS.maxDurationDays)),
  allowedFrom: v.picklist(PHASES),
  needs: list(
    v.strictObject({ role: v.picklist(STAFF_ROLES), people: number(LEVER_FIELDS.people) }),
    STAFF_ROLES.length,
  ),
  effects: list(effectSchema, 50),
  conditions: v.exactOptional(
    list(v.strictObject({ id: v.picklist(LEVER_CONDITIONS), met: v.boolean() }), LEVER_CONDITIONS.length),
  ),
  alternativeGroup: v.nullable(id),
  notes: text(PLAN_TEXTS.leverNotes),
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
    ...levers.flatMap(({ conditions = [] }, index) =>
      checkUnique(
        conditions.map((condition) => condition.id),
        (at) => `levers[${index}].conditions[${at}].id`,
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
