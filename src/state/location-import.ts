/** Reads a list of locations that a planner chose or pasted: the tables in a worker. Nothing is kept. */
import type { UnreadableReason } from '../domain/observed/feed-preview.ts'
import { DeskClient } from '../../workers/desk-client.ts'
import type { ListedLocation } from '../domain/distribution/location-list.ts'
import { err, type Result } from '../domain/shared/result.ts'
import { DESK_BUDGET } from '../file/desk/budget.ts'
import { type LocationProblem, readLocations } from '../file/location-list/read-locations.ts'
import { townNamed } from '../reference/towns.ts'

export type { LocationProblem } from '../file/location-list/read-locations.ts'

/** A file that cannot be read at all says why in the desk's words. */
export type ListRefusal = readonly (
  LocationProblem | { readonly code: 'unreadable'; readonly why: UnreadableReason }
)[]

let desk: DeskClient | null = null

export async function readLocationList(file: Blob): Promise<Result<readonly ListedLocation[], ListRefusal>> {
  if (file.size > DESK_BUDGET.bytes) return err([{ code: 'unreadable', why: 'tooLarge' }])
  desk ??= new DeskClient()
  const reading = await desk.sheets(new Uint8Array(await file.arrayBuffer()))
  if (!reading.ok) return err([{ code: 'unreadable', why: reading.error.code }])
  if (!reading.value.ok)
    return err(reading.value.error.map(({ code }) => ({ code: 'unreadable', why: code })))
  return readLocations(reading.value.value, townNamed)
}
