/** This device as the signer of its files, and what a signature of another says to it. */
import type { Person } from '../file/merge/change-set.ts'
import { codeOfKey, type Signer, signerOf } from '../file/travel/signature.ts'
import type { SignatureFound } from '../file/travel/travelling-file.ts'
import { deviceKey } from '../storage/device-key.ts'
import type { Store } from '../storage/store.ts'

/**
 * What a signature says here. `own`: this device. `known`: the key that was confirmed for `name`. `otherKey`: the name is
 * known with another key. `unknown`: nobody has said whose key this is. `broken`: the file is not what was signed.
 */
export type SignedBy = { readonly key: string; readonly by: Person } & (
  | { readonly kind: 'own' | 'unknown' | 'otherKey' | 'broken' }
  | { readonly kind: 'known'; readonly name: string }
)

export class Device {
  readonly #store: Store
  #signer: Promise<Signer | null> | null = null

  constructor(store: Store) {
    this.#store = store
  }

  /** Null where this browser cannot sign. The key is made when it is first asked for. */
  signer(): Promise<Signer | null> {
    this.#signer ??= deviceKey(this.#store).then((pair) => pair && signerOf(pair))
    return this.#signer
  }

  /** By what others know this device's key; '' where it cannot sign. */
  async code(): Promise<string> {
    const signer = await this.signer()
    return signer ? codeOfKey(signer.key) : ''
  }

  codeOf(key: string): Promise<string> {
    return codeOfKey(key)
  }

  async signedBy(
    { key, by, isValid }: SignatureFound,
    known: Readonly<Record<string, string>>,
  ): Promise<SignedBy> {
    if (!isValid) return { kind: 'broken', key, by }
    if ((await this.signer())?.key === key) return { kind: 'own', key, by }
    const name = known[key]
    if (name !== undefined) return { kind: 'known', key, by, name }
    const isNameKnown = Object.values(known).some((one) => one === by.name)
    return { kind: isNameKnown ? 'otherKey' : 'unknown', key, by }
  }
}
