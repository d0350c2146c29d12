/** Small settings of the origin (`localStorage`): written at once, and outside what the browser counts as its storage. */

export type SmallSettings = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** False where there is no room for it; what stood there stays. */
export function putSetting(settings: SmallSettings, key: string, value: string): boolean {
  try {
    settings.setItem(key, value)
    return true
  } catch {
    return false
  }
}
