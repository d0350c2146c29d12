/** Nothing is stored that cannot be read back, whatever is done and in whatever order. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AppDocument } from '../../../src/file/envelope.ts'
import { readText } from '../../../src/file/read.ts'
import { Exchange } from '../../../src/state/exchange.ts'
import { withNewEvents } from '../../../src/state/ledger.ts'
import { Library } from '../../../src/state/library.svelte.ts'
import { refusalOfWork } from '../../../src/state/refusals.ts'
import type { Session } from '../../../src/state/session.svelte.ts'
import { loadDocument, rawDocument, saveDocument } from '../../../src/storage/documents.ts'
import { replaceDocument } from '../../../src/storage/replace.ts'
import { canonicalJson } from '../../../src/file/canonical.ts'
import { KINDS } from '../../../src/file/kinds/index.ts'
import { refusalOf } from '../../../src/file/refusal.ts'
import { sealDocuments, writeFile } from '../../../src/file/write.ts'
import { must, mustFail, plan, stampAt } from '../../storage/support.ts'
import { madeLedger } from '../../support/made-ledger.ts'
import { openTabs } from './support.ts'

const LABEL = { label: 'x' }
const later = madeLedger(60, 1).events
const ledger = (id: string): AppDocument => {
  return { kind: 'oxygen-ledger', id, title: 'L', revision: 0, body: madeLedger(60, 0) }
}

async function openApp(document: AppDocument) {
  const [tab] = await openTabs(1)
  if (!tab) throw new Error('no tab')
  const library = new Library(tab, { onSaved: () => undefined, onOpened: () => undefined })
  must(await library.addAll([document]))
  const session = must(await library.open(document.id))
  return {
    tab,
    library,
    session,
    exchange: new Exchange(tab, library, () => ({ merge: '', replace: '', restore: '' })),
  }
}

it('a refused edit changes nothing, and says why to the page or to the field that began it', async () => {
  const { session } = await openApp(plan(crypto.randomUUID()))
  const before = session.document
  const halfADay = () => void session.edit((body) => ({ ...body, horizonDays: 90.5 }), LABEL)
  expect(refusalOfWork(halfADay)?.problems[0]?.path).toBe('documents[0].body.horizonDays')
  expect(session.refused).toBeNull()
  halfADay()
  expect(session.refused?.problems[0]).toMatchObject({ code: 'notWhole', found: '90.5' })
  expect(session.document).toBe(before)
  expect(session.undoLabel).toBeNull()
  expect(session.rename(' ', LABEL).ok).toBe(false)
  expect(session.document).toBe(before)
  session.edit((body) => ({ ...body, horizonDays: 91 }), LABEL)
  expect(session.refused).toBeNull()
})

it('no way to storage takes what cannot be read back', async () => {
  const id = crypto.randomUUID()
  const { tab, library } = await openApp(plan(id))
  const broken: AppDocument = { ...plan(id, 1), title: '' }
  expect(mustFail(await saveDocument(tab.store, broken, 0, stampAt())).code).toBe('refused')
  expect(mustFail(await replaceDocument(tab.store, broken, 'beforeImport', stampAt())).code).toBe('refused')
  expect(mustFail(await library.addAll([{ ...plan('new'), revision: -1 }])).code).toBe('refused')
  expect(mustFail(await library.create({ ...plan('new', 0, 0.5) })).code).toBe('refused')
  must(await library.close())
  expect(mustFail(await library.rename(id, '')).code).toBe('refused')
  expect(must(await loadDocument(tab.store, id)).title).toBe(plan(id).title)
})

type Step =
  | { readonly kind: 'edit'; readonly field: number; readonly value: unknown }
  | { readonly kind: 'rename'; readonly title: string }
  | { readonly kind: 'book'; readonly at: number; readonly quantity: number }
  | { readonly kind: 'undo' | 'redo' | 'settle' | 'import' | 'merge' }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      field: fc.nat(),
      value: fc.constantFrom<unknown[]>(
        0,
        1,
        3.5,
        -1,
        90,
        366,
        1e10,
        null,
        '',
        ' ',
        'x',
        '2199-12-31',
        [],
        {},
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('rename' as const), title: fc.string({ maxLength: 4 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('book' as const),
      at: fc.nat(59),
      quantity: fc.constantFrom(1, 2, 0, 1.5),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('settle' as const, 'import' as const, 'merge' as const) }),
  },
)

/** Puts a value in one of the fields of a body, as deep as `field` leads. */
function spoilt(at: unknown, field: number, value: unknown): unknown {
  if (typeof at !== 'object' || at === null) return value
  const names = Object.keys(at)
  const name = names[field % Math.max(1, names.length)]
  if (name === undefined) return value
  const inner: unknown = Reflect.get(at, name)
  const next = spoilt(inner, Math.floor(field / Math.max(1, names.length)), value)
  if (Array.isArray(at)) return at.map((item: unknown, index) => (String(index) === name ? next : item))
  return { ...at, [name]: next }
}

/** Does one step; whether it was refused, or came to nothing, is told by the document. */
async function take(one: Step, session: Session, exchange: Exchange, copy: AppDocument): Promise<void> {
  switch (one.kind) {
    case 'edit':
      session.edit((body) => spoilt(body, one.field, one.value) as typeof body, LABEL)
      return
    case 'rename':
      session.rename(one.title, LABEL)
      return
    case 'book': {
      const event = later[one.at]
      if (event === undefined || !('quantity' in event)) return
      session.edit(
        (body) => ('events' in body ? withNewEvents(body, [{ ...event, quantity: one.quantity }]) : body),
        LABEL,
      )
      return
    }
    case 'undo':
      session.undo()
      return
    case 'redo':
      session.redo()
      return
    case 'settle':
      must(await session.settle())
      return
    case 'import':
    case 'merge': {
      const planned = must(await exchange.planImport(writeFile(sealDocuments([copy], stampAt()))))
      const choice = one.kind === 'merge' ? 'merge' : 'replace'
      for (const { result } of await exchange.carryOut(planned, () => choice)) {
        // What two people changed apart waits for a decision, and nothing is changed until then.
        if (!result.ok) expect(result.error.code).toBe('conflict')
      }
    }
  }
}

/** What a colleague made of an earlier state. */
function copyOf(earlier: AppDocument, field: number): AppDocument {
  for (const value of [1, 90, 'x', '2022-01-10']) {
    const body = spoilt(earlier.body, field, value)
    const copy = { ...earlier, body, revision: earlier.revision + 1 } as AppDocument
    if (refusalOf(copy, earlier) === null) return copy
  }
  return earlier
}

const FIXTURES = import.meta.glob<string>(
  [
    '../../fixtures/format-2/*.json',
    '../../../public/examples/lnaz-fair-share.json',
    '../../../public/examples/{fase-3-voorbereiding,ketenmonitor,vergelijking}.json',
  ],
  { query: '?raw', import: 'default', eager: true },
)

/** A document of every kind that is small enough to be read back 200 times. */
const documents = [
  ledger('ledger'),
  ...Object.values(FIXTURES).flatMap((text) => must(readText(text)).documents.slice(0, 1)),
].filter((document, index, all) => all.findIndex(({ kind }) => kind === document.kind) === index)

it.each(documents.map((document) => [document.kind, document] as const))(
  '200 edits, bookings, imports, merges and undos of a %s: what is accepted reads back, what is refused changes nothing',
  async (_, first) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 200, maxLength: 200 }), async (steps) => {
        const id = crypto.randomUUID()
        const { tab, library, session, exchange } = await openApp({ ...first, id, revision: 0 })
        const states = [session.document]
        for (const [index, one] of steps.entries()) {
          const before = session.document
          const earlier = states[index % states.length] ?? before
          await take(one, session, exchange, copyOf(earlier, index))
          const { document } = session
          if (document === before) continue
          states.push(document)
          const text = writeFile(sealDocuments([document], stampAt()))
          const body = must(readText(text)).documents[0]?.body
          expect(canonicalJson(body), `step ${index}, ${one.kind}`).toBe(canonicalJson(document.body))
        }
        must(await session.settle())
        const stored = must(await loadDocument(tab.store, id))
        expect(stored).toEqual(session.document)
        expect(readText(must(await rawDocument(tab.store, id))).ok).toBe(true)
        must(await exchange.exportDocuments([id]))
        must(await library.close())
        // Most of what is drawn is refused; a good part of it is not.
        expect(states.length).toBeGreaterThan(20)
      }),
      { numRuns: 3 },
    )
  },
)

it('meets every kind of document', () => {
  expect(documents.map(({ kind }) => kind).sort()).toEqual(KINDS.map(({ kind }) => kind).sort())
})
