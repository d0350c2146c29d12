/** A browser with a memory: the same profile can be closed and opened again, as a reader does. */
import { type BrowserContext, chromium, type Page } from 'playwright/test'
import { CHROMIUM, CHROMIUM_FLAGS } from '../../support/chromium.ts'

/** Opens a browser on a profile folder; what was stored there by an earlier one is there again. */
export function openProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM,
    args: CHROMIUM_FLAGS,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    serviceWorkers: 'allow',
  })
}

/** The tab that a browser begins with. */
export async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? context.newPage()
}
