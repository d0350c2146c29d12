/**
 * One of anything is never said in the plural: every sentence with figures is said with a one in each of its places, as a
 * number and as a written amount, since either may be what it is given.
 */
import { describe, expect, it } from 'vitest'
import { en } from '../../src/i18n/en/index.ts'
import { nl } from '../../src/i18n/nl/index.ts'

type Said = readonly [place: string, text: string]

/** Whatever is asked of it is a one. */
const allOnes = (one: number | string): unknown =>
  new Proxy({}, { get: (_, name) => (typeof name === 'symbol' ? undefined : one) })

/** All sentences of a language, with ones. What is no sentence at all, or cannot be one of these, is left out. */
function saidWith(one: number | string, words: unknown, place = ''): Said[] {
  if (typeof words === 'function') {
    try {
      const text: unknown = Reflect.apply(words, undefined, [allOnes(one), allOnes(one)])
      return typeof text === 'string' ? [[place, text.replaceAll('\u00A0', ' ')]] : []
    } catch {
      return []
    }
  }
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([name, value]) => saidWith(one, value, `${place}.${name}`))
}

/** Places where both readings have a plural right after a one. */
function wrongIn(words: unknown, plural: RegExp): string[] {
  const asText = new Map(saidWith('1', words))
  return saidWith(1, words)
    .filter(([place, text]) => plural.test(text) && plural.test(asText.get(place) ?? ''))
    .map(([place, text]) => `${place}: ${text}`)
}

/** After a one, not of `van de 1`, `alle 1`, `de eerste 1` and ends of a range: who writes those has several. */
function pluralsOf(nouns: string, leads: string): RegExp {
  return new RegExp(
    String.raw`(?<![\d.,–§-])(?<!(?:${leads}) )\b1 (?:[\p{L}-]+e )?(?:[\p{L}-]+-)?(?:${nouns})(?![\p{L}’])`,
    'u',
  )
}

const DUTCH = pluralsOf(
  'dagen|weken|uren|minuten|bedden|beddagen|patiënten|cliënten|consulten|opnames|besmettingen|plannen|regioplannen|regio’s|locaties|SOC’s|MICU’s|documenten|bestanden|gebeurtenissen|rijen|regels|kolommen|cellen|cijfers|varianten|trekkingen|vatvullingen|verplaatsingen',
  'van|van de|De|alle|eerste|laatste|komende|tot|met',
)
const ENGLISH = pluralsOf(
  'days|weeks|hours|minutes|beds|bed-days|patients|clients|consults|admissions|infections|plans|regions|locations|SOCs|MICUs|documents|files|events|rows|columns|cells|figures|variants|draws|transfers',
  'of|of the|all|first|last|to|than',
)

describe('one of anything', () => {
  it.each([
    ['Dutch', nl, DUTCH],
    ['English', en, ENGLISH],
  ])('is not said in the plural in %s', (_, words, plural) => {
    expect(wrongIn(words, plural)).toEqual([])
  })
})
