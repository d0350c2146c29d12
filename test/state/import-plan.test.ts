import { describe, expect, it } from 'vitest'
import { err, ok } from '../../src/domain/shared/result.ts'
import { differencesBetween } from '../../src/file/differences.ts'
import { importItem, proposedChoice } from '../../src/state/import-plan.ts'
import { copiesHere } from '../../src/state/ledger-copies.ts'
import { plan } from '../storage/support.ts'

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
