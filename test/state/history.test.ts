import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goBack, goForward, type History, NO_HISTORY, record, settle } from '../../src/state/history.ts'

/** Applies edits to 0, each the next whole number; returns what stands and how it came about. */
function edited(edits: readonly { readonly key: string | null; readonly atMs: number }[]) {
  let history: History<number> = NO_HISTORY
  let present = 0
  for (const { key, atMs } of edits) {
    history = record(history, { state: present, label: `edit ${present + 1}` }, key, atMs)
    present += 1
  }
  return { history, present }
}

describe('undo', () => {
  it('goes back one edit at a time and forward again', () => {
    const { history, present } = edited([
      { key: null, atMs: 0 },
      { key: null, atMs: 1 },
    ])
    const back = goBack(history, present)
    expect(back?.state).toBe(1)
    expect(back?.history.future.at(-1)?.label).toBe('edit 2')
    const forward = back && goForward(back.history, back.state)
    expect(forward?.state).toBe(2)
    expect(forward?.history.past).toEqual(history.past)
  })

  it('takes a whole drag back as one step', () => {
    const drag = [0, 100, 200, 300].map((atMs) => ({ key: 'slider', atMs }))
    const { history, present } = edited(drag)
    expect(history.past).toHaveLength(1)
    expect(goBack(history, present)?.state).toBe(0)
  })

  it('takes what was held back as one step, however long it was held, and not what comes after', () => {
    const hold = (history: History<number>, state: number, atMs: number) =>
      record(history, { state, label: 'drag' }, 'bar', atMs, true)
    const held = hold(hold(NO_HISTORY, 0, 0), 1, 60_000)
    expect(held.past).toHaveLength(1)
    expect(hold(settle(held), 2, 60_001).past).toHaveLength(2)
  })

  it('does not join drags of two sliders, or with a pause, or after a settle', () => {
    const two = edited([
      { key: 'a', atMs: 0 },
      { key: 'b', atMs: 10 },
    ])
    const pause = edited([
      { key: 'a', atMs: 0 },
      { key: 'a', atMs: 1_001 },
    ])
    expect(two.history.past).toHaveLength(2)
    expect(pause.history.past).toHaveLength(2)
    const one = edited([{ key: 'a', atMs: 0 }])
    const settled = record(settle(one.history), { state: 1, label: 'edit 2' }, 'a', 10)
    expect(settled.past).toHaveLength(2)
  })

  it('does not join a drag with what was just undone', () => {
    const { history, present } = edited([{ key: 'a', atMs: 0 }])
    const back = goBack(history, present)
    const again = record(back?.history ?? NO_HISTORY, { state: 0, label: 'again' }, 'a', 10)
    expect(again.past).toHaveLength(1)
    expect(again.future).toEqual([])
  })

  it('ends at the beginning, and redo at the end', () => {
    expect(goBack(NO_HISTORY, 0)).toBeNull()
    expect(goForward(NO_HISTORY, 0)).toBeNull()
  })

  it('all the way back and all the way forward comes out where it began', () => {
    const edit = fc.record({ key: fc.constantFrom(null, 'a', 'b'), atMs: fc.nat(5_000) })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const { history, present } = edited(edits)
        let travel = { history, state: present }
        for (let to = goBack(travel.history, travel.state); to; to = goBack(to.history, to.state)) travel = to
        expect(travel.state).toBe(0)
        for (let to = goForward(travel.history, travel.state); to; to = goForward(to.history, to.state))
          travel = to
        expect(travel.state).toBe(present)
        expect(travel.history.past).toEqual(history.past)
      }),
    )
  })
})
