/** The head of an open document: an export that does not succeed says why. */
import { expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import PlanPage from '../../../src/ui/views/plan/PlanPage.svelte'
import { err } from '../../../src/domain/shared/result.ts'
import { appWith } from './start/support.ts'
import WithApp from './start/WithApp.svelte'

it('says why nothing was exported, and takes it back at the next try', async () => {
  const app = await appWith(['a'])
  const screen = await render(WithApp, { app, view: PlanPage, route: { view: 'plan', id: 'a' } })
  const exporting = vi.spyOn(app.exchange, 'exportDocuments').mockResolvedValueOnce(err({ code: 'missing' }))
  await screen.getByRole('button', { name: 'Exporteer' }).click()
  // A table keeps a place for its own, empty.
  await expect
    .element(screen.getByRole('alert').filter({ hasText: 'Exporteren' }))
    .toHaveTextContent('Dit document is er niet meer.')
  exporting.mockResolvedValueOnce({ ok: true, value: { fileName: 'a.json', content: new Blob(['{}']) } })
  await screen.getByRole('button', { name: 'Exporteer' }).click()
  await expect.element(screen.getByText('Dit document is er niet meer.')).not.toBeInTheDocument()
})
