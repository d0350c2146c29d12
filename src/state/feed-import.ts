/** Reads daily figures that a planner chose or pasted, in a worker. Nothing is kept: what comes back is a preview. */
import { DeskClient } from '../../workers/desk-client.ts'
import type { Doubt } from '../domain/forecast/newest.ts'
import type { ObservedSeries } from '../domain/observed/series.ts'
import { err } from '../domain/shared/result.ts'
import { DESK_BUDGET } from '../file/desk/budget.ts'
import type { ChosenColumns } from '../file/desk/columns.ts'
import type { DailyField } from '../file/feed/daily-columns.ts'
import type { DailyChoices, DailyReading } from '../file/feed/daily-sheets.ts'
import { feedProblem } from '../file/feed/feed-problem.ts'
import { today } from './today.ts'

export { DAILY_FIELDS, type DailyField } from '../file/feed/daily-columns.ts'
export type { DailyChoices } from '../file/feed/daily-sheets.ts'
export type { DeskTable } from '../file/desk/table.ts'

/** Columns that were chosen by hand before, by the fingerprint of the header. */
type Remembered = (fingerprint: string) => ChosenColumns<DailyField> | null

export interface FeedReading extends DailyReading {
  /** Columns that were chosen by hand before, where those were taken. */
  readonly remembered: ChosenColumns<DailyField> | null
}

let desk: DeskClient | null = null
/** A worker of its own: stopping it must not stop the reading of the next file. */
let judge: DeskClient | null = null

/** A file as bytes that can be read again with other choices; null where it is too large to be read at all. */
export async function bytesOf(source: File | string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (typeof source === 'string') return new TextEncoder().encode(source)
  return source.size > DESK_BUDGET.bytes ? null : new Uint8Array(await source.arrayBuffer())
}

/** @param bytes null: too large. @param remembered asked only where nothing was chosen this time. */
export async function readFeed(
  bytes: Uint8Array<ArrayBuffer> | null,
  choices: DailyChoices,
  remembered: Remembered,
  signal: AbortSignal,
): Promise<FeedReading> {
  if (bytes === null) return { ...unreadable('tooLarge'), remembered: null }
  const first = await read(bytes, choices, signal)
  const columns = choices.columns === undefined && first.table ? remembered(first.table.fingerprint) : null
  if (columns === null) return { ...first, remembered: null }
  return { ...(await read(bytes, { ...choices, columns }, signal)), remembered: columns }
}

/** What is doubtful of the newest day; none where the worker cannot say. */
export async function doubtsOf(series: ObservedSeries, signal: AbortSignal): Promise<readonly Doubt[]> {
  judge ??= new DeskClient()
  const found = await judge.doubts(series, { signal })
  return found.ok ? found.value : []
}

async function read(
  bytes: Uint8Array<ArrayBuffer>,
  choices: DailyChoices,
  signal: AbortSignal,
): Promise<DailyReading> {
  desk ??= new DeskClient()
  const reading = await desk.daily(bytes, today(), choices, { signal })
  return reading.ok ? reading.value : unreadable(reading.error.code)
}

function unreadable(why: 'tooLarge' | 'cancelled' | 'timedOut' | 'crashed'): DailyReading {
  return { result: err([feedProblem('unreadable', {}, { why })]), table: null }
}
