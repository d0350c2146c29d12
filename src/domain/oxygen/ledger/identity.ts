/**
 * Event ids (UUIDv7, RFC 9562 §5.7) and the hybrid logical clock, as pure functions of the time, random bytes and
 * previous clock passed in. The clock only moves forward, so a laptop whose clock runs behind still writes later
 * recordings than what it has read.
 */
import type { EventId, RecordedAt } from '../records/events.ts'

const EVENT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const RECORDED_AT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)(?:-([0-9a-f]{4}))?$/
const MAX_COUNTER = 0xffff

export function isEventId(text: string): boolean {
  return EVENT_ID.test(text)
}

/**
 * A UUIDv7: 48 bits of `nowMs`, then the given random bytes under version and variant.
 * @param randomBytes at least 10 bytes. @throws RangeError on fewer: that is a bug.
 */
export function eventId(nowMs: number, randomBytes: Uint8Array): EventId {
  if (randomBytes.length < 10) throw new RangeError('an event id needs 10 random bytes')
  const bytes = Array.from(randomBytes.subarray(0, 10))
  bytes[0] = ((bytes[0] ?? 0) & 0x0f) | 0x70
  bytes[2] = ((bytes[2] ?? 0) & 0x3f) | 0x80
  const hex =
    nowMs.toString(16).padStart(12, '0') + bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export interface Clock {
  readonly ms: number
  /** 0 … 65,535 within one millisecond. */
  readonly counter: number
}

/** The clock in a recording, or null where the text is none. */
export function parseRecordedAt(text: RecordedAt): Clock | null {
  const match = RECORDED_AT.exec(text)
  if (!match) return null
  const moment = match[1] ?? ''
  const ms = Date.parse(moment)
  // Date.parse rolls 31 February over; a recording must be a moment that exists, and must be written one way only.
  if (Number.isNaN(ms) || new Date(ms).toISOString() !== moment || match[2] === '0000') return null
  return { ms, counter: match[2] === undefined ? 0 : Number.parseInt(match[2], 16) }
}

export function recordedAt(clock: Clock): RecordedAt {
  const moment = new Date(clock.ms).toISOString()
  return clock.counter === 0 ? moment : `${moment}-${clock.counter.toString(16).padStart(4, '0')}`
}

/** The next recording: the wall clock, unless `previous` is there already. Strictly later than `previous`. */
export function nextRecordedAt(nowMs: number, previous: RecordedAt | null): RecordedAt {
  const last = previous === null ? null : parseRecordedAt(previous)
  if (last === null || nowMs > last.ms) return recordedAt({ ms: nowMs, counter: 0 })
  if (last.counter < MAX_COUNTER) return recordedAt({ ms: last.ms, counter: last.counter + 1 })
  return recordedAt({ ms: last.ms + 1, counter: 0 })
}
