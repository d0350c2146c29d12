/** Words of the distribution: modes, objectives, limits, key figures, refusals, explanations. */

import { counted, oneOr } from '../counted.ts'

interface LocationFault {
  readonly found: string
  readonly most: string
}

/** `IC-patiënten`, but `kliniekpatiënten`: only after an abbreviation stands a hyphen. */
function patientsOf(bedType: string, patients: string): string {
  const hyphen = bedType === bedType.toUpperCase() ? '-' : ''
  return `${bedType}${hyphen}${oneOr(patients, 'patiënt', 'patiënten')}`
}

export const distribution = {
  document: {
    name: 'Verdeling',
    page: 'Verdeling',
    examples: {
      'lnaz-fair-share': {
        title: 'IC-verdeling over tien regio’s',
        shows:
          'Januari 2022. Fair share volgens de LNAZ-sleutel en een vervoersplan voor zeven dagen. Verzonnen bezetting.',
      },
      'ic-bijna-vol': {
        title: 'IC bijna vol, één regio erboven',
        shows:
          'Januari 2022. 1.250 bedden in een stijgende golf: wat verplaatsen scheelt, en wat elke grens kost.',
      },
    },
  },
  bedTypes: { ward: 'kliniek', icu: 'IC' },
  modes: {
    byKey: 'landelijke verdeelsleutel',
    byKeyAbleRegions: 'verdeelsleutel over de regio’s die nog kunnen opnemen',
    byAvailableBeds: 'naar beschikbare bedden',
    ownKey: 'eigen verdeelsleutel waar een regio die heeft',
  },
  modeHelp: {
    byKey: 'Elke regio draagt naar sleutel bij; ontziene regio’s vallen weg.',
    byKeyAbleRegions:
      'Ontziene regio’s vallen weg op besluit van de ROAZ-voorzitters; de rest deelt naar sleutel.',
    byAvailableBeds: 'Fase 3: naar het aantal bedden dat een regio opgeeft (eigen afleiding).',
    ownKey: 'De afwijkende sleutel telt voor de regio die er een opgeeft, de landelijke voor de andere.',
  },
  share: {
    key: 'verdeelsleutel',
    occupied: 'ligt nu',
    capacity: 'capaciteit',
    share: 'fair share',
    direction: 'richting',
    offered: 'aangeboden patiënten',
    becauseOfCovid: 'opgenomen vanwege COVID',
    unplaced: 'niet geplaatst',
    spared: 'ontzien',
    full: 'vol: de capaciteit is bereikt',
    takes: ({ patients }: { patients: string }) => `neemt er nog ${patients} op`,
    handsOver: ({ patients }: { patients: string }) => `draagt er ${patients} over`,
    even: 'ligt op haar aandeel',
    rule: 'Grootste resten over de verdeelsleutel, nooit boven de capaciteit; wat een volle regio niet kan opnemen wordt opnieuw verdeeld.',
    sparedBy: ({ by, on, why }: { by: string; on: string; why: string }) =>
      `ontzien op ${on} door ${by}: ${why}`,
  },
  published: {
    title: 'Gepubliceerde tabel ernaast',
    because: {
      rounding:
        'Hooguit één patiënt verschil: de tabel gaat uit van eerdere beddenafspraken en rondt daarom anders af.',
      capacity: 'De regio is vol of ontzien; de tabel kent die grens niet.',
      key: 'Meer verschil dan afronden verklaart: de tabel gebruikt een andere sleutel.',
    },
  },
  objectives: {
    leastOverflow: 'minste tekort',
    fairShare: 'dichtst bij fair share',
    balanced: 'afweging',
  },
  noTransfers: 'geen verplaatsing',
  matching: {
    beforeNoon: 'gematcht vóór 12:00: zelfde dag verplaatst',
    afterNoon: 'gematcht na 12:00: volgende dag tussen 08:00 en 12:00',
  },
  vehicles: { micu: 'MICU', helicopter: 'helikopter', ambulance: 'ambulance', bus: 'bus' },
  abroad: 'buitenland',
  kpis: {
    overflowBedDays: 'tekort, beddagen',
    worstLoad: 'hoogste druk',
    inequity: 'boven aandeel, patiënten per dag',
    patientsMoved: 'verplaatste patiënten',
    patientKm: 'patiëntkilometers',
  },
  kpiHelp: {
    overflowBedDays: 'Patiënten boven de capaciteit, opgeteld over regio’s en dagen.',
    worstLoad: 'Hoogste bezetting ten opzichte van de capaciteit, in één regio op één dag.',
    inequity: 'Patiënten die op een gemiddelde dag boven het aandeel van hun regio liggen.',
    patientsMoved: 'Alle verplaatsingen in de periode, ook naar het buitenland.',
    patientKm: 'Afgelegde kilometers met een patiënt aan boord.',
  },
  limits: {
    micuHours: 'uren van de MICU’s',
    ambulanceHours: 'uren van de ambulances',
    busHours: 'uren van de bussen',
    serviceHours: 'uren die de ambulancedienst van de regio na spoed over heeft',
    wholeTrips: 'voertuigen: een hele rit past niet meer in een dienst',
    wholePatients: 'hele patiënten op de dagen met hele ritten',
    morningWindow: 'de ochtend van 08:00 tot 12:00',
    helicopterPatients: 'vluchten per helikopter',
    abroadPatients: 'plaatsen in het buitenland',
    matchedAfterNoon: 'na 12:00 gematcht: vandaag wordt niemand verplaatst',
    knownYesterday: 'alleen wie er gisteren al lag, wordt vanochtend verplaatst',
    movablePatients: 'verplaatsbare patiënten (vanwege COVID, zonder HFNO, niet eerder verplaatst)',
    requested: 'wat de regio aanvraagt: zij draagt alleen over wie is aangevraagd',
    offered: 'wat de regio aanbiedt: zij ontvangt alleen op aangeboden plaatsen',
    sendLimit: 'wat de regio per dag kan overdragen',
    receiveLimit: 'wat de regio per dag kan opnemen',
    spared: 'de regio is ontzien: zij houdt haar eigen patiënten en ontvangt niemand',
    closedRoute: 'deze route is geweigerd of verboden',
    capacity: 'niemand naar een regio zonder bed op die dag',
    share: 'niemand naar een regio boven haar aandeel op die dag',
    requiredMove: 'de afgesproken overdracht',
    agreed: 'wat al is afgesproken',
  },
  plan: {
    spread: ({ none, plan }: { none: string; plan: string }) =>
      `Tekort ook gewogen over de spreiding van de instroom (laag, midden en hoog; 8 van de 10 vallen daartussen): ${counted(plan, 'beddag', 'beddagen')} met dit plan, ${none} zonder verplaatsing.`,
    median: ({ none, plan, unavoidable }: Record<'none' | 'plan' | 'unavoidable', string>) =>
      `Tekort bij de middelste verwachting: ${counted(plan, 'beddag', 'beddagen')} met dit plan, ${none} zonder verplaatsing; ${unavoidable} is met geen enkel vervoer te voorkomen.`,
    atLimit: ({ limits }: { limits: string }) => `Beperkend: ${limits}.`,
    conflicts: 'Deze grenzen kunnen niet samen gelden; verruim er een.',
    conflictsUnknown: 'Er is geen plan dat alle grenzen haalt.',
    outOfTime: 'Geen plan gevonden binnen de tijd; het vorige plan blijft staan.',
    failed: 'Het rekenen is gestopt; het vorige plan blijft staan.',
    proved:
      'Bewezen: geen plan heeft minder druk (tekort of afstand tot het aandeel), daarbij geen minder verplaatsingen, en daarbij geen minder kilometers.',
    provedMoves:
      'Bewezen: geen plan heeft minder druk, en daarbij geen minder verplaatsingen. Of het korter kan, is niet bewezen.',
    provedObjective:
      'Bewezen: geen plan heeft minder druk. Of het met minder verplaatsingen kan, is niet bewezen.',
    gap: ({ bedDays }: { bedDays: string }) =>
      `Niet bewezen dat dit het beste plan is: het kan hooguit ${counted(bedDays, 'beddag', 'beddagen')} beter.`,
    gapUnknown:
      'Of een ander plan beter is, is niet bewezen: hoe ver dit van het beste ligt, is niet binnen de tijd bepaald.',
    ruleCost: ({ rule, bedDays }: { rule: string; bedDays: string }) =>
      `Zonder deze regel is het tekort ${counted(bedDays, 'beddag', 'beddagen')} kleiner: ${rule}.`,
    ruleCostsUnknown: ({ rules }: { rules: string }) =>
      `Wat deze regels kosten, is nog niet of niet binnen de tijd berekend: ${rules}.`,
    countryFull: ({ days }: { days: string }) =>
      `Het hele land is vol op ${days}: verplaatsen helpt dan niet, er zijn bedden nodig.`,
    closedBeds: ({ beds, vehicles }: { beds: string; vehicles: string }) =>
      `${vehicles} extra ${oneOr(vehicles, 'MICU kost', 'MICU’s kosten')} ${counted(beds, 'IC-bed', 'IC-bedden')}, naar capaciteit over de regio’s verdeeld (eigen afleiding).`,
    hfnoStays: ({ patients }: { patients: string }) =>
      `${counted(patients, 'HFNO-patiënt', 'HFNO-patiënten')} ${oneOr(patients, 'blijft: die is', 'blijven: zij zijn')} niet vervoerbaar.`,
    requestsFirst:
      'Aangevraagde overdrachten tellen niet als last: zij gebeuren waar er plaats en vervoer voor is.',
    wholeFirst: 'Op de eerste dag hele patiënten, daarna verwachte aantallen.',
  },
  problems: {
    keysAllZero: 'Alle verdeelsleutels zijn nul; dan is er niets om naar te verdelen.',
    reservedId: 'Deze naam is gereserveerd.',
    moreStayingThanOccupied: 'Er blijven meer patiënten dan er liggen.',
    moreThanOffered: 'Meer opgenomen vanwege COVID dan er zijn aangeboden.',
    distanceToItself: 'Een regio heeft geen afstand tot zichzelf.',
    distanceMissing: 'De afstand tussen twee regio’s ontbreekt.',
    unknownRegion: 'Deze regio staat niet in de verdeling.',
    afterHorizon: 'Deze dag ligt na het einde van het plan.',
    noVehicles: 'Er zijn overdrachten afgesproken, maar geen voertuigen.',
    moreBasedThanVehicles: 'Er staan op standplaatsen meer voertuigen dan er zijn.',
    moreReservedThanVehicles: 'Er is meer gereserveerd dan er voertuigen zijn.',
  },
  page: {
    noDocument: {
      title: 'Geen verdeling geopend',
      hint: 'Maak een nieuwe verdeling, of open het voorbeeld of een bestand op Start.',
      toStart: 'Naar Start',
    },
    fresh: {
      title: 'Nieuwe verdeling',
      form: 'Regio’s',
      forms: { ten: 'tien rijen van de LNAZ-tabel', eleven: 'elf ROAZ-regio’s' },
      bedType: 'Bedsoort',
      name: 'Naam',
      create: 'Maak verdeling',
      planName: ({ bedType, date }: { bedType: string; date: string }) => `Verdeling ${bedType}, ${date}`,
      elevenHint: 'De sleutel van NAZNW en SZN is gesplitst naar inwoners (eigen afleiding).',
      tenHint: 'LNAZ-plan 2022/2023, tabel 1: sleutel en bedden.',
    },
    locations: {
      title: 'Verdeling over ziekenhuislocaties uit een lijst',
      intro:
        'Een lijst (csv of Excel) met naam, regio en plaats, en zo mogelijk bedden en wie er ligt. Met kolommen lat en lon gaan de eigen coördinaten voor.',
      drop: 'Lijst van locaties',
      dropHint: 'Kolommen: naam, regio, plaats, bedden, ligt nu.',
      found: ({ count, regions }: { count: string; regions: string }) =>
        `${counted(count, 'locatie', 'locaties')} in ${counted(regions, 'regio', 'regio’s')} gelezen.`,
      noBeds:
        'De lijst noemt geen bedden: elke locatie krijgt dezelfde sleutel en nul bedden. Vul ze in of plak ze onder ‘Aandelen en invoer’.',
      refused: 'De lijst is niet overgenomen',
      more: ({ count }: { count: string }) => `En nog ${count}.`,
      onLine: ({ line, text }: { line: string; text: string }) => `Regel ${line}: ${text}`,
      factors: {
        within: 'Omweg tussen locaties van één regio, × hemelsbreed',
        between: 'Omweg tussen regio’s, × hemelsbreed',
      },
      estimate:
        'Afstanden zijn schattingen: hemelsbreed tussen de plaatsen, maal de omwegfactor. Onder Vervoer gaat elke eigen waarde voor.',
      documentName: ({ count, bedType, date }: Record<'count' | 'bedType' | 'date', string>) =>
        `Verdeling ${bedType} over ${counted(count, 'locatie', 'locaties')}, ${date}`,
      problems: {
        noHeader: ({ found }: LocationFault) =>
          `geen kopregel met naam en plaats gevonden; de eerste regel is ‘${found}’.`,
        doubtfulColumn: ({ found }: LocationFault) => `meer dan een kolom past: ${found}.`,
        noRows: () => 'onder de kopregel staat niets.',
        tooManyRows: ({ found, most }: LocationFault) =>
          `${counted(found, 'locatie', 'locaties')}; er passen er ${most} in één verdeling.`,
        nameMissing: () => 'de naam ontbreekt.',
        doubleName: ({ found }: LocationFault) => `‘${found}’ komt twee keer voor.`,
        unknownPlace: ({ found }: LocationFault) =>
          `de plaats ‘${found}’ is niet bekend; vul kolommen lat en lon.`,
        badCoordinate: ({ found }: LocationFault) =>
          `‘${found}’ is geen plek in Nederland; verwacht lat 50–54 en lon 3–8.`,
        badNumber: ({ found }: LocationFault) => `‘${found}’ is geen heel getal.`,
        tooLong: ({ found, most }: LocationFault) =>
          `‘${found}…’ is te lang; er passen ${counted(most, 'teken', 'tekens')}.`,
      },
    },
    views: {
      label: 'Onderdelen van de verdeling',
      overview: 'Overzicht',
      today: 'Vandaag',
      shares: 'Aandelen en invoer',
      transport: 'Vervoer',
      plans: 'Uit regioplannen',
    },
    edits: {
      figure: ({ name, region }: { name: string; region: string }) => `${name} van ${region}`,
      setting: ({ name }: { name: string }) => name,
      pasted: ({ count }: { count: number }) => counted(count, 'cijfer', 'cijfers'),
      sparing: ({ region }: { region: string }) => `ontzien van ${region}`,
      hospitals: ({ region }: { region: string }) => `ziekenhuizen van ${region}`,
      plans: 'cijfers uit regioplannen',
    },
    conclusion: {
      empty: 'Nog geen patiënten ingevuld; vul in wie er ligt, of neem de cijfers uit de regioplannen.',
      above: ({
        regions,
        count,
        patients,
        bedType,
      }: Record<'regions' | 'patients' | 'bedType', string> & { count: number }) =>
        `${regions} boven het aandeel, ${count === 1 ? 'met' : 'samen'} ${patients} ${patientsOf(bedType, patients)}`,
      regionsAbove: ({ names, last, more }: { names: string; last: string; more: number }) => {
        if (more > 0) return `${names}, ${last} en nog ${more === 1 ? '1 regio' : `${more} regio’s`} liggen`
        return names === '' ? `${last} ligt` : `${names} en ${last} liggen`
      },
      moveToday: ({ above, vehicles, patients }: { above: string; vehicles: string; patients: string }) =>
        `${above}; met ${vehicles} ${patients === '1' ? 'kan er vandaag 1 worden verplaatst' : `kunnen er vandaag ${patients} worden verplaatst`}.`,
      moveTomorrow: ({ above, vehicles, patients }: { above: string; vehicles: string; patients: string }) =>
        `${above}; na 12:00 gematcht, dus met ${vehicles} ${oneOr(patients, 'kan', 'kunnen')} er morgenochtend ${patients} worden verplaatst.`,
      nothingToMove: ({ above }: { above: string }) =>
        `${above}; binnen deze grenzen en dit doel wordt nu niemand verplaatst.`,
      onlyShare: ({ above }: { above: string }) => `${above}.`,
      even: 'Alle regio’s liggen op of onder hun aandeel.',
      waiting: ({ above }: { above: string }) => `${above}; het vervoersplan wordt berekend.`,
      infeasible: ({ limits }: { limits: string }) => `Geen plan haalt alle grenzen: ${limits}.`,
      unplaced: ({ patients }: { patients: string }) =>
        `${counted(patients, 'patiënt', 'patiënten')} ${oneOr(patients, 'kan', 'kunnen')} nergens terecht: alle regio’s zijn vol.`,
      reached: ({ date }: { date: string }) => `Fair share is bij dit vervoer bereikt op ${date}.`,
      notReached: ({ patients, date }: { patients: string; date: string }) =>
        `Op ${date} ${oneOr(patients, 'ligt', 'liggen')} er nog ${counted(patients, 'patiënt', 'patiënten')} boven het aandeel van hun regio.`,
      noneOver: 'Niemand wordt boven aandeel of capaciteit van een regio geplaatst.',
      today: 'vandaag',
      tomorrow: 'morgen',
      inDays: ({ days }: { days: number }) => `in ${counted(days, 'dag', 'dagen')}`,
      overflow: 'tekort, beddagen',
      vehicles: {
        micu: ({ count }: { count: number }) => (count === 1 ? '1 MICU' : `${count} MICU’s`),
        ambulance: ({ count }: { count: number }) => (count === 1 ? '1 ambulance' : `${count} ambulances`),
      },
    },
    calculation: {
      planning: 'Het vervoersplan wordt berekend; wie er verplaatst wordt is nog niet bekend.',
      noPlan: 'Er is geen vervoersplan; wie er verplaatst wordt is niet bekend.',
      shares: 'Aandelen berekenen',
      sharing: 'De aandelen worden berekend.',
      refining: 'Dit is een eerste plan dat alle grenzen haalt; er wordt nog naar een beter gezocht.',
      label: 'Vervoersplan berekenen',
      weighing: 'Afweging berekenen',
      retry: 'Reken opnieuw',
      older: 'Dit antwoord hoort bij eerdere invoer.',
    },
    shareTable: {
      caption: ({ patients, bedType }: { patients: string; bedType: string }) =>
        `Fair share van ${patients} ${patientsOf(bedType, patients)}`,
      region: 'Regio',
      key: 'Sleutel',
      ownKey: 'Eigen sleutel',
      capacity: 'Capaciteit',
      occupied: 'Ligt nu',
      share: 'Fair share',
      difference: 'Verschil',
      direction: 'Richting',
      spared: 'Ontzien',
      notSpared: 'doet mee',
      total: 'Totaal',
      inflow: 'Nieuw per dag',
      room: 'Bedden per dag',
      sameRoom: 'elke dag de capaciteit',
      notBecauseOfCovid: 'Met COVID',
      hfno: 'HFNO',
      receiveLimitPerDay: 'Neemt op, per dag',
      sendLimitPerDay: 'Draagt over, per dag',
      ambulanceHoursPerDay: 'Ambulance-uren voor overplaatsing',
      origin: 'Herkomst',
      typed: 'ingevuld',
      fromPlan: ({ title, date }: { title: string; date: string }) => `${title} · ${date}`,
      staleFrom: ({ title, date, days }: Record<'title' | 'date' | 'days', string>) =>
        `${title} · ${date} · ${counted(days, 'dag', 'dagen')} oud`,
      byKey: ({ date }: { date: string }) => `aangevuld naar sleutel, ${date} (geen plan)`,
      limits: 'Wie niet kan, en grenzen per regio',
      footer: ({ placed, unplaced, notShared }: { placed: string; unplaced: string; notShared: string }) =>
        `${placed} geplaatst · ${unplaced} niet geplaatst · ${notShared} niet vanwege COVID en niet verdeeld`,
      keySource: 'Sleutel: LNAZ-plan 2022/2023, § 6.2.1, tabel 1; vrij te wijzigen.',
    },
    sparing: {
      button: ({ region }: { region: string }) => `Ontzie ${region}`,
      short: 'Ontzie',
      change: 'Wijzig',
      title: ({ region }: { region: string }) => `${region} ontzien`,
      by: 'Besloten door',
      byDefault: 'ROAZ-voorzitters',
      on: 'Op',
      why: 'Reden',
      set: 'Ontzie',
      lift: 'Laat weer meedoen',
    },
    offered: {
      title: 'Wat er te verdelen is',
      mode: 'Verdeling',
      offered: 'Aangeboden patiënten',
      offeredHint: 'Wie er ligt en wie nog een bed zoekt.',
      because: 'Daarvan vanwege COVID',
      becauseHint: 'Alleen zij worden verdeeld (LNAZ § 4.2).',
    },
    published: {
      caption: 'Gepubliceerde tabel naast de berekening',
      published: 'Tabel',
      computed: 'Berekend',
      difference: 'Verschil',
      because: 'Verklaring',
      same: 'Geen verschil: de berekening geeft de gepubliceerde tabel.',
      otherTotal: ({ published, patients }: { published: string; patients: string }) =>
        `De gepubliceerde tabel gaat over ${counted(published, 'patiënt', 'patiënten')} en deze verdeling over ${patients}: per regio vergelijken kan niet.`,
      noTable: 'Bij deze regio’s hoort geen gepubliceerde tabel.',
      source: 'LNAZ-plan 2022/2023, § 6.2.1, tabel 1, kolom 1.250 bedden.',
    },
    hospitals: {
      title: 'Binnen een regio',
      region: 'Regio',
      caption: ({ region, patients }: { region: string; patients: string }) =>
        `${counted(patients, 'patiënt', 'patiënten')} van ${region} over de ziekenhuizen`,
      name: 'Ziekenhuis',
      add: 'Ziekenhuis toevoegen',
      newName: ({ number }: { number: number }) => `Ziekenhuis ${number}`,
      remove: ({ name }: { name: string }) => `${name} verwijderen`,
      none: 'Voeg ziekenhuizen toe om het aandeel van de regio verder te verdelen naar eigen sleutel.',
    },
    map: {
      title: ({ bedType }: { bedType: string }) => `Druk op de ${bedType} per regio, en verplaatsingen`,
      note: 'Bezetting ten opzichte van fair share · pijl: aantal patiënten',
      today: 'vandaag',
      wholePeriod: 'hele periode',
      period: 'Pijlen van',
      tile: ({
        region,
        occupied,
        share,
        load,
        direction,
      }: {
        region: string
        occupied: string
        share: string
        load: string
        direction: string
      }) => `${region}: ligt ${occupied}, aandeel ${share}, ${load} van het aandeel, ${direction}`,
      table: 'Tabel van de kaart',
      from: 'Van',
      to: 'Naar',
      patients: 'Patiënten',
      noArrows: 'Geen verplaatsingen.',
      legend: 'Bezetting ten opzichte van het aandeel',
      loads: {
        veryLow: 'minder dan 80 %',
        low: '80–95 %',
        even: '95–105 %',
        high: '105–120 %',
        veryHigh: 'meer dan 120 %',
      },
      spared: 'ontzien',
      summary: ({ regions, arrows }: { regions: number; arrows: number }) =>
        `Tegelkaart van ${counted(regions, 'regio', 'regio’s')} met ${counted(arrows, 'verplaatsing', 'verplaatsingen')}; de tabel eronder geeft dezelfde getallen.`,
    },
    trade: {
      title: 'De afweging',
      caption: 'De afweging: dezelfde dagen onder elk doel',
      measure: 'Maat',
      none: 'geen',
      chosen: 'gekozen',
      waiting: 'De afweging wordt berekend.',
      footer:
        'Verwachte aantallen, zonder hele patiënten; gekozen: het vervoersplan zelf. Het LCPS kiest, het model rekent voor.',
    },
    frontier: {
      slider: 'Doel: gelijk ↔ minste tekort',
      hint: 'Schuif langs de grens van wat kan.',
      read: ({ share }: { share: string }) => `tekort weegt ${share}`,
      ends: { fair: 'dichtst bij fair share', least: 'minste tekort' },
      title: 'De grens: wat het ene doel het andere kost',
      overflow: 'tekort, beddagen',
      inequity: 'boven aandeel, per dag',
      weight: 'Gewicht van tekort',
      flat: 'Langs de hele grens is de uitkomst gelijk: hier is niets tegen elkaar af te wegen.',
      pick: ({ share }: { share: string }) => `Kies dit punt: tekort weegt ${share}`,
    },
    vehicles: {
      title: 'Uitgangspunt',
      micu: 'MICU’s',
      micuSource: 'LNAZ § 4.5: 7 tot 14; meer dan 7 kost IC-personeel',
      ambulances: 'Ambulances',
      matching: 'Moment van matchen',
      objective: 'Doel',
      startsOn: 'Dag 1',
      hours: 'Uren per voertuig per dag',
    },
    notices: {
      title: 'Aanvragen en aanbod',
      intro:
        'Wie iets aanvraagt, draagt alleen over wat is aangevraagd; wie iets aanbiedt, ontvangt alleen wat is aangeboden. Isolatie gaat alleen naar een aangeboden isolatieplaats; HFNO is niet vervoerbaar en blijft.',
      caption: 'Aanvragen en aanbod per ziekenhuis',
      empty: 'Er is niets aangevraagd of aangeboden; iedere vervoerbare patiënt telt mee.',
      kind: 'Soort',
      kinds: { request: 'aanvraag', offer: 'aanbod' },
      place: 'Regio of locatie',
      hospital: 'Ziekenhuis',
      hospitalHint: 'Leeg: de regio als geheel.',
      need: 'Zorgvraag',
      needs: { any: 'geen bijzonderheid', ventilated: 'beademd', isolation: 'isolatie', hfno: 'HFNO' },
      patients: 'Patiënten of plaatsen',
      from: 'Vanaf',
      met: 'In het plan, eerste dag',
      stays: 'blijft',
      add: 'Voeg toe',
      remove: ({ name }: { name: string }) => `${name} verwijderen`,
      edit: 'aanvraag of aanbod',
    },
    takers: {
      title: 'Wie kan vandaag opnemen',
      hospital: 'Ziekenhuis',
      whole: 'regio als geheel',
      region: 'Regio',
      free: 'Bedden vrij',
      offered: 'Aangeboden',
      none: 'Nergens is vandaag een bed vrij of een plaats aangeboden.',
      note: 'Vrij = capaciteit min wie er ligt, volgens deze verdeling. Ontziene regio’s staan er niet bij.',
    },
    decisions: {
      title: 'Besluiten over verplaatsingen',
      intro:
        'Wat u vastlegt blijft staan: het plan wordt opnieuw berekend rond wat is aangeboden, geaccepteerd of vastgezet, en zonder wat is geweigerd of verboden.',
      yesterday: ({ date }: { date: string }) => `Gisteren afgesproken en wat ervan kwam, ${date}`,
      realised: ({
        planned,
        arrived,
        cancelled,
        open,
      }: Record<'planned' | 'arrived' | 'cancelled' | 'open', string>) =>
        `${planned} afgesproken: ${arrived} aangekomen, ${cancelled} vervallen, ${open} nog niet gemeld.`,
      proposed: ({ date }: { date: string }) => `Voorstel van het plan, ${date}`,
      busy: 'Het voorstel wordt berekend.',
      refining: 'Er wordt nog naar een beter plan gezocht; dit voorstel kan nog veranderen.',
      newer: 'Er is een ander voorstel; het staat hier zodra u uit de tabel bent.',
      none: 'Het plan stelt niets meer voor dan wat is afgesproken.',
      agreed: ({ date }: { date: string }) => `Afgesproken, vanaf ${date}`,
      closed: 'Geweigerd of verboden',
      route: 'Van → naar',
      patients: 'Patiënten',
      ofPatients: 'Hoeveel patiënten',
      date: 'Datum',
      status: 'Stand',
      by: 'Door',
      at: 'Wanneer',
      reason: 'Reden',
      record: 'Leg vast',
      /** By when the patient must have arrived. */
      latest: 'Uiterlijk',
      statusWith: ({ status }: { status: string }) => `${status}, vastgezet`,
      everyDay: 'alle dagen',
      reopen: 'Open weer',
      actions: {
        offer: 'Bied aan',
        accept: 'Accepteer',
        pin: 'Zet vast',
        refuse: 'Weiger vandaag',
        forbid: 'Verbied',
      },
      statuses: {
        proposed: 'voorgesteld',
        offered: 'aangeboden',
        accepted: 'geaccepteerd',
        underway: 'onderweg',
        arrived: 'aangekomen',
        cancelled: 'vervallen',
      },
    },
    dayPlan: {
      trips: 'Ritten, per voertuig',
      tripsOn: ({ date }: { date: string }) => `Ritten per voertuig, ${date}`,
      base: 'Standplaats',
      departs: 'Rijdt uit',
      arrives: 'Patiënt overgedragen',
      estimate:
        'Tijden zijn schattingen uit afstand, snelheid en tijd aan het bed; afstanden zijn zelf schattingen (hemelsbreed × omwegfactor) waar geen eigen waarde is ingevuld.',
      flights: ({ patients }: { patients: string }) =>
        ` Per helikopter: ${patients}; vliegtijden zijn niet bekend.`,
      title: ({ date }: { date: string }) => `Dagplan vervoer, ${date}`,
      caption: ({ date }: { date: string }) => `Dagplan vervoer van ${date}`,
      route: 'Van → naar',
      patients: 'Patiënten',
      vehicle: 'Voertuig',
      departure: 'Vertrek',
      km: 'km',
      hours: 'Uren',
      sameDay: 'vandaag',
      morning: '08:00–12:00',
      none: 'Op deze dag wordt niemand verplaatst.',
      use: ({ used, available, vehicle }: { used: string; available: string; vehicle: string }) =>
        `${used} van ${available} uren van de ${vehicle} in gebruik`,
      day: 'Dag',
      later: 'De dagen erna, verwachte aantallen',
      routeOf: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
    },
    sheet: {
      title: ({ bedType, date }: { bedType: string; date: string }) =>
        `Gewenste verplaatsingsrichtingen ${bedType}, ${date}`,
      print: 'Druk af',
      note: 'Zoals het LCPS ze dagelijks uitgeeft. Voorstel van het model; het LCPS matcht.',
      caption: 'Richting per regio',
      goesTo: 'Vandaag naar',
      comesFrom: 'Vandaag van',
      assumptions: ({
        stay,
        speed,
        handling,
        vehicles,
      }: {
        stay: string
        speed: string
        handling: string
        vehicles: string
      }) =>
        `Uitgangspunten: ${vehicles}; ${speed} km per uur; ${handling} uur aan het bed per rit; gemiddeld nog ${counted(stay, 'dag', 'dagen')} verblijf.`,
    },
    transport: {
      'micu.reserveVehicles': 'MICU’s vrij voor spoed',
      'ambulances.reserveVehicles': 'Ambulances vrij voor spoed',
      reserveHint: 'Spoed gaat vóór planbaar vervoer; deze voertuigen rijden niet in het plan.',
      abroadByRoadWithinKm: 'Naar het buitenland over de weg tot',
      abroadByRoadHint: 'Verder weg eerst per helikopter (LNAZ § 4.5.2.3).',
      'bus.vehicles': 'Bussen',
      busHint: 'Voor meer kliniekpatiënten tegelijk.',
      'bus.patientsPerTrip': 'Patiënten per busrit',
      'bus.hoursPerVehiclePerDay': 'Uren per bus per dag',
      bases: 'Standplaatsen bij het begin van de dag',
      baseVehicles: 'Voertuigen',
      basesNote:
        'Voor een voertuig zonder standplaats kiest het plan bij welke afzender het begint en eindigt.',
      unknownSpreadShare: 'Marge waar de spreiding onbekend is',
      spreadHint:
        'Nieuw per dag kan zoveel lager of hoger uitvallen (8 van de 10 keer valt het daartussen); regioplannen geven hun eigen spreiding.',
      receiverRule: 'Wie kan ontvangen',
      receiverRules: {
        onDay: 'wie ruimte heeft op de dag van ontvangst; later tekort telt mee',
        everyDay: 'alleen wie er op geen enkele dag meer tekort door krijgt',
      },
      title: 'Vervoer en grenzen',
      noTransfers: 'Bij deze verdeling hoort geen vervoersplan.',
      horizonDays: 'Dagen vooruit',
      wholeDays: 'Dagen met hele ritten',
      wholeDaysHint: 'Op deze dagen hele patiënten in hele ritten; daarna verwachte aantallen.',
      meanStayDays: 'Gemiddeld verblijf',
      movableInflowShare: 'Nieuwe patiënten die verplaatst mogen worden',
      movableHint: 'Vanwege COVID en zonder HFNO.',
      'micu.vehicles': 'MICU’s',
      'micu.hoursPerVehiclePerDay': 'Uren per MICU per dag',
      'micu.icuBedsPerExtraVehicle': 'IC-bedden die sluiten per extra MICU',
      'ambulances.vehicles': 'Ambulances',
      'ambulances.hoursPerVehiclePerDay': 'Uren per ambulance per dag',
      'helicopter.patientsPerDay': 'Patiënten per helikopter per dag',
      'helicopter.aboveKm': 'Helikopter pas boven',
      abroadPatientsPerDay: 'Plaatsen in het buitenland per dag',
      abroadHint: 'Laatste redmiddel: alleen als er zonder buitenland tekort blijft.',
      morningWindowHours: 'Ochtendvenster na matchen ’s middags',
      speedKmPerHour: 'Snelheid',
      handlingHoursPerTrip: 'Tijd aan het bed per rit',
      days: 'dagen',
      hours: 'uur',
      km: 'km',
      kmPerHour: 'km/uur',
      required: 'Afgesproken overdrachten',
      requiredPatients: 'Patiënten, ten minste',
      requiredBy: 'Uiterlijk dag',
      distances: 'Afstanden over de weg',
      distancesNote:
        'Schattingen: hemelsbreed tussen traumacentra of plaatsen × omwegfactor (standaard 1,3, eigen afleiding); een eigen waarde gaat voor.',
      distancesOf: 'Afstanden van',
      from: 'Van',
      to: 'Naar',
      own: 'eigen opgave',
    },
    plans: {
      title: 'Cijfers uit regioplannen',
      intro:
        'Bezetting en prognose van de regioplannen in deze browser (de middelste waarde, en waar 8 van de 10 verlopen tussen liggen) worden ‘ligt nu’ en ‘nieuw per dag’; de bemande bedden met de maatregelen van het plan worden de capaciteit, per dag. Uit voorbereidingen van hooguit een week oud komen de ambulance-uren voor overplaatsing mee (kliniek; elke dag evenveel). Sleep er gerust elf bestanden tegelijk bij.',
      drop: 'Regioplannen van andere regio’s',
      dropHint: 'Meerdere bestanden tegelijk kan; er wordt niets overschreven.',
      day: 'Cijfers van',
      caption: 'Wat er van elke regio bekend is',
      region: 'Regio',
      state: 'Stand',
      fresh: 'actueel',
      stale: ({ days }: { days: string }) => `verouderd: ${counted(days, 'dag', 'dagen')}`,
      future: 'plan begint later',
      missing: 'geen plan',
      busy: 'wordt doorgerekend',
      plan: 'Plan',
      date: 'Cijfers van',
      occupied: 'Ligt nu',
      inWeek: 'Over een week, midden (8 van de 10)',
      spread: ({ middle, low, high }: Record<'middle' | 'low' | 'high', string>) =>
        `${middle} (${low}–${high})`,
      applyAll: ({ stale, missing }: { stale: number; missing: number }) =>
        `Neem alles over: ook ${stale} verouderd en ${missing} aangevuld naar sleutel`,
      room: 'Bemande bedden',
      roomPerDay: ({ first, last }: Record<'first' | 'last', string>) => `${first} → ${last}`,
      service: 'Ambulance-uren over',
      use: 'Meenemen',
      yes: 'ja',
      no: 'nee',
      include: 'Neem toch mee',
      fill: 'Vul aan naar sleutel',
      exclude: 'Laat weg',
      apply: 'Neem over in de verdeling',
      collecting: 'Regioplannen doorrekenen',
      read: ({ count }: { count: number }) => (count === 1 ? '1 plan gelezen' : `${count} plannen gelezen`),
      refused: ({ files }: { files: string }) => `Niet gelezen: ${files}.`,
      notPlaced: ({ titles }: { titles: string }) => `Hoort bij geen regio van deze verdeling: ${titles}.`,
      failed: ({ titles }: { titles: string }) => `Niet doorgerekend: ${titles}.`,
      applied: ({ taken, left }: { taken: number; left: number }) =>
        left === 0
          ? `Van ${counted(taken, 'regio', 'regio’s')} overgenomen.`
          : `Van ${counted(taken, 'regio', 'regio’s')} overgenomen; ${counted(left, 'regio', 'regio’s')} ${oneOr(left, 'houdt haar', 'houden hun')} oude cijfers.`,
    },
  },
}
