import { createRawSnippet } from 'svelte'
import { expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { userEvent } from 'vitest/browser'
import Dialog from '../../../src/ui/parts/Dialog.svelte'
import WithLanguage from './WithLanguage.svelte'

const children = createRawSnippet(() => ({ render: () => '<p>Weet u het zeker?</p>' }))

it('takes the focus, asks to close on Escape, and gives the focus back when closed', async () => {
  const opener = document.createElement('button')
  document.body.append(opener)
  opener.focus()
  const onclose = vi.fn()
  const props = { open: true, title: 'Verwijderen', onclose, children }
  const screen = await render(WithLanguage, { part: Dialog, given: props })
  const dialog = screen.getByRole('dialog', { name: 'Verwijderen' })
  await expect.element(dialog).toBeVisible()
  expect(dialog.element().contains(document.activeElement)).toBe(true)

  await userEvent.keyboard('{Escape}')
  expect(onclose).toHaveBeenCalledOnce()
  // Only the owner closes.
  await expect.element(dialog).toBeVisible()

  await screen.rerender({ given: { ...props, open: false } })
  await expect.element(dialog).not.toBeInTheDocument()
  expect(document.activeElement).toBe(opener)
  opener.remove()
})
