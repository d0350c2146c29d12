/**
 * What the reader of the national picture chose: which plans, which link, and the what-if. Lives as long as the tab,
 * so that a look at one region's plan loses nothing; written nowhere, least of all into the plans.
 */
import { SvelteMap } from 'svelte/reactivity'
import type { WhatIf } from '../domain/national/what-if.ts'
import type { LinkId } from '../domain/shared/care-chain.ts'

export class National {
  /** Plans that were taken in or left out by hand, by document. */
  readonly said = new SvelteMap<string, boolean>()
  /** The link of the pictures. */
  link = $state<LinkId>('icu')
  virulence = $state(1)
  contagiousness = $state(1)

  get whatIf(): WhatIf {
    return { virulence: this.virulence, contagiousness: this.contagiousness }
  }

  get asks(): boolean {
    return this.virulence !== 1 || this.contagiousness !== 1
  }

  /** Back to what the plans say. */
  reset(): void {
    this.virulence = 1
    this.contagiousness = 1
  }
}
