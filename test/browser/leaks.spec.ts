/** Going from page to page leaves nothing behind: no canvas, no listener, no node. */
import { type CDPSession, expect, type Page, test } from 'playwright/test'
import { openExample } from './support/app.ts'

const SWITCHES = 50

test('fifty switches of view leave no canvases, listeners or nodes behind', async ({ page, context }) => {
  await page.goto('./')
  await openExample(page)
  const cdp = await context.newCDPSession(page)
  await switchViews(page, 6)
  const before = await count(cdp)
  await switchViews(page, SWITCHES)
  const after = await count(cdp)
  expect(after.canvases).toBe(before.canvases)
  expect(after.listeners).toBeLessThanOrEqual(before.listeners)
  // A few text nodes come and go with the moment of a save; a view has thousands.
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50)
})

/** Between the plan with its charts and two other pages; ends on the last of these. */
async function switchViews(page: Page, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn += 2) {
    await page.getByRole('link', { name: 'Regioplan' }).click()
    await expect(page.locator('main canvas')).toHaveCount(6)
    await page.getByRole('link', { name: turn % 4 === 0 ? 'Delen' : 'Instellingen' }).click()
    await expect(page.locator('main canvas')).toHaveCount(0)
  }
  await page.getByRole('link', { name: 'Instellingen' }).click()
}

interface Counts {
  readonly canvases: number
  readonly listeners: number
  readonly nodes: number
}

/** What is alive after the garbage was collected, shown or not. */
async function count(cdp: CDPSession): Promise<Counts> {
  await cdp.send('Performance.enable')
  for (let pass = 0; pass < 3; pass++) await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
  return {
    canvases: await countAlive(cdp, 'HTMLCanvasElement'),
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
  }
}

async function countAlive(cdp: CDPSession, className: string): Promise<number> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: `${className}.prototype` })
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' })
  const { result: length } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length }',
  })
  await cdp.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' })
  return Number(length.value)
}
