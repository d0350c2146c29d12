/** Storage that is full, broken, newer, held or gone: said aloud, nothing on the screen lost, and a way out offered. */
import { expect, type Page, test } from 'playwright/test'
import { contentOf, drawn, openExample, saved, status, virulence } from './support/app.ts'

/** A page of our origin without the app. */
const ELSEWHERE = './icon.svg'

for (const fault of ['throws', 'aborts'] as const) {
  test(`a full disk that ${fault}: the work stays, can be downloaded, and is saved once there is room`, async ({
    page,
  }) => {
    await page.addInitScript(injectFullDisk)
    await page.goto('./')
    await openExample(page)
    await setDisk(page, fault)
    await virulence(page).fill('1.6')

    await expect(page.getByText('De opslag van de browser is vol.')).toBeVisible()
    await expect(status(page)).toContainText('bewaren mislukt')
    await expect(virulence(page)).toHaveValue('1.6')
    expect(await downloadedVirulence(page)).toBe(1.6)
    const all = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download alle documenten' }).click()
    expect(await contentOf(await all)).toMatchObject({ documents: [{ kind: 'regional-plan' }] })

    await page.getByRole('button', { name: 'Probeer opnieuw te bewaren' }).click()
    await expect(status(page)).toContainText('bewaren mislukt')
    await setDisk(page, 'works')
    await page.getByRole('button', { name: 'Probeer opnieuw te bewaren' }).click()
    await saved(page)
    await expect(page.getByText('De opslag van de browser is vol.')).toBeHidden()
    await page.reload()
    await drawn(page)
    await expect(virulence(page)).toHaveValue('1.6')
  })
}

test('a disk that fails is not called full', async ({ page }) => {
  await page.addInitScript(injectFullDisk)
  await page.goto('./')
  await openExample(page)
  await setDisk(page, 'fails')
  await virulence(page).fill('1.6')
  await expect(page.getByText('De opslag van de browser werkt niet.')).toBeVisible()
  expect(await downloadedVirulence(page)).toBe(1.6)
})

test('a newer database is left alone, and the app works without one', async ({ page }) => {
  await page.goto(ELSEWHERE)
  await makeDatabase(page, 40)
  await page.goto('./')
  await expect(page.getByText('Een nieuwere versie van de app was hier al.')).toBeVisible()
  await expectWorkInMemory(page)
  const versions = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ version }) => version),
  )
  expect(versions).toEqual([40])
})

test('an older database that another tab does not let go of is said, and the app works without it', async ({
  context,
  page: holder,
}) => {
  await holder.goto(ELSEWHERE)
  await makeDatabase(holder, 5)
  const page = await context.newPage()
  await page.goto('./')
  await expect(page.getByText('Een ander tabblad houdt de documenten vast.')).toBeVisible()
  await expectWorkInMemory(page)
})

test('a browser without a database is said, and the app works without one', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }))
  await page.goto('./')
  await expect(page.getByText('Deze browser bewaart niets')).toBeVisible()
  await expectWorkInMemory(page)
})

test('a database that a newer version takes over under an open plan: the tab writes no more and keeps its work', async ({
  context,
  page,
}) => {
  await page.goto('./')
  await openExample(page)
  const newer = await context.newPage()
  await newer.goto(ELSEWHERE)
  await makeDatabase(newer, 40)
  await expect(page.getByText('Een nieuwere versie heeft de opslag overgenomen.')).toBeVisible()
  await virulence(page).fill('1.6')
  await expect(page.getByText('Dit tabblad heeft geen toegang meer tot de opslag.')).toBeVisible()
  expect(await downloadedVirulence(page)).toBe(1.6)
  await page.getByRole('button', { name: 'Bewaar en herlaad' }).click()
  await expect(page.getByText('Er is niet herladen, omdat het werk niet bewaard kon worden.')).toBeVisible()
  await expect(virulence(page)).toHaveValue('1.6')
})

test('a document that was deleted elsewhere can be kept as a copy', async ({ context, page }) => {
  await page.goto('./')
  await openExample(page)
  const other = await context.newPage()
  await other.goto(ELSEWHERE)
  await changeStored(other, 'delete')
  await virulence(page).fill('1.6')
  await expect(page.getByText('Dit document is verwijderd.')).toBeVisible()
  await page.getByRole('button', { name: 'Bewaar als kopie' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /\(kopie\)$/ })).toBeVisible()
  await page.reload()
  await drawn(page)
  await expect(virulence(page)).toHaveValue('1.6')
})

test('a stored document that is damaged is left as it is, and its text can be downloaded', async ({
  page,
}) => {
  await page.goto('./')
  await openExample(page)
  await page.goto(ELSEWHERE)
  const damaged = await changeStored(page, 'damage')
  await page.goto('./')
  await expect(page.getByText('niet leesbaar')).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download de tekst' }).click()
  await expect(contentOf(await downloading)).rejects.toThrow(SyntaxError)
  await page.goto(ELSEWHERE)
  expect(await changeStored(page, 'read')).toBe(damaged)
})

/** Works without a database: the work is there, and the reader knows that it will not stay. */
async function expectWorkInMemory(page: Page): Promise<void> {
  await expect(page.getByText('In deze browser wordt niets bewaard')).toBeVisible()
  await openExample(page)
  await virulence(page).fill('1.6')
  await expect(status(page)).toContainText('deze browser bewaart niets')
  await expect(page.getByRole('button', { name: /^Ongedaan maken: Ziekmakendheid/ })).toBeEnabled()
}

async function downloadedVirulence(page: Page): Promise<unknown> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download uw werk' }).click()
  const path = ['documents', '0', 'body', 'scenario', 'virulence', 'mode']
  return path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    await contentOf(await downloading),
  )
}

type Disk = 'works' | 'throws' | 'aborts' | 'fails'

async function setDisk(page: Page, state: Disk): Promise<void> {
  await page.evaluate((next) => Reflect.set(globalThis, 'testDisk', next), state)
}

/** In the page: writes fail in the ways in which browsers let them fail. */
function injectFullDisk(): void {
  const put = Reflect.get(IDBObjectStore.prototype, 'put')
  const full = () => new DOMException('no room', 'QuotaExceededError')
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
    const disk: unknown = Reflect.get(globalThis, 'testDisk')
    if (disk === 'throws') throw full()
    if (disk === 'fails') throw new DOMException('input/output error', 'UnknownError')
    const request: IDBRequest<IDBValidKey> = Reflect.apply(put, this, args)
    if (disk === 'aborts' && this.name === 'documents') {
      const { transaction } = this
      Object.defineProperty(transaction, 'error', { get: full })
      // After the app has heard that the put went well: a disk that is full shows at the commit.
      queueMicrotask(() => request.addEventListener('success', () => transaction.abort()))
    }
    return request
  }
}

/** Opens the app's database at a version of its own, and keeps it open: another version of the app. */
async function makeDatabase(page: Page, version: number): Promise<void> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('adempauze', wanted)
        opening.onsuccess = () => {
          Reflect.set(globalThis, 'held', opening.result)
          resolve()
        }
        opening.onerror = () => reject(new Error(String(opening.error)))
      }),
    version,
  )
}

/** Does something to the one stored document behind the app's back; returns its text. */
function changeStored(page: Page, how: 'delete' | 'damage' | 'read'): Promise<string> {
  return page.evaluate(
    (what) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('adempauze')
        opening.onerror = () => reject(new Error(String(opening.error)))
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('documents', 'readwrite')
          const rows = transaction.objectStore('documents')
          const reading = rows.getAll()
          let text = ''
          reading.onsuccess = () => {
            const row: unknown = reading.result[0]
            if (typeof row !== 'object' || row === null || !('id' in row) || !('envelope' in row)) return
            const [id, envelope] = [String(row.id), String(row.envelope)]
            if (what === 'delete') rows.delete(id)
            if (what === 'damage') rows.put({ ...row, envelope: envelope.slice(0, 100) })
            text = what === 'damage' ? envelope.slice(0, 100) : envelope
          }
          transaction.oncomplete = () => {
            opening.result.close()
            resolve(text)
          }
        }
      }),
    how,
  )
}
