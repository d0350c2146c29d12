/**
 * What a tab takes, in megabytes that it shares with no other: its process with workers and pictures, by the book of the
 * system where it has one, and of that what the page's own heap holds.
 */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import type { Row } from './row.ts'

/** Until what was needed on the way is given back. */
const REST_MS = 5_000
const MB = 1e6

export async function memoryRow(page: Page, what: string, aim: string): Promise<Row> {
  await page.waitForTimeout(REST_MS)
  const heap = await page.context().newCDPSession(page)
  const { usedSize } = await heap.send('Runtime.getHeapUsage')
  await heap.detach()
  const process = await tabProcessBytes(page)
  const told = process === null ? 'no book of processes here' : `${(process / MB).toFixed(0)} MB`
  return { what, value: `${told}, heap of the page ${(usedSize / MB).toFixed(0)} MB`, aim }
}

/** Of all tabs' processes the largest: the one under measurement. */
async function tabProcessBytes(page: Page): Promise<number | null> {
  const browser = await page.context().browser()?.newBrowserCDPSession()
  if (!browser) return null
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo')
  await browser.detach()
  const tabs = processInfo.filter(({ type }) => type === 'renderer')
  const sizes = await Promise.all(tabs.map(({ id }) => privateBytes(id)))
  return sizes.reduce<number | null>(
    (most, size) => (size !== null && size > (most ?? 0) ? size : most),
    null,
  )
}

async function privateBytes(pid: number): Promise<number | null> {
  const book = await readFile(`/proc/${String(pid)}/smaps_rollup`, 'utf8').catch(() => '')
  const kilobytes = [...book.matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)].map(([, kB]) => Number(kB))
  return kilobytes.length === 0 ? null : 1024 * kilobytes.reduce((sum, kB) => sum + kB, 0)
}
