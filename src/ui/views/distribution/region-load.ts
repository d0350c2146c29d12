/** How full a region is against its share, in five steps, and which way patients go. */
import { type LoadStep, loadStepOf } from '../tiles/load-step.ts'
import type { DistributionEditor } from './editor.svelte.ts'

/** Lower edges of the steps, as a part of the share. */
const LOAD_EDGES = [0.8, 0.95, 1.05, 1.2]
/** What patients without a share count as. */
const OVER_NOTHING = 2

export interface RegionLoad {
  readonly id: string
  readonly name: string
  readonly occupied: number
  readonly share: number
  readonly direction: number
  /** Occupied as a part of the share; null where the share is 0. */
  readonly load: number | null
  readonly step: LoadStep
  readonly spared: boolean
}

export function regionLoads({ body, shares }: DistributionEditor): RegionLoad[] {
  return body.regions.map(({ id, name = id, occupied, spared }) => {
    const share = shares.share[id] ?? 0
    const load = share > 0 ? occupied / share : null
    const measure = load ?? (occupied > 0 ? OVER_NOTHING : 1)
    const step = loadStepOf(measure, LOAD_EDGES)
    const direction = shares.direction[id] ?? 0
    return { id, name, occupied, share, direction, load, step, spared: spared !== null }
  })
}
