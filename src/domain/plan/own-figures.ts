/**
 * Figures of a plan that somebody typed: which they are, who says so, when, why and where it stands. A place in a list is
 * named by what makes its item itself, never by position: `levers[icuStep1].people`.
 */
import { isRecord } from '../shared/is-record.ts'
import { type Mark, markFigure } from './edits.ts'
import type { OwnFigure, RegionalPlan } from './regional-plan.ts'

/** Parts of a plan that hold no figure of which one asks why: what was seen, said and decided, with its own words. */
const BESIDE: ReadonlySet<string> = new Set([
  'actions',
  'dayNotes',
  'decisions',
  'formerCurves',
  'nationalObserved',
  'observed',
  'ownFigures',
])

/** Paths of the figures that are others in `after`: numbers, and estimates as a whole. New items of lists are none. */
export function changedFigures(before: RegionalPlan, after: RegionalPlan): string[] {
  const paths: string[] = []
  for (const [field, part] of Object.entries(after))
    if (!BESIDE.has(field)) collect(memberOf(before, field), part, field, paths)
  return paths
}

function collect(before: unknown, after: unknown, path: string, paths: string[]): void {
  if (before === after) return
  if (typeof after === 'number') paths.push(path)
  else if (Array.isArray(after)) {
    for (const item of after as readonly unknown[]) {
      const step = `[${identityOf(item)}]`
      const former = memberOf(before, step)
      if (former !== undefined) collect(former, item, path + step, paths)
    }
  } else if (isRecord(after)) {
    if ('low' in after && 'high' in after) {
      if (JSON.stringify(before) !== JSON.stringify(after)) paths.push(path)
      return
    }
    for (const [field, part] of Object.entries(after))
      collect(memberOf(before, field), part, `${path}.${field}`, paths)
  }
}

/** The steps of a path: fields, and items in brackets. */
export function stepsOfFigure(path: string): readonly string[] {
  return path.match(/\[[^\]]*\]|[^.[\]]+/g) ?? []
}

/** What stands at a path; undefined where nothing does. */
export function figureAt(plan: RegionalPlan, path: string): unknown {
  return stepsOfFigure(path).reduce<unknown>(memberOf, plan)
}

/**
 * `after` with every figure that was typed marked, but those that the edit has marked by itself. A mark of an item that
 * is gone goes too.
 */
export function markTyped(
  before: RegionalPlan,
  after: RegionalPlan,
  markOf: (path: string, value: unknown) => Mark,
): RegionalPlan {
  const known = ({ ownFigures }: RegionalPlan, path: string): OwnFigure | undefined =>
    ownFigures.find((own) => own.path === path)
  const marked = changedFigures(before, after)
    .filter((path) => known(before, path) === known(after, path))
    .reduce((plan, path) => markFigure(plan, path, markOf(path, figureAt(plan, path))), after)
  const ownFigures = marked.ownFigures.filter(
    ({ path }) => !path.includes('[') || figureAt(marked, path) !== undefined,
  )
  return ownFigures.length === marked.ownFigures.length ? marked : { ...marked, ownFigures }
}

/** Says why a figure is what it is, or where it stands; an empty text takes that back. */
export function explainFigure(
  plan: RegionalPlan,
  path: string,
  said: Partial<Record<'note' | 'source', string>>,
): RegionalPlan {
  const ownFigures = plan.ownFigures.map((own) => {
    if (own.path !== path) return own
    const { source, ...rest } = { ...own, ...said }
    return source === undefined || source === '' ? rest : { ...rest, source }
  })
  return { ...plan, ownFigures }
}

function memberOf(whole: unknown, step: string): unknown {
  if (!step.startsWith('[')) return isRecord(whole) ? whole[step] : undefined
  return Array.isArray(whole) ? whole.find((item) => `[${identityOf(item)}]` === step) : undefined
}

/** What makes an item itself: its id, the day from which it holds, or what it works on. */
function identityOf(item: unknown): string {
  if (!isRecord(item)) return ''
  const { id, from, type, link, careClass } = item
  return [id ?? from ?? [type, link, careClass]]
    .flat()
    .filter((part) => typeof part === 'string')
    .join(' ')
}
