/** The built app in a real browser, one test at a time: the tests stop servers and count milliseconds. */
import { defineConfig } from 'playwright/test'
import { CHROMIUM, CHROMIUM_FLAGS } from '../support/chromium.ts'
import { DIST } from './support/static-server.ts'

const PORT = Number(process.env['E2E_PORT'] ?? 4180)

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // No test is about speed: these only end what would never end, on slow machines too.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${PORT}`,
    browserName: 'chromium',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    launchOptions: { executablePath: CHROMIUM, args: CHROMIUM_FLAGS },
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort --outDir ${DIST}`,
    cwd: '../..',
    url: `http://localhost:${PORT}`,
    reuseExistingServer: false,
  },
})
