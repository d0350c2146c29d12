/** Words of the page that lists every built-in number with where it comes from. */

import { counted, oneOr } from '../counted.ts'

export const sources = {
  summary: ({
    figures,
    documents,
    inferred,
    read,
    version,
  }: Record<'figures' | 'documents' | 'inferred' | 'read' | 'version', string>) =>
    `Adempauze bevat ${counted(figures, 'cijfer', 'cijfers')}, uit ${counted(documents, 'document', 'documenten')} en van onszelf; ${inferred} daarvan ${oneOr(inferred, 'is een eigen afleiding', 'zijn eigen afleidingen')}. Met ${read} wordt gerekend, de andere staan er als achtergrond (uitgave ${version}).`,
  summaryHint:
    'Uitgangspunten van een plan zijn te vervangen door een eigen opgave; dan staat erbij wat de standaard was.',
  figures: 'cijfers',
  documents: 'documenten',
  inferred: 'eigen afleiding',
  filter: {
    title: 'Zoek en kies',
    text: 'Zoek in naam, bron en toelichting',
    subject: 'Onderwerp',
    allSubjects: 'Alle onderwerpen',
    onlyInferred: 'Alleen eigen afleidingen',
    found: ({ shown, count }: { shown: number; count: number }) =>
      shown === count ? `alle ${count} cijfers` : `${shown} van ${count} cijfers`,
    none: 'Geen cijfer past bij deze keuze.',
    clear: 'Toon alles',
  },
  columns: {
    context: 'Achtergrond: hiermee wordt niet gerekend.',
    figure: 'Cijfer',
    value: 'Waarde',
    unit: 'Eenheid',
    low: 'Laag',
    high: 'Hoog',
    source: 'Bron',
    place: 'Plaats',
    date: 'Van',
    note: 'Toelichting',
  },
  ours: 'eigen afleiding',
  regions: {
    title: 'Regio’s en verdeelsleutel',
    rows: 'De tien rijen van de tabel van het LNAZ',
    eleven: 'De elf ROAZ-regio’s',
    region: 'Regio',
    name: 'Naam',
    key: 'Verdeelsleutel',
    beds999: 'IC-bedden, Staatscourant',
    beds1141: 'IC-bedden, stap 1',
    beds1250: 'IC-bedden, stap 2',
    inhabitants: 'Inwoners',
    latitude: 'Breedte',
    longitude: 'Lengte',
    total: 'Samen',
    inferred: 'afgeleid',
    keySource: ({ document, place }: { document: string; place: string }) =>
      `Sleutel en bedden: ${document}, ${place}.`,
    inhabitantsSource: ({ document, place, date }: Record<'document' | 'place' | 'date', string>) =>
      `Inwoners: ${document}, ${place}, ${date}.`,
    centreSource: ({ document, place, date }: Record<'document' | 'place' | 'date', string>) =>
      `Coördinaten: ${document.toLowerCase()}, ${place}, ${date}.`,
  },
  roads: {
    title: 'Waaraan de omwegfactor is getoetst',
    caption: 'Gepubliceerde wegafstanden en de schatting daarvan',
    from: 'Van',
    to: 'Naar',
    published: 'Gepubliceerd',
    estimate: 'Schatting',
    factor: 'Weg ÷ hemelsbreed',
    error: 'Schatting te lang of te kort',
    area: 'Ligging',
    within: 'binnen een regio',
    between: 'tussen regio’s',
    check: ({
      area,
      pairs,
      factor,
      mean,
      shortest,
      shortestError,
      longest,
      longestError,
    }: Record<
      'area' | 'pairs' | 'factor' | 'mean' | 'shortest' | 'shortestError' | 'longest' | 'longestError',
      string
    >) =>
      `${counted(pairs, 'afstand', 'afstanden')} ${area}: middelste factor ${factor}, gemiddeld ${mean} ernaast, van ${shortestError} (${shortest}) tot ${longestError} (${longest}).`,
    note: 'Geen van deze bronnen is een wegbeheerder. De schatting is hemelsbreed tussen de plaatsen, maal de omwegfactor.',
  },
  list: {
    title: 'Documenten',
    caption: 'Brondocumenten',
    document: 'Titel',
    publisher: 'Uitgever',
    date: 'Datum',
    figures: 'Cijfers',
  },
}
