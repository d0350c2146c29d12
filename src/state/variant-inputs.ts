/** Where the inputs of variants differ from those of the first, place by place. */
import type { Variant } from '../domain/plan/comparison.ts'
import type { DocumentOf } from '../file/envelope.ts'
import { versionDifferences } from './version-differences.ts'

export interface InputRow {
  readonly steps: readonly string[]
  /** What stands there, one per variant; `undefined` stands for nothing. */
  readonly values: readonly unknown[]
}

export interface VariantInputs {
  /** The variants as documents: they name the items at a place. */
  readonly documents: readonly DocumentOf<'regional-plan'>[]
  readonly rows: readonly InputRow[]
}

/** Beside the calculation: they make no difference to an outcome. */
const BESIDE: ReadonlySet<string> = new Set(['ownFigures', 'decisions', 'actions', 'dayNotes'])

/** In the order in which the places are first met. */
export function variantInputs(variants: readonly Variant[]): VariantInputs {
  const documents = variants.map(({ id, plan: body }) => ({
    kind: 'regional-plan' as const,
    id,
    title: '',
    revision: 0,
    body,
  }))
  const [base, ...others] = documents
  const rows = new Map<string, { readonly steps: readonly string[]; readonly values: unknown[] }>()
  for (const [index, other] of others.entries()) {
    if (!base) break
    for (const { steps, before, after } of versionDifferences(base, other).places) {
      if (BESIDE.has(steps[1] ?? '')) continue
      const key = steps.join(' ')
      const row = rows.get(key) ?? { steps, values: documents.map(() => before) }
      row.values[index + 1] = after
      rows.set(key, row)
    }
  }
  return { documents, rows: [...rows.values()] }
}
