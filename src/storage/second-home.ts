/**
 * A copy of every document outside the database, and a register of what should be there. On a disk that was filled to
 * the last byte Chromium throws away everything that it counts as storage of a site: the database, the files of the
 * origin and the offline cache, all in one (measured). Its small settings (`localStorage`) are kept apart from that, and
 * stay: copies stand there, packed, as far as they fit; what is too large for it stands in the files of the origin.
 * Nothing here is ever the only place where a document stands, and nothing leaves the register but at the reader's word.
 */
import { isRecord } from '../domain/shared/is-record.ts'
import { pack, unpack } from './packed-text.ts'
import { hasTexts, type Instant } from './rows.ts'
import { putSetting, type SmallSettings } from './small-settings.ts'

/** A document that should be there. */
export interface Registered {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly revision: number
  readonly savedAt: Instant
}

/** A place for files, and one for the register; each write is whole or not there. */
export interface SecondHome {
  registered(): readonly Registered[]
  /** False where the register could not be written. */
  register(documents: readonly Registered[]): boolean
  /** The text that was kept of a document, or null. */
  read(id: string): Promise<Blob | null>
  /** False where there is no room for it; what was kept before stays. */
  keep(id: string, text: string): Promise<boolean>
  /** Keeps and registers what the database did not take, before this returns. False where there is no room for it. */
  rescue(document: Registered, text: string): boolean
  forget(id: string): Promise<void>
}

const FOLDER = 'adempauze-second-home'
const REGISTER = 'adempauze/register'
const copyKey = (id: string): string => `adempauze/copy/${id}`
const fileName = (id: string): string => `${id}.json`

/** Undefined where the browser keeps no settings. */
export async function browserSecondHome(
  storage: Pick<StorageManager, 'getDirectory'> | undefined,
  settings: SmallSettings | undefined,
): Promise<SecondHome | undefined> {
  return settings && secondHomeIn(await folderOf(storage), settings)
}

async function folderOf(
  storage: Pick<StorageManager, 'getDirectory'> | undefined,
): Promise<FileSystemDirectoryHandle | undefined> {
  if (!storage || !('createWritable' in FileSystemFileHandle.prototype)) return undefined
  try {
    return await (await storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true })
  } catch {
    // A private window, or a disk without a byte left.
    return undefined
  }
}

function secondHomeIn(folder: FileSystemDirectoryHandle | undefined, settings: SmallSettings): SecondHome {
  const set = (key: string, value: string): boolean => putSetting(settings, key, value)
  return {
    registered: () => readRegister(settings),
    register: (documents) => set(REGISTER, JSON.stringify(documents)),
    async read(id) {
      const packed = settings.getItem(copyKey(id))
      const kept = packed === null ? null : await unpack(packed)
      return kept ?? readFile(folder, fileName(id))
    },
    async keep(id, text) {
      const packed = await pack(text)
      if (packed !== null && set(copyKey(id), packed)) {
        await folder?.removeEntry(fileName(id)).catch(() => undefined)
        return true
      }
      if (!(await writeFile(folder, fileName(id), text))) return false
      settings.removeItem(copyKey(id))
      return true
    },
    rescue(document, text) {
      const others = readRegister(settings).filter(({ id }) => id !== document.id)
      return set(copyKey(document.id), text) && set(REGISTER, JSON.stringify([...others, document]))
    },
    async forget(id) {
      settings.removeItem(copyKey(id))
      await folder?.removeEntry(fileName(id)).catch(() => undefined)
    },
  }
}

async function readFile(folder: FileSystemDirectoryHandle | undefined, name: string): Promise<Blob | null> {
  try {
    return (await (await folder?.getFileHandle(name))?.getFile()) ?? null
  } catch {
    return null
  }
}

/** Written beside the file and put in its place by `close`: there is never half a copy. */
async function writeFile(
  folder: FileSystemDirectoryHandle | undefined,
  name: string,
  text: string,
): Promise<boolean> {
  try {
    const writable = await (await folder?.getFileHandle(name, { create: true }))?.createWritable()
    if (!writable) return false
    try {
      await writable.write(text)
      await writable.close()
      return true
    } catch {
      await writable.abort().catch(() => undefined)
      return false
    }
  } catch {
    return false
  }
}

function readRegister(settings: Pick<Storage, 'getItem'>): readonly Registered[] {
  try {
    const value: unknown = JSON.parse(settings.getItem(REGISTER) ?? '[]')
    return Array.isArray(value) ? value.filter(isRegistered) : []
  } catch {
    return []
  }
}

function isRegistered(value: unknown): value is Registered {
  return (
    isRecord(value) &&
    hasTexts(value, ['id', 'title', 'kind', 'savedAt']) &&
    typeof value['revision'] === 'number'
  )
}
