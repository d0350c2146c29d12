/** Words of sharing: export, import with its refusals, earlier versions, how safe the work is. */

import { counted } from '../counted.ts'

export const share = {
  summary: {
    none: 'Er is nog niets om te delen: maak of open eerst een document.',
    allExported: ({ count }: { count: number }) =>
      count === 1
        ? 'Het ene document staat ook in een bestand.'
        : `Alle ${count} documenten staan ook in een bestand.`,
    pending: ({ pending, count }: { pending: number; count: number }) =>
      pending === count && count === 1
        ? 'Het ene document staat nog niet, of in een oudere versie, in een bestand.'
        : `${pending} van de ${count} documenten ${pending === 1 ? 'staat' : 'staan'} nog niet, of in een oudere versie, in een bestand.`,
    archive: 'Een bestand is uw archief: deze browser is een bureau, dat iemand kan opruimen.',
    documents: 'documenten',
    pendingFigure: 'te exporteren',
  },
  moment: ({ date, time }: { date: string; time: string }) => `${date}, ${time}`,
  export: {
    title: 'Exporteer naar een bestand',
    choose: 'Welke documenten',
    all: 'Kies alle',
    noneChosen: 'Kies niets',
    hint: 'Alle gekozen documenten komen in één bestand, dat iedereen met Adempauze kan openen.',
    action: ({ count }: { count: number }) =>
      count === 1 ? 'Exporteer 1 document' : `Exporteer ${count} documenten`,
    done: ({ file }: { file: string }) => `${file} staat bij uw downloads.`,
    failed: 'Exporteren is niet gelukt',
    changedSince: 'gewijzigd na de laatste export',
  },
  folder: {
    title: 'Gedeelde map',
    hint: 'Kies een map op uw gedeelde of gesynchroniseerde schijf. Elke keer dat u bewaart, schrijft de app daar uw exemplaar; wat anderen daar zetten, krijgt u aangeboden om samen te voegen. Niemand overschrijft een ander.',
    impossible:
      'Deze browser kan geen map openen (Edge en Chrome kunnen dat wel). Het gaat net zo goed met bestanden: exporteer uw documenten naar de gedeelde map en importeer die van anderen hieronder; ook dan wordt er niets overschreven.',
    connect: 'Kies een map',
    asks: ({ name }: { name: string }) =>
      `De browser vraagt na elke start opnieuw of de app in de map ${name} mag lezen en schrijven.`,
    resume: 'Verbind opnieuw',
    connected: ({ name }: { name: string }) => `Verbonden met de map ${name}.`,
    written: ({ time }: { time: string }) => `Alles staat in de map, bijgewerkt om ${time}.`,
    waiting: 'Er is iets bewaard dat nog naar de map moet.',
    look: 'Kijk nu',
    disconnect: 'Verbreek',
    disconnectHint: 'Wat in de map staat, blijft staan.',
    trouble: {
      permission: 'De app mag niet meer in deze map schrijven. Verbind opnieuw.',
      gone: 'De map is er niet: is de schijf of de stick nog aangesloten? Uw werk staat op dit apparaat; zodra de map er weer is, wordt zij bijgewerkt.',
      full: 'Er is geen ruimte in de map. Uw werk staat op dit apparaat; wat in de map stond, is heel gebleven.',
      unavailable: 'De map is nu niet te lezen. Uw werk staat op dit apparaat; de app probeert het opnieuw.',
    },
    news: ({ count }: { count: number }) =>
      count === 1
        ? 'Een ander zette iets nieuws in de map.'
        : `In de map staan ${count} bestanden van anderen met iets nieuws.`,
    brings: ({ titles }: { titles: string }) => `nieuw in: ${titles}`,
    unfinished: 'nog niet volledig; het wordt opnieuw gelezen zodra het verandert',
    refused: 'versleuteld of niet te lezen: bekijk het om te zien waarom',
    double: 'dubbel exemplaar van een synchronisatieprogramma',
    review: ({ count }: { count: number }) =>
      count === 1 ? 'Bekijk het en voeg samen' : `Bekijk alle ${count} en voeg samen`,
    pass: 'Sla over',
    passOne: ({ file }: { file: string }) => `Sla ${file} over`,
    toShare: 'Open de gedeelde map',
  },
  passphrase: {
    encrypt: 'Versleutel met een wachtzin',
    label: 'Wachtzin',
    help: ({ count }: { count: number }) =>
      `Ten minste ${counted(count, 'teken', 'tekens')}; vier of vijf losse woorden zijn goed. Zeg de wachtzin langs een andere weg dan het bestand. De app bewaart haar nergens: wie haar vergeet, opent het bestand niet meer.`,
    show: 'toon',
    locked: ({ file }: { file: string }) => `${file} is versleuteld`,
    open: 'Open',
  },
  /** What a file says of itself. */
  provenance: {
    changed:
      'De inhoud is niet meer wat Adempauze schreef: iemand wijzigde dit bestand buiten de app, of het raakte onderweg beschadigd. Bekijk de verschillen voor u het importeert.',
    own: ({ name }: { name: string; code: string }) => `Ondertekend op dit apparaat, als ${name}.`,
    known: ({ name }: { name: string }) =>
      `Van wie u dacht: ondertekend door ${name}, met de sleutel die u kent.`,
    knownAsOther: ({ name, called }: { name: string; called: string }) =>
      `Ondertekend met de sleutel van ${name}, die zich hier ${called} noemt.`,
    unknown: ({ name, code }: { name: string; code: string }) =>
      `Ondertekend als ${name}, met een sleutel die dit apparaat nog niet kent. Vraag ${name} of de code ${code} is (bij Instellingen), en onthoud de sleutel.`,
    otherKey: ({ name, code }: { name: string; code: string }) =>
      `Ondertekend als ${name}, maar met een andere sleutel dan u van die naam kent: een nieuw apparaat, of iemand anders. Vraag na of de code ${code} is.`,
    broken: ({ name }: { name: string; code: string }) =>
      `De handtekening van ${name} klopt niet: dit bestand is veranderd nadat het ondertekend werd. Vraag het opnieuw.`,
    remember: ({ name }: { name: string }) => `De code klopt: onthoud ${name}`,
  },
  import: {
    title: 'Importeer bestanden',
    label: 'Bestanden van Adempauze',
    hint: 'U ziet eerst wat erin staat. Er wordt niets overschreven zonder uw keuze.',
    reading: 'Bestanden lezen',
    writing: 'Documenten bewaren',
    pastedName: 'Geplakte tekst',
    written: ({ by, when }: { by: string; when: string }) => `geschreven met ${by}, ${when}`,
    summary: ({ added, same, differing }: { added: number; same: number; differing: number }) =>
      [
        added > 0 ? `${added} nieuw` : '',
        same > 0 ? `${same} gelijk` : '',
        differing > 0 ? `${differing} anders dan hier` : '',
      ]
        .filter((part) => part !== '')
        .join(', ') || 'geen documenten',
    status: {
      new: 'nieuw',
      same: 'gelijk aan wat hier staat',
      differs: 'anders dan wat hier staat',
      storedUnreadable: 'wat hier onder dit nummer staat, is niet leesbaar',
    },
    choiceFor: ({ title }: { title: string }) => `Wat te doen met ${title}`,
    choices: {
      addNew: 'Toevoegen',
      addCopy: 'Als kopie ernaast zetten',
      replace: 'Vervangen; wat hier staat wordt een eerdere versie',
      skip: 'Overslaan',
    },
    differences: ({ count }: { count: number }) => (count === 1 ? '1 verschil' : `${count} verschillen`),
    moreDifferences: ({ count }: { count: number }) => `en nog ${count}`,
    differencesOf: ({ title }: { title: string }) => `Verschillen in ${title}`,
    place: 'Plaats',
    here: 'Hier',
    inFile: 'In het bestand',
    action: ({ count }: { count: number }) =>
      count === 0
        ? 'Kies wat u wilt importeren'
        : count === 1
          ? 'Importeer 1 document'
          : `Importeer ${count} documenten`,
    cancel: 'Annuleren',
    done: ({ count }: { count: number }) =>
      count === 0
        ? 'Er is niets geïmporteerd.'
        : count === 1
          ? '1 document geïmporteerd.'
          : `${count} documenten geïmporteerd.`,
    failed: ({ title }: { title: string }) => `${title} is niet geïmporteerd`,
    open: ({ title }: { title: string }) => `Open ${title}`,
    nothing: 'In dit bestand staan geen documenten.',
    together: ({ files, documents, choices }: Record<'files' | 'documents' | 'choices', number>) =>
      `${counted(files, 'bestand', 'bestanden')} met samen ${documents === 1 ? '1 document' : `${documents} documenten`}; ${
        choices === 0
          ? 'er valt niets te kiezen'
          : choices === 1
            ? 'nog 1 keuze te maken'
            : `nog ${choices} keuzes te maken`
      }.`,
    again: ({ count }: { count: number }) =>
      count === 1
        ? '1 document stond in meer dan een bestand; vergelijk het nog eens met wat er nu staat.'
        : `${count} documenten stonden in meer dan een bestand; vergelijk ze nog eens met wat er nu staat.`,
  },
  refusal: {
    title: ({ file }: { file: string }) => `${file} is niet geopend`,
    unreadableFile:
      'De browser kan dit bestand niet lezen. Kopieer het naar dit apparaat en probeer het opnieuw.',
    wholeFile: 'het hele bestand',
    more: ({ count }: { count: number }) => `en nog ${count}`,
    table: 'Wat er niet klopt',
  },
  failures: {
    quota: 'De ruimte die deze browser geeft, is vol. Exporteer documenten en verwijder er enkele.',
    closed: 'Dit tabblad heeft geen toegang meer tot de documenten. Laad de pagina opnieuw.',
    unavailable: ({ detail }: { detail: string }) =>
      `Deze browser bewaart op dit moment niets (${detail}). Exporteer uw werk naar een bestand.`,
    missing: 'Dit document is er niet meer.',
    conflict: 'Er staat hier intussen een andere versie van dit document.',
    unreadable:
      'De tekst van dit document is beschadigd. Open het in de lijst op Start om het te herstellen.',
    refused: 'Dit kan niet bewaard worden: het zou daarna niet meer te lezen zijn. Er is niets gewijzigd.',
    busy: 'Dit document is open in een ander tabblad. Sluit het daar en probeer het opnieuw.',
  },
  repair: {
    title: 'Dit document is niet leesbaar.',
    hint: 'Het blijft staan zoals het is, tot u hier kiest wat ermee gebeurt. Wat nu niet te lezen is, blijft ook daarna bewaard als eerdere versie.',
    fields: 'Herstel de velden',
    fieldsHint: ({ revision }: { revision: string }) =>
      `Zet elk geweigerd veld terug op de waarde die het had toen het document voor het laatst leesbaar was (wijziging ${revision}). De rest blijft zoals u het achterliet.`,
    set: ({ value }: { value: string }) => `Zet terug op ${value}`,
    remove: 'Verwijder deze regel, die er toen nog niet was',
    whole: 'Zo is het document weer leesbaar.',
    noValue:
      'Voor wat nu geweigerd wordt, is er geen eerdere waarde. Kies een eerdere versie, of download de tekst.',
    keep: 'Bewaar het herstelde document',
    again: 'Begin opnieuw',
    text: 'De tekst zelf',
    textHint: 'Alles wat bewaard is, letterlijk: om door een ander te laten herstellen.',
    showText: 'Toon de tekst',
    unreadable: 'Niet leesbare documenten',
    unreadableHint: 'Open er een om te zien wat er mis is, en om het te herstellen.',
  },
  /** What undo takes back. */
  undo: { merge: 'samenvoegen', replace: 'vervangen door een bestand', restore: 'terugzetten' },
  merge: {
    choice: 'Samenvoegen: wat u en de ander wijzigden',
    withoutBase: 'Deze twee weten niet meer waar ze vandaan komen; daarom wordt naar elk verschil gevraagd.',
    allTaken: 'Wat maar een van beide wijzigde, wordt overgenomen. Er valt niets te kiezen.',
    open: ({ count }: { count: number }) =>
      count === 1
        ? 'Beide wijzigden één plaats: kies.'
        : `Beide wijzigden ${count} plaatsen: kies per plaats.`,
    here: 'hier',
    inFile: 'in het bestand',
    absent: 'staat er niet',
    by: ({ who, when }: Record<'who' | 'when', string>) => `${who}, ${when}`,
    unnamed: 'niet genoemd',
    allHere: 'Alles zoals het hier staat',
    allLatest: 'Alles zoals het laatst gewijzigd is',
    allInFile: 'Alles zoals in het bestand',
    again: 'Kies opnieuw',
    yes: 'ja',
    no: 'nee',
    nothing: 'leeg',
    items: ({ count }: { count: number }) => (count === 1 ? '1 regel' : `${count} regels`),
    undecided: ({ count }: { count: number }) =>
      count === 1 ? 'Eerst nog 1 keuze te maken.' : `Eerst nog ${count} keuzes te maken.`,
  },
  snapshots: {
    title: 'Eerdere versies',
    hint: 'De app bewaart zelf versies tijdens het werk, en altijd voordat iets wordt vervangen.',
    document: 'Document',
    caption: ({ title }: { title: string }) => `Eerdere versies van ${title}`,
    when: 'Bewaard',
    reason: 'Waarom',
    revision: 'Wijziging',
    reasons: {
      automatic: 'tijdens het werk',
      beforeImport: 'vóór een import',
      beforeMerge: 'vóór een samenvoeging',
      beforeMigration: 'vóór een nieuwe bestandsversie',
      named: 'zelf bewaard',
      beforeRestore: 'vóór het terugzetten',
    },
    none: 'Van dit document zijn nog geen eerdere versies.',
    noDocuments: 'Er zijn nog geen documenten.',
    now: 'zoals het nu is',
    look: 'Bekijk',
    lookOne: ({ when }: { when: string }) => `Bekijk wat er sinds ${when} anders is`,
    compared: 'Verschillen tussen twee versies',
    before: 'Van',
    after: 'Naar',
    differences: ({ count }: { count: number }) =>
      count === 0
        ? 'Deze twee versies zijn gelijk.'
        : count === 1
          ? 'Er is 1 plaats anders.'
          : `Er zijn ${count} plaatsen anders.`,
    used: ({ size }: { size: string }) => `Deze versies nemen samen ${size} in.`,
    nameThis: 'Bewaar dit als versie',
    nameLabel: 'Naam van de versie',
    keep: 'Bewaar de versie',
    delete: 'Verwijder',
    deleteOne: ({ name }: { name: string }) => `Verwijder de versie ${name}`,
    restore: 'Zet terug',
    restoreOne: ({ when }: { when: string }) => `Zet terug: de versie van ${when}`,
    restored: ({ when }: { when: string }) =>
      `De versie van ${when} staat terug. Wat er stond, is nu een eerdere versie.`,
    failed: 'Terugzetten is niet gelukt',
  },
  health: {
    title: 'Hoe veilig uw werk hier staat',
    persistence: {
      kept: 'Deze browser bewaart uw werk tot u het zelf verwijdert.',
      mayBeCleared:
        'Deze browser mag uw werk opruimen bij ruimtegebrek of na lang niet gebruiken. Exporteer het regelmatig.',
      unknown: 'Deze browser zegt niet of hij uw werk vasthoudt. Exporteer het regelmatig.',
    },
    persistenceShort: { kept: 'vast', mayBeCleared: 'kan worden opgeruimd', unknown: 'onbekend' },
    trouble: {
      tooNew:
        'Een nieuwere versie van de app was hier al. Deze versie bewaart niets; laad de pagina opnieuw.',
      blocked:
        'Een ander tabblad houdt de documenten vast. Sluit andere tabbladen en laad deze pagina opnieuw.',
      unavailable:
        'Deze browser bewaart niets, bijvoorbeeld door een privévenster. Wat u maakt, verdwijnt met dit tabblad.',
    },
    kept: 'Bewaren',
    room: 'Ruimte gebruikt',
    roomText: ({ used, quota, percent }: { used: string; quota: string; percent: string }) =>
      `${used} van ${quota} (${percent})`,
    roomUnknown: 'de browser zegt het niet',
    kilobytes: ({ amount }: { amount: string }) => `${amount} kB`,
    megabytes: ({ amount }: { amount: string }) => `${amount} MB`,
    gigabytes: ({ amount }: { amount: string }) => `${amount} GB`,
    oldestExport: 'Langst niet geëxporteerd',
    none: 'geen documenten',
    neverExported: 'nooit',
    today: 'vandaag',
    daysAgo: ({ days }: { days: number }) => (days === 1 ? 'gisteren' : `${days} dagen geleden`),
    ask: 'Vraag de browser om het vast te houden',
  },
}
