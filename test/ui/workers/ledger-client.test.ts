/** A long text read in the worker is the document that the page itself would have read, and lies on the desk at once. */
import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/file/read.ts'
import { sealDocuments, writeFile } from '../../../src/file/write.ts'
import { longReader } from '../../../src/state/long-reader.ts'
import { LedgerClient } from '../../../workers/ledger-client.ts'
import { plan, stampAt } from '../../storage/support.ts'
import { madeLedger } from '../../support/made-ledger.ts'

const BODY = madeLedger(3_500, 0)
const LEDGER = { kind: 'oxygen-ledger', id: 'groot', title: 'Groot', revision: 3, body: BODY } as const
const TEXT = writeFile(sealDocuments([plan('p'), LEDGER], stampAt()))
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
    const sources = [[TEXT.slice(0, 100), TEXT.slice(100)], new TextEncoder().encode(TEXT)]
    for (const source of sources) {
      const read = await client.read(source)
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
