/**
 * What every part of the plan's page needs: the plan, the way to change it, and where each figure comes from.
 * Handed down by context; all changes go through the session, the one gateway.
 */
import { createContext } from 'svelte'
import type { FitReport } from '../../../domain/demand/fit-summary.ts'
import { remarkRates } from '../../../domain/demand/rate-remarks.ts'
import type { Mark } from '../../../domain/plan/edits.ts'
import { figureAt, markTyped } from '../../../domain/plan/own-figures.ts'
import { remarkPlan, type PlausibilityRemark } from '../../../domain/plan/plausibility.ts'
import type { RegionalPlan } from '../../../domain/plan/regional-plan.ts'
import { addDays, daysBetween } from '../../../domain/shared/civil-date.ts'
import { defaultSource } from '../../../reference/default-sources.ts'
import { figure } from '../../../reference/figures.ts'
import { knownRegion } from '../../../reference/known-region.ts'
import { defaultPlan, isDefaultRegionId } from '../../../reference/plan-defaults.ts'
import type { DocumentOf } from '../../../state/app.svelte.ts'
import type { Session } from '../../../state/session.svelte.ts'
import { today } from '../../../state/today.ts'
import type { Language } from '../../parts/language.ts'
import { sourceLine } from '../../source-line.ts'
import { remarkText } from './remark-text.ts'

export const [usePlanEditor, providePlanEditor] = createContext<PlanEditor>()

/** Whether a value is being dragged over, or has been set. */
export type Moment = 'dragging' | 'done'

export class PlanEditor {
  readonly #session: () => Session<DocumentOf<'regional-plan'>>
  readonly #language: Language
  /** The plan as the reference would have it: what "default" means for this region and scenario. */
  readonly #standard = $derived.by(() => standardOf(this.plan))

  readonly #fitReport: () => FitReport | null | undefined
  readonly #who: () => string | undefined
  readonly #remarks = $derived.by(() => {
    const report = this.#fitReport()
    return [
      ...remarkPlan(this.plan, knownRegion(this.plan.region.id)),
      ...(report === undefined ? [] : remarkRates(this.plan, report && report.summary)),
    ]
  })

  /**
   * @param fitReport what this plan was fitted to, null where nothing was, undefined until a worker has it.
   * @param who the name of who works here, where they gave one.
   */
  constructor(
    session: () => Session<DocumentOf<'regional-plan'>>,
    language: Language,
    fitReport: () => FitReport | null | undefined,
    who: () => string | undefined,
  ) {
    this.#session = session
    this.#language = language
    this.#fitReport = fitReport
    this.#who = who
  }

  get document(): DocumentOf<'regional-plan'> {
    return this.#session().document
  }

  get plan(): RegionalPlan {
    return this.document.body
  }

  get id(): string {
    return this.#session().id
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

  /** Records something for good: undo leaves it standing. */
  record(label: string, command: (plan: RegionalPlan) => RegionalPlan): void {
    this.#session().edit(command, { label, lasting: true })
  }

  /** Changes a figure by name: what undo says is made from it. */
  setFigure(name: string, command: (plan: RegionalPlan) => RegionalPlan, moment: Moment = 'done'): void {
    this.editFigures(this.#language.t.plan.edits.figure({ name }), command, moment)
  }

  /** Changes figures by hand: each is marked, also where the command says nothing of it. */
  editFigures(label: string, command: (plan: RegionalPlan) => RegionalPlan, moment: Moment = 'done'): void {
    const { standard } = this
    const mark = (path: string, value: unknown): Mark =>
      this.markOf(value, standard ? figureAt(standard, path) : undefined)
    this.edit(label, (plan) => markTyped(plan, command(plan), mark), moment)
  }

  /** Marks a figure as set today by who works here, unless it is the default again. */
  markOf(value: unknown, standard: unknown): Mark {
    if (isSame(value, standard)) return null
    const enteredBy = this.#who()
    return { on: today(), note: '', ...(enteredBy !== undefined && { enteredBy }) }
  }

  /** Where the figure at a path comes from, as one line; undefined where nothing is known. */
  source(path: string): string | undefined {
    const { t, f } = this.#language
    const { region, ownFigures, scenario } = this.plan
    const own = ownFigures.find((mark) => mark.path === path)
    if (own) {
      const { note, enteredBy = '', source = '' } = own
      return t.plan.inputs.own({ date: f.date(own.on), note, by: enteredBy, source })
    }
    const behind = isDefaultRegionId(region.id) ? defaultSource(path, scenario.id, region.id) : null
    if (behind === null) return undefined
    const line = sourceLine(figure(behind.figure), this.#language)
    const { scale } = behind
    if (scale === null) return line
    const words = t.plan.inputs.scaled
    switch (scale.by) {
      case 'table':
        return words.table({ figure: line, region: region.name })
      case 'joinedRow':
        return words.joinedRow({ figure: line, row: scale.row, share: f.percent(scale.share, 1) })
      case 'beds':
        return words.beds({ figure: line, times: f.number(scale.times, { decimals: 2 }) })
      default:
        return words[scale.by]({ figure: line, share: f.percent(scale.share, 1) })
    }
  }

  /** Figures that can hardly belong together. */
  get remarks(): readonly PlausibilityRemark[] {
    return this.#remarks
  }

  /** What is remarkable of the figure at a path, in words; undefined where nothing is. */
  remarkAt(path: string): string | undefined {
    const found = this.#remarks.find((remark) => remark.path === path)
    return found && remarkText(found, this.#language)
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
