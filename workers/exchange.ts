/** What workers that share the draws of one plan hand each other, past the page: it may be busy painting. */

import type { DrawPart, LinkPart } from '../src/domain/capacity/summary.ts'
import { LINK_IDS } from '../src/domain/shared/care-chain.ts'
import { columnsOf } from './columns.ts'
import type { LinkId, Peer } from './protocol.ts'

/** Columns that came from peers the last time and are used no more: the next ones are written over them. */
let spare: Float64Array[] = []

/**
 * Gives every peer what this worker's draws add to the outcome of the peer's links, and hands `use` what the peers'
 * draws add to this worker's; that holds until `use` returns. A peer that ends never answers; the page then ends this
 * worker too.
 */
export async function exchangeParts<T>(
  peers: readonly Peer[],
  partsFor: (links: readonly LinkId[]) => readonly DrawPart[],
  use: (others: readonly DrawPart[]) => T,
): Promise<T> {
  const coming = peers.map(({ port }) => nextParts(port))
  for (const { port, links } of peers) {
    const parts = partsFor(links).map(copyPart)
    port.postMessage(parts, columnsOf(parts))
  }
  const others = (await Promise.all(coming)).flat()
  const result = use(others)
  spare = others.flatMap(({ links }) => Object.values(links).flatMap(columnsIn))
  return result
}

/** A part to give away, in memory of its own. */
function copyPart({ links, ...range }: DrawPart): DrawPart {
  const copies: Partial<Record<LinkId, LinkPart>> = {}
  for (const link of LINK_IDS) {
    const part = links[link]
    if (part === undefined) continue
    const { demand, room, caught, keys } = part
    copies[link] = { demand: copied(demand), room: copied(room), caught: caught && copied(caught), keys }
  }
  return { ...range, links: copies }
}

function copied(column: Float64Array): Float64Array {
  const at = spare.findIndex(({ length }) => length === column.length)
  const [memory] = at < 0 ? [] : spare.splice(at, 1)
  if (memory === undefined) return column.slice()
  memory.set(column)
  return memory
}

function columnsIn({ demand, room, caught }: LinkPart): Float64Array[] {
  return caught === null ? [demand, room] : [demand, room, caught]
}

function nextParts(port: MessagePort): Promise<readonly DrawPart[]> {
  return new Promise((resolve) => {
    port.onmessage = ({ data }: MessageEvent<readonly DrawPart[]>) => {
      port.close()
      resolve(data)
    }
  })
}

/** For each of several workers its way to every other: the links of each are known, `links[at]`. */
export function peersOf(links: readonly (readonly LinkId[])[]): Peer[][] {
  const peers = links.map((): Peer[] => [])
  for (const [one, ofOne] of links.entries()) {
    for (const [other, ofOther] of links.entries()) {
      if (other <= one) continue
      const { port1, port2 } = new MessageChannel()
      peers[one]?.push({ port: port1, links: ofOther })
      peers[other]?.push({ port: port2, links: ofOne })
    }
  }
  return peers
}
