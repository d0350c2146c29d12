/** Minutes that are being typed, as this device remembers them until they are recorded or given up. */
import type {
  MeetingAction,
  MeetingFigure,
  ScalableLocation,
} from '../../../../domain/oxygen/records/meeting-record.ts'
import { type CivilDate, parseDate } from '../../../../domain/shared/civil-date.ts'
import type { Notes } from '../../../../state/app.svelte.ts'

export interface MinutesDraft {
  heldOn: CivilDate
  attendees: string
  figures: MeetingFigure[]
  locations: ScalableLocation[]
  decision: string
  decidedBy: string
  actions: MeetingAction[]
}

/** What was being typed about a ledger; null where nothing was, or an earlier program wrote it otherwise. */
export function draftIn(notes: Notes, documentId: string): MinutesDraft | null {
  const value = notes.read(nameOf(documentId))
  if (!isRecord(value)) return null
  const { heldOn, attendees, figures, locations, decision, decidedBy, actions } = value
  if (typeof heldOn !== 'string' || parseDate(heldOn) === null) return null
  if (typeof attendees !== 'string' || typeof decision !== 'string' || typeof decidedBy !== 'string')
    return null
  const fits = listOf(figures, isFigure) && listOf(locations, isLocation) && listOf(actions, isAction)
  return fits ? { heldOn, attendees, figures, locations, decision, decidedBy, actions } : null
}

export function keepDraft(notes: Notes, documentId: string, draft: MinutesDraft): void {
  notes.write(nameOf(documentId), draft)
}

export function dropDraft(notes: Notes, documentId: string): void {
  notes.forget(nameOf(documentId))
}

const nameOf = (documentId: string): string => `minutes/${documentId}`

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function listOf<Item>(value: unknown, is: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.every(is)
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isDay = (value: unknown): boolean => value === null || (isText(value) && parseDate(value) !== null)

function isFigure(value: unknown): value is MeetingFigure {
  if (!isRecord(value)) return false
  const { label, value: figure, unit, source } = value
  return [label, unit, source].every(isText) && (figure === null || typeof figure === 'number')
}

function isLocation(value: unknown): value is ScalableLocation {
  if (!isRecord(value)) return false
  const { name, socsNeeded, from, remark } = value
  return isText(name) && typeof socsNeeded === 'number' && isDay(from) && isText(remark)
}

function isAction(value: unknown): value is MeetingAction {
  if (!isRecord(value)) return false
  const { actionId, text, owner, dueDate, doneOn, status } = value
  const isKnown = status === undefined || status === 'STARTED' || status === 'DROPPED'
  return [actionId, text, owner].every(isText) && isDay(dueDate) && isDay(doneOn) && isKnown
}
