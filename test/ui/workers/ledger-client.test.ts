/**
 * What the ledger's worker reads, compares and merges is what the page itself would have made; and what it has read is
 * never sent to it again.
 */
import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/file/read.ts'
import { sealDocuments, writeFile, writePieces } from '../../../src/file/write.ts'
import { compareEvents } from '../../../src/domain/oxygen/records/order.ts'
import { compareCopies, mergeCopies } from '../../../src/file/ledger-copies.ts'
import type { LedgerDocument } from '../../../src/file/merge-files.ts'
import { ledgerCopies } from '../../../src/state/ledger-copies.ts'
import { longReader } from '../../../src/state/long-reader.ts'
import { LedgerClient } from '../../../workers/ledger-client.ts'
import { plan, stampAt } from '../../storage/support.ts'
import { madeLedger } from '../../support/made-ledger.ts'

const BODY = madeLedger(3_500, 0)
const LEDGER = { kind: 'oxygen-ledger', id: 'groot', title: 'Groot', revision: 3, body: BODY } as const
const FILE = sealDocuments([plan('p'), LEDGER], stampAt())
const TEXT = writeFile(FILE)
const QUESTION = {
  whatIf: { extra: [], freed: [], delayWeeks: 0 },
  claims: [],
  regionPercents: {},
  unitIds: [],
}

/** A worker that counts the messages sent to it. */
function counted(): { readonly client: LedgerClient; readonly sent: () => number } {
  let messages = 0
  const client = new LedgerClient({
    start: () => {
      const worker = new Worker(new URL('../../../workers/ledger.worker.ts', import.meta.url), {
        type: 'module',
      })
      const post = worker.postMessage.bind(worker)
      worker.postMessage = (message: unknown) => {
        messages += 1
        post(message)
      }
      return worker
    },
  })
  return { client, sent: () => messages }
}

describe('a long text', () => {
  it('is read to the very same file, frozen to the bottom, from stretches and from bytes', async () => {
    const client = new LedgerClient()
    const expected = readText(TEXT)
    const pieces = writePieces(FILE)
    const stretches = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text))
    const runs = new Set(pieces.flatMap((piece, place) => (typeof piece === 'string' ? [] : [place])))
    const sources = [
      { source: [TEXT.slice(0, 100), TEXT.slice(100)] },
      { source: new TextEncoder().encode(TEXT) },
      { source: stretches, runs },
      // Not all of the list: what is missing comes from the worker.
      { source: stretches, runs: new Set([...runs].slice(1)) },
    ]
    for (const { source, ...how } of sources) {
      const read = await client.read(source, how)
      if (!read.ok || !read.value.ok) throw new Error('not read')
      expect(read.value).toEqual(expected)
      const document = read.value.value.documents[1]
      expect(document?.kind === 'oxygen-ledger' && Object.isFrozen(document.body.events[3_499])).toBe(true)
    }
    client.stop()
  })

  it('is refused with the same reasons', async () => {
    const client = new LedgerClient()
    for (const broken of [TEXT.slice(0, 5_000), TEXT.replace('"quantity":1', '"quantity":-1')]) {
      expect(await client.read([broken])).toEqual({ ok: true, value: readText(broken) })
    }
    client.stop()
  })

  it('is on the desk when it was read: a picture of it costs two messages, one of a copy all of it', async () => {
    const { client, sent } = counted()
    const read = await client.read([TEXT])
    const document = read.ok && read.value.ok ? read.value.value.documents[1] : undefined
    if (document?.kind !== 'oxygen-ledger') throw new Error('no ledger')
    const before = sent()
    const drawn = await client.draw(document.body, QUESTION)
    expect(sent() - before).toBe(2)
    const copied = await client.draw({ ...BODY, events: structuredClone(BODY.events) }, QUESTION)
    expect(sent() - before).toBeGreaterThan(5)
    expect(copied).toEqual(drawn)
    expect(drawn.ok).toBe(true)
    client.stop()
  })

  it('is read on the page where there is no worker to read it', async () => {
    const broken = new LedgerClient({
      start: () => new Worker(URL.createObjectURL(new Blob(['throw new Error("broken")']))),
    })
    expect(await longReader(broken)([TEXT])).toEqual(readText(TEXT))
  })
})

describe('two copies of a ledger', () => {
  const stored = { ...LEDGER, id: 'twee', title: 'Hier', revision: 9 }
  const theirs = { ...BODY, events: [...BODY.events.slice(0, 3_000), ...madeLedger(500, 1).events] }
  const incoming = {
    ...LEDGER,
    id: 'twee',
    body: { ...theirs, events: theirs.events.toSorted(compareEvents) },
  }
  const written = stampAt()

  /** Both copies as the page has them: read by the worker. */
  async function readBoth(client: LedgerClient): Promise<[LedgerDocument, LedgerDocument]> {
    const [left, right] = [await readOne(client, stored), await readOne(client, incoming)]
    return [left, right]
  }

  async function readOne(client: LedgerClient, ledger: LedgerDocument): Promise<LedgerDocument> {
    const read = await client.read([writeFile(sealDocuments([ledger], written))])
    const document = read.ok && read.value.ok ? read.value.value.documents[0] : undefined
    if (document?.kind !== 'oxygen-ledger') throw new Error('no ledger')
    return document
  }

  it('are compared and merged to what the page itself would say, whether or not the worker holds them', async () => {
    const [read, fresh] = [counted(), counted()]
    const [left, right] = await readBoth(read.client)
    const before = read.sent()
    expect(await read.client.compare(left, right)).toEqual({ ok: true, value: compareCopies(left, right) })
    expect(read.sent() - before).toBe(2)
    expect(await fresh.client.compare(left, right)).toEqual({ ok: true, value: compareCopies(left, right) })
    for (const { client, sent } of [read, fresh]) {
      const earlier = sent()
      const merged = await client.merge(left, right, written)
      expect(sent() - earlier).toBe(1)
      if (!merged.ok || !merged.value.ok) throw new Error('not merged')
      const { value } = merged.value
      expect(value.body.events.length).toBe(4_000)
      expect({ ok: true, value }).toEqual(mergeCopies(left, right, written))
      const own = new Set([...left.body.events, ...right.body.events])
      expect(value.body.events.every((event) => own.has(event))).toBe(true)
      expect(Object.isFrozen(value.body.events)).toBe(true)
      client.stop()
    }
  })

  it('that make no sound ledger together are refused', async () => {
    const { client } = counted()
    const [left] = await readBoth(client)
    const orphan = { ...left.body, batches: [], events: left.body.events.slice(0, 10) }
    const merged = await client.merge({ ...left, body: orphan }, { ...left, body: orphan }, written)
    expect(merged.ok && !merged.value.ok && merged.value.error.problems.length).toBeGreaterThan(0)
    client.stop()
  })

  it('are compared and merged on the page where there is no worker to do it', async () => {
    const broken = new LedgerClient({
      start: () => new Worker(URL.createObjectURL(new Blob(['throw new Error("broken")']))),
    })
    const copies = ledgerCopies(broken)
    expect(await copies.compare(stored, incoming)).toEqual(compareCopies(stored, incoming))
    expect(await copies.merge(stored, incoming, written)).toEqual(mergeCopies(stored, incoming, written))
  })
})
