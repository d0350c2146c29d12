/** Boot: storage → language → state → screen → service worker → the rest of the app into memory. */
import { mount } from 'svelte'
import { loadWriter } from './file/xlsx-library.ts'
import { LOCALES, preferredLocale } from './i18n/locale.ts'
import { loadMessages } from './i18n/messages.ts'
import { startServiceWorker } from './pwa.ts'
import { createApp } from './state/app.svelte.ts'
import { Lifetime } from './state/lifetime.svelte.ts'
import { guardPage } from './state/page-guard.ts'
import { followSystemFiles } from './state/system-files.ts'
import { browserSurroundings } from './state/surroundings.ts'
import { browserNotes } from './storage/notes.ts'
import { openStore } from './storage/open.ts'
import { browserSecondHome } from './storage/second-home.ts'
import App from './ui/App.svelte'
import { loadRest } from './ui/load-rest.ts'
import { hrefOf, parseHash } from './ui/routes.ts'
import { viewOf, VIEWS } from './ui/views.svelte.ts'

// No top-level await: the other parts import from this one, and would wait for it while it waits for them.
async function boot(): Promise<void> {
  // Both are on their way while the database opens.
  const firstPage = viewOf(parseHash(location.hash))?.load()
  const likelyTexts = loadMessages(preferredLocale(navigator.languages)).catch(() => undefined)

  const lifetime = new Lifetime()
  const settings = smallSettings()
  const home = browserSecondHome('storage' in navigator ? navigator.storage : undefined, settings)
  const opened = await openStore({
    onOutdated: () => lifetime.noteDatabaseUpgraded(),
    lastWrites: settings,
  })
  await likelyTexts
  const app = await createApp(
    opened,
    browserSurroundings(opened.store, await home, browserNotes(localStorage)),
    lifetime,
  )
  await firstPage
  guardPage(app.library)
  followSystemFiles(app.handedFiles, () => (location.hash = hrefOf({ view: 'share' })))
  const target = document.getElementById('app') ?? document.body
  target.replaceChildren() // what index.html says until here
  mount(App, { target, props: { app } })
  await Promise.all([
    startServiceWorker(lifetime, () => app.library.save()),
    loadRest([
      ...VIEWS.map((view) => () => view.load()),
      ...LOCALES.map((language) => () => app.locale.load(language)),
      () => arrives(loadWriter),
    ]),
  ])
}

function smallSettings(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined // the reader blocked it
  }
}

function arrives(load: () => Promise<unknown>): Promise<boolean> {
  return load().then(
    () => true,
    () => false,
  )
}

void boot()
