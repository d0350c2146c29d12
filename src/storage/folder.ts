/**
 * A folder on the reader's disk that people share, often by a program that synchronises it (File System Access). Every
 * device writes files of its own there and no other's, so that nobody writes over anybody; a write is beside the file
 * and in its place in one moment. What such programs leave behind (their own copies, half files) is known by its name.
 */
import { compareText } from '../domain/shared/compare-text.ts'
import { err, ok, type Result } from '../domain/shared/result.ts'

/** What the browser adds to a folder that the reader chose; a folder of the origin does without. */
export type Folder = FileSystemDirectoryHandle & {
  queryPermission?(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>
}

/** `permission`: the browser wants to hear it from the reader again. `gone`: not there, a stick that was pulled out. */
export type FolderTrouble = 'permission' | 'gone' | 'full' | 'unavailable'

export interface FolderFile {
  readonly name: string
  /** Another one when the file changes. */
  readonly state: string
  readonly size: number
  /** By its name a second copy that a synchronising program made because two devices wrote the same file. */
  readonly isDouble: boolean
  /** As it is when it is asked for. */
  readonly file: File
}

const ENDING = '.adempauze.json'
const UNFINISHED = /^[.~]|\.(?:crswap|tmp|part|partial|crdownload)$/i
/** Dropbox, Nextcloud, OneDrive and Google Drive, Syncthing, and whoever copies by hand. */
const DOUBLE = /conflict|\(\d+\)\.|sync-conflict|kopie|\bcopy\b/i

export function isFolder(value: unknown): value is Folder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'getFileHandle' in value &&
    'removeEntry' in value &&
    'values' in value
  )
}

/** @param asks whether to ask the reader, which a browser allows at a press of a button alone. */
export async function mayWrite(folder: Folder, asks: boolean): Promise<boolean> {
  const wanted = { mode: 'readwrite' } as const
  try {
    if ((await folder.queryPermission?.(wanted)) === 'granted') return true
    if (folder.queryPermission === undefined) return true
    return asks && (await folder.requestPermission?.(wanted)) === 'granted'
  } catch (fault) {
    if (fault instanceof DOMException) return false
    throw fault
  }
}

/** The files of ours in a folder, whoever wrote them; what is not yet whole by its name is left out. */
export function filesIn(folder: Folder): Promise<Result<readonly FolderFile[], FolderTrouble>> {
  return attempt(async () => {
    const files: FolderFile[] = []
    for await (const entry of folder.values()) {
      if (entry.kind !== 'file' || UNFINISHED.test(entry.name) || !/\.json$/i.test(entry.name)) continue
      const file = await entry.getFile().catch(() => null) // gone since it was listed
      if (file === null) continue
      const { name, size } = file
      files.push({
        name,
        size,
        state: `${name} ${size} ${file.lastModified}`,
        isDouble: DOUBLE.test(name),
        file,
      })
    }
    return files.sort((a, b) => compareText(a.name, b.name))
  })
}

/** `suffix` says whose file it is: this device's of one document. An earlier name of it goes once the new file is whole. */
export function putFile(
  folder: Folder,
  title: string,
  suffix: string,
  content: Blob,
): Promise<Result<null, FolderTrouble>> {
  return attempt(async () => {
    const name = `${title}_${suffix}${ENDING}`
    const writable = await (await folder.getFileHandle(name, { create: true })).createWritable()
    try {
      await writable.write(content)
      await writable.close()
    } catch (fault) {
      await writable.abort().catch(() => undefined)
      throw fault
    }
    const earlier: string[] = []
    for await (const entry of folder.values())
      if (entry.name !== name && entry.name.endsWith(`_${suffix}${ENDING}`)) earlier.push(entry.name)
    for (const old of earlier) await folder.removeEntry(old)
    return null
  })
}

export const isFileOf = (name: string, suffix: string): boolean => name.endsWith(`${suffix}${ENDING}`)

async function attempt<T>(work: () => Promise<T>): Promise<Result<T, FolderTrouble>> {
  try {
    return ok(await work())
  } catch (fault) {
    if (!(fault instanceof DOMException)) throw fault
    if (fault.name === 'NotAllowedError' || fault.name === 'SecurityError') return err('permission')
    if (fault.name === 'NotFoundError') return err('gone')
    return err(fault.name === 'QuotaExceededError' ? 'full' : 'unavailable')
  }
}

/** How a browser lets the reader choose a folder; undefined where it has no such thing. */
export function folderPicker(): (() => Promise<Folder | null>) | undefined {
  const pick: unknown = Reflect.get(globalThis, 'showDirectoryPicker')
  if (typeof pick !== 'function') return undefined
  return async () => {
    try {
      return (await Reflect.apply(pick, globalThis, [{ id: 'adempauze', mode: 'readwrite' }])) as Folder
    } catch (fault) {
      // The reader closed the dialogue, or the browser keeps this folder to itself and has said so.
      if (fault instanceof DOMException) return null
      throw fault
    }
  }
}
