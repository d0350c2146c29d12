/** Words of a preparation: the request of the week, stocks and agreements. */
import { counted } from '../../counted.ts'
import type { HelpQuestion } from '../../../domain/preparation/helplines.ts'
import type { PhaseMessageId } from '../../../reference/phase-messages.ts'
import type { BedSource } from '../../../domain/preparation/bed-source.ts'
import type { LatestStart } from '../../../domain/capacity/latest-start.ts'
import type { ForecastRequest } from '../../../domain/preparation/forecast-request.ts'
import type { CoverDeadline, CoverFlag } from '../../../domain/preparation/cover.ts'
import type { Audience, MessageState } from '../../../domain/preparation/messages.ts'
import type { StockUse } from '../../../domain/preparation/stocks.ts'

interface Deadline {
  date: string
  tooLate: boolean
}

export const care = {
  request: {
    title: 'Uitvraag voor zeven dagen',
    asked: 'Gevraagd van de regio',
    beds: 'Bedden',
    hospitals: 'Ziekenhuizen en sleutel',
    key: 'Deel (sleutel)',
    answers: 'Antwoord per ziekenhuis',
    askedOf: 'Gevraagd',
    agreed: 'Toegezegd',
    from: 'Uit',
    signedBy: 'Getekend door',
    delivered: 'Geleverd',
    fill: 'Zet zeven dagen klaar',
    sentence: ({ links, date }: { links: string; date: string }) => `Op ${date} toegezegd: ${links}.`,
    ofLink: ({ link, agreed, asked }: Record<'link' | 'agreed' | 'asked', string>) =>
      `${link} ${agreed} van ${asked} gevraagde bedden`,
    nothing: 'Nog geen bedden gevraagd.',
    unanswered: ({ count }: { count: number }) =>
      count === 1 ? 'Eén antwoord ontbreekt nog.' : `${count} antwoorden ontbreken nog.`,
    unsigned: ({ count }: { count: number }) =>
      count === 1 ? 'Eén toezegging is niet getekend.' : `${count} toezeggingen zijn niet getekend.`,
    shortDelivered: ({ beds }: { beds: string }) =>
      `Toegezegd en niet geleverd: ${counted(beds, 'bed', 'bedden')}.`,
    note: 'Verdeeld in hele bedden naar de sleutel van de regio, grootste rest; de som is wat gevraagd is. Vul in hoeveel bedden zijn toegezegd, waaruit en wie tekent; de dag erna wat er was.',
    room: 'Ruimte in het regioplan',
    gap: 'Tekort',
    gapNote:
      'Ruimte: bedden voor COVID-patiënten die het regioplan die dag bemenst heeft, in het midden van zijn uitkomsten. Tekort: gevraagd min die ruimte. Zonder regioplan onbekend.',
    forecast: 'Prognose',
    level: 'Zoveel bedden dat het in deze kans genoeg is',
    takeForecast: 'Neem over uit de prognose',
    takenFromForecast: 'Uitvraag overgenomen uit de prognose',
    noForecast: 'Een prognose in deze browser vult dit in: landelijk naar de sleutel, of van de regio zelf.',
    taken: {
      country: ({ rows, level }: { rows: number; level: string }) =>
        `${counted(rows, 'regel', 'regels')} ingevuld: ${level} van het land, naar de sleutel van de regio.`,
      region: ({ rows, level }: { rows: number; level: string }) =>
        `${counted(rows, 'regel', 'regels')} ingevuld: ${level} van de regio zelf.`,
    } satisfies Record<Extract<ForecastRequest, { ok: true }>['of'], unknown>,
    refused: {
      otherRegions: () => 'Deze prognose is verdeeld over andere regio’s: er is niets overgenomen.',
      notMade: () => 'Deze prognose heeft te weinig cijfers voor bedden: er is niets overgenomen.',
      otherDays: ({ date }: { date: string }) =>
        `Deze prognose zegt niets over de dagen na ${date}: er is niets overgenomen.`,
    } satisfies Record<Extract<ForecastRequest, { ok: false }>['code'], unknown>,
    sources: {
      class5: 'klasse 5',
      class4: 'klasse 4',
      class3: 'klasse 3',
      independentClinic: 'zelfstandige kliniek',
      free: 'vrij bed',
    } satisfies Record<BedSource, string>,
  },
  stocks: {
    title: 'Voorraden',
    unit: 'Eenheid',
    countedOn: 'Geteld op',
    low: 'Minstens',
    high: 'Hoogstens',
    use: 'Verbruik naar',
    share: 'Aandeel, %',
    shifts: 'Mensen per dag',
    perDay: 'Per patiënt, dienst of dag',
    stock: 'Voorraad',
    deliveries: 'Leveringen',
    deliveredOn: 'Komt op',
    amount: 'Hoeveel',
    usesNote:
      'IC-patiënten en besmettingen komen uit het regioplan: midden en hoog (hooguit 1 op de 20 keer is het meer). Het aandeel is wie beademd wordt of in aanmerking komt. Drie maskers per dienst is van ons.',
    lasts: 'Genoeg tot en met',
    lastsHigh: 'Bij hoog verbruik tot en met',
    atLeast: ({ date }: { date: string }) => `minstens ${date}`,
    sentence: ({ name, date }: { name: string; date: string }) =>
      `${name} raakt als eerste op: genoeg tot en met ${date}.`,
    unknown: 'Van geen voorraad is te zeggen hoe lang hij reikt.',
    unknownNamed: ({ names }: { names: string }) => `Onbekend: ${names}.`,
    deliveriesNote: 'Er komt niets bij, behalve ingevulde leveringen.',
    uses: {
      icuPatients: 'IC-patiënten (aandeel beademd)',
      staff: 'personeel',
      infections: 'besmettingen (aandeel)',
      typed: 'ingevuld per dag',
      unknown: 'onbekend',
    } satisfies Record<StockUse['by'], string>,
  },
  agreements: {
    title: 'Geld en communicatie',
    covers: 'Wie betaalt',
    subject: 'Waarvoor',
    payer: 'Betaler',
    instrument: 'Regeling',
    signedOn: 'Getekend op',
    validFrom: 'Geldig vanaf fase',
    startsOn: 'Begint op',
    startPhase: 'In fase',
    security: 'Met beveiliging',
    missing: 'Ontbreekt',
    flags: {
      noPayer: 'geen betaler',
      unsigned: 'niet op tijd getekend',
      signedAfterStart: 'getekend na de geplande start, nog op tijd',
      notValidYet: 'regeling geldt nog niet in die fase',
      withoutSecurity: 'zonder beveiliging',
    } satisfies Record<CoverFlag, string>,
    complete: 'in orde',
    settledBy: 'Rond uiterlijk',
    deadline: {
      latestStart: ({ date, tooLate }: Deadline) =>
        `${date}: laatste start die nog voorkomt${tooLate ? ', verstreken' : ''}`,
      plannedStart: ({ date, tooLate }: Deadline) =>
        `${date}: geplande start${tooLate ? ', verstreken' : ''}`,
    } satisfies Record<CoverDeadline['by'], unknown>,
    leverCover: 'Maatregelen van het regioplan: laatste start en dekking',
    lever: 'Maatregel',
    latest: 'Laatste start die nog voorkomt',
    cover: 'Dekking',
    noRow: 'nog geen afspraak',
    latestPending: 'wordt uitgerekend',
    noLatest: {
      latest: '',
      notNeeded: 'geen: ook zonder deze blijft elke schakel binnen de grens',
      notKept: 'geen: met deze raakt de schakel ook vol',
    } satisfies Record<LatestStart['because'], string>,
    leverNote:
      'De dekking wordt beoordeeld op de laatste start die in het regioplan nog voorkomt dat een schakel vol raakt; waar die er niet is, op de geplande start. De fase is die waarin het plan de start verwacht. De crisisregeling geldt vanaf 2d (besluit van de minister); de subsidieregeling eindigde op 1 januari 2023 (LNAZ § 9, bijlage 2).',
    totals: ({ open, of, tooLate }: Record<'open' | 'of' | 'tooLate', number>) =>
      `${open} van ${of} ingezette maatregelen ${open === 1 ? 'heeft' : 'hebben'} geen volledige dekking${tooLate === 0 ? '' : `; bij ${tooLate} is de uiterste dag voorbij`}.`,
    next: ({ title, date }: Record<'title' | 'date', string>) =>
      `Het eerst rond te krijgen: ${title}, uiterlijk ${date}.`,
    propose: 'Neem maatregelen van het regioplan over',
    proposed: 'Maatregelen overgenomen',
    proposeNote:
      'Elke ingezette maatregel krijgt een regel met zijn begindatum; twee keer overnemen voegt niets toe.',
    uncovered: ({ names }: { names: string }) => `Nog geen regel voor: ${names}.`,
    proposeMessages: 'Neem voorgestelde boodschappen over',
    messagesProposed: 'Boodschappen overgenomen',
    messageNote:
      'Naar IG&H, januari 2022, p. 36–37. Een landelijke campagne over 112 nam het ministerie niet direct over.',
    proposedMessages: {
      selfCareFirst: 'Kijk bij klachten eerst op de zelfzorgsite',
      emergencyNumberOnly: 'Bel 112 alleen bij levensgevaar of spoed',
      careForNeighbours: 'Help en let op uw naasten: zo blijft er zorg over',
      employersGiveLeave: 'Werkgevers: geef ruimte voor mantelzorg',
      staffOneMessage: 'Wat verandert er voor personeel, in één boodschap van alle partijen',
      whatPhaseThreeMeans: 'Wat fase 3 betekent en wat u kunt verwachten',
      otherCarePatients: 'Wat er met uw afspraak gebeurt als uw zorg wordt uitgesteld',
      helplineOpens: 'Niet-medische vraag over corona? Bel de hulplijn',
    } satisfies Record<PhaseMessageId, string>,
    helplines: 'Welke vraag naar welke lijn',
    question: 'Vraag',
    line: 'Lijn',
    hours: 'Bereikbaar',
    open: 'Open',
    questions: {
      lifeThreatening: 'levensgevaar',
      urgentOutOfHours: 'spoed buiten kantoortijd',
      medical: 'medische vraag',
      selfCare: 'zelfzorg',
      nonMedical: 'niet-medisch (test, quarantaine)',
      informalCare: 'mantelzorg',
      deferredCare: 'uitgestelde afspraak',
    } satisfies Record<HelpQuestion, string>,
    usualLines: {
      lifeThreatening: '112',
      urgentOutOfHours: 'huisartsenpost',
      medical: 'eigen huisarts',
      selfCare: 'thuisarts.nl',
      nonMedical: 'hulplijn van het Rode Kruis',
      informalCare: 'mantelzorg-hulplijn',
      deferredCare: 'eigen ziekenhuis',
    } satisfies Record<HelpQuestion, string>,
    takeLines: 'Vul de bekende lijnen in',
    linesTaken: 'Hulplijnen ingevuld',
    helplineMissing: 'Er is geen open lijn voor niet-medische vragen, en fase 3 vraagt erom (IG&H p. 37).',
    unnamed: ({ questions }: { questions: string }) => `Geen lijn genoemd voor: ${questions}.`,
    messages: 'Communicatieplan',
    text: 'Boodschap',
    audience: 'Aan wie',
    sender: 'Afzender',
    channel: 'Kanaal',
    language: 'Taal',
    trigger: 'Bij fase',
    readyOn: 'Klaar op',
    releasedOn: 'Verstuurd op',
    audiences: {
      public: 'publiek',
      staff: 'personeel',
      patients: 'patiënten en naasten',
    } satisfies Record<Audience, string>,
    states: {
      waiting: 'wacht op fase',
      due: 'nu versturen',
      late: 'te laat',
      released: 'verstuurd',
    } satisfies Record<MessageState, string>,
    sentence: ({ uncovered, late }: { uncovered: number; late: number }) =>
      `Betaling${uncovered === 0 ? ' is' : uncovered === 1 ? ': één afspraak is niet' : `: ${uncovered} afspraken zijn niet`} rond. Communicatie: ${late === 0 ? 'geen boodschap is' : late === 1 ? 'één boodschap is' : `${late} boodschappen zijn`} te laat.`,
    fine: 'Betaling is rond en geen boodschap is te laat.',
  },
}
