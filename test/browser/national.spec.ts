/** The job of a national coordinator: open ten regions, move one slider for all, look into one, on paper and offline. */
import { expect, type Locator, type Page, test } from 'playwright/test'
import { offlineReady, virulence } from './support/app.ts'
import { firstPage, openProfile } from './support/profile.ts'
import { DIST, startServer } from './support/static-server.ts'

const EXAMPLE = 'Tien regioplannen'
/** A4 in points. */
const A4 = { width: 595, height: 842 }

async function openTen(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Landelijk beeld' }).click()
  // Until its chunk is there, Start stays, which has such a button too.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Landelijk beeld')
  await page.getByRole('button', { name: EXAMPLE }).click()
  await drawn(page)
}

async function drawn(page: Page): Promise<void> {
  await expect(page.locator('main canvas')).toHaveCount(10)
}

function conclusion(page: Page): Locator {
  return page.getByRole('main').getByRole('heading', { level: 2 }).first()
}

function heat(page: Page): Locator {
  return page.getByRole('table', { name: /^Kans op tekort en eerste tekort/ })
}

function icuOf(page: Page, region: string): Locator {
  return heat(page).getByRole('link', { name: `IC in ${region}: naar het plan` })
}

/** Whole percents as a cell says them: `> 99 %` is 99, `< 1 %` is 0. */
async function percentOf(cell: Locator): Promise<number> {
  const found = /([<>])?\s?(\d+)\s%/.exec(await cell.innerText())
  if (!found) throw new Error('no percentage in the cell')
  return found[1] === '<' ? 0 : Number(found[2])
}

test('one slider for all regions: every number and picture follows, no plan changes, one press back', async ({
  page,
}) => {
  await page.goto('./')
  await openTen(page)
  await expect(conclusion(page)).toContainText(/van de 10 regio’s is de kans op een volle IC/)
  await expect(heat(page).locator('tbody tr')).toHaveCount(10)
  const before = {
    sentence: await conclusion(page).innerText(),
    zwolle: await percentOf(icuOf(page, 'Zwolle')),
  }

  const box = await virulence(page).boundingBox()
  if (box === null) throw new Error('no slider on the screen')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width / 3, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 4, y, { steps: 12 })
  await expect(
    page.getByText(/^Denkoefening, niet bewaard in de plannen: ziekmakendheid × [12],/),
  ).toBeVisible()
  await page.mouse.up()
  await expect.poll(() => percentOf(icuOf(page, 'Zwolle'))).toBeGreaterThan(before.zwolle)
  await expect(page.getByText(/Bij × 1 is die kans in \d+ van de 10 regio’s 50\s% of meer/)).toBeVisible()
  await expect(page.getByRole('img', { name: /^IC, Zwolle.*Vol/ })).toBeVisible()

  await heat(page).getByRole('link', { name: 'Zwolle', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Zwolle')
  await expect(virulence(page)).toHaveValue('0.42')
  await page.goBack()
  await drawn(page)
  await expect(page.getByText(/^Denkoefening, niet bewaard/)).toBeVisible()

  await page.getByRole('button', { name: 'Terug naar × 1' }).click()
  await expect(conclusion(page)).toContainText(before.sentence.split('\n').at(-1) ?? '')
  await expect(page.getByText('Zoals elke regio het zelf in haar plan aanneemt.')).toBeVisible()
})

test('another link, its table, the order of the regions, and from a cell to that link of that plan', async ({
  page,
}) => {
  await page.goto('./')
  await openTen(page)
  await page.getByRole('combobox', { name: 'Schakel van de grafieken' }).selectOption('Kliniek')
  await expect(page.getByRole('img', { name: /^Kliniek, Brabant/ })).toBeVisible()
  await page.getByText('Tabel').first().click()
  await expect(page.getByRole('region', { name: /Kliniek, Euregio/ }).getByRole('row')).toHaveCount(91)

  const names = () => heat(page).locator('tbody th a').allInnerTexts()
  expect((await names())[0]).toBe('Euregio')
  const header = heat(page).getByRole('columnheader', { name: 'IC' })
  // What comes in above a heading moves it from under the hand.
  await expect(page.getByRole('table', { name: 'De 10 regio’s samen' }).first()).toBeVisible()
  for (const order of ['ascending', 'descending']) {
    await header.getByRole('button').click()
    await expect(header).toHaveAttribute('aria-sort', order)
  }
  const risks: number[] = []
  for (const name of await names()) risks.push(await percentOf(icuOf(page, name)))
  expect(risks).toEqual(risks.toSorted((one, other) => other - one))

  await icuOf(page, 'Brabant').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Brabant')
  await expect(page.locator('main canvas')).toHaveCount(6)
  await expect(page.locator(':focus')).toContainText(/^IC/)
})

test('from ten plans that came in at Start, the notice leads to the picture', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: EXAMPLE }).click()
  await page.getByRole('link', { name: 'Naar het landelijk beeld' }).click()
  await drawn(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Landelijk beeld')
})

for (const language of ['NL', 'EN']) {
  test(`eight columns fit on A4, ${language}`, async ({ page }) => {
    await page.goto('./')
    await openTen(page)
    await page.getByRole('button', { name: new RegExp(`^${language},`) }).click()
    await page.emulateMedia({ media: 'print' })
    // 182 mm between the margins.
    await page.setViewportSize({ width: 688, height: 1000 })
    const overhang = await page
      .getByRole('table', { name: /^(Kans op tekort en|Probability of a shortage and)/ })
      .evaluate(({ parentElement }) =>
        parentElement ? parentElement.scrollWidth - parentElement.clientWidth : NaN,
      )
    expect(overhang).toBe(0)
  })
}

test('on A4: conclusion, what was asked, every region, every plan; nothing that only a screen needs', async ({
  page,
}) => {
  await page.goto('./')
  await openTen(page)
  await virulence(page).press('ArrowRight')
  await expect(page.getByText(/ziekmakendheid × 1,05/)).toBeVisible()
  // The regions are added up once the answer is the last one.
  await expect(page.getByText(/^Per trekking opgeteld vraagt/)).toBeVisible()
  const sentence = await conclusion(page).innerText()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 2, name: 'De 10 regio’s samen' })).toBeVisible()
  const text = await page.locator('body').innerText()
  expect(text).toContain(sentence.split('\n').at(-1) ?? sentence)
  expect(text).toContain('niet bewaard in de plannen')
  expect(text).toContain('Netwerk Acute Zorg Brabant')
  expect(text).toMatch(/Afgedrukt op \w+ \d+ \w+ \d{4} met adempauze/)
  expect(text).not.toContain('Kies een bestand')
  await expect(page.getByRole('button', { name: 'Terug naar × 1' })).toHaveCount(0)
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  expect(boxes).toHaveLength(1)
  for (const [, width, height] of boxes) {
    expect(Math.round(Number(width))).toBe(A4.width)
    expect(Math.round(Number(height))).toBe(A4.height)
  }
})

test('after one visit the whole of it works without the server', async ({}, info) => {
  const server = await startServer(DIST)
  const context = await openProfile(info.outputPath('profile'))
  const page = await firstPage(context)
  await page.goto(server.url)
  await offlineReady(page)
  await server.stop()
  await expect(fetch(server.url)).rejects.toThrow()
  await page.reload()
  await openTen(page)
  await virulence(page).press('End')
  await expect(page.getByText(/ziekmakendheid × 2,00/)).toBeVisible()
  await page.reload()
  await drawn(page)
  await expect(page.getByText('Zoals elke regio het zelf in haar plan aanneemt.')).toBeVisible()
  await context.close()
})
