/** A worker that cannot be loaded, breaks or never answers: said, the last outcome stays, and the page goes on. */
import { expect, type Page, test } from 'playwright/test'
import { conclusion, openExample, settled, virulence } from './support/app.ts'

test.use({ serviceWorkers: 'allow' })

const WORKER = '**/assets/calc.worker-*.js'
const RETRY = 'Opnieuw rekenen'

// A service worker would answer before the test can.
test.use({ serviceWorkers: 'block' })

/** Put in front of the real worker: a fault when the plan's virulence is 2, the end of the slider. */
function faultyStart(fault: string): string {
  return `addEventListener('message', ({ data }) => {
    const plan = data?.argumentList?.[0]?.value
    if (plan?.scenario?.virulence?.mode === 2) { ${fault} }
  });`
}

async function breakWorker(page: Page, fault: string): Promise<void> {
  await page.route(WORKER, async (route) => {
    const script = await (await route.fetch()).text()
    await route.fulfill({ contentType: 'text/javascript', body: faultyStart(fault) + script })
  })
}

test('a worker that cannot be loaded is said, and the plan can still be read and changed', async ({
  page,
}) => {
  await page.route(WORKER, (route) => route.fulfill({ status: 404 }))
  await page.goto('./')
  await page.getByRole('button', { name: 'Nederland, scenario 1' }).click()
  await expect(page.getByText('De berekening is afgebroken door de browser.')).toBeVisible()
  await virulence(page).fill('1.6')
  await page.getByRole('link', { name: 'Uitgangspunten' }).click()
  await expect(page.getByRole('table').first()).toBeVisible()

  await page.unroute(WORKER)
  await page.getByRole('link', { name: 'Overzicht' }).click()
  await page.getByRole('button', { name: RETRY }).click()
  await expect(page.locator('main canvas')).toHaveCount(6)
})

test('a worker that breaks off is said, the last outcome stays, and the next calculation works', async ({
  page,
}) => {
  await breakWorker(
    page,
    `setTimeout(() => { throw new Error('broken on purpose') }); throw new Error('broken')`,
  )
  await page.goto('./')
  await openExample(page)
  const outcome = await conclusion(page).innerText()
  await virulence(page).press('End')
  await expect(page.getByText('De berekening is afgebroken door de browser.')).toBeVisible()
  await expect(conclusion(page)).toHaveText(outcome)
  await expect(page.locator('main canvas')).toHaveCount(6)
  await virulence(page).press('Home')
  await expect(conclusion(page)).not.toHaveText(outcome)
  await expect(page.getByRole('button', { name: RETRY })).toBeHidden()
})

test('a worker that never answers can be cancelled, ends by itself in the end, and never blocks the page', async ({
  page,
}) => {
  await page.clock.install()
  await breakWorker(page, 'for (;;);')
  await page.goto('./')
  await openExample(page)
  const outcome = await conclusion(page).innerText()
  await virulence(page).press('End')
  await page.clock.runFor(1_000)
  const cancel = page.getByRole('button', { name: 'Afbreken' })
  await expect(cancel).toBeVisible()
  await page.getByRole('link', { name: 'Uitgangspunten' }).click()
  await expect(page.getByRole('table').first()).toBeVisible()
  await page.getByRole('link', { name: 'Overzicht' }).click()
  await cancel.click()
  await expect(cancel).toBeHidden()
  await expect(conclusion(page)).toHaveText(outcome)

  await virulence(page).press('Home')
  await expect(conclusion(page)).not.toHaveText(outcome)
  await settled(page)
  const recovered = await conclusion(page).innerText()
  await virulence(page).press('End')
  await page.clock.runFor(61_000)
  await expect(page.getByText('De berekening duurde te lang en is gestopt.')).toBeVisible()
  await expect(conclusion(page)).toHaveText(recovered)
  await expect(virulence(page)).toHaveValue('2')
})
