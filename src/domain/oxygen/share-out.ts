/**
 * A proposal for sharing devices over suppliers or regions by need: whole devices, largest remainder, nobody more
 * than it needs. A proposal only; lending them is entered as events.
 */
import { shareOut } from '../distribution/fair-share.ts'

export interface Need {
  readonly id: string
  /** Whole devices. */
  readonly devices: number
}

export interface DeviceShare {
  /** Whole devices per id. */
  readonly share: Readonly<Record<string, number>>
  /** Devices that nobody needs. */
  readonly left: number
}

/** Shares `devices` over those who need them; `share` and `left` together are always `devices`. */
export function proposeShareOut(devices: number, needs: readonly Need[]): DeviceShare {
  const takers = needs.map((need) => ({
    id: need.id,
    key: need.devices,
    capacity: need.devices,
    spared: false,
  }))
  const { share, unplaced } = shareOut(devices, takers)
  return { share, left: unplaced }
}
