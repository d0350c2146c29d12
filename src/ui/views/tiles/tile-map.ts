/** Geometry of the tile map: where tiles stand and how arrows run between them. Pure; knows no colours and no words. */

import type { Transfer } from '../../../domain/distribution/transfer-kpis.ts'
import { ABROAD } from '../../../domain/distribution/transfer-settings.ts'
import { toDecimals } from '../../../domain/shared/rounding.ts'
import { knownRegion } from '../../../reference/distribution-defaults.ts'

export const TILE = { width: 124, height: 84 } as const
const STEP = { x: 162, y: 132 } as const
const MARGIN = 10
const MOST_LETTERS = 12
const COLUMNS = 4
/** East of AZO, where the border is. */
const ABROAD_PLACE = { column: 3, row: 2 }
/** How far an arrow bends sideways, as a part of its length: there and back do not cover each other. */
const BEND = 0.16

/** As much of a name as goes in a tile; the whole one is in its label and in the table. */
export function tileName(name: string): string {
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1).trimEnd()}…` : name
}

export interface Tile {
  readonly id: string
  readonly x: number
  readonly y: number
}

export interface Arrow {
  readonly from: string
  readonly to: string
  readonly patients: number
  /** Path of the line. */
  readonly path: string
  /** The head, as a closed path. */
  readonly head: string
  /** Where the number stands. */
  readonly label: Point
  readonly thickness: number
}

/** Everyone who goes from one place to another. */
export interface Flow {
  readonly from: string
  readonly to: string
  readonly patients: number
}

interface Point {
  readonly x: number
  readonly y: number
}

export interface TileMap {
  readonly width: number
  readonly height: number
  readonly tiles: readonly Tile[]
  readonly arrows: readonly Arrow[]
}

/** Regions of the reference at their own place, others in rows below; abroad only where somebody goes there. */
export function layTiles(ids: readonly string[], transfers: readonly Transfer[]): TileMap {
  const flows = flowsOf(transfers)
  const places = [...ids, ...(flows.some(({ to }) => to === ABROAD) ? [ABROAD] : [])]
  let extra = 0
  const known = places.map((id) => (id === ABROAD ? ABROAD_PLACE : knownRegion(id)?.tile))
  const lastRow = known.reduce((last, tile) => Math.max(last, tile?.row ?? -1), -1)
  const tiles = places.map((id, i): Tile => {
    let tile = known[i]
    if (tile === undefined) {
      tile = { column: extra % COLUMNS, row: lastRow + 1 + Math.floor(extra / COLUMNS) }
      extra += 1
    }
    return { id, x: MARGIN + tile.column * STEP.x, y: MARGIN + tile.row * STEP.y }
  })
  const most = flows.reduce((highest, { patients }) => Math.max(highest, patients), 0)
  return {
    width: 2 * MARGIN + (COLUMNS - 1) * STEP.x + TILE.width,
    height: Math.max(...tiles.map(({ y }) => y)) + TILE.height + MARGIN,
    tiles,
    arrows: flows.flatMap((flow) => {
      const [from, to] = [tiles.find(({ id }) => id === flow.from), tiles.find(({ id }) => id === flow.to)]
      return from && to ? [{ ...flow, ...bend(from, to), thickness: 1.5 + (2.5 * flow.patients) / most }] : []
    }),
  }
}

/** Patients per pair of places, over vehicles and days, in the order in which they first occur. */
export function flowsOf(transfers: readonly Transfer[]): Flow[] {
  const flows = new Map<string, Flow>()
  for (const { from, to, patients } of transfers) {
    const flow = flows.get(`${from} ${to}`)
    flows.set(`${from} ${to}`, { from, to, patients: patients + (flow?.patients ?? 0) })
  }
  return [...flows.values()]
}

function bend(from: Tile, to: Tile): Pick<Arrow, 'path' | 'head' | 'label'> {
  const [a, b] = [centre(from), centre(to)]
  const control = { x: (a.x + b.x) / 2 + (b.y - a.y) * BEND, y: (a.y + b.y) / 2 - (b.x - a.x) * BEND }
  const start = edge(a, control)
  const end = edge(b, control)
  const label = {
    x: start.x / 4 + control.x / 2 + end.x / 4,
    y: start.y / 4 + control.y / 2 + end.y / 4,
  }
  return {
    path: `M${text(start)} Q${text(control)} ${text(end)}`,
    head: headAt(end, control),
    label,
  }
}

function centre({ x, y }: Tile): Point {
  return { x: x + TILE.width / 2, y: y + TILE.height / 2 }
}

/** The point on a tile's edge on the way from its middle to somewhere else, a little outside. */
function edge(middle: Point, towards: Point): Point {
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y]
  const scale = Math.min(
    (TILE.width / 2 + 3) / Math.max(Math.abs(dx), 1e-9),
    (TILE.height / 2 + 3) / Math.max(Math.abs(dy), 1e-9),
  )
  return { x: middle.x + dx * scale, y: middle.y + dy * scale }
}

function headAt(tip: Point, from: Point): string {
  const [dx, dy] = [tip.x - from.x, tip.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const [ux, uy] = [dx / length, dy / length]
  const side = (sign: 1 | -1): Point => ({
    x: tip.x - 13 * ux + sign * 6 * uy,
    y: tip.y - 13 * uy - sign * 6 * ux,
  })
  return `M${text(tip)} L${text(side(1))} L${text(side(-1))} Z`
}

function text({ x, y }: Point): string {
  return `${toDecimals(x, 1)} ${toDecimals(y, 1)}`
}
