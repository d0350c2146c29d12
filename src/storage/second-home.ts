/**
 * A copy of every document outside the database, and a register of what should be there. On a disk that was filled to
 * the last byte a browser may throw its whole database away; files of the origin and its small settings stay. Nothing
 * here is ever the only place where a document stands, and nothing leaves the register but at the reader's word.
 */
import { isRecord, hasTexts, type Instant } from './rows.ts'

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
  forget(id: string): Promise<void>
}

const FOLDER = 'adempauze-second-home'
const REGISTER = 'adempauze/register'

/** In the files of the origin, or undefined where the browser has none that can be written. */
export async function browserSecondHome(
  storage: Pick<StorageManager, 'getDirectory'> | undefined,
  settings: Pick<Storage, 'getItem' | 'setItem'>,
): Promise<SecondHome | undefined> {
  if (!storage || !('createWritable' in FileSystemFileHandle.prototype)) return undefined
  try {
    const folder = await (await storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true })
    return secondHomeIn(folder, settings)
  } catch {
    // A private window, or a disk without a byte left: the app works without.
    return undefined
  }
}

function secondHomeIn(
  folder: FileSystemDirectoryHandle,
  settings: Pick<Storage, 'getItem' | 'setItem'>,
): SecondHome {
  return {
    registered: () => readRegister(settings),
    register(documents) {
      try {
        settings.setItem(REGISTER, JSON.stringify(documents))
        return true
      } catch {
        return false
      }
    },
    async read(id) {
      try {
        return await (await folder.getFileHandle(fileName(id))).getFile()
      } catch {
        return null
      }
    },
    async keep(id, text) {
      try {
        const file = await folder.getFileHandle(fileName(id), { create: true })
        // Written beside the file and put in its place by `close`: there is never half a copy.
        const writable = await file.createWritable()
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
    },
    async forget(id) {
      await folder.removeEntry(fileName(id)).catch(() => undefined)
    },
  }
}

const fileName = (id: string): string => `${id}.json`

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
