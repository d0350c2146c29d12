/** Words of the first page: examples, opening, a new plan, the documents in this browser, the trash. */

import { counted } from '../counted.ts'

/** Of a step that is worth taking next: of which document, of when, and how much. */
type StepWords = Record<'title' | 'date' | 'days' | 'devices' | 'lever', string> & { count: number }

export const start = {
  welcome: 'Zie welke schakel van de acute zorg het eerst vol raakt, wanneer, en wat helpt.',
  welcomeBack: ({ title }: { title: string }) => `U werkte het laatst aan ‘${title}’.`,
  promise:
    'Uw werk blijft op dit apparaat: er gaat niets naar een server, en de app werkt ook zonder internet.',
  goOn: 'Ga verder',
  next: {
    heading: 'Wat er nu te doen is',
    loansLate: ({ title, count, devices, date }: StepWords) =>
      count === 1
        ? `${title}: 1 SOC had op ${date} terug moeten zijn.`
        : `${title}: ${devices} SOC’s zijn te laat terug, de eerste sinds ${date}.`,
    loansDue: ({ title, count, devices, date }: StepWords) =>
      count === 1
        ? `${title}: 1 SOC moet op ${date} terug zijn.`
        : `${title}: ${devices} SOC’s moeten deze week terug, de eerste op ${date}.`,
    leverStarts: ({ title, lever, date }: StepWords) =>
      `${title}: ‘${lever}’ begint op ${date}. Staat alles klaar?`,
    forecastPassed: ({ title, date }: StepWords) =>
      `${title}: de laatste voorspelde dag was ${date}. Lees nieuwe cijfers in.`,
    oldFigures: ({ title, days }: StepWords) =>
      `${title}: de cijfers zijn ${counted(days, 'dag', 'dagen')} oud. Lees nieuwe in.`,
    oldFile: ({ title, days }: StepWords) =>
      `${title}: het laatste bestand is ${counted(days, 'dag', 'dagen')} oud en het werk is daarna veranderd. Exporteer opnieuw.`,
  },
  examples: {
    title: 'Open een voorbeeld',
    aside: 'cijfers van toen: winter 2021–2022, niet van vandaag',
    open: 'Open',
    opening: ({ title }: { title: string }) => `${title} wordt geopend`,
    failed: ({ title }: { title: string }) => `${title} kon niet worden geopend`,
    missing: 'Het voorbeeld is niet op dit apparaat. Maak een keer verbinding en probeer het opnieuw.',
  },
  open: {
    title: 'Open een bestand',
    label: 'Bestanden van Adempauze',
    hint: 'U ziet eerst wat erin staat. Er wordt niets overschreven zonder uw keuze.',
  },
  fresh: {
    title: 'Maak een nieuw plan',
    today: ({ date }: { date: string }) => `Het plan begint vandaag, ${date}.`,
    figures: 'Welke cijfers hebt u?',
    figuresNames: {
      share: 'nog geen',
      file: 'een bestand',
      typed: 'ik typ ze in',
    },
    figuresHints: {
      share:
        'Het plan begint met het landelijke cijfer van 30 december 2021 × het aandeel van de regio, en zegt dat erbij. U vervangt het later.',
      file: 'Het plan opent bij Metingen: lees een bestand met dagcijfers in, dan volgt het plan die.',
      typed: 'Het plan opent bij Uitgangspunten: vul daar de bedden en de bezetting van vandaag in.',
    },
    region: 'Regio',
    country: 'Nederland',
    scenario: 'Scenario',
    scenarioNames: {
      continue: 'zoals het nu gaat',
      pressureOnAllCare: 'druk op de gehele zorg',
      pressureOnPrimaryCare: 'druk op de eerste lijn',
      containmentWorks: 'indammen lukt',
      weHoldOut: 'we houden het vol',
      expectation: 'verwachting',
    },
    scenarioHints: {
      continue:
        'Geen verandering van verspreiding of ziekmakendheid: de epidemie gaat verder zoals zij gaat.',
      pressureOnAllCare: 'Even ziekmakend als delta, verspreidt zich veel sneller.',
      pressureOnPrimaryCare: 'Minder ziekmakend dan delta, verspreidt zich veel sneller.',
      containmentWorks: 'Even ziekmakend als delta, verspreiding blijft beperkt.',
      weHoldOut: 'Minder ziekmakend dan delta, verspreiding blijft beperkt.',
      expectation: 'Tussen scenario 1 en 2 in, zoals toen werd verwacht.',
    },
    name: 'Naam van het plan',
    planName: ({ region, scenario }: { region: string; scenario: string }) => `${region}, ${scenario}`,
    create: 'Maak dit plan',
  },
  documents: {
    title: 'Documenten in deze browser',
    count: ({ count }: { count: number }) => (count === 1 ? '1 document' : `${count} documenten`),
    empty: 'Hier komt uw werk te staan.',
    emptyHint: 'Begin met een voorbeeld: een schuif verzetten kan meteen, en u kunt niets stukmaken.',
    open: ({ title }: { title: string }) => `Open ${title}`,
    saved: ({ when }: { when: string }) => `bewaard ${when}`,
    changedSince: 'gewijzigd na de laatste export',
    isOpen: 'nu open',
    more: ({ title }: { title: string }) => `Meer met ${title}`,
    export: 'Exporteer',
    rename: 'Naam wijzigen',
    duplicate: 'Dupliceren',
    trash: 'Naar de prullenbak',
    renameTitle: 'Naam wijzigen',
    name: 'Naam',
    copyOf: ({ title }: { title: string }) => `${title} (kopie)`,
    trashed: ({ title }: { title: string }) => `‘${title}’ ligt in de prullenbak.`,
    undoTrash: 'Zet terug',
    unreadable: 'niet leesbaar',
    unreadableHint:
      'Dit document blijft staan zoals het is. Open het om het te herstellen, of download de tekst.',
    raw: 'Download de tekst',
    listFailed: 'De lijst is niet meer actueel',
  },
  trash: {
    title: ({ count }: { count: number }) => `Prullenbak (${count})`,
    since: ({ when }: { when: string }) => `weggegooid ${when}`,
    restore: 'Zet terug',
    restoreOne: ({ title }: { title: string }) => `Zet terug: ${title}`,
    remove: 'Verwijder voorgoed',
    removeOne: ({ title }: { title: string }) => `Verwijder voorgoed: ${title}`,
    confirmTitle: 'Voorgoed verwijderen?',
    confirm: ({ title }: { title: string }) =>
      `‘${title}’ en alle eerdere versies ervan verdwijnen uit deze browser. Dit kan niet ongedaan worden gemaakt. Een bestand dat u eerder exporteerde, blijft bestaan.`,
  },
}
