/**
 * A small volume that is filled to the last byte under a browser that works on it, with 2, 61 and 130 documents: the
 * reader edits, saves everything out, makes room, tries again, and starts the browser anew. Needs root, as it mounts a
 * file system of its own (ext4 in a file; `tmpfs` as first argument takes memory).
 */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright/test'
import { status, virulence } from '../browser/support/app.ts'
import { type Killable, startBrowser } from '../browser/support/killable.ts'
import { DIST, startServer } from '../browser/support/static-server.ts'

const COUNTS = [2, 61, 130]
const MEGABYTES = 160
const KILLED_AFTER_MS = 65_000
/** How the browser meets the full disk again, before or after room was made. */
const ENDINGS = ['reload', 'reload while full', 'restart', 'kill'] as const

export async function attack([fileSystem = 'ext4', ...counts]: readonly string[]): Promise<boolean> {
  if (process.getuid?.() !== 0) {
    console.log('skipped: only root can mount a small volume')
    return true
  }
  const server = await startServer(DIST)
  let isWhole = true
  for (const count of counts.length > 0 ? counts.map(Number) : COUNTS) {
    for (const ending of ENDINGS) {
      const folder = mkdtempSync(join(tmpdir(), 'full-disk-'))
      const volume = mountSmall(folder, fileSystem)
      try {
        const { lost, said } = await once(volume, server.url, count, ending)
        isWhole &&= lost === 0
        console.log(`${fileSystem}, ${count} documents, ${ending}: ${said}`)
      } finally {
        // Lazily: a browser that was in the midst of something must not hide what went wrong.
        execFileSync('umount', ['-l', volume])
        rmSync(folder, { recursive: true })
      }
    }
  }
  await server.stop()
  return isWhole
}

function mountSmall(folder: string, fileSystem: string): string {
  const volume = join(folder, 'volume')
  mkdirSync(volume)
  if (fileSystem === 'tmpfs') {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'tmpfs', volume])
    return volume
  }
  const image = join(folder, 'image')
  execFileSync('truncate', ['-s', `${MEGABYTES}M`, image])
  // No blocks are kept back for root.
  execFileSync('mkfs.ext4', ['-q', '-m', '0', image])
  execFileSync('mount', ['-o', 'loop', image, volume])
  return volume
}

/** Writes until not a byte is left. */
function fill(volume: string): void {
  const ballast = openSync(join(volume, 'ballast'), 'a')
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    try {
      for (;;) writeSync(ballast, Buffer.alloc(size, 1))
    } catch (error) {
      if (!String(error).includes('ENOSPC')) throw error
    }
  }
  closeSync(ballast)
}

const makeRoom = (volume: string): void => rmSync(join(volume, 'ballast'))

async function once(
  volume: string,
  url: string,
  count: number,
  ending: (typeof ENDINGS)[number],
): Promise<{ readonly lost: number; readonly said: string }> {
  const profile = join(volume, 'profile')
  let browser = await startBrowser(profile)
  await bringIn(browser.page, url, count)
  const address = await openFirst(browser.page)
  // Chromium writes its small settings to disk five seconds after they were set, and no oftener than once a minute; what
  // came in later than that, on a disk that is full before them, and in a browser that is then killed, stands nowhere.
  await setTimeout(ending === 'kill' ? KILLED_AFTER_MS : 8_000)
  // A browser lets go of some of its files: every byte that comes free is taken again.
  const filling = setInterval(() => fill(volume), 200)
  fill(volume)
  await setTimeout(500)

  const told: string[] = []
  let isRefused = false
  await virulence(browser.page).fill('1.6')
  told.push(
    `bar: ${await barAfter(browser.page, /bewaren mislukt|bewaard om/)}, ${await alerts(browser.page)}`,
  )
  const free = await browser.page.evaluate(async () => {
    const { quota = NaN, usage = NaN } = await navigator.storage.estimate().catch((): StorageEstimate => ({}))
    return quota - usage
  })
  told.push(`room said: ${free} bytes`)
  const out = await saveAllOut(browser.page)
  told.push(`saved out: ${out}`)

  if (ending !== 'reload while full') clearInterval(filling)
  if (ending === 'reload while full') {
    await browser.page.reload()
    await listed(browser.page)
    told.push(`while full: ${await found(browser.page)}`)
    clearInterval(filling)
    makeRoom(volume)
  } else {
    makeRoom(volume)
    const retried = await retry(browser.page)
    told.push(`tried again: ${retried}`)
    if (retried === 'saved') told.push(`then: ${await found(browser.page)}`)
    isRefused = retried.startsWith('still refused')
  }
  if (ending.startsWith('reload')) await browser.page.reload()
  else browser = await restarted(browser, profile, ending === 'kill' ? 'kill' : 'close')
  await browser.page.goto(url)
  await listed(browser.page)
  told.push(`after: ${await found(browser.page)}`)
  if (await bringBack(browser.page)) told.push(`brought back: ${await found(browser.page)}`)
  const there = await countDocuments(browser.page)
  await browser.page.goto(address)
  const value = await virulence(browser.page)
    .inputValue({ timeout: 20_000 })
    .catch(() => 'gone')
  told.push(`the edit: ${value === '1.6' ? 'there' : value}`)
  await browser.kill()
  return { lost: count - Math.min(there, out) + (isRefused ? 1 : 0), said: told.join('; ') }
}

async function restarted(browser: Killable, profile: string, how: 'close' | 'kill'): Promise<Killable> {
  await browser[how]()
  return startBrowser(profile)
}

/** Imports `count` documents, and waits until a copy of each stands in the second home. */
async function bringIn(page: Page, url: string, count: number): Promise<void> {
  const file = JSON.parse(readFileSync('public/examples/nederland-scenario-1.json', 'utf8')) as {
    documents: { id: string; title: string }[]
  }
  const [plan] = file.documents
  const documents = Array.from({ length: count }, (_, index) => {
    return { ...plan, id: `plan-${index + 1}`, title: `Plan ${String(index + 1).padStart(3, '0')}` }
  })
  await page.goto(`${url}#/share`)
  await page.locator('input[type=file][accept*=json]').setInputFiles({
    name: 'plans.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...file, documents })),
  })
  await page.getByRole('button', { name: `Importeer ${count} documenten` }).click()
  await page.getByText(`${count} documenten geïmporteerd.`).waitFor()
  await page.waitForFunction(
    (wanted) => {
      const kept: unknown = JSON.parse(localStorage.getItem('adempauze/register') ?? '[]')
      return Array.isArray(kept) && kept.length === wanted
    },
    count,
    { polling: 200 },
  )
}

async function openFirst(page: Page): Promise<string> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/plan/plan-1`)
  await virulence(page).waitFor()
  await page.waitForFunction(() => document.querySelectorAll('main canvas').length === 6)
  return page.url()
}

async function barAfter(page: Page, words: RegExp): Promise<string> {
  await status(page).getByText(words).waitFor()
  return (await status(page).getByText(words).innerText()).trim()
}

/** The documents in the one file of all, by the way that the page offers. */
async function saveAllOut(page: Page): Promise<number> {
  const offered = page.getByRole('button', { name: 'Download alle documenten' })
  if ((await offered.count()) === 0) await page.evaluate(() => (location.hash = '#/share'))
  const button = offered.or(page.getByRole('button', { name: /^Exporteer \d+ documenten$/ })).first()
  const waiting = page.waitForEvent('download', { timeout: 60_000 })
  await button.click()
  const text = readFileSync(await (await waiting).path(), 'utf8')
  return (JSON.parse(text) as { documents: unknown[] }).documents.length
}

/** Tries again where that is offered; what the bar says in the end. */
async function retry(page: Page): Promise<string> {
  const button = page.getByRole('button', { name: 'Probeer opnieuw te bewaren' })
  if ((await button.count()) === 0) return 'not needed'
  await button.click()
  const saved = status(page).getByText('bewaard om')
  const isSaved = await saved.waitFor({ timeout: 20_000 }).then(
    () => true,
    () => false,
  )
  return isSaved ? 'saved' : `still refused: ${await alerts(page)}`
}

/** Until the list of documents has come, or what was lost is told. */
async function listed(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForTimeout(3_000)
}

async function found(page: Page): Promise<string> {
  return `${await countDocuments(page)} documents, ${await alerts(page)}`
}

async function alerts(page: Page): Promise<string> {
  const banners = await page.getByRole('alert').filter({ visible: true }).allInnerTexts()
  return banners.map((text) => `"${text.replace(/\s+/g, ' ').slice(0, 90)}"`).join(' | ')
}

/** Rows of the database, the page's own way of looking aside. */
function countDocuments(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('adempauze')
        opening.onerror = () => resolve(-1)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('documents').objectStore('documents').count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )
}

async function bringBack(page: Page): Promise<boolean> {
  const button = page.getByRole('button', { name: /^Haal (ze|het) terug$/ })
  if ((await button.count()) === 0) return false
  await button.click()
  await page.getByText(/sta(?:at|an) weer hier/).waitFor()
  return true
}
