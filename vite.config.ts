import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { licences } from './src/headless/licences.ts'
import { CHROMIUM, CHROMIUM_FLAGS } from './test/support/chromium.ts'

const pwa = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  manifest: {
    name: 'Adempauze',
    short_name: 'Adempauze',
    description: 'Capaciteitsplanning voor de acute zorgketen, zonder server',
    lang: 'nl',
    id: './',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#f2f5f6',
    theme_color: '#0b5c68',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
    ],
    // Opened by a double click once the app is installed, in the window that is open.
    file_handlers: [{ action: './', accept: { 'application/json': ['.json'] } }],
    launch_handler: { client_mode: 'focus-existing' },
    share_target: {
      action: './share-target',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { files: [{ name: 'files', accept: ['application/json', '.json'] }] },
    },
    screenshots: [{ src: 'screenshot.png', sizes: '1440x1010', type: 'image/png', form_factor: 'wide' }],
  },
  workbox: {
    // Shown by the browser when it offers to install the app, and by the README; never by the app.
    globIgnores: ['screenshot.png'],
    globPatterns: ['**/*.{js,css,html,svg,png,wasm,json,webmanifest,md,txt}'],
    navigateFallback: 'index.html',
    importScripts: ['share-target.js'],
    cleanupOutdatedCaches: true,
    // Without this the tab of a first visit is never controlled, and accepting an update does not reload it.
    clientsClaim: true,
    // The solver's wasm is 3.5 MB; Workbox would leave it out above 2 MiB.
    maximumFileSizeToCacheInBytes: 8 << 20,
  },
})

/** Tests of what is kept on the device. */
const KEEPING = ['test/storage/**/*.test.ts', 'test/state/**/*.test.ts']

export default defineConfig({
  base: './',
  build: {
    // One style sheet: 11 KB, and no page can come without its looks.
    cssCodeSplit: false,
    // All pages come into memory in idle time (load-rest.ts): lists of what to preload would add 1 KB to the first load.
    modulePreload: false,
    rolldownOptions: {
      output: {
        // What the first screen needs is one file.
        codeSplitting: { groups: [{ name: 'app', tags: ['$initial'] }] },
      },
    },
  },
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true }, preprocess: vitePreprocess() }),
    licences(import.meta.dirname),
    process.env['VITEST'] ? [] : pwa,
  ],
  worker: { format: 'es' },
  preview: { port: 4173, host: 'localhost' },
  test: {
    // No test is about speed: this only ends what would never end, on slow machines too.
    maxWorkers: '100%',
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...KEEPING, 'test/ui/**', 'test/browser/**'],
          setupFiles: ['test/fixed-seed.ts'],
          // No file leaves anything behind, and loading all modules anew for each takes longer than most of their tests.
          isolate: false,
        },
      },
      {
        extends: true,
        // Dexie keeps the IndexedDB that it finds when it is first loaded: each file has its own.
        test: { name: 'storage', environment: 'node', include: KEEPING, setupFiles: ['test/fixed-seed.ts'] },
      },
      {
        extends: true,
        // Only a worker imports it: found while tests run, it would be bundled, and asked for again, in the midst of them.
        optimizeDeps: { include: ['highs'] },
        test: {
          name: 'ui',
          include: ['test/ui/**/*.test.ts'],
          setupFiles: ['test/fixed-seed.ts', 'test/ui/languages.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: CHROMIUM, args: CHROMIUM_FLAGS } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
