/** The page of the ledger: empty, the published winter in both languages, and refusals in the reader's words. */
import { expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { formatsOf } from '../../../../src/i18n/formats.ts'
import { LOCALES } from '../../../../src/i18n/locale.ts'
import { messagesOf } from '../../../../src/i18n/messages.ts'
import { problemText } from '../../../../src/ui/views/oxygen/problem-words.ts'
import { socWinterBody } from '../../../support/oxygen-example.ts'
import OxygenPage from '../../../../src/ui/views/oxygen/OxygenPage.svelte'
import { must } from '../../../storage/support.ts'
import { appWith, expectAccessible } from '../start/support.ts'
import WithApp from '../start/WithApp.svelte'

async function winter() {
  const app = await appWith()
  const body = socWinterBody()
  const created = must(await app.library.create({ kind: 'oxygen-ledger', title: 'Winter', body }))
  return { app, route: { view: 'oxygen', id: created.id } as const }
}

it('begins a new ledger from the empty page', async () => {
  const app = await appWith()
  const screen = await render(WithApp, { app, view: OxygenPage, route: { view: 'oxygen' } })
  await expectAccessible()
  await screen.getByRole('button', { name: 'Begin', exact: true }).click()
  await expect.poll(() => app.library.entries.map(({ kind }) => kind)).toEqual(['oxygen-ledger'])
})

it.each(LOCALES)('tells the published winter, with nothing for axe to find, %s', async (locale) => {
  const { app, route } = await winter()
  await app.locale.choose(locale)
  const screen = await render(WithApp, { app, view: OxygenPage, route })
  const peak = locale === 'nl' ? /7\.100.*3\.300/ : /7,100.*3,300/
  await expect.element(screen.getByRole('heading', { level: 2, name: peak })).toBeVisible()
  const shortfall = locale === 'nl' ? /7\.100 − 2\.500 .* = 4\.600/ : /7,100 − 2,500 .* = 4,600/
  await expect.element(screen.getByText(shortfall)).toBeVisible()
  await expectAccessible()
})

it('says on which day a booking would go wrong, and where', () => {
  const language = { locale: 'nl', t: messagesOf('nl'), f: formatsOf('nl') } as const
  const problem = {
    code: 'negativeBalance',
    path: 'quantity',
    found: { is: 'deficit', quantity: 41, date: '2022-01-10' },
    expected: { is: 'zeroAtClose', account: 'DEPOT' },
  } as const
  expect(problemText(problem, language)).toBe(
    'Op die dag zou er minder dan nul zijn. Op 10 jan 2022 zou er 41 te weinig zijn (in depot).',
  )
})
