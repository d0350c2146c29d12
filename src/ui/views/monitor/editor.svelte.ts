/** What every part of the monitor's page needs: the document, what it comes to, and the way to change it. */
import { createContext } from 'svelte'
import { calculateMonitor, type MonitorOutcome } from '../../../domain/monitor/calculate.ts'
import type { Monitor } from '../../../domain/monitor/monitor.ts'
import type { MonitoredArea } from '../../../domain/monitor/observed-figure.ts'
import {
  addDays,
  type CivilDate,
  isoWeek,
  type IsoWeek,
  mondayOf,
} from '../../../domain/shared/civil-date.ts'
import type { DocumentOf } from '../../../state/app.svelte.ts'
import type { Session } from '../../../state/session.svelte.ts'
import type { RecordKeeper } from '../records/keeper.ts'

/** Rows that each belong to an area. */
type AreaRows = 'figures' | 'gpWeeks' | 'nursingPeriods' | 'accessWeeks'

/** Newest week first. */
export function latestFirst(a: { readonly isoWeek: IsoWeek }, b: { readonly isoWeek: IsoWeek }): number {
  return a.isoWeek < b.isoWeek ? 1 : -1
}

/** So many days after a week, or before the day of the monitor where there is no week yet. */
export function weekAfter(
  last: { readonly isoWeek: IsoWeek } | undefined,
  days: number,
  asOf: CivilDate,
): IsoWeek {
  const monday = last ? mondayOf(last.isoWeek) : null
  return isoWeek(monday === null ? addDays(asOf, -days) : addDays(monday, days))
}

export const [useMonitorEditor, provideMonitorEditor] = createContext<MonitorEditor>()

export class MonitorEditor implements RecordKeeper {
  readonly #session: () => Session<DocumentOf<'monitor'>>
  readonly #outcome = $derived.by(() => calculateMonitor(this.body))
  #chosen = $state<string | null>(null)

  constructor(session: () => Session<DocumentOf<'monitor'>>) {
    this.#session = session
  }

  get body(): Monitor {
    return this.#session().body
  }

  get title(): string {
    return this.#session().title
  }

  get readOnly(): boolean {
    return this.#session().readOnly
  }

  get outcome(): MonitorOutcome {
    return this.#outcome
  }

  /** The area that the page looks at: the whole until another one is chosen. */
  get area(): MonitoredArea | undefined {
    const { areas } = this.body
    return areas.find(({ id }) => id === this.#chosen) ?? areas[0]
  }

  lookAt(areaId: string): void {
    this.#chosen = areaId
  }

  edit(label: string, command: (body: Monitor) => Monitor): void {
    this.#session().edit(command, { label })
    void this.#session().settle()
  }

  /** Rows of one area replaced by other rows of it; those of other areas stay. */
  put<Name extends AreaRows>(label: string, name: Name, areaId: string, rows: Monitor[Name]): void {
    this.edit(label, (body) => ({
      ...body,
      [name]: [...body[name].filter((row) => row.areaId !== areaId), ...rows],
    }))
  }
}
