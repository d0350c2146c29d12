/** Boot: storage → state → screen → service worker. */
import { mount } from 'svelte'
import { startServiceWorker } from './pwa.ts'
import { createApp } from './state/app.svelte.ts'
import { Lifetime } from './state/lifetime.svelte.ts'
import { guardPage } from './state/page-guard.ts'
import { browserSurroundings } from './state/surroundings.ts'
import { openStore } from './storage/open.ts'
import App from './ui/App.svelte'

const lifetime = new Lifetime()
const opened = await openStore({ onOutdated: () => lifetime.noteDatabaseUpgraded() })
const app = await createApp(opened, browserSurroundings(opened.store), lifetime)
guardPage(app.library)
mount(App, { target: document.getElementById('app') ?? document.body, props: { app } })
await startServiceWorker(lifetime, () => app.library.save())
