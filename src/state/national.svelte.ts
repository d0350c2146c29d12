/**
 * What the reader of the national picture chose: which plans, which link, and the what-if. Lives as long as the tab,
 * so that a look at one region's plan loses nothing; written nowhere, least of all into the plans.
 */
import { SvelteMap } from 'svelte/reactivity'
import type { PlanOutcome } from '../domain/capacity/outcome.ts'
import type { NationalDays } from '../domain/capacity/phase-advice.ts'
import { nationalDays } from '../domain/national/national-days.ts'
import type { NationalQuestion } from '../domain/national/question.ts'
import type { WhatIf } from '../domain/national/what-if.ts'
import { USUAL_PACE } from '../domain/plan/phases.ts'
import type { RegionalPlan } from '../domain/plan/regional-plan.ts'
import type { LinkId } from '../domain/shared/care-chain.ts'

interface Answered {
  readonly question: NationalQuestion
  readonly outcomes: readonly PlanOutcome[]
}

export class National {
  /** Plans that were taken in or left out by hand, by document. */
  readonly said = new SvelteMap<string, boolean>()
  /** The link of the pictures. */
  link = $state<LinkId>('icu')
  virulence = $state(1)
  contagiousness = $state(1)
  #asPlanned = $state.raw<Answered | null>(null)

  get whatIf(): WhatIf {
    return { virulence: this.virulence, contagiousness: this.contagiousness }
  }

  get asks(): boolean {
    return this.virulence !== 1 || this.contagiousness !== 1
  }

  /** Remembers what the plans say by themselves, to hold a what-if against. */
  remember(question: NationalQuestion, outcomes: readonly PlanOutcome[]): void {
    const { virulence, contagiousness } = question.whatIf
    if (virulence === 1 && contagiousness === 1) this.#asPlanned = { question, outcomes }
  }

  /** The outcomes at × 1 of the plans of a question, in their order; null where those were not calculated. */
  asPlanned({ plans }: NationalQuestion): readonly PlanOutcome[] | null {
    if (!this.#asPlanned) return null
    const { question, outcomes } = this.#asPlanned
    const isSame =
      question.plans.length === plans.length &&
      question.plans.every(({ plan }, index) => plan === plans[index]?.plan)
    return isSame ? outcomes : null
  }

  /** What the plans of the last picture say of the country on the days of a plan; null where they are too few. */
  daysFor({ startDate, horizonDays, phasePace = USUAL_PACE }: RegionalPlan): NationalDays | null {
    if (!this.#asPlanned) return null
    const { question, outcomes } = this.#asPlanned
    const results = question.plans.flatMap(({ plan }, index) => {
      const outcome = outcomes[index]
      return outcome ? [{ plan, outcome }] : []
    })
    const days = nationalDays(results, startDate, horizonDays, phasePace)
    return days.some((day) => day !== null) ? days : null
  }

  /** Back to what the plans say. */
  reset(): void {
    this.virulence = 1
    this.contagiousness = 1
  }
}
