/**
 * The few choices that belong to a browser and not to a document. A stored value that is not one of ours counts
 * as not chosen.
 */
import { isRecord } from '../domain/shared/is-record.ts'
import { ok } from '../domain/shared/result.ts'
import type { Person } from '../file/merge/change-set.ts'
import { attempt, type StorageResult } from './failure.ts'
import { hasTexts } from './rows.ts'
import type { Store } from './store.ts'

/** `system` follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export interface Settings {
  /** As chosen; null leaves it to the browser. Which languages exist is not known here. */
  readonly language: string | null
  readonly theme: Theme
  /** The document that was open last, to offer it again; null when none was. */
  readonly lastDocumentId: string | null
  /** Who works on this device, as they call themselves; null where nobody said. */
  readonly person: Person | null
  /** Whether that was asked: it is asked once. */
  readonly personAsked: boolean
  /** Whose keys this device knows: name by public key, as people confirmed them. */
  readonly knownKeys: Readonly<Record<string, string>>
  /** Columns of files that were mapped by hand: place by field, by the fingerprint of the header. */
  readonly columns: ColumnMappings
}

/** Null: none of the columns holds the field. */
export type ColumnMappings = Readonly<Record<string, Readonly<Record<string, number | null>>>>

export const DEFAULT_SETTINGS: Settings = {
  language: null,
  theme: 'system',
  lastDocumentId: null,
  person: null,
  personAsked: false,
  knownKeys: {},
  columns: {},
}

export function readSettings(store: Store): Promise<StorageResult<Settings>> {
  return attempt(async () => ok(settingsOf(await store.settings.toArray())))
}

export function writeSetting<Name extends keyof Settings>(
  store: Store,
  key: Name,
  value: Settings[Name],
): Promise<StorageResult<null>> {
  return attempt(async () => {
    await store.settings.put({ key, value })
    return ok(null)
  })
}

/** Keeps `onSettings` up to date, also with what another tab chooses. Returns the way to stop. */
export function watchSettings(store: Store, onSettings: (settings: Settings) => void): () => void {
  return store.watch(
    async () => store.settings.toArray(),
    (rows) => onSettings(settingsOf(rows)),
    () => undefined,
  )
}

function settingsOf(rows: readonly unknown[]): Settings {
  const chosen = new Map(rows.filter(isRecord).map((row) => [row['key'], row['value']]))
  return {
    language: textOf(chosen.get('language')),
    theme: THEMES.find((one) => one === chosen.get('theme')) ?? DEFAULT_SETTINGS.theme,
    lastDocumentId: textOf(chosen.get('lastDocumentId')),
    person: personOf(chosen.get('person')),
    personAsked: chosen.get('personAsked') === true,
    knownKeys: namesOf(chosen.get('knownKeys')),
    columns: mappingsOf(chosen.get('columns')),
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function personOf(value: unknown): Person | null {
  if (!isRecord(value) || !hasTexts(value, ['name', 'role', 'organization'])) return null
  const [name, role, organization] = [value['name'], value['role'], value['organization']].map(String)
  return name === undefined || name.trim() === ''
    ? null
    : { name, role: role ?? '', organization: organization ?? '' }
}

function namesOf(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function mappingsOf(value: unknown): ColumnMappings {
  if (!isRecord(value)) return {}
  const mappings = Object.entries(value).flatMap(([fingerprint, mapping]) => {
    if (!isRecord(mapping)) return []
    const places = Object.entries(mapping).filter(
      (entry): entry is [string, number | null] => entry[1] === null || Number.isInteger(entry[1]),
    )
    return [[fingerprint, Object.fromEntries(places)] as const]
  })
  return Object.fromEntries(mappings)
}
