/** The comparison in a file: variants with whole plans, each bounded and checked as a plan of its own. */
import { NAME } from '../../domain/shared/field.ts'
import * as v from 'valibot'
import { type Comparison, FEWEST_VARIANTS, MOST_VARIANTS } from '../../domain/plan/comparison.ts'
import type { Problem } from '../../domain/shared/result.ts'
import { defineKind } from './document-kind.ts'
import { checkUnique, id, text } from './fields.ts'
import { regionalPlanKind } from './regional-plan.ts'

const schema = v.strictObject({
  variants: v.pipe(
    v.array(v.strictObject({ id, title: text(NAME), plan: regionalPlanKind.schema })),
    v.minLength(FEWEST_VARIANTS),
    v.maxLength(MOST_VARIANTS),
  ),
})

export const comparisonKind = defineKind<'comparison', Comparison>({ kind: 'comparison', schema, check })

function check({ variants }: Comparison): Problem[] {
  return [
    ...checkUnique(
      variants.map((variant) => variant.id),
      (index) => `variants[${index}].id`,
    ),
    ...variants.flatMap(({ plan }, index) =>
      regionalPlanKind.check(plan).map((problem) => ({
        ...problem,
        path: `variants[${index}].plan.${problem.path}`,
      })),
    ),
  ]
}
