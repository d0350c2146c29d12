/** The records behind the events, and lists read in. */

export const records = {
  import: {
    hint: 'Leveringen, uitgiften, retouren, weekopgaven of serienummers. U ziet eerst wat erin staat; twee keer hetzelfde inlezen voegt niets toe.',
    kind: 'Soort lijst',
    auto: 'afleiden uit de kolommen',
    kinds: {
      deliveries: 'leveringen',
      loans: 'uitgiften',
      returns: 'retouren',
      reports: 'weekopgaven',
      serials: 'serienummers',
    },
    drop: 'Lijst van een leverancier',
    formats:
      'csv of Excel, met een kopregel: datum of week, partij, leverancier, overeenkomst, aantal, goed, reparatie, vermist, geplaatst, opgehaald, gereed, serienummer, kenmerk.',
    pasted: 'geplakte lijst',
    busy: 'De lijst wordt gelezen',
    refused: 'De lijst kan niet gelezen worden',
    found: ({ file, kind, rows }: Record<'file' | 'kind' | 'rows', string>) =>
      `${file}: ${rows === '1' ? '1 rij' : `${rows} rijen`} ${kind}`,
    problems: ({ count }: { count: string }) =>
      `${count === '1' ? '1 rij kan' : `${count} rijen kunnen`} niet; er wordt niets ingelezen.`,
    counts: ({ added, known }: Record<'added' | 'known', string>) =>
      `${added === '1' ? '1 nieuwe gebeurtenis' : `${added} nieuwe gebeurtenissen`}, ${known === '1' ? '1 stond' : `${known} stonden`} er al.`,
    take: 'Lees in',
    line: ({ line }: { line: string }) => `Rij ${line}:`,
    label: ({ file }: { file: string }) => `Ingelezen: ${file}`,
    done: ({ count, file }: Record<'count' | 'file', string>) =>
      `${count === '1' ? `1 gebeurtenis uit ${file} staat` : `${count} gebeurtenissen uit ${file} staan`} in het grootboek.`,
  },
  data: {
    list: 'Een lijst inlezen',
    merge: 'Met een andere laptop samenvoegen',
    mergeHint:
      'Kies het bestand van de andere laptop en dan ‘voeg samen’. Alles van beide blijft; wat elkaar tegenspreekt ziet u daarna als tegenspraak.',
    organizations: 'Wie meedoet',
    name: 'Naam',
    kind: 'Soort',
    newOrganization: 'Nieuwe organisatie',
    add: 'Voeg toe',
    batches: 'Partijen',
    newBatch: 'Nieuwe partij',
    addBatch: 'Voeg partij toe',
    model: 'Model',
    owner: 'Eigenaar',
    planned: 'Geplande leveringen',
    planHint: ({ example }: { example: string }) =>
      `Geplande leveringen als ISO-week: aantal, met puntkomma’s ertussen, bijvoorbeeld ${example}.`,
    planRefused: ({ found, example }: Record<'found' | 'example', string>) =>
      `Niet gepland: “${found}”; verwacht een ISO-week en een aantal, bijvoorbeeld ${example}.`,
    batchEdited: 'Partij gewijzigd',
    models: 'Modellen',
    newModel: 'Nieuw model',
    addModel: 'Voeg model toe',
    modelEdited: 'Model gewijzigd',
    maxFlow: 'grootste flow',
    interval: 'onderhoud elke',
    intervalHint:
      'Onderhoud elke 0 dagen: geen. Wat over zijn onderhoud heen is telt niet als beschikbaar; de lijst staat bij ‘Voorraad’.',
    power: 'vermogen',
    days: 'dagen',
    gtin: 'GTIN (UDI-DI)',
    gtinRefused: ({ found }: { found: string }) =>
      `Niet ingevuld: “${found}” is geen GTIN van 14 cijfers met een kloppend controlecijfer.`,
    agreements: 'Overeenkomsten',
    agreementsHint:
      'Een nieuwe overeenkomst maakt u bij een uitgifte; de einddatum wijzigt u met een verlenging.',
    agreement: 'Overeenkomst',
    lender: 'Uitlener',
    borrower: 'Lener',
    start: 'Ingang',
    due: 'Eerste einddatum',
    added: ({ name }: { name: string }) => `${name} toegevoegd`,
    renamed: 'Naam gewijzigd',
  },
}
