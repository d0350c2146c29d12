/** The sentence that is read aloud says itself that it is a scenario, where it speaks of days that nobody can foresee. */
import { describe, expect, it } from 'vitest'
import { mapLinks } from '../../../../src/domain/shared/care-chain.ts'
import { formatsOf } from '../../../../src/i18n/formats.ts'
import type { Locale } from '../../../../src/i18n/locale.ts'
import { messagesOf } from '../../../../src/i18n/messages.ts'
import { compareConclusion } from '../../../../src/ui/views/compare/compare-figures.ts'
import { concludeNation } from '../../../../src/ui/views/national/national-conclusion.ts'
import { concludePlan } from '../../../../src/ui/views/plan/plan-conclusion.ts'
import { regionResult } from '../../../support/region-results.ts'

const languageOf = (locale: Locale) => ({ locale, t: messagesOf(locale), f: formatsOf(locale) })
const plain = (text: string): string => text.replaceAll('\u00A0', ' ')

type Days = readonly [p10: number, p50: number, p90: number]

/** A region with room, so that a link fills up on a day. */
function roomy(...args: Parameters<typeof regionResult>): ReturnType<typeof regionResult> {
  const result = regionResult(...args)
  const links = mapLinks((link) => ({ ...result.outcome.links[link], room: new Float64Array(90).fill(100) }))
  return { ...result, outcome: { ...result.outcome, links } }
}

const region = (probability: number, days: Days) =>
  roomy('NAZB', { first: 'icu', icu: [probability, ...days] })

function sentences(
  probability: number,
  days: Days,
  locale: Locale = 'nl',
): Record<'plan' | 'nation', string> {
  const result = region(probability, days)
  const language = languageOf(locale)
  const nation = {
    regions: [result],
    whatIf: { virulence: 1, contagiousness: 1 },
    before: null,
    remarks: [],
    shared: [],
    total: null,
  }
  return {
    plan: plain(
      concludePlan(result.plan, result.outcome, language, { advice: [], smallestSet: null }).sentence,
    ),
    nation: plain(concludeNation(nation, language).sentence),
  }
}

describe('a first overrun', () => {
  it('within six weeks is a forecast', () => {
    const { plan, nation } = sentences(0.8, [8, 10, 14])
    expect(plan + nation).not.toContain('scenario')
  })

  it('after six weeks is a scenario, likely or not, in the plan and in the national picture', () => {
    const scenario = 'Dat ligt na 21 feb 2022, verder dan zes weken vooruit: een scenario, geen verwachting.'
    for (const probability of [0.8, 0.2]) {
      const said = sentences(probability, [45, 50, 60])
      expect(said.plan).toMatch(/rond 1 mrt/)
      expect(said.plan).toContain(scenario)
      // Of what is not likely to break, the national picture names no day.
      if (probability > 0.5) expect(said.nation).toContain(scenario)
    }
    const english = sentences(0.8, [45, 50, 60], 'en')
    for (const sentence of [english.plan, english.nation])
      expect(sentence).toContain(
        'That lies after 21 Feb 2022, more than six weeks ahead: a scenario, no forecast.',
      )
  })

  it('that may come after six weeks too is a scenario for that part', () => {
    const { plan, nation } = sentences(0.8, [20, 30, 60])
    for (const sentence of [plan, nation])
      expect(sentence).toMatch(/Wat daarvan na 21 feb 2022 ligt, is een scenario en geen verwachting\.$/)
    expect(sentences(0.8, [20, 30, 60], 'en').plan).toMatch(
      /What of this lies after 21 Feb 2022 is a scenario and no forecast\.$/,
    )
  })

  it('that hardly ever comes leaves a sentence that ends where a forecast ends', () => {
    const { plan } = sentences(0.01, [45, 50, 60])
    expect(plan).toMatch(/tot en met 21 feb 2022 onder/)
    expect(plan).not.toContain('scenario')
  })
})

it('a worst day after six weeks is a scenario where the link is full long before', () => {
  const { plan, outcome } = region(0.9, [2, 3, 4])
  const late = { ...outcome.links.icu, demand: { ...outcome.links.icu.demand, p50: new Float64Array(90) } }
  late.demand.p50[70] = 500
  const links = { ...outcome.links, icu: late }
  const { sentence } = concludePlan(plan, { ...outcome, links }, languageOf('nl'), {
    advice: [],
    smallestSet: null,
  })
  expect(plain(sentence)).toContain('Wat daarvan na 21 feb 2022 ligt, is een scenario')
})

it('what is behind the sentence is marked item by item', () => {
  const { plan, outcome } = roomy('NAZB', {
    first: 'icu',
    icu: [0.8, 8, 10, 14],
    gp: [0.6, 45, 50, 60],
    homeOxygen: [0.6, 45, 50, 60],
  })
  const { details } = concludePlan(plan, outcome, languageOf('nl'), { advice: [], smallestSet: null })
  expect(plain(details.join('\n'))).toMatch(/Daarna: Huisarts rond 1 mrt \(60 %\) \(scenario\)\./)
  expect(plain(details.join('\n'))).toMatch(/SOC’s raken rond 1 mrt op \(kans 60 %\)\. \(scenario\)/)
})

it('a comparison adds up until the end of its plans, and says which part of that is a scenario', () => {
  const { plan, outcome, title } = region(0.8, [8, 10, 14])
  const unmetOf = (p50: number) => ({
    ...outcome,
    links: { ...outcome.links, icu: { ...outcome.links.icu, unmet: { p50, p95: p50 } } },
  })
  const variants = (days: number) => [
    { id: 'a', title, plan, outcome: { ...unmetOf(900), days } },
    { id: 'b', title: 'met bedden', plan, outcome: { ...unmetOf(300), days } },
  ]
  expect(plain(compareConclusion(variants(90), languageOf('nl')))).toMatch(
    /tegen 900 bij .*Wat daarvan na 21 feb 2022 ligt, is een scenario en geen verwachting\.$/,
  )
  expect(compareConclusion(variants(30), languageOf('nl'))).not.toContain('scenario')
})
