/**
 * A transfer plan where a planner meets it: in the built solver's worker, in Chromium. Made places and numbers, the
 * same at every run. Load is worker, wasm and an answer that needs no solving; first and warm are whole plans.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import type { Distribution } from '../../src/domain/distribution/distribution.ts'
import { defaultDistribution } from '../../src/reference/distribution-defaults.ts'
import { startServer } from '../browser/support/static-server.ts'
import { CHROMIUM, CHROMIUM_FLAGS } from '../support/chromium.ts'
import { type Row, spread } from './row.ts'

const DIST = process.env['E2E_DIST'] ?? 'dist'
const WARM_RUNS = 7

const CASES = [
  { name: '11 regions × 28 days', places: 11, days: 28, aim: 'aim warm < 1 s' },
  { name: '80 hospitals × 7 days', places: 80, days: 7, aim: 'aim within seconds' },
] as const

export async function measure(): Promise<Row[]> {
  const assets = await readdir(join(DIST, 'assets'))
  const worker = assets.find((name) => name.startsWith('solver.worker'))
  if (worker === undefined) throw new Error(`no solver in ${DIST}/assets: build first`)
  const server = await startServer(DIST)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS })
  const page = await browser.newPage()
  await page.goto(server.url)
  const rows: Row[] = []
  for (const { name, places, days, aim } of CASES) {
    const body = madeDistribution(places, days)
    const [load = NaN, first = NaN, ...warm] = await timesOf(page, `assets/${worker}`, body)
    rows.push({ what: `Transfers, ${name}: load`, value: spread([load]) })
    rows.push({ what: `Transfers, ${name}: first plan`, value: spread([first]) })
    rows.push({ what: `Transfers, ${name}: warm plan`, value: spread(warm), aim })
  }
  await browser.close()
  await server.stop()
  return rows
}

/** Load, first and warm times in ms. Speaks Comlink's own messages, because the page holds no client for a test. */
function timesOf(page: Page, worker: string, body: Distribution): Promise<number[]> {
  return page.evaluate(
    async ({ worker, bodies }) => {
      const solver = new Worker(worker, { type: 'module' })
      const times: number[] = []
      for (const [id, value] of bodies.entries()) {
        const began = performance.now()
        const answer = new Promise<unknown>((resolve) => {
          solver.onmessage = ({ data }) => resolve(data)
        })
        const argumentList = [{ type: 'RAW', value }]
        solver.postMessage({ id: String(id), type: 'APPLY', path: ['planTransfers'], argumentList })
        const text = JSON.stringify(await answer)
        if (!/"status":"(shared|planned)"/.test(text)) throw new Error(text.slice(0, 200))
        times.push(performance.now() - began)
      }
      solver.terminate()
      return times
    },
    { worker, bodies: [withoutTransfers(body), ...Array.from({ length: 1 + WARM_RUNS }, () => body)] },
  )
}

/** The same shares, and nothing to solve. */
function withoutTransfers({ bedType, mode, offered, regions }: Distribution): Distribution {
  return { bedType, mode, offered, regions }
}

/** Places on a map of 250 by 300 km, half of them too full, with patients coming in. */
function madeDistribution(places: number, days: number): Distribution {
  const random = numbersFrom(7)
  const spots = Array.from({ length: places }, () => ({ east: random() * 250, north: random() * 300 }))
  const regions = spots.map((_spot, i) => {
    const key = 2 + random() * 12
    return {
      id: `r${i}`,
      key: Math.round(key * 10) / 10,
      capacity: Math.round(key * 14 + 40),
      occupied: Math.round(key * 14 * (0.5 + random() * 0.8)),
      hfno: 1,
      spared: null,
      inflowPerDay: Array.from({ length: days }, () => Math.round(key * 0.5 * (0.6 + random() * 0.8))),
    }
  })
  const distances = spots.flatMap((a, i) =>
    spots.slice(i + 1).map((b, k) => ({
      from: `r${i}`,
      to: `r${i + 1 + k}`,
      km: Math.round(20 + Math.hypot(a.east - b.east, a.north - b.north)),
    })),
  )
  const standard = defaultDistribution('eleven', 'icu', '2022-01-14')
  const { transfers } = standard
  return {
    ...standard,
    regions,
    offered: regions.reduce((sum, { occupied }) => sum + occupied, 0),
    ...(transfers && {
      transfers: { ...transfers, horizonDays: days, distances, abroadPatientsPerDay: 0 },
    }),
  }
}

/** Numbers from 0 to 1, the same for a seed at every run. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
