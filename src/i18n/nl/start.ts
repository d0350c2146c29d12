/** Words of the first page: examples, opening, a new plan, the documents in this browser, the trash. */

export const start = {
  welcome: 'Zie welke schakel van de acute zorg het eerst vol raakt, wanneer, en wat helpt.',
  welcomeBack: ({ title }: { title: string }) => `U werkte het laatst aan ‘${title}’.`,
  promise:
    'Uw werk blijft op dit apparaat: er gaat niets naar een server, en de app werkt ook zonder internet.',
  goOn: 'Ga verder',
  examples: {
    title: 'Open een voorbeeld',
    aside: 'met gepubliceerde cijfers',
    open: 'Open',
    opening: ({ title }: { title: string }) => `${title} wordt geopend`,
    failed: ({ title }: { title: string }) => `${title} kon niet worden geopend`,
    missing: 'Het voorbeeld is niet op dit apparaat. Maak een keer verbinding en probeer het opnieuw.',
    cards: {
      'nederland-scenario-1': {
        title: 'Nederland, scenario 1',
        shows: 'Druk op alle zorg: de IC is het eerste knelpunt.',
      },
      'nederland-scenario-2': {
        title: 'Nederland, scenario 2',
        shows: 'Druk op de eerste lijn: huisarts of wijkverpleging is het eerste knelpunt.',
      },
      'lnaz-fair-share': {
        title: 'IC-verdeling over tien regio’s',
        shows: 'Fair share volgens de LNAZ-sleutel en een vervoersplan voor zeven dagen.',
      },
      vergelijking: {
        title: 'Vergelijking, scenario 1',
        shows: 'Niets doen, de maatregelen van een planner en het beste pakket naast elkaar.',
      },
      regioplannen: {
        title: 'Tien regioplannen',
        shows: 'Een plan voor elke rij van de verdeelsleutel van het LNAZ.',
      },
      'soc-winter-2021': {
        title: 'Zuurstof thuis, winter 2021–2022',
        shows: '2.500 SOC’s, 1.300 erbij, en een piek van 7.100 patiënten.',
      },
      'prognose-najaar-2021': {
        title: 'Prognose, najaar 2021',
        shows: 'Zeven dagen vooruit op 31 oktober 2021, per regio, met een terugblik.',
      },
      zorghotels: {
        title: 'Zorghotels',
        shows: 'Drie locaties met één wijkteam, en Urmond en Rotterdam uit 2020.',
      },
    },
  },
  open: {
    title: 'Open een bestand',
    label: 'Bestanden van Adempauze',
    hint: 'U ziet eerst wat erin staat. Er wordt niets overschreven zonder uw keuze.',
  },
  fresh: {
    title: 'Maak een nieuw plan',
    region: 'Regio',
    country: 'Nederland',
    scenario: 'Scenario',
    scenarioNames: {
      pressureOnAllCare: 'druk op de gehele zorg',
      pressureOnPrimaryCare: 'druk op de eerste lijn',
      containmentWorks: 'indammen lukt',
      weHoldOut: 'we houden het vol',
      expectation: 'verwachting',
    },
    scenarioHints: {
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
    unreadableHint: 'Dit document blijft staan zoals het is. Download de tekst om het te laten herstellen.',
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
