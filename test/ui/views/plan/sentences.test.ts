/**
 * Every sentence that a plan's conclusion can be, case by case and written out in both languages, to be read and judged as
 * language: full already, one bed, less than one, nothing, no escalation, days that fall in one month or in two.
 */
import { describe, expect, it } from 'vitest'
import type { PlanOutcome } from '../../../../src/domain/capacity/outcome.ts'
import type { PhaseAdvice } from '../../../../src/domain/capacity/phase-advice.ts'
import type { SmallestSet } from '../../../../src/domain/capacity/smallest-set.ts'
import type { Phase } from '../../../../src/domain/plan/phases.ts'
import { LINK_IDS, mapLinks, type LinkId } from '../../../../src/domain/shared/care-chain.ts'
import { formatsOf } from '../../../../src/i18n/formats.ts'
import { LOCALES, type Locale } from '../../../../src/i18n/locale.ts'
import { messagesOf } from '../../../../src/i18n/messages.ts'
import { linkLine } from '../../../../src/ui/views/plan/link-words.ts'
import { concludePlan } from '../../../../src/ui/views/plan/plan-conclusion.ts'
import { regionResult } from '../../../support/region-results.ts'

/** Probability, then P10, P50 and P90 of the first day; what is short on the worst day; beds that there are. */
interface Case {
  readonly link: LinkId
  readonly overrun: readonly [number, number, number, number] | null
  readonly short?: number
  readonly room?: number
}

const languageOf = (locale: Locale) => ({ locale, t: messagesOf(locale), f: formatsOf(locale) })
// Percent signs and numbers keep together on the page.
const plain = (text: string): string => text.replaceAll('\u00A0', ' ')

function planOf({ link, overrun, short = 0, room = 100 }: Case) {
  const result = regionResult('NAZB', { first: null, ...(overrun && { [link]: overrun }) })
  const links = mapLinks((id) => ({
    ...result.outcome.links[id],
    room: new Float64Array(90).fill(id === link ? room : 100),
    ...(id === link && { shortfall: { p50: short, p95: short } }),
  }))
  // The figures are of the day on which the plan begins: nothing has to be said of another day.
  const plan = { ...result.plan, startDate: '2021-12-30' }
  return { plan, outcome: { ...result.outcome, links } satisfies PlanOutcome }
}

function said(
  one: Case,
  answers: Parameters<typeof concludePlan>[3] = { advice: [], smallestSet: null },
): Record<Locale, { sentence: string; details: string[] }> {
  const { plan, outcome } = planOf(one)
  const of = (locale: Locale) => {
    const { sentence, details } = concludePlan(plan, outcome, languageOf(locale), answers)
    return { sentence: plain(sentence), details: details.map(plain) }
  }
  return { nl: of('nl'), en: of('en') }
}

/** The case, Dutch, English. */
const SENTENCES: readonly (readonly [string, Case, string, string])[] = [
  [
    'a link that fills up',
    { link: 'icu', overrun: [0.92, 8, 13, 24], short: 210 },
    'De IC raakt vol rond 12 jan (80 %: 7–23 jan), zeer waarschijnlijk; op de ergste dag ontbreken 210 bedden.',
    'The ICU fills up around 12 Jan (80%: 7–23 Jan), very likely; on the worst day 210 beds are missing.',
  ],
  [
    'days in two months',
    { link: 'ward', overrun: [0.7, 20, 28, 40], short: 1500 },
    'De kliniek raakt vol rond 27 jan (80 %: 19 jan – 8 feb), waarschijnlijk; op de ergste dag ontbreken 1.500 bedden.',
    'The ward fills up around 27 Jan (80%: 19 Jan – 8 Feb), likely; on the worst day 1,500 beds are missing.',
  ],
  [
    'days in two years',
    { link: 'icu', overrun: [0.7, 1, 2, 9], short: 12 },
    'De IC raakt vol rond 1 jan (80 %: 31 dec – 8 jan), waarschijnlijk; op de ergste dag ontbreken 12 bedden.',
    'The ICU fills up around 1 Jan (80%: 31 Dec – 8 Jan), likely; on the worst day 12 beds are missing.',
  ],
  [
    'one day in all draws, one bed',
    { link: 'icu', overrun: [0.5, 13, 13, 13], short: 1.2 },
    'De IC raakt vol rond 12 jan (80 %: 12 jan), ongeveer even waarschijnlijk als niet; op de ergste dag ontbreekt 1 bed.',
    'The ICU fills up around 12 Jan (80%: 12 Jan), about as likely as not; on the worst day 1 bed is missing.',
  ],
  [
    'less than one bed',
    { link: 'nursingHome', overrun: [0.6, 8, 13, 24], short: 0.3 },
    'De V&V raakt vol rond 12 jan (80 %: 7–23 jan), ongeveer even waarschijnlijk als niet; op de ergste dag ontbreekt minder dan 1 bed.',
    'Nursing home care fills up around 12 Jan (80%: 7–23 Jan), about as likely as not; on the worst day less than 1 bed is missing.',
  ],
  [
    'consults',
    { link: 'gp', overrun: [0.8, 8, 13, 24], short: 7252 },
    'De huisartsenzorg raakt vol rond 12 jan (80 %: 7–23 jan), waarschijnlijk; op de ergste dag ontbreken 7.252 consulten per dag.',
    'GP care fills up around 12 Jan (80%: 7–23 Jan), likely; on the worst day 7,252 consults per day are missing.',
  ],
  [
    'people',
    { link: 'districtNursing', overrun: [0.8, 8, 13, 24], short: 571 },
    'De wijkverpleging raakt vol rond 12 jan (80 %: 7–23 jan), waarschijnlijk; op de ergste dag is er voor 571 patiënten geen plaats.',
    'District nursing fills up around 12 Jan (80%: 7–23 Jan), likely; on the worst day there is no place for 571 patients.',
  ],
  [
    'one patient',
    { link: 'districtNursing', overrun: [0.8, 8, 13, 24], short: 1 },
    'De wijkverpleging raakt vol rond 12 jan (80 %: 7–23 jan), waarschijnlijk; op de ergste dag is er voor 1 patiënt geen plaats.',
    'District nursing fills up around 12 Jan (80%: 7–23 Jan), likely; on the worst day there is no place for 1 patient.',
  ],
  [
    'full already',
    { link: 'icu', overrun: [0.995, 0, 0, 0], short: 40 },
    'De IC is nu al vol, vrijwel zeker; op de ergste dag ontbreken 40 bedden.',
    'The ICU is full already, virtually certain; on the worst day 40 beds are missing.',
  ],
  [
    'no room at all',
    { link: 'nursingHome', overrun: [1, 0, 0, 0], short: 60, room: 0 },
    'De V&V heeft geen ruimte voor COVID-zorg; op de ergste dag ontbreken 60 bedden.',
    'Nursing home care has no room for COVID care; on the worst day 60 beds are missing.',
  ],
  [
    'oxygen that runs out',
    { link: 'homeOxygen', overrun: [0.92, 8, 13, 24], short: 214 },
    'De SOC’s voor zuurstof thuis raken rond 12 jan op (80 %: 7–23 jan), zeer waarschijnlijk; op de ergste dag ontbreken er 214.',
    'Concentrators for oxygen at home run out around 12 Jan (80%: 7–23 Jan), very likely; on the worst day 214 are missing.',
  ],
  [
    'oxygen that has run out, one short',
    { link: 'homeOxygen', overrun: [0.92, 0, 0, 0], short: 1 },
    'De SOC’s voor zuurstof thuis zijn nu al op, zeer waarschijnlijk; op de ergste dag ontbreekt er 1.',
    'Concentrators for oxygen at home have run out already, very likely; on the worst day 1 is missing.',
  ],
  [
    'no concentrators',
    { link: 'homeOxygen', overrun: [1, 0, 0, 0], short: 90, room: 0 },
    'Er zijn geen SOC’s voor zuurstof thuis; op de ergste dag ontbreken er 90.',
    'There are no concentrators for oxygen at home; on the worst day 90 are missing.',
  ],
  [
    'a risk above what is accepted',
    { link: 'ward', overrun: [0.2, 8, 13, 24] },
    'De kliniek: de kans op een tekort is 20 %, boven de aanvaarde 5 %; als het gebeurt, rond 12 jan (80 %: 7–23 jan).',
    'The ward: the probability of a shortage is 20%, above the accepted 5%; if so, around 12 Jan (80%: 7–23 Jan).',
  ],
  [
    'a risk that is accepted',
    { link: 'ward', overrun: [0.02, 8, 13, 24] },
    'Elke schakel en zuurstof thuis blijven tot en met 10 feb 2022 onder de aanvaarde kans van 5 %; het grootst is zij bij de kliniek: 2 %.',
    'Every link and oxygen at home stay under the accepted probability of 5% until 10 Feb 2022; it is highest at the ward: 2%.',
  ],
  [
    'no risk in any draw',
    { link: 'ward', overrun: null },
    'Elke schakel en zuurstof thuis blijven tot en met 10 feb 2022 onder de aanvaarde kans van 5 %; het grootst is zij bij de huisartsenzorg: < 1 %.',
    'Every link and oxygen at home stay under the accepted probability of 5% until 10 Feb 2022; it is highest at GP care: < 1%.',
  ],
  [
    'a day that nobody can foresee',
    { link: 'icu', overrun: [0.8, 45, 50, 60], short: 30 },
    'De IC raakt vol rond 18 feb (80 %: 13–28 feb), waarschijnlijk; op de ergste dag ontbreken 30 bedden. Dat ligt na 10 feb 2022, verder dan zes weken vooruit: een scenario, geen verwachting.',
    'The ICU fills up around 18 Feb (80%: 13–28 Feb), likely; on the worst day 30 beds are missing. That lies after 10 Feb 2022, more than six weeks ahead: a scenario, no forecast.',
  ],
  [
    'days of which some can be foreseen',
    { link: 'icu', overrun: [0.8, 20, 30, 60], short: 30 },
    'De IC raakt vol rond 29 jan (80 %: 19 jan – 28 feb), waarschijnlijk; op de ergste dag ontbreken 30 bedden. Wat daarvan na 10 feb 2022 ligt, is een scenario en geen verwachting.',
    'The ICU fills up around 29 Jan (80%: 19 Jan – 28 Feb), likely; on the worst day 30 beds are missing. What of this lies after 10 Feb 2022 is a scenario and no forecast.',
  ],
]

describe('the sentence that is read aloud', () => {
  it.each(SENTENCES)('%s', (_, one, nl, en) => {
    const { nl: dutch, en: english } = said(one)
    expect([dutch.sentence, english.sentence]).toEqual([nl, en])
  })
})

/** Under each picture. */
const LINES: readonly (readonly [string, Case, string, string])[] = [
  [
    'full on a day',
    { link: 'icu', overrun: [0.92, 8, 13, 24] },
    'Vol rond 12 jan (7–23 jan) · 92 %',
    'Full around 12 Jan (7–23 Jan) · 92%',
  ],
  ['full already', { link: 'icu', overrun: [0.92, 0, 0, 0] }, 'Nu al vol · 92 %', 'Full already · 92%'],
  [
    'tight',
    { link: 'icu', overrun: [0.2, 8, 13, 24] },
    'Krap vanaf 12 jan · kans op tekort 20 %',
    'Tight from 12 Jan · probability of shortage 20%',
  ],
  [
    'within capacity',
    { link: 'icu', overrun: null },
    'Blijft binnen de capaciteit · kans op tekort < 1 %',
    'Stays within capacity · probability of shortage < 1%',
  ],
  [
    'no room',
    { link: 'icu', overrun: [1, 0, 0, 0], room: 0 },
    'Geen ruimte · kans op tekort > 99 %',
    'No room · probability of shortage > 99%',
  ],
]

describe('the line under a picture', () => {
  it.each(LINES)('%s', (_, one, nl, en) => {
    const { plan, outcome } = planOf(one)
    const lines = LOCALES.map((locale) => plain(linkLine(plan, outcome.links[one.link], languageOf(locale))))
    expect(lines).toEqual([nl, en])
  })
})

const adviceOf = (phases: readonly Phase[]): PhaseAdvice[] =>
  phases.map((phase): PhaseAdvice => ({ phase, due: phase, triggers: [] }))

/** What the advice is per day. */
const PHASES: readonly (readonly [string, readonly Phase[], string, string])[] = [
  [
    'rises',
    ['1a', '1a', '2b', '3', '3'],
    'Het fase-advies loopt op tot 3, vanaf 2 jan.',
    'The phase advice rises to 3, from 2 Jan.',
  ],
  [
    'does not escalate',
    ['1a', '1a', '1a'],
    'Geen opschaling: het fase-advies blijft 1a.',
    'No escalation: the phase advice stays 1a.',
  ],
  [
    'is at its highest at once',
    ['2d', '2d', '2c', '2b'],
    'Het fase-advies is op dag 0 al 2d; hoger wordt het niet.',
    'The phase advice is 2d on day 0 already; it rises no further.',
  ],
]

describe('the advice on the phase', () => {
  it.each(PHASES)('%s', (_, phases, nl, en) => {
    const { nl: dutch, en: english } = said(
      { link: 'icu', overrun: null },
      { advice: adviceOf(phases), smallestSet: null },
    )
    expect([dutch.details.some((line) => line === nl), english.details.some((line) => line === en)]).toEqual([
      true,
      true,
    ])
  })
})

const SET = { reached: true, threshold: 0.05, links: LINK_IDS, leverIds: ['a', 'b'] } as const

/** What the search found. */
const SETS: readonly (readonly [string, Partial<SmallestSet>, string, string])[] = [
  [
    'more measures',
    {},
    'Kleinste pakket dat elke schakel onder 5 % houdt: 2 maatregelen.',
    'Smallest set that keeps every link under 5%: 2 measures.',
  ],
  [
    'one measure, one link',
    { leverIds: ['a'], links: ['icu'] },
    'Kleinste pakket dat de IC onder 5 % houdt: 1 maatregel.',
    'Smallest set that keeps the ICU under 5%: 1 measure.',
  ],
  [
    'none',
    { leverIds: [] },
    'Om elke schakel onder 5 % te houden is geen maatregel nodig.',
    'No measure is needed to keep every link under 5%.',
  ],
  [
    'nothing that does it',
    { reached: false },
    'Geen pakket van de nagegane maatregelen houdt elke schakel onder 5 %.',
    'No set of the measures looked at keeps every link under 5%.',
  ],
]

describe('the smallest set', () => {
  it.each(SETS)('%s', (_, set, nl, en) => {
    const { nl: dutch, en: english } = said(
      { link: 'icu', overrun: null },
      { advice: [], smallestSet: { ...SET, ...set } as SmallestSet },
    )
    expect(dutch.details).toContain(nl)
    expect(english.details).toContain(en)
  })
})
