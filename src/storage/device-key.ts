/**
 * The key with which this device signs its files: made here when it is first needed, kept in this browser, copied
 * nowhere. Gone with the browser's data, and then another is made.
 */
import { isRecord } from '../domain/shared/is-record.ts'
import { ok } from '../domain/shared/result.ts'
import { hasCryptography } from '../file/travel/bytes.ts'
import { makeDeviceKey } from '../file/travel/signature.ts'
import { attempt } from './failure.ts'
import type { Store } from './store.ts'

const ROW = 'deviceKey'

/** Null where the browser has no cryptography, or gives no place to keep a key. */
export async function deviceKey(store: Store): Promise<CryptoKeyPair | null> {
  const found = await attempt(async () => ok(keyIn(await store.settings.get(ROW))))
  if (!found.ok) return null
  if (found.value) return found.value
  if (!hasCryptography()) return null
  const made = await makeDeviceKey()
  const kept = await attempt(async () => {
    // Another tab may have been faster: the key that is kept is the one that counts.
    const meanwhile = keyIn(await store.settings.get(ROW))
    if (meanwhile) return ok(meanwhile)
    await store.settings.put({ key: ROW, value: made })
    return ok(made)
  })
  return kept.ok ? kept.value : null
}

function keyIn(row: unknown): CryptoKeyPair | null {
  const pair = isRecord(row) ? row['value'] : null
  if (!isRecord(pair)) return null
  const { privateKey, publicKey } = pair
  return privateKey instanceof CryptoKey && publicKey instanceof CryptoKey ? { privateKey, publicKey } : null
}
