/**
 * What the reader asks “what if” of: more concentrators, later deliveries, nursing homes on other oxygen. Belongs to
 * the page and not to the ledger: nothing of it is saved, and every part that uses it says so.
 */
import { freeSocs, type FreedSocs } from '../../../domain/oxygen/demand/substitution.ts'
import type { SupplyWhatIf } from '../../../domain/oxygen/demand/weeks.ts'
import type { IsoWeek } from '../../../domain/shared/civil-date.ts'
import { figures } from '../../../reference/figures.ts'
import { SOC_DELIVERY_WEEKS } from '../../../reference/figures/oxygen.ts'

export const REPLACEMENTS = ['none', 'cylinder', 'lox'] as const
export type Replacement = (typeof REPLACEMENTS)[number]

/** The urgent order of December 2021, in the two weeks that the letter names. */
export const URGENT_ORDER = SOC_DELIVERY_WEEKS.map((isoWeek) => {
  return { isoWeek, quantity: figures['soc-extra-per-week'].value }
})

export class WhatIf {
  urgent = $state(false)
  /** Concentrators more, from next week on. */
  extra = $state(0)
  delayWeeks = $state(0)
  replaces = $state<Replacement>('none')
  nursingHomeSocs = $state(500)
  flowLpm = $state(2)
  containers = $state(2000)
  cycleDays = $state(3)
  deliveriesPerWeek = $state(3000)
  backup = $state(false)

  get isAsked(): boolean {
    return this.urgent || this.extra > 0 || this.delayWeeks > 0 || this.replaces !== 'none'
  }

  reset(): void {
    this.urgent = false
    this.extra = 0
    this.delayWeeks = 0
    this.replaces = 'none'
  }

  /** Null where nothing is replaced. @param homeSocs concentrators with patients at home now, for their backup cylinders */
  freed(litresPerContainer: number, homeSocs: number): FreedSocs | null {
    if (this.replaces === 'none') return null
    return freeSocs({
      socsInNursingHomes: this.nursingHomeSocs,
      flowLpm: this.flowLpm,
      litresPerContainer,
      containers: this.containers,
      cycleDays: this.cycleDays,
      deliveriesPerWeek: this.deliveriesPerWeek,
      // A home concentrator is backed up by a cylinder; vessels are another stock.
      backupPerHomeSoc: this.replaces === 'cylinder' && this.backup ? 1 : 0,
      homeSocs,
    })
  }

  supply(nextWeek: IsoWeek, freed: number): SupplyWhatIf {
    return {
      extra: [
        ...(this.urgent ? URGENT_ORDER : []),
        ...(this.extra > 0 ? [{ isoWeek: nextWeek, quantity: this.extra }] : []),
      ],
      freed: freed > 0 ? [{ isoWeek: nextWeek, quantity: freed }] : [],
      delayWeeks: this.delayWeeks,
    }
  }
}
