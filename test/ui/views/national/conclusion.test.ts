/** The sentence that is read aloud to the country, in both languages, and the words around it. */
import { describe, expect, it } from 'vitest'
import type { RegionResult } from '../../../../src/domain/national/picture.ts'
import type { Remark } from '../../../../src/domain/national/remarks.ts'
import { formatsOf } from '../../../../src/i18n/formats.ts'
import type { Locale } from '../../../../src/i18n/locale.ts'
import { messagesOf } from '../../../../src/i18n/messages.ts'
import { concludeNation, type Nation } from '../../../../src/ui/views/national/national-conclusion.ts'
import { inTableOrder } from '../../../../src/ui/views/national/region-names.ts'
import { regionResult } from '../../../support/region-results.ts'

const AS_PLANNED = { virulence: 1, contagiousness: 1 }

function conclude(
  regions: readonly RegionResult[],
  locale: Locale = 'nl',
  whatIf = AS_PLANNED,
  remarks: readonly Remark[] = [],
  before: readonly RegionResult[] | null = null,
  { shared = [], total = null }: Partial<Pick<Nation, 'shared' | 'total'>> = {},
) {
  const language = { locale, t: messagesOf(locale), f: formatsOf(locale) }
  const { sentence, details, ...rest } = concludeNation(
    { regions, whatIf, before, remarks, shared, total },
    language,
  )
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
        'De IC in regio Brabant raakt het eerst vol, rond 20 jan (80 %: 18–24 jan), zeer waarschijnlijk; in 1 van de 3 regio’s is de kans op een volle IC 50 % of meer.',
    })
    expect(conclude([safe, west, brabant], 'en').sentence).toBe(
      'The ICU in the region Brabant fills up first, around 20 Jan (80%: 18–24 Jan), very likely; in 1 of the 3 regions the probability of a full ICU is 50% or more.',
    )
  })

  it('is as sure as the least sure of several regions, between their outermost days', () => {
    expect(conclude([limburg, brabant]).sentence).toContain(
      'in de regio’s Brabant en Limburg raakt het eerst vol, rond 20 jan (80 %: 18–30 jan), waarschijnlijk; in 2 van de 2',
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

  it('says of oxygen at home that it runs out, where that is the first', () => {
    const oxygen = regionResult('AZO', { first: null, homeOxygen: [0.9, 3, 5, 8] })
    expect(conclude([oxygen, brabant]).sentence).toContain(
      'De SOC’s voor zuurstof thuis in regio Oost zijn het eerst op, rond 15 jan (80 %: 13–18 jan), waarschijnlijk;',
    )
  })

  it('names the greatest risk where probably nothing breaks', () => {
    expect(conclude([safe, safe]).sentence).toBe(
      'In geen van de 2 regio’s is ergens in de keten de kans op tekort 50 % of meer; het grootst is zij bij de huisartsenzorg in regio Zwolle: 2 %.',
    )
    expect(conclude([safe])).toMatchObject({
      tone: 'success',
      sentence:
        'In de ene regio is nergens in de keten de kans op tekort 50 % of meer; het grootst is zij bij de huisartsenzorg in regio Zwolle: 2 %.',
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

  it('says once what holds for every plan', () => {
    const old: Remark = { kind: 'oldStart', on: '2022-01-01', days: 20 }
    expect(conclude([brabant, west], 'nl', AS_PLANNED, [], null, { shared: [old] }).details).toContain(
      'Alle 2 plannen: verouderd: dag 0 is 1 jan 2022, 20 dagen geleden.',
    )
  })

  it('adds the regions up, and says what moving patients would spare', () => {
    const lines = (together: number, apart: number) => {
      const whole = regionResult('NL', { first: 'icu', icu: [0.9, 8, 10, 14] }).outcome
      const icu = {
        ...whole.links.icu,
        peak: { p5: 690, p50: 1464.4, p95: 3404 },
        shortfall: { p50: together, p95: together },
      }
      const none = { p50: 0, p95: 0 }
      const total = {
        startDate: '2022-01-10',
        regions: 2,
        together: { ...whole, links: { ...whole.links, icu } },
        apart: {
          gp: none,
          districtNursing: none,
          nursingHome: none,
          ward: none,
          icu: { p50: apart, p95: apart },
          homeOxygen: none,
        },
      }
      return (['nl', 'en'] as const).map(
        (locale) => conclude([brabant, west], locale, AS_PLANNED, [], null, { total }).details[1],
      )
    }
    const piek =
      'Per trekking opgeteld vraagt de IC in deze regio’s samen op de piek 1.464 (9 van de 10 trekkingen: 690 – 3.404).'
    const peak =
      'Added up draw by draw, the ICU in these regions together asks 1,464 at its peak (9 draws in 10: 690 – 3,404).'
    expect(lines(0, 0)).toEqual([
      `${piek} Op de ergste dag ontbreekt er niets.`,
      `${peak} On the worst day nothing is short.`,
    ])
    expect(lines(0.2, 1)[0]).toBe(
      `${piek} Op de ergste dag ontbreekt er 1 als niemand wordt verplaatst, en niets als alles wordt gedeeld.`,
    )
    expect(lines(928, 928)[0]).toBe(`${piek} Op de ergste dag ontbreken er 928, ook als alles wordt gedeeld.`)
    expect(lines(915, 928)).toEqual([
      `${piek} Op de ergste dag ontbreken er 928 als niemand wordt verplaatst, en 915 als alles wordt gedeeld.`,
      `${peak} On the worst day 928 are short if nobody is moved, and 915 if everything is shared.`,
    ])
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
