/**
 * The service worker: registered, asked for updates, and handed over to a newer one. What is decided stands in
 * state/lifetime; here are only the browser's events. The worker itself is made by the build (vite-plugin-pwa,
 * prompt mode with clientsClaim). Registered without its client module, as that reloads every tab when one
 * accepts, and none on a first visit (vite-plugin-pwa#789, #393).
 */
import type { Lifetime } from './state/lifetime.svelte.ts'

const HOUR_MS = 3_600_000

/** Connects the lifetime with the browser; `save` says whether every open change is safe. */
export async function startServiceWorker(lifetime: Lifetime, save: () => Promise<boolean>): Promise<void> {
  const container = import.meta.env.PROD && 'serviceWorker' in navigator ? navigator.serviceWorker : null
  lifetime.connect({
    save,
    async activate() {
      const registration = await container?.getRegistration()
      if (registration?.waiting) registration.waiting.postMessage({ type: 'SKIP_WAITING' })
      else await lifetime.taken() // another tab was faster
    },
    reload: () => location.reload(),
  })
  if (!container) return

  // The worker of a first visit takes control of its page too (clientsClaim): that is no update.
  let controlled = container.controller !== null
  container.addEventListener('controllerchange', () => {
    if (container.controller === null) {
      // Gone with everything else that a full disk or a reader cleared: nothing has taken over.
      controlled = false
      lifetime.noteOffline(false)
      return
    }
    if (controlled || lifetime.updateWaiting) void lifetime.taken()
    controlled = true
  })
  const registration = await container.register('./sw.js', { scope: './' })
  followRegistration(registration, lifetime)
  pollForUpdates(registration)
  // Site data can be cleared, and a full disk clears the cache by itself, while the page stays open.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void lookAgain(container, lifetime)
  })
}

function followRegistration(registration: ServiceWorkerRegistration, lifetime: Lifetime): void {
  const follow = (worker: ServiceWorker | null) => {
    const first = registration.active === null
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && !first) lifetime.noteUpdateWaiting()
      if (worker.state === 'activated') void noteIfComplete(lifetime)
    })
  }
  if (registration.waiting) lifetime.noteUpdateWaiting()
  if (registration.active) void noteIfComplete(lifetime)
  follow(registration.installing)
  registration.addEventListener('updatefound', () => follow(registration.installing))
}

async function lookAgain(container: ServiceWorkerContainer, lifetime: Lifetime): Promise<void> {
  const registration = await container.getRegistration().catch(() => undefined)
  if (!registration) lifetime.noteOffline(false)
  else if (registration.active) await noteIfComplete(lifetime)
}

/** A worker becomes active only after its whole precache is filled; the browser may have cleared that since. */
async function noteIfComplete(lifetime: Lifetime): Promise<void> {
  const names = await caches.keys().catch((): string[] => [])
  lifetime.noteOffline(names.some((name) => name.includes('precache')))
}

/** A tab that stays open would never hear of a new version by itself. */
function pollForUpdates(registration: ServiceWorkerRegistration): void {
  const look = () => {
    // Failing is the normal case here: there is no network.
    registration.update().catch(() => undefined)
  }
  setInterval(look, HOUR_MS)
  addEventListener('online', look)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look()
  })
}
