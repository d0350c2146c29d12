/**
 * What every part of the plan's page needs: the plan, the way to change it, and where each figure comes from.
 * Handed down by context; all changes go through the session, the one gateway.
 */
import { createContext } from 'svelte'
import type { Mark } from '../../../domain/plan/edits.ts'
import type { RegionalPlan } from '../../../domain/plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../../../domain/shared/care-chain.ts'
import { addDays, daysBetween } from '../../../domain/shared/civil-date.ts'
import { figure } from '../../../reference/figures.ts'
import { defaultPlan, figureBehind, isDefaultRegionId } from '../../../reference/plan-defaults.ts'
import type { DocumentOf } from '../../../state/app.svelte.ts'
import type { Session } from '../../../state/session.svelte.ts'
import { today } from '../../../state/today.ts'
import type { Language } from '../../parts/language.ts'
import { sourceLine } from '../../source-line.ts'

export const [usePlanEditor, providePlanEditor] = createContext<PlanEditor>()

/** Whether a value is being dragged over, or has been set. */
export type Moment = 'dragging' | 'done'

/** Figures older than this are marked. */
const STALE_DAYS = 7

export class PlanEditor {
  readonly #session: () => Session<DocumentOf<'regional-plan'>>
  readonly #language: Language
  /** The plan as the reference would have it: what "default" means for this region and scenario. */
  readonly #standard = $derived.by(() => standardOf(this.plan))

  constructor(session: () => Session<DocumentOf<'regional-plan'>>, language: Language) {
    this.#session = session
    this.#language = language
  }

  get plan(): RegionalPlan {
    return this.#session().body
  }

  get title(): string {
    return this.#session().title
  }

  get readOnly(): boolean {
    return this.#session().readOnly
  }

  /** Null for a region of the planner's own, which has no reference. */
  get standard(): RegionalPlan | null {
    return this.#standard
  }

  /**
   * Changes the plan. A drag is one step of undo: its edits share a key until the value is set, and letting go where
   * the last of them was is no change.
   */
  edit(label: string, command: (plan: RegionalPlan) => RegionalPlan, moment: Moment = 'done'): void {
    const change = (plan: RegionalPlan): RegionalPlan => {
      const changed = command(plan)
      return isSame(changed, plan) ? plan : changed
    }
    this.#session().edit(change, { label, coalesce: label, held: moment === 'dragging' })
    if (moment === 'done') void this.#session().settle()
  }

  /** Changes a figure by name: what undo says is made from it. */
  setFigure(name: string, command: (plan: RegionalPlan) => RegionalPlan, moment: Moment = 'done'): void {
    this.edit(this.#language.t.plan.edits.figure({ name }), command, moment)
  }

  /** Marks a figure as set today, unless it is the default again. */
  markOf(value: unknown, standard: unknown): Mark {
    return isSame(value, standard) ? null : { on: today(), note: '' }
  }

  /** Where the figure at a path comes from, as one line; undefined where nothing is known. */
  source(path: string): string | undefined {
    const { t, f } = this.#language
    const { region, ownFigures, scenario } = this.plan
    const own = ownFigures.find((mark) => mark.path === path)
    if (own) {
      const date = f.date(own.on)
      return own.note === '' ? t.plan.inputs.own({ date }) : t.plan.inputs.ownWith({ date, note: own.note })
    }
    const id = this.standard === null ? null : figureBehind(path, scenario.id)
    if (id === null) return undefined
    const line = sourceLine(figure(id), this.#language)
    const scaled = path.startsWith('links.') || path === 'scenario.startingInfectionsPerDay'
    if (!scaled || region.allocationKeyPercent === 100) return line
    return t.plan.inputs.byKey({ figure: line, key: f.percent(region.allocationKeyPercent / 100, 1) })
  }

  /**
   * Links whose occupied beds speak of another time than day 0: nobody has set them, and the default is more than a
   * week away.
   */
  get staleLinks(): readonly LinkId[] {
    const { startDate, ownFigures } = this.plan
    if (this.standard === null) return []
    if (Math.abs(daysBetween(this.standard.startDate, startDate)) <= STALE_DAYS) return []
    return LINK_IDS.filter((link) => !ownFigures.some(({ path }) => path === `links.${link}.occupied`))
  }

  /** Last day of the horizon. */
  get lastDay(): string {
    return addDays(this.plan.startDate, this.plan.horizonDays - 1)
  }

  /** Day of the horizon on which a date falls, counted from day 0. */
  dayOf(date: string): number {
    return daysBetween(this.plan.startDate, date)
  }
}

function standardOf({ region, scenario }: RegionalPlan): RegionalPlan | null {
  if (!isDefaultRegionId(region.id)) return null
  return defaultPlan(region.id, scenario.id === 'own' ? 'expectation' : scenario.id)
}

/** Two plain values that would be written alike. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
