/**
 * A browser that is killed (SIGKILL, the whole process group) a hundred times: while it saves, imports, merges, puts an
 * earlier version back and writes to the shared folder, twenty times each. After every kill what the page had said was
 * done is there, what it had begun is there whole or not at all, and every stored document, earlier version and file in
 * the folder can be read. The folder is one of the origin (Chromium's own writing, swap file and all) in the place of
 * one that a reader chooses.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright/test'
import { readText } from '../../src/file/read.ts'
import { integrityOf } from '../../src/file/travel/checksum.ts'
import { drawn, virulence } from '../browser/support/app.ts'
import { reportSaves } from '../browser/support/acknowledged.ts'
import { type Killable, startBrowser } from '../browser/support/killable.ts'
import { DIST, startServer } from '../browser/support/static-server.ts'
import { drawsFrom } from '../support/desk-fuzz.ts'

const KILLS = 100
/** Documents of one import. */
const TOGETHER = 10
/** When the kill comes at the latest: about half of what was begun is then done. */
const LATEST_MS = { save: 40, import: 120, merge: 60, restore: 60, folder: 500 }
/** The folder follows when nothing was saved for two seconds. */
const FOLDER_BEGINS_MS = 1_800
const PLAN = 'first-1'
const DEEDS = ['save', 'import', 'merge', 'restore', 'folder'] as const

type Deed = (typeof DEEDS)[number]

interface Kept {
  readonly documents: ReadonlyMap<string, string>
  /** Earlier versions: of which document, why they were kept, and their text. */
  readonly versions: readonly (readonly [id: string, reason: string, text: string])[]
  readonly files: readonly (readonly [name: string, text: string])[]
}

/** What must be there after the next start; the words of a loss, or null. */
type Check = (kept: Kept) => string | null

/** What was begun when the browser was killed. */
interface Begun {
  readonly check: Check
  /** The page had said that it was done. */
  readonly isTold: boolean
}

export async function attack([kills = String(KILLS)]: readonly string[]): Promise<boolean> {
  const server = await startServer(DIST)
  const profile = mkdtempSync(join(tmpdir(), 'kills-'))
  const losses: string[] = []
  const done = new Map<Deed, number>()
  const told = new Map<Deed, number>()
  let check: Check = () => null
  let before: Kept = { documents: new Map(), versions: [], files: [] }
  for (let round = 0; round <= Number(kills); round++) {
    const browser = await started(profile)
    const { page } = browser
    page.setDefaultTimeout(60_000)
    await page.addInitScript(lendFolder)
    await page.goto(`${server.url}#/share`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const kept = await keptIn(page)
    const missed = [...before.documents.keys()].filter((id) => !kept.documents.has(id))
    const lost = [...missed.map((id) => `${id} is gone`), ...(await faultsIn(kept)), check(kept) ?? []]
    losses.push(...lost.flat().map((loss) => `before round ${round}: ${loss}`))
    before = kept
    if (round === 0) await prepare(page)
    if (round < Number(kills)) {
      const deed = DEEDS[round % DEEDS.length] ?? 'save'
      const moment = (): Promise<unknown> => setTimeout(drawsFrom(round)(LATEST_MS[deed]))
      const begun = await begin(page, deed, round, moment).catch((fault: unknown) => {
        throw new Error(`round ${round}, ${deed}`, { cause: fault })
      })
      await browser.kill()
      check = begun.check
      done.set(deed, (done.get(deed) ?? 0) + 1)
      if (begun.isTold) told.set(deed, (told.get(deed) ?? 0) + 1)
      if ((round + 1) % 10 === 0) console.log(`… ${round + 1} kills, losses ${losses.length}`)
    } else await browser.kill()
  }
  await server.stop()
  rmSync(profile, { recursive: true, force: true })
  const counts = [...done].map(([deed, count]) => `${count} during ${deed} (${told.get(deed) ?? 0} told)`)
  console.log(`kills: ${counts.join(', ')}`)
  console.log(
    `at the end: ${before.documents.size} documents, ${before.versions.length} versions, ${before.files.length} files`,
  )
  console.log(`losses: ${losses.length}`)
  for (const loss of losses.slice(0, 10)) console.log(`  ${loss}`)
  return losses.length === 0
}

/** A Chromium that was just killed sometimes ends by itself at its next start (signal 11): a reader starts it again. */
async function started(profile: string): Promise<Killable> {
  try {
    return await startBrowser(profile)
  } catch (fault) {
    console.log(String(fault))
    return startBrowser(profile)
  }
}

/** Runs in the page. */
function lendFolder(): void {
  const folder = navigator.storage
    .getDirectory()
    .then((root) => root.getDirectoryHandle('shared', { create: true }))
  Object.assign(window, { showDirectoryPicker: () => folder })
}

async function prepare(page: Page): Promise<void> {
  await bringIn(page, plan(), 1)
  await imported(page, 1).waitFor()
  await page.getByRole('button', { name: 'Bewaar dit als versie' }).click()
  await page.getByLabel('Naam van de versie').fill('begin')
  await page.getByRole('button', { name: 'Bewaar de versie' }).click()
  await page.getByRole('row', { name: /begin/ }).waitFor()
  await page.getByRole('button', { name: 'Kies een map' }).click()
  await page.getByText('Alles staat in de map').waitFor()
}

/** Begins something and waits for the moment at which the browser is killed. */
async function begin(page: Page, deed: Deed, round: number, moment: () => Promise<unknown>): Promise<Begun> {
  if (deed === 'import') return importing(page, round, moment)
  if (deed === 'merge')
    return round % 2 === 0 ? mergingLedgers(page, round, moment) : mergingPlans(page, moment)
  if (deed === 'restore') return restoring(page, moment)
  return deed === 'save' ? saving(page, moment) : writing(page, moment)
}

async function importing(page: Page, round: number, moment: () => Promise<unknown>): Promise<Begun> {
  const name = `r${round}`
  await bringIn(page, plan(name, TOGETHER), TOGETHER)
  await moment()
  const isTold = (await imported(page, TOGETHER).count()) > 0
  const check: Check = ({ documents }) => {
    const there = [...documents.keys()].filter((id) => id.startsWith(`${name}-`)).length
    const isWhole = there === TOGETHER || (there === 0 && !isTold)
    return isWhole ? null : `${there} of ${TOGETHER} imported, told ${String(isTold)}`
  }
  return { check, isTold }
}

async function mergingLedgers(page: Page, round: number, moment: () => Promise<unknown>): Promise<Begun> {
  const id = `l${round}`
  const [less, all] = ledgers(id)
  await bringIn(page, less, 1)
  await imported(page, 1).waitFor()
  await bringIn(page, all, 1)
  await moment()
  const isTold = (await imported(page, 1).count()) > 0
  return { check: isEither(id, eventsIn, eventsIn(less), eventsIn(all), isTold, 'beforeMerge'), isTold }
}

/** The same plan with another virulence that was made outside the app: the reader chooses the file's. */
async function mergingPlans(page: Page, moment: () => Promise<unknown>): Promise<Begun> {
  const stored = (await keptIn(page)).documents.get(PLAN) ?? ''
  const was = virulenceIn(stored)
  const wanted = was === 1.3 ? 1.4 : 1.3
  const file = JSON.parse(stored) as Loose
  for (const { body } of file.documents)
    if (body.scenario) Object.assign(body.scenario.virulence, { mode: wanted, low: 0.5, high: 2 })
  await lay(page, JSON.stringify(file))
  await page.getByLabel(/^Wat te doen met/).selectOption('merge')
  await page.getByRole('radio', { name: /in het bestand/ }).check()
  await carryOut(page, 1)
  await moment()
  const isTold = (await imported(page, 1).count()) > 0
  return { check: isEither(PLAN, virulenceIn, was, wanted, isTold, 'beforeMerge'), isTold }
}

/** Puts the first state back over one that differs from it. */
async function restoring(page: Page, moment: () => Promise<unknown>): Promise<Begun> {
  const { documents, versions } = await keptIn(page)
  const was = virulenceIn(documents.get(PLAN) ?? '')
  const wanted = virulenceIn(versions.find(([id, reason]) => id === PLAN && reason === 'named')?.[2] ?? '')
  await page.getByLabel('Document', { exact: true }).selectOption(PLAN)
  const row = page.getByRole('row', { name: /begin/ })
  await row.getByRole('button', { name: /Zet terug/ }).click()
  await moment()
  const isTold = (await page.getByText('staat terug.').count()) > 0
  return { check: isEither(PLAN, virulenceIn, was, wanted, isTold, 'beforeRestore'), isTold }
}

/** One save that the page tells, and another on its way. */
async function saving(page: Page, moment: () => Promise<unknown>): Promise<Begun> {
  const acknowledged = await editPlan(page)
  const first = acknowledged.at(-1) ?? NaN
  await virulence(page).press('ArrowUp')
  const second = Number(await virulence(page).inputValue())
  await moment()
  const isTold = acknowledged.includes(second)
  const check: Check = ({ documents }) => {
    const found = virulenceIn(documents.get(PLAN) ?? '')
    const isThere = found === second || (found === first && !isTold)
    return isThere ? null : `saved ${acknowledged.join()} (then ${second}), found ${found}`
  }
  return { check, isTold }
}

/** A save that the folder follows. */
async function writing(page: Page, moment: () => Promise<unknown>): Promise<Begun> {
  const acknowledged = await editPlan(page)
  const saved = acknowledged.at(-1) ?? NaN
  await page.evaluate(() => (location.hash = '#/share'))
  const told = page.getByText('Alles staat in de map')
  await page.getByText('Er is iets bewaard dat nog naar de map moet').waitFor()
  await setTimeout(FOLDER_BEGINS_MS)
  await moment()
  const isTold = (await told.count()) > 0
  const check: Check = ({ documents, files }) => {
    const found = virulenceIn(documents.get(PLAN) ?? '')
    if (found !== saved) return `saved ${saved}, found ${found}`
    const own = files.filter(([, text]) => text.includes(`"${PLAN}"`))
    if (own.length === 0) return 'the folder has no file of the plan any more'
    return isTold && !own.some(([, text]) => virulenceIn(text) === saved)
      ? `the folder was said to have ${saved}, and has ${own.map(([, text]) => virulenceIn(text)).join()}`
      : null
  }
  return { check, isTold }
}

/** Opens the plan, moves its slider once, and waits until the page says that it is saved. */
async function editPlan(page: Page): Promise<readonly number[]> {
  await page.evaluate((id) => (location.hash = `#/plan/${id}`), PLAN)
  await drawn(page)
  const slider = virulence(page)
  const acknowledged = await reportSaves(page)
  await slider.press(Number(await slider.inputValue()) > 1.5 ? 'Home' : 'ArrowRight')
  while (acknowledged.length === 0) await setTimeout(5)
  return acknowledged
}

/**
 * The state before or the one after, the latter if the page told so, and then what was replaced stands as an earlier
 * version.
 */
function isEither(
  id: string,
  valueOf: (text: string) => number,
  before: number,
  after: number,
  isTold: boolean,
  reason: string,
): Check {
  return ({ documents, versions }) => {
    const found = valueOf(documents.get(id) ?? '')
    if (found !== after && (found !== before || isTold))
      return `${id}: from ${before} to ${after}, told ${String(isTold)}, found ${found}`
    const isKept = versions.some(([of, why, text]) => of === id && why === reason && valueOf(text) === before)
    return found === after && before !== after && !isKept ? `${id}: what was replaced is not kept` : null
  }
}

const imported = (page: Page, count: number) =>
  page.getByText(count === 1 ? '1 document geïmporteerd.' : `${count} documenten geïmporteerd.`)

async function bringIn(page: Page, text: string, count: number): Promise<void> {
  await lay(page, text)
  await carryOut(page, count)
}

async function lay(page: Page, text: string): Promise<void> {
  await page
    .locator('input[type=file][accept*=json]')
    .setInputFiles({ name: 'in.json', mimeType: 'application/json', buffer: Buffer.from(text) })
}

async function carryOut(page: Page, count: number): Promise<void> {
  await page
    .getByRole('button', { name: count === 1 ? 'Importeer 1 document' : `Importeer ${count} documenten` })
    .click()
}

async function faultsIn({ documents, versions, files }: Kept): Promise<string[]> {
  const faults: string[] = []
  for (const [id, text] of documents) if (!readText(text).ok) faults.push(`${id} cannot be read`)
  for (const [id, reason, text] of versions)
    if (!readText(text).ok) faults.push(`the version of ${id} ${reason} cannot be read`)
  for (const [name, text] of files) {
    // A name that stands there before its first content is in its place: empty, never half.
    const file = text === '' ? null : readText(text)
    if (file && !(file.ok && (await integrityOf(file.value)) === 'intact'))
      faults.push(`${name} is half a file`)
  }
  return faults
}

/** Rows of the database and files of the folder, looked at aside. */
async function keptIn(page: Page): Promise<Kept> {
  const found = await page.evaluate(async () => {
    interface Row {
      readonly id: string
      readonly documentId: string
      readonly reason: string
      readonly envelope: unknown
    }
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('adempauze')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(new Error(String(opening.error)))
    })
    const rowsOf = (store: string): Promise<Row[]> =>
      new Promise((resolve, reject) => {
        const reading = database.transaction(store).objectStore(store).getAll()
        reading.onsuccess = () => resolve(reading.result as Row[])
        reading.onerror = () => reject(new Error(String(reading.error)))
      })
    const [documents, versions] = [await rowsOf('documents'), await rowsOf('snapshots')]
    database.close()
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('shared', { create: true })
    const files: [string, string][] = []
    for await (const entry of folder.values())
      if (entry.kind === 'file' && entry.name.endsWith('.json')) {
        // The app writes there already; what it has just put another in the place of is no longer to be read.
        const text = await entry.getFile().then(
          (file) => file.text(),
          () => null,
        )
        if (text !== null) files.push([entry.name, text])
      }
    return {
      documents: documents.map(({ id, envelope }): [string, string] => [id, String(envelope)]),
      versions: versions.map(({ documentId, reason, envelope }): [string, string, string] => [
        documentId,
        reason,
        String(envelope),
      ]),
      files,
    }
  })
  return { ...found, documents: new Map(found.documents) }
}

interface Loose {
  documents: {
    id: string
    title: string
    body: { events?: unknown[]; scenario?: { virulence: { mode: number } } }
  }[]
}

const loose = (path: string): Loose => JSON.parse(readFileSync(path, 'utf8')) as Loose

function plan(name = 'first', count = 1): string {
  const file = loose('public/examples/nederland-scenario-1.json')
  const documents = Array.from({ length: count }, (_, index) => {
    return { ...file.documents[0], id: `${name}-${index + 1}`, title: `Plan ${name} ${index + 1}` }
  })
  return JSON.stringify({ ...file, documents })
}

/** The same ledger without its last event, and with it. */
function ledgers(id: string): [less: string, all: string] {
  const [less, all] = [loose(LEDGER), loose(LEDGER)]
  for (const file of [less, all]) for (const document of file.documents) document.id = id
  for (const { body } of less.documents) body.events?.pop()
  return [JSON.stringify(less), JSON.stringify(all)]
}

const LEDGER = 'public/examples/soc-winter-2021.json'

const bodyIn = (text: string) => (text === '' ? undefined : (JSON.parse(text) as Loose).documents[0]?.body)

const eventsIn = (text: string): number => bodyIn(text)?.events?.length ?? -1

const virulenceIn = (text: string): number => bodyIn(text)?.scenario?.virulence.mode ?? NaN
