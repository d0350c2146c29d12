/** Two tabs with one document: the second looks on, live and read-only, and takes over when the first closes. */
import { expect, test } from 'playwright/test'
import { drawn, openExample, saved, status, virulence } from './support/app.ts'

test('the second tab is read-only and live, and takes over when the first closes', async ({
  context,
  page: first,
}) => {
  await first.goto('./')
  await openExample(first)
  const second = await context.newPage()
  await second.goto(first.url())
  await drawn(second)
  const notice = second.getByText('U ziet de wijzigingen meteen.')
  await expect(notice).toBeVisible()
  await expect(status(second)).toContainText('alleen lezen')
  await expect(virulence(second)).toBeDisabled()
  await expect(virulence(first)).toBeEnabled()

  await virulence(first).fill('1.4')
  await expect(virulence(second)).toHaveValue('1.4')
  await virulence(first).fill('0.6')
  await saved(first)
  await expect(virulence(second)).toHaveValue('0.6')

  await first.close()
  await expect(notice).toBeHidden()
  await expect(virulence(second)).toBeEnabled()
  await virulence(second).fill('0.7')
  await saved(second)
  await second.reload()
  await drawn(second)
  await expect(virulence(second)).toHaveValue('0.7')
})
