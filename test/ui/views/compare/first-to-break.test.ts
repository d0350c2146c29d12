/** What breaks first is one thing: in the sentence of a plan, in a comparison and in the national picture. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakOf } from '../../../../src/domain/national/picture.ts'
import { LINK_IDS } from '../../../../src/domain/shared/care-chain.ts'
import { formatsOf } from '../../../../src/i18n/formats.ts'
import { messagesOf } from '../../../../src/i18n/messages.ts'
import { keyFigureRows, linkAsked, variantLine } from '../../../../src/ui/views/compare/compare-figures.ts'
import { linkToName } from '../../../../src/ui/views/plan/plan-conclusion.ts'
import { regionResult } from '../../../support/region-results.ts'

const language = { locale: 'nl', t: messagesOf('nl'), f: formatsOf('nl') } as const
const { links: names } = language.t.plan

const overrun = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), fc.nat(10), fc.nat(10))
  .map(([probability, p10, more, still]) => [probability, p10, p10 + more, p10 + more + still] as const)

const region = fc
  .record({
    first: fc.constantFrom(null, ...LINK_IDS),
    gp: overrun,
    districtNursing: overrun,
    nursingHome: overrun,
    ward: overrun,
    icu: overrun,
    homeOxygen: overrun,
  })
  .map((links) => regionResult('NAZB', links))

describe('what breaks first', () => {
  it('is the same in sentence, picture, comparison and national picture', () => {
    fc.assert(
      fc.property(region, (result) => {
        const link = result.outcome.firstBottleneck?.link ?? null
        const variant = { id: 'a', ...result }
        const row = keyFigureRows([variant], language).find(({ id }) => id === 'bottleneck')
        expect(row?.values).toEqual([link === null ? language.t.compare.table.nothing : names[link]])
        expect(breakOf(result)?.link ?? null).toBe(link)
        // The sentence and the large picture are about what breaks first, where something does.
        expect([linkToName(result.outcome), linkAsked(variant)]).toEqual(
          link === null ? Array(2).fill(linkToName(result.outcome)) : [link, link],
        )
        const line = variantLine(variant, language)
        if (link === null) expect(line).toBe(language.t.compare.conclusion.holds({ title: result.title }))
        else expect(line).toContain(names[link])
      }),
    )
  })
})
