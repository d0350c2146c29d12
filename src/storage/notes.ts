/**
 * Small notes of this device beside the documents: minutes that are being typed, how a supplier's list is read. Written
 * at once, so that a note survives a page that goes away in the same moment; never the only place of a document.
 */

/** A note is known by its name; what it says is read again as `unknown`, as it may be of an earlier program. */
export interface Notes {
  /** Null where there is none, or where it cannot be read. */
  read(name: string): unknown
  /** False where there is no room for it. */
  write(name: string, value: unknown): boolean
  forget(name: string): void
}

const PREFIX = 'adempauze/note/'

export function browserNotes(settings: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Notes {
  return {
    read(name) {
      try {
        const value: unknown = JSON.parse(settings.getItem(PREFIX + name) ?? 'null')
        return value
      } catch {
        return null
      }
    },
    write(name, value) {
      try {
        settings.setItem(PREFIX + name, JSON.stringify(value))
        return true
      } catch {
        return false
      }
    },
    forget(name) {
      settings.removeItem(PREFIX + name)
    },
  }
}
