import { describe, expect, it } from 'vitest'
import { ok } from '../../src/domain/shared/result.ts'
import { claimDocument, withDocument } from '../../src/storage/tabs.ts'
import { fakeLocks } from './fake-locks.ts'

describe('a document', () => {
  it('belongs to the first tab, and to the next when that lets go', async () => {
    const locks = fakeLocks()
    const first = claimDocument(locks, 'a')
    const second = claimDocument(locks, 'a')
    expect(await first.first).toBe(true)
    expect(await second.first).toBe(false)
    await first.release()
    await second.inherited
    const third = claimDocument(locks, 'a')
    expect(await third.first).toBe(false)
  })

  it('passes over a tab that left the queue', async () => {
    const locks = fakeLocks()
    const [first, second, third] = [1, 2, 3].map(() => claimDocument(locks, 'a'))
    expect(await Promise.all([first?.first, second?.first, third?.first])).toEqual([true, false, false])
    await second?.release()
    await first?.release()
    await third?.inherited
  })

  it('is free again as soon as it is released', async () => {
    const locks = fakeLocks()
    const claim = claimDocument(locks, 'a')
    await claim.first
    await claim.release()
    expect(await claimDocument(locks, 'a').first).toBe(true)
  })

  it('does not keep others from other documents', async () => {
    const locks = fakeLocks()
    expect(await claimDocument(locks, 'a').first).toBe(true)
    expect(await claimDocument(locks, 'b').first).toBe(true)
  })

  it('that another tab has is not worked on', async () => {
    const locks = fakeLocks()
    await claimDocument(locks, 'a').first
    let worked = 0
    const work = () => Promise.resolve(ok((worked += 1)))
    expect(await withDocument(locks, 'a', work)).toEqual({ ok: false, error: { code: 'busy' } })
    expect(await withDocument(locks, 'b', work)).toEqual(ok(1))
    expect(await withDocument(locks, 'b', work)).toEqual(ok(2))
    expect(worked).toBe(2)
  })

  it('is open to every tab where the browser has no locks', async () => {
    expect(await claimDocument(undefined, 'a').first).toBe(true)
    expect(await claimDocument(undefined, 'a').first).toBe(true)
  })
})
