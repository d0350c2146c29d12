/** Web Locks as the standard describes them, for Node 20 which has none: exclusive, first come first served. */
import type { Locks } from '../../src/storage/tabs.ts'

interface Waiting {
  readonly grant: () => void
}

export function fakeLocks(): Locks {
  const held = new Map<string, Waiting[]>()

  async function request(name: string, ...rest: unknown[]): Promise<unknown> {
    const [options, callback] = rest
    if (!isOptions(options) || !isCallback(callback)) throw new TypeError('name, options, callback')
    await Promise.resolve()
    const queue = held.get(name)
    if (queue && options.ifAvailable) return callback(null)
    if (queue) await turnIn(queue, options.signal)
    else held.set(name, [])
    try {
      return await callback({ name, mode: 'exclusive' })
    } finally {
      const next = held.get(name)?.shift()
      if (next) next.grant()
      else held.delete(name)
    }
  }

  function turnIn(queue: Waiting[], signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting = { grant: resolve }
      queue.push(waiting)
      signal?.addEventListener('abort', () => {
        const place = queue.indexOf(waiting)
        if (place < 0) return
        queue.splice(place, 1)
        reject(new DOMException('left the queue', 'AbortError'))
      })
    })
  }

  return { request }
}

function isOptions(value: unknown): value is LockOptions {
  return typeof value === 'object'
}

function isCallback(value: unknown): value is (lock: Pick<Lock, 'name' | 'mode'> | null) => unknown {
  return typeof value === 'function'
}
