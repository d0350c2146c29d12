/**
 * What every part of the distribution's page needs: the document, its shares, and the way to change it. Shares come
 * from a worker right after every edit, the transport plan later from the solver; both say to which document they
 * belong. What is not known yet is shown as nothing, never as zero.
 */
import { createContext } from 'svelte'
import type { ShareResult } from '../../../domain/distribution/calculate-distribution.ts'
import type { Distribution } from '../../../domain/distribution/distribution.ts'
import { figure } from '../../../reference/figures.ts'
import { TRANSFER_FIGURES } from '../../../reference/distribution-defaults.ts'
import type { DocumentOf } from '../../../state/app.svelte.ts'
import type { Session } from '../../../state/session.svelte.ts'
import type { Language } from '../../parts/language.ts'
import { type PlaceName, placeNames } from './distribution-words.ts'
import { sourceLine } from '../../source-line.ts'

export const [useDistributionEditor, provideDistributionEditor] = createContext<DistributionEditor>()

/** Whether a value is being dragged over, or has been set. */
export type Moment = 'dragging' | 'done'

/** Of no region: what is asked of it is not known. */
const NO_SHARES: ShareResult = {
  share: {},
  direction: {},
  placed: 0,
  unplaced: 0,
  full: [],
  notShared: 0,
  hospitals: {},
  published: [],
}

export class DistributionEditor {
  readonly #session: () => Session<DocumentOf<'distribution'>>
  readonly #language: Language
  readonly #shares: () => ShareResult | null
  #asked: Distribution | null = null
  readonly #placeName = $derived.by(() => placeNames(this.body, this.#language))
  /** The document as the trade-off asks for it: the chosen objective makes no difference there. */
  readonly #tradeQuestion = $derived.by(() => {
    const { transfers } = this.body
    const question: Distribution =
      transfers === undefined
        ? this.body
        : { ...this.body, transfers: { ...transfers, objective: 'balanced' } }
    if (this.#asked === null || JSON.stringify(question) !== JSON.stringify(this.#asked))
      this.#asked = question
    return this.#asked
  })

  constructor(
    session: () => Session<DocumentOf<'distribution'>>,
    shares: () => ShareResult | null,
    language: Language,
  ) {
    this.#session = session
    this.#shares = shares
    this.#language = language
  }

  get id(): string {
    return this.#session().id
  }

  get title(): string {
    return this.#session().title
  }

  get body(): Distribution {
    return this.#session().body
  }

  get readOnly(): boolean {
    return this.#session().readOnly
  }

  /** Whether the shares were calculated; before that the page shows no part that speaks of them. */
  get knowsShares(): boolean {
    return this.#shares() !== null
  }

  get shares(): ShareResult {
    return this.#shares() ?? NO_SHARES
  }

  /** A place of this document, or abroad, as the reader knows it. */
  get placeName(): PlaceName {
    return this.#placeName
  }

  get tradeQuestion(): Distribution {
    return this.#tradeQuestion
  }

  /** Changes the document. A drag is one step of undo: its edits share a key until the value is set. */
  edit(label: string, command: (body: Distribution) => Distribution, moment: Moment = 'done'): void {
    this.#session().edit(command, { label, ...(moment === 'dragging' && { coalesce: label, held: true }) })
    if (moment === 'done') void this.#session().settle()
  }

  /** Where a transport setting comes from; the planner's own where no figure is behind it. */
  source(path: string): string {
    const id = Object.entries(TRANSFER_FIGURES).find(([known]) => known === path)?.[1]
    return id === undefined
      ? this.#language.t.distribution.page.transport.own
      : sourceLine(figure(id), this.#language)
  }
}
