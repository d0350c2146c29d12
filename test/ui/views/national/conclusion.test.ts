/** The sentence that is read aloud to the country, in both languages, and the words around it. */
import { describe, expect, it } from 'vitest'
import type { RegionResult } from '../../../../src/domain/national/picture.ts'
import type { Remark } from '../../../../src/domain/national/remarks.ts'
import { formatsOf } from '../../../../src/i18n/formats.ts'
import type { Locale } from '../../../../src/i18n/locale.ts'
import { messagesOf } from '../../../../src/i18n/messages.ts'
import { concludeNation } from '../../../../src/ui/views/national/national-conclusion.ts'
import { inTableOrder } from '../../../../src/ui/views/national/region-names.ts'
import { regionResult } from '../../../support/region-results.ts'

const AS_PLANNED = { virulence: 1, contagiousness: 1 }

function conclude(
  regions: readonly RegionResult[],
  locale: Locale = 'nl',
  whatIf = AS_PLANNED,
  remarks: readonly Remark[] = [],
  before: readonly RegionResult[] | null = null,
) {
  const language = { locale, t: messagesOf(locale), f: formatsOf(locale) }
  const { sentence, details, ...rest } = concludeNation({ regions, whatIf, before, remarks }, language)
  // Percent signs and numbers keep together on the page.
  const plain = (text: string): string => text.replaceAll('\u00A0', ' ')
  return { ...rest, sentence: plain(sentence), details: details.map(plain) }
}

const brabant = regionResult('NAZB', { first: 'icu', icu: [0.93, 8, 10, 14] })
const limburg = regionResult('NAZL', { first: 'icu', icu: [0.7, 9, 10, 20] })
const west = regionResult('NAZW', { first: 'gp', gp: [0.8, 12, 15, 20], icu: [0.3, 20, 30, 40] })
const safe = regionResult('NAZZ', { first: null, gp: [0.02, 3, 4, 5] })

describe('the sentence', () => {
  it('says which link breaks first in which region, when and how sure, and where the ICU is overrun', () => {
    expect(conclude([safe, west, brabant])).toMatchObject({
      tone: 'danger',
      sentence:
        'De IC in regio Brabant raakt het eerst vol, rond 20 jan (80 %: 18 jan – 24 jan), zeer waarschijnlijk; in 1 van de 3 regio’s is de kans op een volle IC 50 % of meer.',
    })
    expect(conclude([safe, west, brabant], 'en').sentence).toBe(
      'The ICU in the region Brabant fills up first, around 20 Jan (80%: 18 Jan – 24 Jan), very likely; in 1 of the 3 regions the probability of a full ICU is 50% or more.',
    )
  })

  it('is as sure as the least sure of several regions, between their outermost days', () => {
    expect(conclude([limburg, brabant]).sentence).toContain(
      'in de regio’s Brabant en Limburg raakt het eerst vol, rond 20 jan (80 %: 18 jan – 30 jan), waarschijnlijk; in 2 van de 2',
    )
  })

  it('counts who is left after three names', () => {
    const ids = ['NAZB', 'NAZL', 'NAZW', 'AZO', 'AZNN'] as const
    const all = ids.map((id) => regionResult(id, { first: 'icu', icu: [0.9, 8, 10, 14] }))
    expect(conclude([...all, safe]).sentence).toContain(
      'de regio’s Brabant, Limburg, West en 2 andere regio’s',
    )
    expect(conclude([...all.slice(0, 4), safe]).sentence).toContain(
      'de regio’s Brabant, Limburg, West en Oost',
    )
  })

  it('says all where it is all of many', () => {
    const ids = ['NAZB', 'NAZL', 'NAZW', 'AZO', 'AZNN'] as const
    const all = ids.map((id) => regionResult(id, { first: 'icu', icu: [0.9, 8, 10, 14] }))
    expect(conclude(all).sentence).toContain('De IC in alle 5 regio’s raakt het eerst vol')
    expect(conclude(all, 'en').sentence).toContain('The ICU in all 5 regions fills up first')
  })

  it('says that a link is full already where that is so in nearly all draws', () => {
    expect(conclude([regionResult('AZO', { first: 'icu', icu: [1, 0, 0, 0] }), brabant]).sentence).toBe(
      'De IC in regio Oost is op 10 jan al vol, vrijwel zeker; in 2 van de 2 regio’s is de kans op een volle IC 50 % of meer.',
    )
  })

  it('is sure of nothing that lies beyond six weeks', () => {
    const soon = regionResult('AZO', { first: 'icu', icu: [0.999, 20, 30, 40] })
    const late = regionResult('AZO', { first: 'icu', icu: [0.999, 20, 30, 60] })
    expect(conclude([soon]).sentence).toContain('vrijwel zeker')
    expect(conclude([late]).sentence).toContain(', waarschijnlijk;')
  })

  it('names the greatest risk where probably nothing breaks', () => {
    expect(conclude([safe, safe]).sentence).toContain('in geen van de 2 regio’s een schakel vol')
    expect(conclude([safe])).toMatchObject({
      tone: 'success',
      sentence:
        'Waarschijnlijk raakt in de ene regio geen schakel vol; de kans op tekort is het grootst bij Huisarts in regio Zwolle: 2 %.',
    })
  })

  it('speaks of no region where only the country takes part', () => {
    expect(conclude([])).toMatchObject({ tone: 'info', figures: [] })
    expect(conclude([]).sentence).toContain('alleen een plan voor heel Nederland')
  })
})

describe('what stands behind it', () => {
  it('names the next breaks, and that it is as planned', () => {
    expect(conclude([west, brabant]).details).toEqual([
      'Daarna: Huisarts in West rond 25 jan (80 %).',
      'Zoals elke regio het zelf in haar plan aanneemt.',
      'Na 21 feb 2022 is de band een scenario en geen verwachting: verder dan zes weken vooruit weet niemand het.',
    ])
  })

  it('says of a what-if that it is one, and is not kept', () => {
    const { details } = conclude([brabant], 'nl', { virulence: 1.2, contagiousness: 1 })
    expect(details).toContain(
      'Denkoefening, niet bewaard in de plannen: ziekmakendheid × 1,20, besmettelijkheid × 1,00 wat elke regio aanneemt.',
    )
  })

  it('holds a what-if against what the plans say by themselves', () => {
    const milder = [regionResult('NAZB', { first: null, icu: [0.4, 8, 10, 14] }), west]
    const twice = { virulence: 2, contagiousness: 1 }
    expect(conclude([brabant, west], 'nl', twice, [], milder).details.join(' ')).toContain(
      'Bij × 1 is die kans in 0 van de 2 regio’s 50 % of meer.',
    )
    expect(conclude([brabant, west], 'nl', AS_PLANNED, [], milder).details.join(' ')).not.toContain('Bij × 1')
  })

  it('counts the plans to be careful with', () => {
    const old: Remark = { kind: 'oldStart', on: '2022-01-01', days: 20 }
    const { details } = conclude([brabant], 'nl', AS_PLANNED, [
      old,
      old,
      { kind: 'otherHorizon', days: 60, usual: 90 },
    ])
    expect(details).toContain('Let op: 2 × verouderd, 1 × andere horizon; zie de plannen onderaan.')
  })

  it('counts regions, never beds', () => {
    expect(conclude([safe, west, brabant]).figures).toMatchObject([
      { value: '1 van 3 regio’s', tone: 'danger' },
      { value: '2 van 3 regio’s' },
    ])
  })
})

it('puts regions in the order of the published table, the planner’s own after those, the country last', () => {
  const own = { ...brabant, plan: { ...brabant.plan, region: { ...brabant.plan.region, id: 'own' } } }
  const country = regionResult('NL', { first: null })
  const ordered = inTableOrder([country, own, brabant, regionResult('NAZNW-SZN', { first: null }), safe])
  expect(ordered.map(({ plan }) => plan.region.id)).toEqual(['NAZNW-SZN', 'NAZZ', 'NAZB', 'own', 'NL'])
})
