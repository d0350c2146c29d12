/** The first page: examples, a new plan, the list of documents and the trash. */
import { afterEach, expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { LOCALES } from '../../../../src/i18n/locale.ts'
import { today } from '../../../../src/state/today.ts'
import { EXAMPLES } from '../../../../src/ui/pages.ts'
import { openExample } from '../../../../src/ui/views/start/open-example.ts'
import Start from '../../../../src/ui/views/start/Start.svelte'
import { appWith, expectAccessible } from './support.ts'
import WithApp from './WithApp.svelte'

afterEach(() => {
  history.replaceState(null, '', '#')
})

it('invites who has nothing yet', async () => {
  const screen = await render(WithApp, { app: await appWith(), view: Start })
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('het eerst vol raakt')
  await expect.element(screen.getByText('Hier komt uw werk te staan.')).toBeVisible()
})

it.each(EXAMPLES.map(({ id }) => id))(
  'opens the example %s, and opens the same again where it was not changed',
  async (id) => {
    const app = await appWith()
    const first = await openExample(id, app)
    const again = await openExample(id, app)
    if (first.kind !== 'opened') throw new Error(first.kind)
    expect(again).toEqual(first)
    await expect.poll(() => app.library.entries.length).toBe(first.documents.length)
  },
)

it('puts a fresh copy beside an example that was changed', async () => {
  const app = await appWith()
  const first = await openExample('nederland-scenario-1', app)
  if (first.kind !== 'opened') throw new Error(first.kind)
  await app.library.rename(first.documents[0]?.id ?? '', 'Van ons')
  await openExample('nederland-scenario-1', app)
  await expect.poll(() => app.library.entries.length).toBe(2)
  expect(app.library.entries.map(({ title }) => title)).toContain('Van ons')
})

it('is one document in both languages, called what the reader calls it', async () => {
  const app = await appWith()
  const names = ['Netherlands', 'Nederland']
  const opensAs = async (...order: string[]): Promise<void> => {
    await openExample('nederland-scenario-1', app, () => order)
    await expect.poll(() => app.library.entries.map(({ title }) => title)).toEqual([order[0]])
  }
  await opensAs(...names)
  await opensAs(...names.toReversed())
  await opensAs(...names)
})

it('opens an example with one click', async () => {
  const screen = await render(WithApp, { app: await appWith(), view: Start })
  await screen.getByRole('button', { name: /Nederland, scenario 1/ }).click()
  await expect.poll(() => location.hash).toMatch(/^#\/plan\/.+/)
})

it('opens the first of an example of several documents, and keeps the others to point at', async () => {
  const app = await appWith()
  const screen = await render(WithApp, { app, view: Start })
  await screen.getByRole('button', { name: /^Zorghotels/ }).click()
  await expect.poll(() => location.hash).toBe('#/care-hotels/zorghotels-drie-locaties')
  expect(app.arrivals.documents.map(({ id }) => id)).toContain('zorghotel-urmond-2020')
})

it('makes a plan of a region and a scenario, and goes there', async () => {
  const app = await appWith()
  const screen = await render(WithApp, { app, view: Start })
  await screen.getByLabelText('Regio').selectOptions('NAZB')
  await screen.getByRole('button', { name: 'Maak dit plan' }).click()
  await expect.poll(() => location.hash).toMatch(/^#\/plan\/.+/)
  const [entry] = app.library.entries
  expect(entry?.title).toBe('NAZB, verwachting')
  const made = await app.library.read(entry?.id ?? '')
  if (!made.ok || made.value.kind !== 'regional-plan') throw new Error('no plan was made')
  expect(made.value.body.region.id).toBe('NAZB')
  expect(made.value.body.startDate).toBe(today())
})

it('throws away, takes back, and deletes for good only after a question', async () => {
  const app = await appWith(['a'])
  const screen = await render(WithApp, { app, view: Start })
  const throwAway = async (): Promise<void> => {
    await screen.getByLabelText('Meer met Plan a').click()
    await screen.getByRole('button', { name: 'Naar de prullenbak' }).click()
    await expect.poll(() => app.library.trashed.length).toBe(1)
  }
  await throwAway()
  await screen.getByRole('button', { name: 'Zet terug', exact: true }).click()
  await expect.poll(() => app.library.trashed.length).toBe(0)
  await throwAway()
  await screen.getByText('Prullenbak (1)').click()
  await screen.getByRole('button', { name: 'Verwijder voorgoed: Plan a' }).click()
  expect(app.library.trashed.length).toBe(1)
  await screen.getByRole('dialog').getByRole('button', { name: 'Verwijder voorgoed' }).click()
  await expect.poll(() => app.library.trashed.length).toBe(0)
})

it('renames and duplicates from the list', async () => {
  const app = await appWith(['a'])
  const screen = await render(WithApp, { app, view: Start })
  await screen.getByLabelText('Meer met Plan a').click()
  await screen.getByRole('button', { name: 'Naam wijzigen' }).click()
  await screen.getByLabelText('Naam', { exact: true }).fill('Winterplan')
  await screen.getByRole('button', { name: 'Bewaren' }).click()
  await expect.poll(() => app.library.entries[0]?.title).toBe('Winterplan')
  await screen.getByLabelText('Meer met Winterplan').click()
  await screen.getByRole('button', { name: 'Dupliceren' }).click()
  await expect.poll(() => app.library.entries.map(({ title }) => title)).toContain('Winterplan (kopie)')
})

it.each(LOCALES)('has nothing for axe to find, %s', async (locale) => {
  const app = await appWith(['a', 'b'])
  await app.locale.choose(locale)
  await app.library.trash('b')
  await render(WithApp, { app, view: Start })
  await expectAccessible()
})
