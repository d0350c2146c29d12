/**
 * A transfer plan where a planner meets it: in the built solver's worker, in Chromium. Made places and numbers, the
 * same at every run. Load is worker, wasm and an answer that needs no solving. A usable plan is the first that keeps
 * every limit; a whole one is what it is refined to.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import {
  calculateDistribution,
  DEFAULT_SOLVER_LIMITS,
} from '../../src/domain/distribution/calculate-distribution.ts'
import { outlookOf } from '../../src/domain/distribution/census.ts'
import type { Distribution } from '../../src/domain/distribution/distribution.ts'
import { TransferSearch } from '../../src/domain/distribution/transfer-search.ts'
import { defaultDistribution } from '../../src/reference/distribution-defaults.ts'
import { loadSolver } from '../../workers/highs.ts'
import { WARM_SIZES, warmPlan } from '../../workers/warm-plan.ts'
import { startServer } from '../browser/support/static-server.ts'
import { CHROMIUM, CHROMIUM_FLAGS } from '../support/chromium.ts'
import { type Row, spread } from './row.ts'

/** More places than this are hospitals. */
const MOST_REGIONS_ALONE = 25

/** Before these the engine is still compiling. */
const RUNS_TO_WARM = 15
const RUNS_OF_REDRAW = 25

const DIST = process.env['E2E_DIST'] ?? 'dist'

const CASES = [
  { name: '11 regions × 7 days', places: 11, days: 7, runs: 7, aim: 'aim < 2 s' },
  { name: '11 regions × 28 days', places: 11, days: 28, runs: 7, aim: 'aim < 2 s' },
  { name: '25 regions × 28 days', places: 25, days: 28, runs: 2, aim: 'aim < 10 s' },
  { name: '80 hospitals of 12 regions × 7 days', places: 80, days: 7, runs: 2, aim: 'aim < 10 s' },
  { name: '121 locations of 12 regions × 7 days', places: 121, days: 7, runs: 2, aim: 'aim < 10 s' },
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
  for (const { name, places, days, runs, aim } of CASES) {
    const body = madeDistribution(places, days)
    const same = Array.from({ length: runs }, () => body)
    const [load, ...plans] = await answersTo(page, `assets/${worker}`, [withoutTransfers(body), ...same])
    rows.push({ what: `Transfers, ${name}: load`, value: spread([load?.whole ?? NaN]) })
    rows.push({
      what: `Transfers, ${name}: usable plan`,
      value: spread(plans.map(({ first }) => first)),
      aim,
    })
    rows.push({ what: `Transfers, ${name}: whole plan`, value: spread(plans.map(({ whole }) => whole)) })
  }
  const redraws = await redrawTimes(page, `assets/${worker}`)
  rows.push({
    what: 'Transfers, 11 × 7: redraw after a changed limit',
    value: spread(redraws),
    aim: 'aim p50 < 50 ms',
  })
  await browser.close()
  await server.stop()
  return [...rows, ...(await processorRows()), ...(await linearRows())]
}

/**
 * Processor time in Node from the document until the first plan that can be used, and until the last: what a busy
 * machine does not change. A redraw is the first usable plan after the number of vehicles was changed.
 */
async function processorRows(): Promise<Row[]> {
  const solver = await loadSolver()
  const used = (began: NodeJS.CpuUsage): number => {
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  }
  const answer = (body: Distribution): Times => {
    const began = process.cpuUsage()
    let first = NaN
    calculateDistribution(body, solver, DEFAULT_SOLVER_LIMITS, () => (first = used(began)))
    return { first, whole: used(began) }
  }
  for (const size of WARM_SIZES) answer(warmPlan(size))
  const rows = CASES.flatMap(({ name, places, days, runs }): Row[] => {
    const body = madeDistribution(places, days)
    const plans = Array.from({ length: runs }, () => answer(body))
    return [
      {
        what: `Transfers, ${name}: usable plan, processor`,
        value: spread(plans.map(({ first }) => first)),
      },
      { what: `Transfers, ${name}: whole plan, processor`, value: spread(plans.map(({ whole }) => whole)) },
    ]
  })
  const redraws = changedVehicles().map((body) => answer(body).first)
  return [
    ...rows,
    {
      what: 'Transfers, 11 × 7: redraw after a changed limit, processor',
      value: spread(redraws.slice(RUNS_TO_WARM)),
      aim: 'aim p50 < 50 ms',
    },
  ]
}

/** The first usable plan each time that a hand changes the number of vehicles, in a worker that has run for a while. */
async function redrawTimes(page: Page, worker: string): Promise<number[]> {
  const times = await answersTo(page, worker, changedVehicles())
  return times.slice(RUNS_TO_WARM).map(({ first }) => first)
}

function changedVehicles(): Distribution[] {
  const body = madeDistribution(11, 7)
  return Array.from({ length: RUNS_TO_WARM + RUNS_OF_REDRAW }, (_, run): Distribution => {
    const { transfers } = body
    if (transfers === undefined) throw new Error('no transfers')
    return { ...body, transfers: { ...transfers, micu: { ...transfers.micu, vehicles: 5 + (run % 9) } } }
  })
}

/**
 * Of a redraw of 11 × 7, the linear answer from nothing and from the last basis. The rest of it is whole vehicle days,
 * later days without dust, and the replay.
 */
async function linearRows(): Promise<Row[]> {
  const solver = await loadSolver()
  const body = madeDistribution(11, 7)
  const settings = body.transfers
  if (settings === undefined) throw new Error('no transfers')
  const choice = { overflowWeight: 0.5, abroadOpen: false }
  const times = Array.from({ length: 15 }, () => {
    const began = performance.now()
    const search = new TransferSearch(
      body,
      settings,
      outlookOf(body, settings),
      choice,
      solver,
      solver.startClock(60),
    )
    search.solve()
    const cold = performance.now() - began
    search.relax(({ code }) => code === 'share', true)
    search.solve()
    const warm = performance.now() - began - cold
    search.close()
    return { cold, warm }
  })
  return [
    { what: 'Transfers, 11 × 7: linear answer', value: spread(times.map(({ cold }) => cold)) },
    {
      what: 'Transfers, 11 × 7: linear answer after a changed limit',
      value: spread(times.map(({ warm }) => warm)),
      aim: 'aim < 50 ms',
    },
  ]
}

/** In ms: until the first plan that can be used, and until the last. */
interface Times {
  readonly first: number
  readonly whole: number
}

/** Of each document in turn, in a fresh worker. Speaks Comlink's own messages: the page holds no client for a test. */
function answersTo(page: Page, worker: string, bodies: readonly Distribution[]): Promise<Times[]> {
  return page.evaluate(
    async ({ worker, bodies }) => {
      const solver = new Worker(worker, { type: 'module' })
      const times: { first: number; whole: number }[] = []
      for (const [id, value] of bodies.entries()) {
        const began = performance.now()
        const answer = new Promise<unknown>((resolve) => {
          solver.onmessage = ({ data }) => resolve(data)
        })
        let first = NaN
        const report = new MessageChannel()
        report.port1.onmessage = () => {
          first = performance.now() - began
        }
        const argumentList = [
          { type: 'RAW', value },
          { type: 'HANDLER', name: 'proxy', value: report.port2 },
        ]
        solver.postMessage({ id: String(id), type: 'APPLY', path: ['planTransfers'], argumentList }, [
          report.port2,
        ])
        const text = JSON.stringify(await answer)
        if (!/"status":"(shared|planned)"/.test(text)) throw new Error(text.slice(0, 200))
        times.push({ first, whole: performance.now() - began })
        report.port1.close()
      }
      solver.terminate()
      return times
    },
    { worker, bodies },
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
  const regions = spots.map(({ east, north }, i) => {
    const key = 2 + random() * 12
    return {
      id: `r${i}`,
      key: Math.round(key * 10) / 10,
      capacity: Math.round(key * 14 + 40),
      occupied: Math.round(key * 14 * (0.5 + random() * 0.8)),
      hfno: 1,
      // Hospitals belong to a region; of regions each is its own.
      ...(places > MOST_REGIONS_ALONE && { group: `${Math.floor(east / 84)}-${Math.floor(north / 76)}` }),
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
