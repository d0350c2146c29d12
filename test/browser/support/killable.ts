/** A browser with a profile of its own that can be killed without a goodbye. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Page } from 'playwright/test'
import { CHROMIUM, CHROMIUM_FLAGS } from '../../support/chromium.ts'

export interface Killable {
  readonly page: Page
  /** The whole process group ends at once. */
  kill(): Promise<void>
  /** The reader closes the browser. */
  close(): Promise<void>
}

/** @throws where the browser ends before it can be spoken to. */
export async function startBrowser(profile: string): Promise<Killable> {
  const portFile = join(profile, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const flags = [
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--accept-lang=nl-NL',
    '--window-size=1280,900',
  ]
  const child = spawn(CHROMIUM, [...CHROMIUM_FLAGS, ...flags, 'about:blank'], {
    detached: true,
    stdio: 'ignore',
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  while (!existsSync(portFile) || !(await readFile(portFile, 'utf8')).includes('\n')) {
    if (child.exitCode !== null) throw new Error(`the browser ended with ${child.exitCode}`)
    await sleep(50)
  }
  const [port = ''] = (await readFile(portFile, 'utf8')).split('\n')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('the browser has no tab')
  return {
    page,
    async kill() {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await gone
    },
    async close() {
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close').catch(() => undefined)
      await gone
    },
  }
}
