/**
 * Files that the system hands to the installed app: opened with it (file handler), or shared to it (share target, which
 * the service worker puts aside, see public/share-target.js). They are read on the sharing page, as any other file.
 */
import type { HandedFiles } from './handed-files.svelte.ts'

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void
}

/** The name is that of public/share-target.js. */
const SHARED = 'adempauze-shared'

/** @param arrive shows the page that reads them. */
export function followSystemFiles(handed: HandedFiles, arrive: () => void): void {
  const hand = (files: readonly File[]): void => {
    if (files.length === 0) return
    handed.hand(files)
    arrive()
  }
  const queue = Reflect.get(globalThis, 'launchQueue') as LaunchQueue | undefined
  queue?.setConsumer(({ files = [] }) => {
    void Promise.all(files.map((file) => file.getFile().catch(() => null))).then((opened) =>
      hand(opened.filter((file) => file !== null)),
    )
  })
  const takeShared = (): void => void sharedFiles().then(hand)
  takeShared()
  document.addEventListener('visibilitychange', takeShared)
}

async function sharedFiles(): Promise<readonly File[]> {
  if (!('caches' in globalThis) || !(await caches.has(SHARED).catch(() => false))) return []
  const cache = await caches.open(SHARED)
  const files: File[] = []
  for (const request of await cache.keys()) {
    const response = await cache.match(request)
    if (response && (await cache.delete(request))) {
      const name = decodeURIComponent(response.headers.get('x-file-name') ?? 'adempauze.json')
      files.push(new File([await response.blob()], name))
    }
  }
  return files
}
