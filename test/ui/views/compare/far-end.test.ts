/** What lies beyond the days that can be foreseen is a scenario wherever it is said, and never near-certain. */
import { describe, expect, it } from 'vitest'
import type { CalculatedVariant } from '../../../../src/ui/views/compare/compare-figures.ts'
import { keyFigureRows, valueText, variantLine } from '../../../../src/ui/views/compare/compare-figures.ts'
import { chanceOf, likelihoodOf } from '../../../../src/ui/views/plan/likelihood.ts'
import { formatsOf } from '../../../../src/i18n/formats.ts'
import { messagesOf } from '../../../../src/i18n/messages.ts'
import { regionResult } from '../../../support/region-results.ts'

const language = { locale: 'nl', t: messagesOf('nl'), f: formatsOf('nl') } as const
const plain = (text: string): string => text.replaceAll('\u00A0', ' ')

function variant(days: readonly [number, number, number]): CalculatedVariant {
  const { plan, outcome, title } = regionResult('NAZB', { first: 'icu', icu: [0.99, ...days] })
  return { id: 'a', title, plan, outcome }
}

const [soon, late] = [variant([8, 10, 14]), variant([40, 50, 60])]

describe('a first overrun that is nearly sure', () => {
  it('is said so within six weeks, and as more than 90 % beyond', () => {
    const chance = ({ outcome }: CalculatedVariant): string =>
      plain(chanceOf(outcome.links.icu.firstOverrun, language.f))
    expect([chance(soon), chance(late)]).toEqual(['99 %', '> 90 %'])
    expect([likelihoodOf(0.999, 42), likelihoodOf(0.999, 43)]).toEqual(['virtuallyCertain', 'likely'])
  })

  it('is a scenario in a comparison, its day too', () => {
    const rows = keyFigureRows([soon, late], language)
    const said = (id: string): string[] =>
      [0, 1].map((index) => {
        const row = rows.find((one) => one.id === id)
        return row ? plain(valueText(row, index, language)) : ''
      })
    expect(said('icu.probability')).toEqual(['99 %', '> 90 %'])
    expect(said('icu.first')[0]).not.toContain('scenario')
    expect(said('icu.first')[1]).toContain('(scenario)')
    expect(variantLine(soon, language)).not.toContain('scenario')
    expect(plain(variantLine(late, language))).toMatch(/> 90 %.*\(scenario\)$/)
  })
})
