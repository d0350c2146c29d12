/**
 * The other documents of this browser that stand beside the lights: regional plans for the phase that was decided,
 * preparations for how ready a region is, ledgers for the concentrators. Read again when one is saved; never changed here.
 */
import { untrack } from 'svelte'
import { calculateOxygenLedger } from '../../../domain/oxygen/meeting/calculate.ts'
import type { LedgerTotals } from '../../../domain/oxygen/records/position.ts'
import { decidedPhase } from '../../../domain/plan/decision-log.ts'
import type { Phase } from '../../../domain/plan/phases.ts'
import { judgeReadiness, type ThemeReadiness } from '../../../domain/preparation/readiness.ts'
import type { CivilDate } from '../../../domain/shared/civil-date.ts'
import type { AppDocument, AppState, DocumentEntry } from '../../../state/app.svelte.ts'

const KINDS = ['regional-plan', 'preparation', 'oxygen-ledger'] as const
/** A longer ledger is told in its own page, where a worker holds it: here it would stop the page. */
const MOST_EVENTS = 5000

export interface BesideArea {
  /** Null: nobody decided one that stands on the day. */
  readonly phase: Phase | null
  /** Null: no preparation of the area. */
  readonly readiness: readonly ThemeReadiness[] | null
}

export interface Concentrators {
  readonly title: string
  readonly totals: LedgerTotals
}

export class Beside {
  readonly #app: Pick<AppState, 'library'>
  #documents = $state.raw<readonly AppDocument[]>([])

  /** To be made while a component is being set up, whose life it shares. */
  constructor(app: Pick<AppState, 'library'>) {
    this.#app = app
    const entries = (): DocumentEntry[] =>
      app.library.entries.filter(
        ({ kind, unreadable }) => KINDS.some((one) => one === kind) && unreadable === null,
      )
    // The list is new at every save of any document; as text it only changes when these do.
    const key = $derived(
      entries()
        .map(({ id, revision }) => `${id} ${revision}`)
        .join(),
    )
    $effect(() => {
      void key
      return this.#read(untrack(entries))
    })
  }

  /** What stands beside an area on a day; of several documents the newest that speaks of it. */
  of(areaId: string, on: CivilDate): BesideArea {
    let phase: Phase | null = null
    let readiness: readonly ThemeReadiness[] | null = null
    for (const document of this.#documents) {
      if (document.kind === 'regional-plan' && document.body.region.id === areaId) {
        phase ??= decidedPhase(document.body, on)
      } else if (document.kind === 'preparation' && document.body.regionId === areaId) {
        const { body } = document
        phase ??= body.phaseSince <= on ? body.phase : null
        readiness ??= judgeReadiness(body.readiness, on, body.readinessRule)
      }
    }
    return { phase, readiness }
  }

  /** Of the ledger that was saved last, at the close of a day; null where there is none that can be told here. */
  concentrators(on: CivilDate): Concentrators | null {
    const ledger = this.#documents.find((document) => document.kind === 'oxygen-ledger')
    if (ledger?.kind !== 'oxygen-ledger' || ledger.body.events.length > MOST_EVENTS) return null
    return { title: ledger.title, totals: calculateOxygenLedger(ledger.body, { asOf: on }).totals }
  }

  #read(entries: readonly DocumentEntry[]): () => void {
    let current = true
    void Promise.all(entries.map(({ id }) => this.#app.library.read(id))).then((read) => {
      if (current) this.#documents = read.flatMap((result) => (result.ok ? [result.value] : []))
    })
    return () => (current = false)
  }
}
