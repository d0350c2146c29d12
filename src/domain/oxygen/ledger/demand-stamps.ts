/**
 * The settings of the demand in a merge: every field and every week is a thing of its own, with who changed it and when,
 * so that one laptop's turnaround and another's patients both stay. What was taken out stays out until somebody puts
 * it in later. Joining is commutative, associative and idempotent.
 */
import { compareText } from '../../shared/compare-text.ts'
import {
  DEMAND_PARTS,
  type DemandPart,
  type DemandSettings,
  type WeekPatients,
} from '../records/demand-settings.ts'
import type { Changed } from '../records/events.ts'
import { canonicalText } from '../records/order.ts'
import { weeksOfPlans } from '../records/plan-weeks.ts'

/** One field or one week: what stands there (undefined: nothing), and its last change. */
interface Cell {
  readonly value: unknown
  readonly changed: Changed
}

/** By its name in a choice: `turnaroundDays`, `weeks/2022-W03`. */
type Cells = ReadonlyMap<string, Cell>

const WEEK = 'weeks/'

/** A place of the demand that stood differently in two copies. */
export interface DemandConflict {
  readonly id: string
  readonly left: unknown
  readonly right: unknown
  readonly stays: 'left' | 'right'
}

/** The settings after an edit: what it changed carries the new stamp, everything else the one that it had. */
export function stampDemand(before: DemandSettings, after: DemandSettings, changed: Changed): DemandSettings {
  const [was, is] = [cellsOf(before), cellsOf(after)]
  const cells = new Map<string, Cell>()
  for (const id of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(id), is.get(id)]
    const isKept = old !== undefined && textOf(old.value) === textOf(now?.value)
    cells.set(id, isKept ? old : { value: now?.value, changed })
  }
  return settingsOf(cells, changed)
}

/**
 * Both settings as one; of each place the version changed last stays, unless `choose` says otherwise.
 * @param next the stamp after another: what was chosen against the later version counts as changed after it
 */
export function mergeDemand(
  left: DemandSettings,
  right: DemandSettings,
  choose: (id: string) => 'left' | 'right' | null,
  next: (changed: Changed) => Changed,
): { readonly demand: DemandSettings; readonly conflicts: readonly DemandConflict[] } {
  const [ofLeft, ofRight] = [cellsOf(left), cellsOf(right)]
  const conflicts: DemandConflict[] = []
  const cells = new Map<string, Cell>()
  for (const id of [...new Set([...ofLeft.keys(), ...ofRight.keys()])].sort()) {
    const [one, other] = [ofLeft.get(id), ofRight.get(id)]
    if (one === undefined || other === undefined) {
      const only = one ?? other
      if (only !== undefined) cells.set(id, only)
      continue
    }
    const later = laterOf(one, other)
    if (textOf(one.value) === textOf(other.value)) {
      cells.set(id, later)
      continue
    }
    const stays = choose(id) ?? (later === one ? 'left' : 'right')
    const row = stays === 'left' ? one : other
    cells.set(id, row === later ? row : { ...row, changed: next(later.changed) })
    conflicts.push({ id, left: told(id, one), right: told(id, other), stays })
  }
  const all = [changedOf(right), ...[...cells.values()].map(({ changed }) => changed)]
  return { demand: settingsOf(cells, all.reduce(laterChange, changedOf(left))), conflicts }
}

/** A place with its value by name, as a record that differs is told. */
function told(id: string, { value, changed }: Cell): unknown {
  if (id.startsWith(WEEK)) return value === undefined ? changed : { ...(value as object), ...changed }
  return { ...(value === undefined ? {} : { [id]: value }), ...changed }
}

function cellsOf(settings: DemandSettings): Cells {
  const base = changedOf(settings)
  const cells = new Map<string, Cell>()
  for (const part of DEMAND_PARTS)
    cells.set(part, { value: settings[part], changed: settings.parts?.[part] ?? base })
  for (const { isoWeek, ...changed } of settings.goneWeeks ?? [])
    cells.set(WEEK + isoWeek, { value: undefined, changed })
  for (const week of settings.weeks) {
    const { changedAt, changedBy, ...bare } = week
    const by = changedBy === undefined ? {} : { changedBy }
    const changed = changedAt === undefined ? base : { changedAt, ...by }
    cells.set(WEEK + week.isoWeek, { value: { ...bare, origin: bare.origin ?? settings.origin }, changed })
  }
  return cells
}

function settingsOf(cells: Cells, changed: Changed): DemandSettings {
  const parts: Partial<Record<DemandPart, Changed>> = {}
  const values: Partial<Record<DemandPart, unknown>> = {}
  for (const part of DEMAND_PARTS) {
    const cell = cells.get(part)
    if (cell === undefined) continue
    parts[part] = cell.changed
    if (cell.value !== undefined) values[part] = cell.value
  }
  const weeks: WeekPatients[] = []
  const goneWeeks: NonNullable<DemandSettings['goneWeeks']>[number][] = []
  for (const id of [...cells.keys()].filter((name) => name.startsWith(WEEK)).sort(compareText)) {
    const cell = cells.get(id)
    if (cell === undefined) continue
    if (cell.value === undefined) goneWeeks.push({ isoWeek: id.slice(WEEK.length), ...cell.changed })
    else weeks.push({ ...(cell.value as WeekPatients), ...cell.changed })
  }
  const settings = { ...changed, ...values, parts, ...(goneWeeks.length > 0 && { goneWeeks }) }
  return withTrueOrigins({ ...(settings as unknown as DemandSettings), weeks })
}

/**
 * A week comes from plans exactly where it is the sum of those that stand beside it. One of plans that did not stay is
 * a figure of the meeting; its band stays with it, and says so again should those plans come back.
 */
function withTrueOrigins(settings: DemandSettings): DemandSettings {
  const sums = new Map(weeksOfPlans(settings.plans ?? []).weeks.map((week) => [week.isoWeek, week]))
  const weeks = settings.weeks.map((week): WeekPatients => {
    const isOwn = week.origin !== 'PLANS' || settings.plans === undefined
    if (week.band === undefined && isOwn) return week
    const sum = sums.get(week.isoWeek)
    const isOfPlans = sum?.patients === week.patients && textOf(sum.band) === textOf(week.band)
    return { ...week, origin: isOfPlans ? 'PLANS' : 'MEETING' }
  })
  return { ...settings, weeks }
}

/** What is compared: of a week with a band its origin follows from the plans, and is no part of what people said. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('band' in value)) return canonicalText(value ?? null)
  return canonicalText({ ...value, origin: null })
}

function changedOf({ changedAt, changedBy }: DemandSettings): Changed {
  return { changedAt, ...(changedBy !== undefined && { changedBy }) }
}

/** The one changed last; of two at one moment the greater text, so that the order of merging is nothing. */
function laterOf(one: Cell, other: Cell): Cell {
  const text = ({ value, changed }: Cell): string => `${textOf(value)} ${changed.changedBy ?? ''}`
  const order =
    compareText(one.changed.changedAt, other.changed.changedAt) || compareText(text(one), text(other))
  return order >= 0 ? one : other
}

function laterChange(one: Changed, other: Changed): Changed {
  const order =
    compareText(one.changedAt, other.changedAt) || compareText(one.changedBy ?? '', other.changedBy ?? '')
  return order >= 0 ? one : other
}
