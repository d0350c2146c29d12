/** Reads daily figures that a planner chose or pasted, in a worker. Nothing is kept: what comes back is a preview. */
import { DeskClient } from '../../workers/desk-client.ts'
import type { FeedPreview, FeedProblem } from '../domain/observed/feed-preview.ts'
import { err, type Result } from '../domain/shared/result.ts'
import { DESK_BUDGET } from '../file/desk/budget.ts'
import { feedProblem } from '../file/feed/feed-problem.ts'
import { today } from './today.ts'

export type FeedReading = Result<FeedPreview, FeedProblem[]>

let desk: DeskClient | null = null

export const readFeedText = (text: string, signal?: AbortSignal): Promise<FeedReading> =>
  read(new TextEncoder().encode(text), signal)

/** Refuses by size before it reads: a planner may drop anything. */
export async function readFeedFile(file: File, signal?: AbortSignal): Promise<FeedReading> {
  if (file.size > DESK_BUDGET.bytes) {
    return err([feedProblem('unreadable', {}, { why: 'tooLarge' })])
  }
  return read(new Uint8Array(await file.arrayBuffer()), signal)
}

async function read(bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal | undefined): Promise<FeedReading> {
  desk ??= new DeskClient()
  const reading = await desk.daily(bytes, today(), signal === undefined ? {} : { signal })
  if (reading.ok) return reading.value
  return err([feedProblem('unreadable', {}, { why: reading.error.code })])
}
