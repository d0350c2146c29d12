/** Sharing: import with choices and refusals, export and its age, earlier versions. */
import { expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { foundText } from '../../../../src/domain/shared/phrase.ts'
import { LOCALES } from '../../../../src/i18n/locale.ts'
import { messagesOf } from '../../../../src/i18n/messages.ts'
import { isSessionOf } from '../../../../src/state/session.svelte.ts'
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

it('stores many documents in few writes, says how far it is, and leaves it at what is done when stopped', async () => {
  const { exchange, library } = await appWith()
  const documents = Array.from({ length: 120 }, (_, index) => plan(`plan-${index}`))
  const planned = must(await exchange.planImport(fileText(documents)))
  const shares: number[] = []
  const work = { onDone: (share: number) => shares.push(share), isStopped: () => shares.length >= 2 }
  const outcomes = await exchange.carryOut(
    planned,
    () => 'add',
    () => new Map(),
    work,
  )
  expect(outcomes).toHaveLength(100)
  expect(shares).toEqual([50 / 120, 100 / 120])
  await expect.poll(() => library.entries.length).toBe(100)
})

it('shows a document that stands in two files once more, beside what the first file made of it', async () => {
  const { exchange, library } = await appWith()
  const desk = new ImportDesk(exchange)
  const file = (horizonDays: number) =>
    new File([fileText([plan('a', 0, horizonDays)])], `${horizonDays}.json`)
  await desk.readFiles([file(30), file(60)])
  expect(await desk.carryOut()).toMatchObject({ imported: [{ id: 'a' }], failed: [], again: 1 })
  const [reading] = desk.readings
  if (reading?.kind !== 'planned') throw new Error('refused')
  expect(reading.plan.items).toMatchObject([{ status: 'differs', incoming: { body: { horizonDays: 60 } } }])
  expect(must(await library.read('a')).body).toEqual(plan('a', 0, 30).body)
})

it('keeps a version under a name, and knows in which places the present differs from it', async () => {
  const { exchange, library } = await appWith(['a'])
  must(await exchange.nameVersion('a', 'Naar het bestuur'))
  const session = must(await library.open('a'))
  if (!isSessionOf(session, 'regional-plan')) throw new Error('not a plan')
  session.edit((body) => ({ ...body, horizonDays: 120 }), { label: 'edit' })
  must(await session.flush())
  const versions = must(await exchange.snapshots('a'))
  const named = versions.find(({ name }) => name === 'Naar het bestuur')
  if (!named) throw new Error('not kept')
  expect(must(await exchange.differencesBetween('a', named, null)).places).toEqual([
    { steps: ['body', 'horizonDays'], before: 90, after: 120 },
  ])
  expect(must(await exchange.differencesBetween('a', null, null)).places).toEqual([])
})

it('opens an encrypted file with its passphrase alone, and says whose it is', async () => {
  const sender = await appWith(['a'])
  await sender.settings.setPerson({ name: 'planner', role: '', organization: 'regio A' })
  const { content } = must(await sender.exchange.exportDocuments(['a'], 'vier losse woorden'))
  const app = await appWith()
  const screen = await render(WithApp, { app, view: Share })
  await screen.getByText('Plakken in plaats van een bestand').click()
  await screen.getByLabelText('Geplakte tekst').fill(await content.text())
  await screen.getByRole('button', { name: 'Gebruik deze tekst' }).click()
  await expect.element(screen.getByText('Geplakte tekst is versleuteld')).toBeVisible()
  const passphrase = screen.getByLabelText('Wachtzin', { exact: true })
  await passphrase.fill('vijf losse woorden')
  await screen.getByRole('button', { name: 'Open', exact: true }).click()
  await expect.element(screen.getByText('Deze wachtzin past niet bij dit bestand.')).toBeVisible()
  await passphrase.fill('vier losse woorden')
  await screen.getByRole('button', { name: 'Open', exact: true }).click()
  await expect.element(screen.getByText(/sleutel die dit apparaat nog niet kent/)).toBeVisible()
  await screen.getByRole('button', { name: 'De code klopt: onthoud planner' }).click()
  await expect.element(screen.getByText(/Van wie u dacht: ondertekend door planner, regio A/)).toBeVisible()
  await expectAccessible()
})
