import '../../../src/ui/styles/tokens.css'
import { afterEach, describe, expect, it } from 'vitest'

const GROUNDS = ['paper', 'ground', 'raised']
const TEXTS = ['ink', 'ink-soft', 'accent', 'danger', 'warning', 'success', 'info']
const MARKS = ['line-strong', 'focus', 'capacity', ...[1, 2, 3, 4, 5, 6].map((index) => `series-${index}`)]
const PAIRS: readonly (readonly [string, string])[] = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-danger', 'danger'],
  ['on-bar', 'bar'],
  ['on-bar', 'bar-soft'],
  ...['danger', 'warning', 'success', 'info'].flatMap(
    (tone) =>
      [
        ['ink', `${tone}-soft`],
        [tone, `${tone}-soft`],
        ['accent', `${tone}-soft`],
      ] as const,
  ),
  ['accent', 'accent-soft'],
  ['accent-strong', 'accent-soft'],
]

describe.each(['light', 'dark'])('contrast in the %s theme', (theme) => {
  afterEach(() => {
    delete document.documentElement.dataset['theme']
  })

  it.each(TEXTS)('of %s is enough for text', (text) => {
    document.documentElement.dataset['theme'] = theme
    for (const ground of GROUNDS) expect(contrast(text, ground), ground).toBeGreaterThanOrEqual(4.5)
  })

  it.each(MARKS)('of %s is enough for a line or a border', (mark) => {
    document.documentElement.dataset['theme'] = theme
    for (const ground of GROUNDS) expect(contrast(mark, ground), ground).toBeGreaterThanOrEqual(3)
  })

  it.each(PAIRS)('of %s on %s is enough for text', (text, ground) => {
    document.documentElement.dataset['theme'] = theme
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

/** WCAG 2.2 contrast ratio of two tokens. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(token: string): number {
  const probe = document.createElement('span')
  probe.style.color = `var(--${token})`
  document.body.append(probe)
  const channels = getComputedStyle(probe).color.match(/\d+/g) ?? []
  probe.remove()
  const [red = NaN, green = NaN, blue = NaN] = channels.map((channel) => {
    const share = Number(channel) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
