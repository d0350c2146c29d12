/**
 * Every sentence that the conclusions of the other kinds can be, case by case and written out in both languages, to be read
 * and judged as language. Those of a plan stand in plan/sentences.test.ts, those of the country in national/.
 */
import { describe, expect, it } from 'vitest'
import { formatsOf } from '../../../src/i18n/formats.ts'
import { LOCALES, type Locale } from '../../../src/i18n/locale.ts'
import { messagesOf } from '../../../src/i18n/messages.ts'
import { CONCLUSIONS, type Conclude } from './conclusion-cases.ts'

/** What is said of each case: the sentence, and what stands behind it. */
const SAID: Readonly<
  Record<keyof typeof CONCLUSIONS, Readonly<Record<string, Readonly<Record<Locale, readonly string[]>>>>>
> = {
  oxygen: {
    'no demand filled in': {
      nl: [
        'Er zijn 2.500 SOC’s in eigendom; hoeveel er nodig zijn is nog niet ingevuld.',
        'Vul bij ‘Vraag en tekort’ het aantal patiënten per week in.',
      ],
      en: [
        '2,500 SOCs are owned; how many are needed has not been entered yet.',
        'Enter the patients per week under ‘Demand and gap’.',
      ],
    },
    'one concentrator': {
      nl: [
        'Er is 1 SOC in eigendom; hoeveel er nodig zijn is nog niet ingevuld.',
        'Vul bij ‘Vraag en tekort’ het aantal patiënten per week in.',
      ],
      en: [
        '1 SOC is owned; how many are needed has not been entered yet.',
        'Enter the patients per week under ‘Demand and gap’.',
      ],
    },
    enough: {
      nl: [
        'Er zijn 2.500 SOC’s; de drukste week, week 2, 2022, vraagt er 2.100: dat is genoeg.',
        '1.900 patiënten tegelijk × 1,08 apparaat per patiënt (omloop 1 dag).',
        'Per patiënt geteld, zonder omloop: 1.900 nodig en 2.500 in eigendom in week 2, 2022; dat is genoeg.',
      ],
      en: [
        'There are 2,500 SOCs; the busiest week, week 2, 2022, needs 2,100: that is enough.',
        '1,900 patients at the same time × 1.08 devices per patient (turnaround 1 day).',
        'Counted per patient, without turnaround: 1,900 needed and 2,500 owned in week 2, 2022; that is enough.',
      ],
    },
    'too few': {
      nl: [
        'Er zijn 2.500 SOC’s; week 3, 2022 vraagt er 3.200: dan is er een tekort van 700.',
        '2.800 patiënten tegelijk × 1,08 apparaat per patiënt (omloop 1 dag).',
        'Per patiënt geteld, zonder omloop: 2.800 − 2.500 in eigendom in week 2, 2022 = 300 te kort.',
        'Eerste tekortweek: week 3, 2022.',
      ],
      en: [
        'There are 2,500 SOCs; week 3, 2022 needs 3,200: that leaves a gap of 700.',
        '2,800 patients at the same time × 1.08 devices per patient (turnaround 1 day).',
        'Counted per patient, without turnaround: 2,800 − 2,500 owned in week 2, 2022 = 300 short.',
        'First week with a gap: week 3, 2022.',
      ],
    },
    'one too few': {
      nl: [
        'Er is 1 SOC; week 2, 2022 vraagt er 2: dan is er een tekort van 1.',
        '1 patiënt tegelijk × 1,08 apparaat per patiënt (omloop 1 dag).',
        'Per patiënt geteld, zonder omloop: 1 nodig en 1 in eigendom in week 2, 2022; dat is genoeg.',
        'Eerste tekortweek: week 2, 2022.',
      ],
      en: [
        'There is 1 SOC; week 2, 2022 needs 2: that leaves a gap of 1.',
        '1 patient at the same time × 1.08 devices per patient (turnaround 1 day).',
        'Counted per patient, without turnaround: 1 needed and 1 owned in week 2, 2022; that is enough.',
        'First week with a gap: week 2, 2022.',
      ],
    },
  },
  distribution: {
    'nobody filled in': {
      nl: ['Nog geen patiënten ingevuld; vul in wie er ligt, of neem de cijfers uit de regioplannen.'],
      en: ['No patients entered yet; enter the occupancy, or take the figures from the regional plans.'],
    },
    'all at their share': {
      nl: ['Alle regio’s liggen op of onder hun aandeel.'],
      en: ['All regions are at or below their share.'],
    },
    'one patient in one region': {
      nl: ['NAZL ligt boven het aandeel, met 1 IC-patiënt.'],
      en: ['NAZL is above the share, by 1 ICU patient.'],
    },
    'two regions': {
      nl: ['NAZB en NAZL liggen boven het aandeel, samen 15 IC-patiënten.'],
      en: ['NAZB and NAZL are above the share, 15 ICU patients together.'],
    },
    'four regions, one patient without a place': {
      nl: [
        'NAZW, TCZW, NAZB en nog 1 regio liggen boven het aandeel, samen 10 IC-patiënten.',
        '1 patiënt kan nergens terecht: alle regio’s zijn vol.',
      ],
      en: [
        'NAZW, TCZW, NAZB and 1 more region are above the share, 10 ICU patients together.',
        '1 patient has nowhere to go: all regions are full.',
      ],
    },
    'patients without a place': {
      nl: [
        'NAZL ligt boven het aandeel, met 3 IC-patiënten.',
        '12 patiënten kunnen nergens terecht: alle regio’s zijn vol.',
      ],
      en: [
        'NAZL is above the share, by 3 ICU patients.',
        '12 patients have nowhere to go: all regions are full.',
      ],
    },
    'limits that cannot hold together': {
      nl: [
        'Er is geen plan dat alle grenzen haalt.',
        'Deze grenzen kunnen niet samen gelden; verruim er een.',
      ],
      en: ['No plan meets all limits.', 'These limits cannot all hold at once; relax one of them.'],
    },
    'no plan in time': {
      nl: ['Geen plan gevonden binnen de tijd; het vorige plan blijft staan.'],
      en: ['No plan found in time; the last plan stays.'],
    },
  },
  'care hotels': {
    'no location': {
      nl: ['Er staat nog geen locatie in dit plan.'],
      en: ['There is no location in this plan yet.'],
    },
    'all open': {
      nl: ['Op 27 jan 2022 kunnen alle 20 bedden open.'],
      en: ['On 27 Jan 2022 all 20 beds can open.'],
    },
    'the one bed open': {
      nl: ['Op 27 jan 2022 kan het ene bed open.'],
      en: ['On 27 Jan 2022 the one bed can open.'],
    },
    'one of many beds': {
      nl: ['Op 27 jan 2022 kan 1 van de 20 bedden echt open; knelpunt: wijkverpleegkundigen.'],
      en: ['On 27 Jan 2022 1 of 20 beds can really open; binding constraint: district nurses.'],
    },
    'none of the beds': {
      nl: ['Op 27 jan 2022 kan geen van de 20 bedden echt open; knelpunt: wijkverpleegkundigen.'],
      en: ['On 27 Jan 2022 none of 20 beds can really open; binding constraint: district nurses.'],
    },
    'two places, one patient without a place, one bed moved': {
      nl: [
        'Op 27 jan 2022 kunnen 54 van de 90 bedden op 2 locaties echt open; het meest knelt Hotel: wijkverpleegkundigen.',
        'Vleugel: 1 bed is verplaatst, niet nieuw: het komt van de revalidatie.',
        'Geen plek voor 1 patiënt (Hotel 1).',
      ],
      en: [
        'On 27 Jan 2022 54 of 90 beds at 2 locations can really open; most held back is Hotel: district nurses.',
        'Vleugel: 1 bed is moved, not created: it comes from de revalidatie.',
        'No place for 1 patient (Hotel 1).',
      ],
    },
    'patients without a place, beds moved': {
      nl: [
        'Op 27 jan 2022 kunnen 24 van de 60 bedden echt open; knelpunt: wijkverpleegkundigen.',
        'Hotel: 12 bedden zijn verplaatst, niet nieuw: ze komen van de revalidatie.',
        'Geen plek voor 52 patiënten.',
      ],
      en: [
        'On 27 Jan 2022 24 of 60 beds can really open; binding constraint: district nurses.',
        'Hotel: 12 beds are moved, not created: they come from de revalidatie.',
        'No place for 52 patients.',
      ],
    },
    'a place that does not fill': {
      nl: [
        'Hotel loopt niet vol: hooguit 40 % van de beddagen in bedrijf is bezet. Bezetting beslist, niet het aantal bedden.',
        'Op 27 jan 2022 kunnen alle 60 bedden open.',
      ],
      en: [
        'Hotel does not fill: at most 40% of operational bed-days are occupied. Occupancy decides, not the number of beds.',
        'On 27 Jan 2022 all 60 beds can open.',
      ],
    },
    'a place that never opens': {
      nl: [
        'Op 27 jan 2022 kan geen van de 60 bedden echt open; knelpunt: wijkverpleegkundigen.',
        'Gaat in dit plan niet open: Hotel.',
      ],
      en: [
        'On 27 Jan 2022 none of 60 beds can really open; binding constraint: district nurses.',
        'Never opens in this plan: Hotel.',
      ],
    },
  },
  forecast: {
    'a week': {
      nl: [
        'IC over 7 dagen, zo 7 nov: 282 bedden (95 %: 225–339). Kliniek: 1.091 (95 %: 872–1.310).',
        'Stand op zo 31 okt: IC 1, kliniek 1 COVID-bed.',
      ],
      en: [
        'ICU in 7 days, Sun 7 Nov: 282 beds (95%: 225–339). Ward: 1,091 (95%: 872–1,310).',
        'On Sun 31 Oct: ICU 1, ward 1 COVID bed.',
      ],
    },
    'one day, one bed': {
      nl: [
        'IC over 1 dag, ma 1 nov: 1 bed (95 %: 0–2). Kliniek: 1 (95 %: 0–2).',
        'Stand op zo 31 okt: IC 1, kliniek 1 COVID-bed.',
        'IC, prognose van vorige week voor zo 31 okt: 1 (95 %: 0–3); het werd er 1, binnen de band.',
      ],
      en: [
        'ICU in 1 day, Mon 1 Nov: 1 bed (95%: 0–2). Ward: 1 (95%: 0–2).',
        'On Sun 31 Oct: ICU 1, ward 1 COVID bed.',
        'ICU, last week’s forecast for Sun 31 Oct: 1 (95%: 0–3); it turned out to be 1, inside the band.',
      ],
    },
    'outside the band': {
      nl: [
        'IC over 7 dagen, zo 7 nov: 20 bedden (95 %: 16–24). Kliniek: 300 (95 %: 240–360).',
        'Stand op zo 31 okt: IC 1, kliniek 1 COVID-bed.',
        'IC, prognose van vorige week voor zo 31 okt: 1 (95 %: 0–3); het werden er 12, buiten de band.',
      ],
      en: [
        'ICU in 7 days, Sun 7 Nov: 20 beds (95%: 16–24). Ward: 300 (95%: 240–360).',
        'On Sun 31 Oct: ICU 1, ward 1 COVID bed.',
        'ICU, last week’s forecast for Sun 31 Oct: 1 (95%: 0–3); it turned out to be 12, outside the band.',
      ],
    },
    'too few figures': {
      nl: [
        'Uit deze cijfers kan geen prognose worden gemaakt.',
        'IC: 1 dag met een cijfer; een prognose met een band heeft er 41 nodig (twee weken om te beginnen, drie weken om van fouten te leren).',
      ],
      en: [
        'No forecast can be made from these figures.',
        'ICU: 1 day with a figure; a forecast with a band needs 41 (two weeks to begin, three weeks to learn from errors).',
      ],
    },
  },
  monitor: {
    'nothing known': {
      nl: [
        'Nederland: er is geen cijfer waar een oordeel op kan rusten.',
        '5 lichten zijn grijs: daarvan is niets bekend.',
      ],
      en: ['Nederland: there is no figure to judge by.', '5 lights are grey: nothing is known of them.'],
    },
    calm: {
      nl: [
        'Nederland: geen schakel met een cijfer is krap.',
        '4 lichten zijn grijs: daarvan is niets bekend.',
      ],
      en: ['Nederland: no link with a figure is tight.', '4 lights are grey: nothing is known of them.'],
    },
    'tight, one delivery missing': {
      nl: [
        'Nederland: krap bij IC (94 % ↑ oranje).',
        '3 lichten zijn grijs: daarvan is niets bekend.',
        'Eén levering ontbreekt langer dan een week; wat erop rust is onzeker.',
      ],
      en: [
        'Nederland: tight at ICU (94% ↑ amber).',
        '3 lights are grey: nothing is known of them.',
        'One delivery has been missing for over a week; what rests on it is uncertain.',
      ],
    },
    'two links, deliveries missing': {
      nl: [
        'Nederland: krap bij Kliniek (98 % ↓ rood), IC (102 % rood).',
        '3 lichten zijn grijs: daarvan is niets bekend.',
        '2 leveringen ontbreken langer dan een week; wat erop rust is onzeker.',
      ],
      en: [
        'Nederland: tight at Ward (98% ↓ red), ICU (102% red).',
        '3 lights are grey: nothing is known of them.',
        '2 deliveries have been missing for over a week; what rests on them is uncertain.',
      ],
    },
  },
  preparation: {
    'one action, late': {
      nl: ['De ene actie die openstaat, is te laat.'],
      en: ['The one action that is open is late.'],
    },
    'one action, on time': {
      nl: ['1 actie open; niets is te laat.'],
      en: ['1 action open; nothing is late.'],
    },
    actions: {
      nl: ['12 acties open, waarvan 3 te laat.'],
      en: ['12 actions open, of which 3 late.'],
    },
    'no theme ready': {
      nl: ['Geen van de 9 thema’s is gereed.'],
      en: ['None of the 9 themes is ready.'],
    },
    'one theme ready': {
      nl: ['1 van de 9 thema’s is gereed.'],
      en: ['1 of 9 themes is ready.'],
    },
    'themes ready': {
      nl: ['8 van de 9 thema’s zijn gereed.'],
      en: ['8 of 9 themes are ready.'],
    },
    'hours that run short': {
      nl: ['IC komt uren tekort vanaf 17 jan 2022.'],
      en: ['IC falls short of hours from 17 jan 2022.'],
    },
    'nobody blocked': {
      nl: ['Niemand wacht op een plek elders.'],
      en: ['Nobody waits for a place elsewhere.'],
    },
    'one patient blocked': {
      nl: ['Voor de ene patiënt die op een plek elders wacht, is vandaag geen plek.'],
      en: ['For the one patient who waits for a place elsewhere there is no place today.'],
    },
    'one patient relieved': {
      nl: ['Voor de ene patiënt die op een plek elders wacht, is vandaag plek.'],
      en: ['For the one patient who waits for a place elsewhere there is a place today.'],
    },
    'none of many': {
      nl: ['Voor geen van de 12 patiënten die op een plek elders wachten, is vandaag plek.'],
      en: ['There is no place today for any of the 12 patients who wait for one elsewhere.'],
    },
    many: {
      nl: ['Voor 7 van de 12 patiënten die op een plek elders wachten, is vandaag plek.'],
      en: ['There is a place today for 7 of the 12 patients who wait for one elsewhere.'],
    },
    'one answer missing': {
      nl: ['Eén antwoord ontbreekt nog.'],
      en: ['One answer is still missing.'],
    },
    'answers missing': {
      nl: ['4 antwoorden ontbreken nog.'],
      en: ['4 answers are still missing.'],
    },
    'one bed not delivered': {
      nl: ['Toegezegd en niet geleverd: 1 bed.'],
      en: ['Agreed and not delivered: 1 bed.'],
    },
    'a stock that ends': {
      nl: ['FFP2 raakt als eerste op: genoeg tot en met 20 jan 2022.'],
      en: ['FFP2 runs out first: enough until and including 20 jan 2022.'],
    },
    'one agreement, one message': {
      nl: ['Betaling: één afspraak is niet rond. Communicatie: één boodschap is te laat.'],
      en: ['Payment: one agreement is not complete. Communication: one message is late.'],
    },
    'several of both': {
      nl: ['Betaling: 2 afspraken zijn niet rond. Communicatie: geen boodschap is te laat.'],
      en: ['Payment: 2 agreements are not complete. Communication: no message is late.'],
    },
  },
}

function said(conclude: Conclude, locale: Locale): readonly string[] {
  const { sentence, details } = conclude({ locale, t: messagesOf(locale), f: formatsOf(locale) })
  // Percent signs and numbers keep together on the page.
  return [sentence, ...details].map((text) => text.replaceAll('\u00A0', ' '))
}

const KINDS = Object.keys(CONCLUSIONS) as (keyof typeof CONCLUSIONS)[]

describe.each(KINDS)('the conclusion of %s', (kind) => {
  it.each(CONCLUSIONS[kind])('%s', (example, conclude) => {
    expect({ nl: said(conclude, 'nl'), en: said(conclude, 'en') }).toEqual(SAID[kind][example])
  })

  it('never says a number badly', () => {
    const all = CONCLUSIONS[kind].flatMap(([, conclude]) =>
      LOCALES.flatMap((locale) => said(conclude, locale)),
    )
    const bad = /NaN|undefined|Infinity|\bP\d+\b|−0(?![\d.,])|\s{2}/
    expect(all.filter((text) => bad.test(text))).toEqual([])
  })
})
