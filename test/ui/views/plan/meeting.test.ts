/** The meeting: the plan large, step by step with the arrows, and a decision typed where it falls. */
import axe from 'axe-core'
import { Chart as ChartJs } from 'chart.js'
import { afterEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openPlan } from './open-plan.ts'

afterEach(() => history.replaceState(null, '', '#'))

async function meet() {
  const opened = await openPlan()
  const button = opened.screen.getByRole('button', { name: 'Vergadering' })
  await expect.element(button).toBeEnabled()
  await button.click()
  const dialog = opened.screen.getByRole('dialog', { name: 'Vergadering: Winterplan' })
  await expect.element(dialog).toBeVisible()
  return { ...opened, button, dialog }
}

it('goes through the agenda with the arrows, and comes back to where it was opened', async () => {
  const { dialog, button } = await meet()
  const heading = dialog.getByRole('heading', { level: 1 })
  await expect.element(heading).toHaveTextContent('1 van 4: Conclusie')
  expect(heading.element()).toBe(document.activeElement)
  for (const name of ['2 van 4: Beeld', '3 van 4: Maatregelen', '4 van 4: Besluit']) {
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(heading).toHaveTextContent(name)
    expect(heading.element()).toBe(document.activeElement)
  }
  await userEvent.keyboard('{ArrowRight}{Home}')
  await expect.element(heading).toHaveTextContent('1 van 4: Conclusie')
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  expect(document.activeElement).toBe(button.element())
})

it('keeps a decision that is typed at any step in the log of the plan', async () => {
  const { dialog, body } = await meet()
  await userEvent.keyboard('{ArrowRight}')
  await dialog.getByText('Leg een besluit vast').click()
  await dialog.getByRole('textbox', { name: 'Besluit', exact: true }).fill('Stap 1 gaat maandag in')
  await dialog.getByRole('textbox', { name: /^Vastgelegd door/ }).fill('secretaris ROAZ')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => body().decisions?.map(({ subject, role, reason }) => [subject.type, role, reason]))
    .toEqual([['meeting', 'secretaris ROAZ', 'Stap 1 gaat maandag in']])
  await expect.element(dialog.getByText('1 besluit vastgelegd in deze vergadering.')).toBeVisible()
  await expect.element(dialog.getByRole('heading', { level: 1 })).toHaveTextContent('2 van 4: Beeld')

  await dialog.getByRole('button', { name: 'Besluit', exact: true }).click()
  await expect.element(dialog.getByRole('cell', { name: 'Stap 1 gaat maandag in' })).toBeVisible()
})

it('is accessible at every step', async () => {
  const { dialog } = await meet()
  for (const step of ['Conclusie', 'Beeld', 'Maatregelen', 'Besluit']) {
    await dialog.getByRole('button', { name: step, exact: true }).click()
    const { violations } = await axe.run(dialog.element())
    expect(
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
      step,
    ).toEqual([])
  }
})

it('fits a beamer of 1024 × 768 at every step, the picture whole and in large type', async () => {
  await page.viewport(1024, 768)
  const { dialog } = await meet()
  for (const step of ['Conclusie', 'Beeld', 'Maatregelen', 'Besluit']) {
    await dialog.getByRole('button', { name: step, exact: true }).click()
    const { clientWidth, scrollWidth } = dialog.element()
    expect(scrollWidth, step).toBe(clientWidth)
  }
  await dialog.getByRole('button', { name: 'Beeld', exact: true }).click()
  const picture = dialog.getByRole('img').element().getBoundingClientRect()
  const next = dialog.getByRole('button', { name: 'Volgende' }).element().getBoundingClientRect()
  expect(picture.height).toBeGreaterThan(300)
  expect(picture.bottom).toBeLessThan(next.top)
  const canvas = dialog.element().querySelector('canvas')
  const axis = canvas && ChartJs.getChart(canvas)?.scales['x']
  expect(axis?.options).toHaveProperty('ticks.font.size', 17)
})
