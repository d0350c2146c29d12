import { describe, expect, it } from 'vitest'
import { err, ok } from '../../src/domain/shared/result.ts'
import type { DocumentOf } from '../../src/file/envelope.ts'
import { differencesBetween } from '../../src/file/differences.ts'
import { importItem, openConflicts, proposedChoice } from '../../src/state/import-plan.ts'
import { copiesHere } from '../../src/state/ledger-copies.ts'
import { must, plan, stampAt } from '../storage/support.ts'
import { ledgerOf, received } from '../support/oxygen-ledgers.ts'

describe('an import', () => {
  it('adds what is new', async () => {
    const item = await importItem(plan('a'), err({ code: 'missing' }), copiesHere)
    expect(item.status).toBe('new')
    expect(proposedChoice(item)).toBe('add')
  })

  it('skips what is the same but for the revision', async () => {
    const item = await importItem(plan('a', 3), ok(plan('a', 9)), copiesHere)
    expect(item.status).toBe('same')
    expect(proposedChoice(item)).toBe('skip')
  })

  it('overwrites nothing by itself, and says what differs', async () => {
    const item = await importItem(plan('a', 3, 120), ok(plan('a', 9, 90)), copiesHere)
    expect(item).toMatchObject({
      status: 'differs',
      differences: [{ path: 'body.horizonDays', stored: 90, incoming: 120 }],
    })
    expect(proposedChoice(item)).toBe('skip')
  })

  it('leaves a damaged document alone', async () => {
    const failure = { code: 'unreadable', error: { code: 'notOurFormat', problems: [] } } as const
    const item = await importItem(plan('a'), err(failure), copiesHere)
    expect(item).toEqual({ status: 'storedUnreadable', incoming: plan('a'), failure })
    expect(proposedChoice(item)).toBe('skip')
  })
})

describe('a ledger of which a record differs', () => {
  const body = ledgerOf([received('2022-01-10', 5)])
  const ledger = (name: string, changedAt: string): DocumentOf<'oxygen-ledger'> => {
    const [first, ...others] = body.organizations
    if (!first) throw new Error('no organisation')
    const organizations = [{ ...first, name, changedAt }, ...others]
    return { kind: 'oxygen-ledger', id: 'l', title: 'L', revision: 1, body: { ...body, organizations } }
  }
  const stored = ledger('Leverancier A, Breda', '2022-01-11T10:00:00.000Z')
  const incoming = ledger('Leverancier A, Tilburg', '2022-01-12T10:00:00.000Z')

  it('asks for each record, with what differs, when it was changed, and which came last', async () => {
    const item = await importItem(incoming, ok(stored), copiesHere)
    expect(openConflicts(item, new Map())).toEqual([
      {
        path: 'organizations/a',
        steps: ['body', 'organizations', '[Leverancier A, Breda]'],
        left: { name: 'Leverancier A, Breda' },
        right: { name: 'Leverancier A, Tilburg' },
        isOrder: false,
        isRecord: true,
        later: 'right',
        leftBy: { by: null, at: '2022-01-11T10:00:00.000Z' },
        rightBy: { by: null, at: '2022-01-12T10:00:00.000Z' },
      },
    ])
    expect(openConflicts(item, new Map([['organizations/a', 'left']]))).toEqual([])
  })

  it('keeps the version that people chose, also against the later one', async () => {
    const nameAfter = async (choices: Record<string, 'left' | 'right'>) => {
      const merged = must(await copiesHere.merge(stored, incoming, stampAt(), choices))
      return merged.body.organizations[0]?.name
    }
    expect(await nameAfter({ 'organizations/a': 'left' })).toBe('Leverancier A, Breda')
    expect(await nameAfter({ 'organizations/a': 'right' })).toBe('Leverancier A, Tilburg')
    expect(await nameAfter({})).toBe('Leverancier A, Tilburg')
  })
})

describe('differences', () => {
  it('name the place, also of what is there on one side only', () => {
    const stored = plan('a')
    const longer = { ...stored.body, levers: [], ownFigures: [{ path: 'seed', on: '2022-01-17', note: '' }] }
    const incoming = {
      ...stored,
      title: 'Other',
      body: { ...longer, region: { ...longer.region, inhabitants: 1 } },
    }
    expect(differencesBetween({ ...stored, body: { ...stored.body, levers: [] } }, incoming)).toEqual([
      { path: 'title', stored: 'Plan a', incoming: 'Other' },
      { path: 'body.region.inhabitants', stored: stored.body.region.inhabitants, incoming: 1 },
      { path: 'body.ownFigures[0]', stored: undefined, incoming: longer.ownFigures[0] },
    ])
  })

  it('are none between equals', () => {
    expect(differencesBetween(plan('a'), plan('a', 4))).toEqual([])
  })
})
