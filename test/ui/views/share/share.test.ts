/** Sharing: import with choices and refusals, export and its age, earlier versions. */
import { expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { foundText } from '../../../../src/domain/shared/phrase.ts'
import { LOCALES } from '../../../../src/i18n/locale.ts'
import { messagesOf } from '../../../../src/i18n/messages.ts'
import { exportAge } from '../../../../src/ui/views/share/export-age.ts'
import { ImportDesk } from '../../../../src/ui/views/share/import-desk.svelte.ts'
import Share from '../../../../src/ui/views/share/SharePage.svelte'
import { must, plan } from '../../../storage/support.ts'
import { appWith, expectAccessible, fileText } from '../start/support.ts'
import WithApp from '../start/WithApp.svelte'

it('imports nothing before it is told to, and never replaces of itself', async () => {
  const { exchange, library } = await appWith(['a'])
  const desk = new ImportDesk(exchange)
  await desk.readText(fileText([plan('a', 0, 30), plan('b')]), 'geplakt')
  expect(desk.chosenCount).toBe(1)
  expect(library.entries.length).toBe(1)
  const { imported, failed } = await desk.carryOut()
  expect(imported.map(({ id }) => id)).toEqual(['b'])
  expect(failed).toEqual([])
  expect(must(await library.read('a')).body).toEqual(plan('a').body)
})

it('replaces where chosen, and keeps what was there as an earlier version', async () => {
  const { exchange, library } = await appWith(['a'])
  const desk = new ImportDesk(exchange)
  await desk.readText(fileText([plan('a', 0, 30)]), 'geplakt')
  const [reading] = desk.readings
  if (reading?.kind !== 'planned') throw new Error('refused')
  for (const item of reading.plan.items) desk.choose(item, 'replace')
  await desk.carryOut()
  expect(must(await library.read('a')).body).toEqual(plan('a', 0, 30).body)
  expect(must(await exchange.snapshots('a')).map(({ reason }) => reason)).toEqual(['beforeImport'])
})

it('reads on after a file that the browser cannot hand over', async () => {
  const { exchange } = await appWith()
  const desk = new ImportDesk(exchange)
  const gone = {
    name: 'weg.json',
    arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
  }
  await desk.readFiles([gone, new File([fileText([plan('a')])], 'goed.json')])
  expect(desk.readings.map(({ kind }) => kind)).toEqual(['unreadable', 'planned'])
})

it('refuses in the language of the reader with place, found and expected', async () => {
  const screen = await render(WithApp, { app: await appWith(), view: Share })
  await screen.getByText('Plakken in plaats van een bestand').click()
  await screen
    .getByLabelText('Geplakte tekst')
    .fill(fileText([plan('a')]).replace(/"horizonDays":\s*90/, '"horizonDays":0'))
  await screen.getByRole('button', { name: 'Gebruik deze tekst' }).click()
  const row = screen.getByRole('row', { name: /horizonDays/ })
  await expect.element(row).toHaveTextContent('documents[0].body.horizonDays')
  await expect.element(row).toHaveTextContent('ten minste 1')
  await expectAccessible()
})

it('puts an earlier version back and keeps the present as one', async () => {
  const app = await appWith(['a'])
  const desk = new ImportDesk(app.exchange)
  await desk.readText(fileText([plan('a', 0, 30)]), 'geplakt')
  const [reading] = desk.readings
  if (reading?.kind !== 'planned') throw new Error('refused')
  for (const item of reading.plan.items) desk.choose(item, 'replace')
  await desk.carryOut()
  const screen = await render(WithApp, { app, view: Share })
  await screen.getByRole('button', { name: /^Zet terug: de versie van/ }).click()
  await expect.element(screen.getByText(/staat terug/)).toBeVisible()
  expect(must(await app.library.read('a')).body).toEqual(plan('a').body)
  await expect.element(screen.getByText('vóór het terugzetten')).toBeVisible()
})

it('knows a file that is as new as the document', () => {
  expect(exportAge({ revision: 3 }, null)).toBe('never')
  expect(exportAge({ revision: 3 }, { revision: 3 })).toBe('current')
  expect(exportAge({ revision: 4 }, { revision: 3 })).toBe('older')
})

it('says which documents still have to be exported', async () => {
  const app = await appWith(['a', 'b'])
  must(await app.exchange.exportDocuments(['a']))
  const screen = await render(WithApp, { app, view: Share })
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('1 van de 2 documenten')
})

it.each([
  [{ is: 'atLeast', limit: 0 }, 'ten minste 0'],
  [{ is: 'bytesUpTo', limit: 49_000_000 }, 'ten hoogste 49000000 bytes'],
  [{ is: 'oneOf', values: '"expectation" | "own"' }, 'een van: "expectation" | "own"'],
] as const)('says %s in Dutch', (saying, dutch) => {
  expect(foundText(saying, messagesOf('nl').phrases)).toBe(dutch)
})

it.each(LOCALES)('has nothing for axe to find, %s', async (locale) => {
  const app = await appWith(['a', 'b'])
  await app.locale.choose(locale)
  await render(WithApp, { app, view: Share })
  await expectAccessible()
})
