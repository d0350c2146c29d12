/** Words of the seven-day forecast: the week ahead, its regions, the backtest and the figures it rests on. */

import { counted, oneOr } from '../counted.ts'
import type { DataWarning } from '../../domain/forecast/data-warnings.ts'
import type { Measure } from '../../domain/forecast/forecast.ts'
import type { RefusalReason } from '../../domain/forecast/calculate.ts'
import type { Method } from '../../domain/forecast/point-forecast.ts'

/** How often figures lay outside the band of a week before, and on which side. */
interface Misses {
  readonly measure: string
  readonly outside: number
  readonly days: number
  readonly side: string
}

export const forecast = {
  document: {
    name: 'Prognose',
    page: 'Prognose',
    examples: {
      'prognose-najaar-2021': {
        title: 'Prognose, najaar 2021',
        shows: 'Zeven dagen vooruit op 31 oktober 2021, per regio, met een terugblik.',
      },
    },
  },
  views: {
    label: 'Delen van de prognose',
    week: 'Zeven dagen',
    parts: 'Regio’s',
    backtest: 'Terugblik',
    data: 'Cijfers',
  },
  measures: {
    icuBeds: 'IC',
    wardBeds: 'Kliniek',
    icuAdmissions: 'Opnames IC',
    wardAdmissions: 'Opnames kliniek',
  } satisfies Record<Measure, string>,
  units: {
    icuBeds: 'COVID-bedden',
    wardBeds: 'COVID-bedden',
    icuAdmissions: 'patiënten per dag',
    wardAdmissions: 'patiënten per dag',
  } satisfies Record<Measure, string>,
  noDocument: {
    title: 'Nog geen prognose open',
    hint: 'Begin een prognose hieronder, of open het voorbeeld op Start.',
    toStart: 'Naar Start',
  },
  fresh: {
    title: 'Nieuwe prognose',
    area: 'Van wie zijn de cijfers?',
    country: 'Nederland, verdeeld over de tien rijen van de LNAZ-sleutel',
    region: 'Een regio, met eigen dagcijfers',
    regionName: 'Naam van de regio',
    defaultRegion: 'Mijn regio',
    name: 'Naam van de prognose',
    usual: ({ area }: { area: string }) => `Prognose ${area}`,
    create: 'Maak deze prognose',
  },
  conclusion: {
    noData: 'Lees de dagcijfers in om zeven dagen vooruit te kijken.',
    noFigures: 'Tot en met deze dag zijn er geen cijfers; kies een latere dag of lees nieuwe cijfers in.',
    working: 'De prognose wordt berekend.',
    beds: ({
      measure,
      date,
      median,
      low,
      high,
      days,
    }: Record<'measure' | 'date' | 'median' | 'low' | 'high', string> & { days: number }) =>
      `${measure} over ${days === 1 ? '1 dag' : `${days} dagen`}, ${date}: ${counted(median, 'bed', 'bedden')} (95 %: ${low}–${high}).`,
    alsoBeds: ({ measure, median, low, high }: Record<'measure' | 'median' | 'low' | 'high', string>) =>
      `${measure}: ${median} (95 %: ${low}–${high}).`,
    refusedAll: 'Uit deze cijfers kan geen prognose worden gemaakt.',
    now: ({ date, icu, ward }: Record<'date' | 'icu' | 'ward', string>) =>
      `Stand op ${date}: IC ${icu}, kliniek ${counted(ward, 'COVID-bed', 'COVID-bedden')}.`,
    hindsight: ({
      measure,
      date,
      observed,
      median,
      low,
      high,
      inside,
    }: Record<'measure' | 'date' | 'observed' | 'median' | 'low' | 'high', string> & { inside: boolean }) =>
      `${measure}, prognose van vorige week voor ${date}: ${median} (95 %: ${low}–${high}); het ${oneOr(observed, 'werd', 'werden')} er ${observed}, ${inside ? 'binnen de band' : 'buiten de band'}.`,
    inDays: ({ measure, days }: { measure: string; days: number }) =>
      `${measure} over ${days === 1 ? '1 dag' : `${days} dagen`}`,
    change: ({ change }: { change: string }) => `${change} t.o.v. nu`,
  },
  alarm: {
    title: 'De laatste prognoses kwamen niet uit',
    watchTitle: 'De laatste prognoses zaten er vaker naast dan gewoon',
    alarm: ({ measure, outside, days, side }: Misses) =>
      `${measure}: op ${outside} van de laatste ${counted(days, 'dag', 'dagen')} lag het cijfer buiten de 95 %-band van een week eerder, meestal ${side}.`,
    watch: ({ measure, outside, days, side }: Misses) =>
      `${measure}: op ${outside} van de laatste ${counted(days, 'dag', 'dagen')} lag het cijfer buiten de 80 %-band van een week eerder, meestal ${side}.`,
    above: 'hoger dan verwacht',
    below: 'lager dan verwacht',
    advice: 'De epidemie doet iets anders dan de weken ervoor. Besluit niet op deze prognose alleen.',
  },
  refusals: {
    notPublished: ({ measure }: { measure: string }) => `${measure}: deze reeks heeft hier geen cijfers van.`,
    noRecentFigure: ({ measure }: { measure: string }) =>
      `${measure}: geen cijfer in de laatste vier dagen, dus geen stand om vanaf te rekenen. Kies een eerdere dag.`,
    tooShort: ({ measure, found, needed }: Record<'measure' | 'found' | 'needed', string>) =>
      `${measure}: ${counted(found, 'dag', 'dagen')} met een cijfer; een prognose met een band heeft er ${needed} nodig (twee weken om te beginnen, drie weken om van fouten te leren).`,
    gaps: ({ measure, found }: Record<'measure' | 'found' | 'needed', string>) =>
      `${measure}: ${counted(found, 'dag', 'dagen')} met een cijfer, maar er ontbreken er te veel tussen.`,
  } satisfies Record<RefusalReason, (words: Record<'measure' | 'found' | 'needed', string>) => string>,
  warnings: {
    title: ({ count }: { count: number }) =>
      count === 1 ? '1 waarschuwing bij de cijfers' : `${count} waarschuwingen bij de cijfers`,
    kept: 'Er is niets weggelaten of aangevuld.',
    stale: ({ date, days }: Record<'date' | 'days', string>) =>
      `Het laatste cijfer is van ${date}, ${counted(days, 'dag', 'dagen')} geleden.`,
    older: ({ date }: { date: string }) =>
      `Er is geen cijfer van de gekozen dag; de prognose gaat uit van ${date}.`,
    derived: ({ name, key }: Record<'name' | 'key', string>) =>
      `De cijfers zijn ${name} × sleutel ${key}, niet zelf geteld.`,
    doubtful: ({
      measure,
      date,
      found,
      low,
      high,
    }: Record<'measure' | 'date' | 'found' | 'low' | 'high', string>) =>
      `${measure}, ${date}: ${found} valt ver buiten wat een dag eerder werd verwacht (${low}–${high}). Klopt het? Tot u het bevestigt, telt het nauwelijks mee.`,
    confirm: ({ date }: { date: string }) => `De cijfers van ${date} kloppen`,
    trendOnly: ({ measure }: { measure: string }) =>
      `${measure}: zonder opnames van de laatste dagen volgt de prognose alleen de trend van de bezetting; dat is minder nauwkeurig.`,
    missingFigures: ({ measure, days }: { measure: string; days: number }) =>
      `${measure}: in de laatste twaalf weken ${days === 1 ? 'ontbreekt 1 dag' : `ontbreken ${days} dagen`}.`,
    implausibleDip: ({
      measure,
      date,
      found,
      before,
      after,
    }: Record<'measure' | 'date' | 'found' | 'before' | 'after', string>) =>
      `${measure}, ${date}: ${found} ligt ver onder de dagen ernaast (${before} en ${after}).`,
    implausiblePeak: ({
      measure,
      date,
      found,
      before,
      after,
    }: Record<'measure' | 'date' | 'found' | 'before' | 'after', string>) =>
      `${measure}, ${date}: ${found} ligt ver boven de dagen ernaast (${before} en ${after}).`,
  } satisfies Record<DataWarning['code'], unknown> & Record<string, unknown>,
  chart: {
    title: ({ measure, area, days }: Record<'measure' | 'area', string> & { days: number }) =>
      `${measure}, ${days === 7 ? 'zeven dagen' : days === 1 ? '1 dag' : `${days} dagen`} vooruit, ${area}`,
    summary: ({ date, median, low, high }: Record<'date' | 'median' | 'low' | 'high', string>) =>
      `Op ${date} ${median} verwacht, met 95 % kans tussen ${low} en ${high}.`,
    observed: 'gemeten',
    median: 'verwacht (middelste waarde)',
    half: 'band van 50 %',
    wide: 'band van 95 %',
    day: 'dag',
    low: ({ percent }: { percent: string }) => `${percent} van`,
    high: ({ percent }: { percent: string }) => `${percent} tot`,
  },
  week: {
    table: ({ area }: { area: string }) => `Prognose per dag, ${area}`,
    day: 'dag',
    from: ({ measure }: { measure: string }) => `${measure}, 95 % van`,
    until: ({ measure }: { measure: string }) => `${measure}, 95 % tot`,
    footer: 'Afgerond op hele patiënten; banden naar buiten afgerond.',
  },
  method: {
    title: 'Waar dit op rust',
    made: ({ date }: { date: string }) => `Gemaakt op de cijfers tot en met ${date}.`,
    source: ({ name, layout, retrieved }: Record<'name' | 'layout' | 'retrieved', string>) =>
      `Bron: ${name} (${layout})${retrieved === '' ? '' : `, ingelezen ${retrieved}`}.`,
    ways: {
      flow: 'Bedden volgen uit wie er wordt opgenomen en wie vertrekt: het gemiddelde van het deel dat per weekdag vertrekt (vier weken, jonge dagen zwaarder), en van een verblijfsduur die bij de standen van de laatste weken past.',
      trend: 'Bedden volgen de eigen trend van de bezetting, met weekritme en demping.',
      admissions:
        'Opnames volgen hun trend over 14 dagen (kliniek en IC samen, jonge dagen tellen zwaarder), met weekritme; elke dag vooruit telt 72 % van de groei van de dag ervoor.',
    } satisfies Record<Method, string>,
    cases:
      'De groei volgt ook de gemelde besmettingen, die ongeveer een week voorlopen: zo ver als zij de laatste weken de opnames verklaarden.',
    bands:
      'De banden komen uit de fouten van eerdere prognoses op dezelfde afstand, de laatste weken en dezelfde kant het zwaarst; boven 80 % met een zware staart. Alleen fouten die op de dag zelf bekend waren, tellen mee.',
    after:
      'Naar de gepubliceerde methode van het LCPS (Bekker, uit het Broek & Koole, EJOR 2022); de schatters en de keuze van vensters zijn eigen afleiding.',
    divided:
      'Een regio zonder eigen cijfers krijgt haar sleuteldeel; haar band bevat die van het geheel en het toeval van wie waar terechtkomt, niet hoe ver de regio van haar sleutel afwijkt (eigen afleiding).',
    asOf: 'Maak de prognose op de cijfers tot en met',
    horizonDays: 'Zo ver vooruit, in dagen',
    horizonHint:
      'Zeven, zoals de regio’s te horen krijgen; hoogstens veertien. Verder vooruit is een plan nodig.',
    asOfHint: 'Latere cijfers tellen dan niet mee: zo ziet u wat men toen kon weten.',
    latest: 'Neem de laatste dag',
  },
  parts: {
    title: 'Over regio’s of ziekenhuizen',
    table: ({ date }: { date: string }) => `Verdeling op ${date}`,
    day: 'Dag',
    name: 'Regio',
    key: 'sleutel',
    basis: 'op basis van',
    byKey: 'sleutel',
    own: ({ date }: { date: string }) => `eigen cijfers tot en met ${date}`,
    ownRefused: 'eigen cijfers: geen prognose',
    rest: ({ percent }: { percent: string }) => `${percent} van de patiënten valt buiten deze sleutels.`,
    total: ({ area }: { area: string }) => `totaal ${area}`,
    none: 'Voeg regio’s of ziekenhuizen toe om de prognose te verdelen.',
    add: 'Regel toevoegen',
    addLnaz: 'Tien regio’s van de LNAZ-sleutel toevoegen',
    newName: ({ number }: { number: number }) => `Regio ${number}`,
    remove: ({ name }: { name: string }) => `${name} verwijderen`,
    overWhole: ({ percent }: { percent: string }) =>
      `De sleutels tellen op tot ${percent}; ze zijn naar verhouding verdeeld.`,
    source: 'Sleutel van de tien regio’s: LNAZ, opschalingsplan 2022/2023, § 6.2.1, tabel 1.',
    chosen: 'Regio',
    partName: 'Naam van de regio',
    ownTitle: ({ name }: { name: string }) => `Eigen dagcijfers van ${name}`,
    ownNone: 'Nog geen eigen cijfers: deze regio krijgt haar sleuteldeel.',
    ownHint:
      'Met eigen dagcijfers krijgt de regio een eigen prognose: haar eigen niveau met de groei van het geheel, en een eigen band.',
    ownRemove: 'Eigen cijfers weghalen',
    hospitals: 'Binnen een regio',
    hospitalTable: ({ region, date }: Record<'region' | 'date', string>) =>
      `${region} over de ziekenhuizen, ${date}`,
    hospital: 'Ziekenhuis',
    hospitalKey: 'eigen sleutel',
    addHospital: 'Ziekenhuis toevoegen',
    newHospital: ({ number }: { number: number }) => `Ziekenhuis ${number}`,
    noHospitals: 'Voeg ziekenhuizen toe om het deel van de regio verder te verdelen naar de eigen sleutel.',
  },
  backtest: {
    title: 'Had de prognose gelijk?',
    working: 'Alle eerdere prognoses nalopen',
    hint: 'Van elke dag wordt de prognose gemaakt met wat toen bekend was, en daarna met de uitkomst vergeleken.',
    empty: 'De reeks is te kort om terug te blikken.',
    stopped: 'De terugblik is afgebroken.',
    start: 'Blik terug',
    measure: 'Van',
    figure: 'Cijfer',
    ahead: 'Dagen vooruit',
    aheadOption: ({ days }: { days: number }) => (days === 1 ? '1 dag' : `${days} dagen`),
    from: 'Tel dagen mee vanaf',
    wholeSeries: 'Hele reeks',
    table: ({ measure, days, n, from, until }: Record<'measure' | 'days' | 'n' | 'from' | 'until', string>) =>
      `${measure}, ${days} vooruit: ${counted(n, 'dag', 'dagen')}, ${from} – ${until}`,
    contender: 'prognose',
    contenders: {
      model: 'deze prognose',
      persistence: 'zoals vandaag',
      logLinear: 'trend van 7 dagen',
      stockFlow: 'instroom en uitstroom als nu',
      convolution: 'vaste verblijfsduur',
      meanOfThree: 'gemiddelde van die drie',
    },
    mae: 'gemiddelde fout (MAE)',
    wape: 'fout t.o.v. het geheel (WAPE)',
    wis: 'intervalscore (WIS)',
    cover: ({ percent }: { percent: string }) => `binnen ${percent}`,
    explain:
      'WIS weegt fout en breedte van de banden samen; lager is beter. Binnen 95 % hoort ongeveer 95 % te zijn: lager is te zelfverzekerd, hoger te breed.',
    verdict: ({ measure, model, best, days }: Record<'measure' | 'model' | 'best' | 'days', string>) =>
      `${measure}, ${days} vooruit: intervalscore ${model}, tegen ${best} voor de beste eenvoudige methode.`,
    covered: ({ cover80, cover95 }: Record<'cover80' | 'cover95', string>) =>
      `De 80 %-band hield ${cover80}, de 95 %-band ${cover95} van de dagen.`,
    chart: ({ measure }: { measure: string }) =>
      `${measure}: wat 7 dagen eerder werd verwacht, en wat het werd`,
    chartSummary: ({ inside, n }: Record<'inside' | 'n', string>) =>
      `${inside} van de ${n} dagen lagen binnen de band van 95 %.`,
    evidence: 'Gemeten op de reeks van het LCPS, 2020–2021',
    evidenceNote: ({ n, simple, from, until }: Record<'n' | 'simple' | 'from' | 'until', string>) =>
      `7 dagen vooruit, ${counted(n, 'dag', 'dagen')} (eenvoudige methoden ${simple}) van ${from} tot en met ${until}. Vensters en demping zijn op dezelfde dagen gekozen: in een volgende golf kan het tegenvallen. Eigen meting.`,
    methods: {
      persistence: 'zoals vandaag',
      logLinear: 'trend van 7 dagen',
      bestSimple: 'beste eenvoudige methode',
      model: 'deze prognose',
      modelWithCases: 'deze prognose, met gemelde besmettingen',
    },
    surge: ({ from, until, percent }: Record<'from' | 'until' | 'percent', string>) =>
      `Ongelijk verdeeld, zonder besmettingen: in de uitbraak van ${from} tot en met ${until} hield de 95 %-band van de kliniek ${percent} van de dagen. Een breuk ziet geen enkele trend vooraf; daarvoor is het alarm.`,
  },
  data: {
    title: 'Dagcijfers inlezen',
    area: 'Van wie zijn de cijfers',
    hint: 'Het dagbestand van LCPS of eigen kolommen; ook besmettingen en opnames van RIVM, die de prognose vooruit helpen. Csv of Excel. Er wordt niets vastgelegd voordat u bevestigt.',
    confirm: 'Overnemen in de prognose',
    current: 'Dagcijfers in deze prognose',
    none: 'Nog geen dagcijfers.',
    remove: 'Dagcijfers weghalen',
    source: ({ name, first, last, days }: Record<'name' | 'first' | 'last' | 'days', string>) =>
      `${name}: ${counted(days, 'dag', 'dagen')}, ${first} tot en met ${last}.`,
  },
  edits: {
    area: 'van wie de cijfers zijn',
    series: 'dagcijfers inlezen',
    removeSeries: 'dagcijfers weghalen',
    asOf: 'dag van de prognose',
    scoredFrom: 'begin van de terugblik',
    parts: 'regio’s toevoegen',
    part: ({ name }: { name: string }) => name,
    pasted: ({ count }: { count: number }) => `${counted(count, 'cel', 'cellen')} geplakt`,
    removePart: ({ name }: { name: string }) => `${name} verwijderen`,
    hospitals: ({ name }: { name: string }) => `ziekenhuizen van ${name}`,
    ownSeries: ({ name }: { name: string }) => `eigen cijfers van ${name}`,
    confirm: ({ date }: { date: string }) => `cijfers van ${date} bevestigen`,
  },
}
