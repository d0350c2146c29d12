/** The settings: choices hold at once and are kept. */
import { expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import Settings from '../../../../src/ui/views/settings/SettingsPage.svelte'
import { appWith } from '../start/support.ts'
import WithApp from '../start/WithApp.svelte'

it('switches language and theme at once, and back to the device', async () => {
  const app = await appWith()
  const screen = await render(WithApp, { app, view: Settings })
  await screen.getByRole('radio', { name: 'English' }).click()
  await expect.element(screen.getByRole('group', { name: 'Looks' })).toBeVisible()
  await screen.getByRole('radio', { name: 'Dark' }).click()
  expect(app.settings.theme).toBe('dark')
  await screen.getByRole('button', { name: 'Reset language and looks' }).click()
  expect(app.settings.language).toBeNull()
  await expect.element(screen.getByRole('radio', { name: 'Volg het apparaat' })).toBeChecked()
})

it('says when everything is on this device', async () => {
  const app = await appWith()
  const screen = await render(WithApp, { app, view: Settings })
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('blijf tot dan verbonden')
  app.lifetime.noteOffline(true)
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('werkt zonder internet')
})
