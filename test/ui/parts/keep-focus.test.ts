/** The focus is never lost: what had it goes, is out of use for a while, or is moved by the page itself. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepFocus } from '../../../src/ui/parts/keep-focus.ts'

let root: HTMLElement
let stop: (() => void) | undefined

beforeEach(() => {
  root = document.createElement('main')
  root.innerHTML = `<h1>Plan</h1>
    <ul><li><button>een</button></li><li><button>twee</button></li><li><button>drie</button></li></ul>
    <section><button>alleen</button></section>`
  document.body.append(root)
  stop = keepFocus(root) ?? undefined
})

afterEach(() => {
  stop?.()
  root.remove()
})

const button = (name: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}
const focused = (): string | null => document.activeElement?.textContent ?? null

describe('the focus', () => {
  it('goes to the next of a list when its own row is gone, and to the one before at the end', async () => {
    button('twee').focus()
    button('twee').parentElement?.remove()
    await expect.poll(focused).toBe('drie')
    button('drie').parentElement?.remove()
    await expect.poll(focused).toBe('een')
  })

  it('goes to the heading where nothing else is left', async () => {
    button('alleen').focus()
    root.querySelector('ul')?.remove()
    root.querySelector('section')?.remove()
    await expect.poll(focused).toBe('Plan')
  })

  it('comes back to what could not be used for a while', async () => {
    const own = button('alleen')
    own.focus()
    own.disabled = true
    own.blur()
    await expect.poll(focused).not.toBe('alleen')
    own.disabled = false
    await expect.poll(focused).toBe('alleen')
  })

  it('stays where the page itself put it', async () => {
    button('een').focus()
    button('een').parentElement?.remove()
    button('alleen').focus()
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    expect(focused()).toBe('alleen')
  })
})
