/** Words of the regional plan: links, scenarios, levers, conclusion, inputs, observed figures. */

import { counted, oneOr } from '../counted.ts'

type RemarkValues = Record<'link' | 'found' | 'expected', string>

export const plan = {
  document: {
    name: 'Regioplan',
    page: 'Regioplan',
    examples: {
      'nederland-scenario-1': {
        title: 'Nederland, scenario 1',
        shows: 'Januari 2022. Druk op alle zorg: de IC is het eerste knelpunt.',
      },
      'nederland-scenario-2': {
        title: 'Nederland, scenario 2',
        shows: 'Januari 2022. Druk op de eerste lijn: huisarts of wijkverpleging is het eerste knelpunt.',
      },
      regioplannen: {
        title: 'Tien regioplannen',
        shows: 'Januari 2022. Een plan voor elke rij van de verdeelsleutel van het LNAZ.',
      },
    },
  },
  kind: 'Regioplan',
  views: {
    label: 'Onderdelen van het plan',
    overview: 'Overzicht',
    choices: 'Fase en keuzes',
    icu: 'IC-opschaling',
    inputs: 'Uitgangspunten',
    observed: 'Metingen',
  },
  links: {
    gp: 'Huisarts',
    districtNursing: 'Wijkverpleging',
    nursingHome: 'V&V',
    ward: 'Kliniek',
    icu: 'IC',
    homeOxygen: 'Zuurstof thuis',
  },
  /** As the subject of a sentence. */
  linkSubjects: {
    gp: 'De huisartsenzorg',
    districtNursing: 'De wijkverpleging',
    nursingHome: 'De V&V',
    ward: 'De kliniek',
    icu: 'De IC',
    homeOxygen: 'Zuurstof thuis',
  },
  /** Within a sentence. */
  linkNames: {
    gp: 'de huisartsenzorg',
    districtNursing: 'de wijkverpleging',
    nursingHome: 'de V&V',
    ward: 'de kliniek',
    icu: 'de IC',
    homeOxygen: 'zuurstof thuis',
  },
  units: {
    gp: 'COVID-consulten per dag',
    districtNursing: 'COVID-patiënten in zorg',
    nursingHome: 'COVID-bedden',
    ward: 'COVID-bedden',
    icu: 'COVID-bedden',
    homeOxygen: 'SOC’s in gebruik',
  },
  shortUnits: {
    gp: 'consulten per dag',
    districtNursing: 'patiënten',
    nursingHome: 'bedden',
    ward: 'bedden',
    icu: 'bedden',
    homeOxygen: 'SOC’s',
  },
  oneUnit: {
    gp: 'consult per dag',
    districtNursing: 'patiënt',
    nursingHome: 'bed',
    ward: 'bed',
    icu: 'bed',
    homeOxygen: 'SOC',
  },
  unitDays: {
    gp: 'consulten',
    districtNursing: 'patiëntdagen',
    nursingHome: 'beddagen',
    ward: 'beddagen',
    icu: 'beddagen',
    homeOxygen: 'apparaatdagen',
  },
  conclusion: {
    waiting: 'De eerste berekening loopt.',
    missing: ({ count, amount, unit }: { count: number; amount: string; unit: string }) =>
      `${count === 1 ? 'ontbreekt' : 'ontbreken'} ${amount} ${unit}`,
    /** Of people, who do not lack themselves. */
    missingPeople: ({ amount, unit }: Record<'amount' | 'unit', string>) =>
      `is er voor ${amount} ${unit} geen plaats`,
    /** More than nothing, and less than one whole. */
    missingLittle: ({ unit }: { unit: string }) => `ontbreekt minder dan 1 ${unit}`,
    missingLittleDevice: 'ontbreekt er minder dan 1',
    missingLittlePeople: 'is er voor minder dan 1 patiënt geen plaats',
    missingDevices: ({ count, amount }: { count: number; amount: string }) =>
      `${count === 1 ? 'ontbreekt' : 'ontbreken'} er ${amount}`,
    breaks: ({
      subject,
      date,
      range,
      likelihood,
      missing,
    }: Record<'subject' | 'date' | 'range' | 'likelihood' | 'missing', string>) =>
      `${subject} raakt vol rond ${date} (80 %: ${range}), ${likelihood}; op de ergste dag ${missing}.`,
    fullNow: ({ subject, likelihood, missing }: Record<'subject' | 'likelihood' | 'missing', string>) =>
      `${subject} is nu al vol, ${likelihood}; op de ergste dag ${missing}.`,
    noRoom: ({ subject, missing }: Record<'subject' | 'missing', string>) =>
      `${subject} heeft geen ruimte voor COVID-zorg; op de ergste dag ${missing}.`,
    noDevices: ({ missing }: { missing: string }) =>
      `Er zijn geen SOC’s voor zuurstof thuis; op de ergste dag ${missing}.`,
    oxygenBreaks: ({
      date,
      range,
      likelihood,
      missing,
    }: Record<'date' | 'range' | 'likelihood' | 'missing', string>) =>
      `De SOC’s voor zuurstof thuis raken rond ${date} op (80 %: ${range}), ${likelihood}; op de ergste dag ${missing}.`,
    oxygenNow: ({ likelihood, missing }: Record<'likelihood' | 'missing', string>) =>
      `De SOC’s voor zuurstof thuis zijn nu al op, ${likelihood}; op de ergste dag ${missing}.`,
    exceeds: ({
      subject,
      probability,
      threshold,
      date,
      range,
    }: Record<'subject' | 'probability' | 'threshold' | 'date' | 'range', string>) =>
      `${subject}: de kans op een tekort is ${probability}, boven de aanvaarde ${threshold}; als het gebeurt, rond ${date} (80 %: ${range}).`,
    holds: ({
      until,
      link,
      probability,
      threshold,
    }: Record<'until' | 'link' | 'probability' | 'threshold', string>) =>
      `Elke schakel en zuurstof thuis blijven tot en met ${until} onder de aanvaarde kans van ${threshold}; het grootst is zij bij ${link}: ${probability}.`,
    emergency: ({ patients }: { patients: string }) =>
      `De SEH loopt mee vol: op de ergste dag ${oneOr(patients, 'wacht', 'wachten')} ${counted(patients, 'patiënt', 'patiënten')} op een bed in de kliniek.`,
    phase: ({ phase, date }: Record<'phase' | 'date', string>) =>
      `Het fase-advies loopt op tot ${phase}, vanaf ${date}.`,
    phaseStays: ({ phase }: { phase: string }) => `Geen opschaling: het fase-advies blijft ${phase}.`,
    phaseAtOnce: ({ phase }: { phase: string }) =>
      `Het fase-advies is op dag 0 al ${phase}; hoger wordt het niet.`,
    smallest: ({ count, links, threshold }: Record<'count' | 'links' | 'threshold', string>) =>
      `Kleinste pakket dat ${links} onder ${threshold} houdt: ${count}.`,
    noneNeeded: ({ links, threshold }: Record<'links' | 'threshold', string>) =>
      `Om ${links} onder ${threshold} te houden is geen maatregel nodig.`,
    and: ({ first, last }: Record<'first' | 'last', string>) => `${first} en ${last}`,
    noSmallest: ({ links, threshold }: Record<'links' | 'threshold', string>) =>
      `Geen pakket van de nagegane maatregelen houdt ${links} onder ${threshold}.`,
    measures: ({ count }: { count: number }) => (count === 1 ? '1 maatregel' : `${count} maatregelen`),
    everyLink: 'elke schakel',
    likelihood: {
      virtuallyCertain: 'vrijwel zeker',
      veryLikely: 'zeer waarschijnlijk',
      likely: 'waarschijnlijk',
      asLikelyAsNot: 'ongeveer even waarschijnlijk als niet',
      unlikely: 'onwaarschijnlijk',
      veryUnlikely: 'zeer onwaarschijnlijk',
      exceptionallyUnlikely: 'vrijwel uitgesloten',
    },
    share: ({ share, link }: Record<'share' | 'link', string>) =>
      `In ${share} van de mogelijke verlopen is ${link} de eerste schakel die vol raakt.`,
    shareOxygen: ({ share }: { share: string }) =>
      `In ${share} van de mogelijke verlopen raken de SOC’s als eerste op.`,
    next: ({ list }: { list: string }) => `Daarna: ${list}.`,
    nextItem: ({ link, date, probability }: Record<'link' | 'date' | 'probability', string>) =>
      `${link} rond ${date} (${probability})`,
    oxygen: ({ date, probability }: Record<'date' | 'probability', string>) =>
      `De SOC’s raken rond ${date} op (kans ${probability}).`,
    oxygenTight: ({ date, probability }: Record<'date' | 'probability', string>) =>
      `SOC’s: kans op tekort ${probability}; als het gebeurt, rond ${date}.`,
    oxygenHolds: ({ probability }: { probability: string }) => `SOC’s: kans op tekort ${probability}.`,
    overrunProbability: ({ link }: { link: string }) => `kans op tekort, ${link}`,
    peak: ({ link }: { link: string }) => `piek ${link}, middelste waarde`,
    unmet: ({ unit }: { unit: string }) => `tekort in ${unit}, middelste waarde`,
    byKey: ({ name, key }: Record<'name' | 'key', string>) =>
      `Geen eigen metingen: landelijke reeks ${name} × sleutel ${key}.`,
    ofOtherDay: ({ date, start, sentence }: Record<'date' | 'start' | 'sentence', string>) =>
      `Gerekend alsof de stand van ${date} die van ${start} was. ${sentence}`,
    bandLeft: ({ date }: { date: string }) =>
      `Dit plan klopt sinds ${date} niet meer met de metingen. Begin opnieuw.`,
    contradicting:
      'Deze metingen springen van dag tot dag zo ver dat er geen verwachting op te bouwen is. Kijk ze na.',
    madeOfThem: ({ sentence }: { sentence: string }) => `Wat het model ervan maakt: ${sentence}`,
    saidBefore: ({ date, sentence }: Record<'date' | 'sentence', string>) =>
      `Wat het op ${date} zei: ${sentence}`,
    noFeed: ({ date }: { date: string }) =>
      `Start met de opgegeven stand van ${date}; dit plan volgt geen metingen.`,
    isScenario: ({ sentence, date }: Record<'sentence' | 'date', string>) =>
      `${sentence} Dat ligt na ${date}, verder dan zes weken vooruit: een scenario, geen verwachting.`,
    partlyScenario: ({ sentence, date }: Record<'sentence' | 'date', string>) =>
      `${sentence} Wat daarvan na ${date} ligt, is een scenario en geen verwachting.`,
    farEnd: ({ date }: { date: string }) =>
      `Na ${date} is de band een scenario en geen verwachting: verder dan zes weken vooruit weet niemand het.`,
    feed: ({ name, date }: Record<'name' | 'date', string>) => `Metingen: ${name}, tot en met ${date}.`,
  },
  remarks: {
    title: 'Cijfers die niet bij elkaar lijken te horen',
    inhabitantsFarOff: ({ found, expected }: RemarkValues) =>
      `${counted(found, 'inwoner', 'inwoners')} ligt ver van de ${expected} van deze regio.`,
    occupiedAboveBeds: ({ link, found, expected }: RemarkValues) =>
      `${link}: ${found} bezet op dag 0 is meer dan alle ${expected} plaatsen.`,
    infectionsAboveSusceptible: ({ found, expected }: RemarkValues) =>
      `${counted(found, 'besmetting', 'besmettingen')} per dag is meer dan er besmet kunnen worden: hooguit ongeveer ${expected} per dag.`,
    staffedAboveSteps: ({ found, expected }: RemarkValues) =>
      `${counted(found, 'bemand IC-bed', 'bemande IC-bedden')} is meer dan de ${expected} van stap 2; wat daarboven ligt is alleen materieel.`,
    hospitalsDiffer: ({ link, found, expected }: RemarkValues) =>
      `${link}: ${counted(found, 'bemand bed', 'bemande bedden')} is niet de ${expected} van de ziekenhuizen samen.`,
    putOffAboveClass: ({ link, found, expected }: RemarkValues) =>
      `${link}: maatregelen stellen van een klasse ${counted(found, 'bed', 'bedden')} uit, meer dan de ${expected} die zij hier heeft.`,
    bedsElsewhereTwice: ({ found, expected }: RemarkValues) =>
      `${counted(found, 'bed', 'bedden')} elders nemen gewone zorg over, en maatregelen tellen ${counted(expected, 'plaats', 'plaatsen')} daar als ruimte voor COVID. Zijn het dezelfde, dan tellen zij twee keer.`,
    infectionsAgainstAdmissions: ({ found, expected }: RemarkValues) =>
      `Bij deze besmettingen per dag horen de gemeten opnames tot ${found} opnames per 1.000 besmettingen; het plan rekent met ${expected}.`,
    occupiedAgainstFigures: ({ link, found, expected }: RemarkValues) =>
      `${link}: ${found} bezet op dag 0, maar gemeten zijn er ${expected}.`,
    occupiedAgainstInfections: ({ link, found, expected }: RemarkValues) =>
      `${link}: bezetting en besmettingen op dag 0 horen samen tot ${found} per 1.000 besmettingen; het plan rekent met ${expected}.`,
    otherCareAboveBeds: ({ link, found, expected }: RemarkValues) =>
      `${link}: ${counted(found, 'plaats', 'plaatsen')} voor andere zorg is meer dan de ${expected} die bemand zijn.`,
  },
  hospitals: {
    title: 'Ziekenhuizen van de regio',
    hint: 'Vul per ziekenhuis in wat er bemand is en welk deel van de COVID-patiënten van de regio het opvangt. Kliniek en IC van de regio zijn dan de som.',
    caption: 'Ziekenhuizen',
    name: 'ziekenhuis',
    columns: {
      wardBeds: 'bemande kliniekbedden',
      icuBeds: 'bemande IC-bedden',
      icuNurses: 'IC-verpleegkundigen, fte',
      intensivists: 'intensivisten, fte',
      supporters: 'ondersteuners opgeleid, fte',
      inTraining: 'ondersteuners in opleiding, fte',
      stepTwoWeeks: 'stap 2 vol te houden, weken',
      keyPercent: 'sleutel binnen de regio, %',
    },
    wardPeak: 'piek kliniek, midden',
    icuPeak: 'piek IC, midden',
    add: 'Ziekenhuis toevoegen',
    newName: ({ number }: { number: string }) => `Ziekenhuis ${number}`,
    remove: ({ name }: { name: string }) => `${name} verwijderen`,
    sum: ({ ward, icu, key }: Record<'ward' | 'icu' | 'key', string>) =>
      `Samen ${ward} kliniekbedden en ${counted(icu, 'IC-bed', 'IC-bedden')}; sleutels ${key} %.`,
    sumNote: 'som van de ziekenhuizen',
    edit: 'ziekenhuizen',
  },
  link: {
    holds: ({ probability }: { probability: string }) =>
      `Blijft binnen de capaciteit · kans op tekort ${probability}`,
    tight: ({ date, probability }: Record<'date' | 'probability', string>) =>
      `Krap vanaf ${date} · kans op tekort ${probability}`,
    breaks: ({ date, range, probability }: Record<'date' | 'range' | 'probability', string>) =>
      `Vol rond ${date} (${range}) · ${probability}`,
    scenario: ({ text }: { text: string }) => `${text} (scenario)`,
    noRoom: ({ probability }: { probability: string }) => `Geen ruimte · kans op tekort ${probability}`,
    now: ({ probability }: { probability: string }) => `Nu al vol · ${probability}`,
    worst: ({ missing }: { missing: string }) => `Op de ergste dag ${missing}.`,
    summary: ({ peak, unit, room }: Record<'peak' | 'unit' | 'room', string>) =>
      `Piek ${peak} ${unit}, ruimte op dag 0: ${room}.`,
    caught: ({ amount }: { amount: string }) =>
      `waarvan overloop van volle schakels, op de ergste dag: ${amount}`,
  },
  keyTable: {
    caption: 'Kerncijfers per schakel',
    link: 'Schakel',
    unit: 'eenheid',
    probability: 'kans op tekort',
    first: 'eerste tekort',
    firstRange: '80 % tussen',
    peak: 'piek, midden',
    peakRange: 'piek, 9 van de 10 verlopen',
    shortfall: 'grootste tekort, midden',
    unmet: 'tekort × dagen, midden',
    foreseeable: 'verwachting t/m, daarna scenario',
  },
  scenario: {
    title: 'Scenario',
    axes: 'Naar rechts: meer verspreiding. Naar boven: ziekmakender. Ten opzichte van dag 0; de kwadranten zijn die van IG&H p. 8.',
    names: {
      continue: 'Zoals het nu gaat',
      pressureOnAllCare: '1 · Druk op de gehele zorg',
      pressureOnPrimaryCare: '2 · Druk vooral op de eerste lijn',
      containmentWorks: '3 · Indammen lukt',
      weHoldOut: '4 · We houden het vol',
      expectation: 'Verwachting januari 2022',
      own: 'Eigen scenario',
    },
    changed: 'aangepast',
    makeOwn: 'Maak er een eigen scenario van',
    dotName: 'Plaats van het scenario',
    dot: ({ spread, virulence }: Record<'spread' | 'virulence', string>) =>
      `verspreiding ${spread} ×, ziekmakendheid ${virulence} × nu`,
    estimates: {
      virulence: 'Ziekmakendheid t.o.v. nu',
      contagiousness: 'Besmettelijkheid t.o.v. nu',
      adherence: 'Naleving t.o.v. nu',
      boosterShare: 'Boostergraad',
      boosterShareAtStart: 'Boostergraad bij de start',
      startingInfectionsPerDay: 'Besmettingen bij de start',
      susceptibleShare: 'Vatbaar bij de start',
      variantShare: 'Aandeel van de nieuwe variant op dag 0',
      icuShare: 'IC-aandeel van de opnames t.o.v. nu',
    },
    perDay: 'per dag',
    times: '×',
    growth: 'Groei vóór de start, per dag',
    variant: {
      title: 'Nieuwe variant',
      hint: 'Uit: alle nieuwe besmettingen zijn van dit scenario. Aan: besmettelijkheid en ziekmakendheid gelden voor een variant die vanaf dit aandeel op dag 0 de andere verdringt, zoals in de winter van 2021.',
      incoming: 'Een nieuwe variant komt op',
      icuHint:
        'Komt boven op de ziekmakendheid: 0,5 halveert de IC-opnames van de variant en laat die op de kliniek gelijk. Een aanname: aan de passing verandert zij niets.',
    },
    steps: {
      title: 'Gedateerde veranderingen van R',
      date: 'vanaf',
      factor: 'factor op R',
      add: 'Verandering toevoegen',
      hint: 'Bijvoorbeeld 0,85 vanaf de dag waarop maatregelen ingaan. Sterker geeft op geen dag meer vraag. Eerder geeft eerst minder; wie zo niet besmet raakt, kan dat later nog worden, en late dagen kunnen dan hoger uitkomen.',
      remove: ({ date }: { date: string }) => `Verandering van ${date} verwijderen`,
    },
  },
  start: {
    title: 'Uitgangspunt',
    date: 'Dag 0',
    occupied: ({ ward, wardDate, icu, icuDate }: Record<'ward' | 'wardDate' | 'icu' | 'icuDate', string>) =>
      wardDate === icuDate
        ? `Bezetting ${wardDate}: kliniek ${ward} · IC ${icu}`
        : `Bezetting: kliniek ${ward} (${wardDate}) · IC ${icu} (${icuDate})`,
    region: ({ inhabitants, key }: Record<'inhabitants' | 'key', string>) =>
      `Inwoners ${inhabitants} · sleutel ${key}`,
    run: ({ draws, seed }: Record<'draws' | 'seed', string>) =>
      `${counted(draws, 'trekking', 'trekkingen')} (mogelijke verlopen) · startgetal ${seed}`,
    reference: ({ version }: { version: string }) => `Referentiecijfers ${version}`,
    horizon: 'Horizon, dagen',
    calculation: 'Hoe er gerekend wordt',
    calculationHint:
      'Een trekking is één mogelijk verloop. Meer trekkingen geven een rustiger band en vragen meer tijd. Hetzelfde startgetal geeft uit hetzelfde plan dezelfde cijfers, ook op een ander apparaat.',
    draws: 'Aantal trekkingen',
    seed: 'Startgetal van de trekkingen',
    threshold: 'Aanvaard risico op tekort',
  },
  inputs: {
    groups: {
      own: ({ count }: { count: number }) => (count === 1 ? '1 van uzelf' : `${count} van uzelf`),
      scenario: {
        title: 'Scenario in getallen',
        hint: 'Wat de schuiven van het overzicht zeggen, met laag en hoog; een nieuwe variant; veranderingen op een datum.',
      },
      hospitals: {
        title: 'Ziekenhuizen en capaciteit later',
        hint: 'De regio per ziekenhuis; bedden die er op een datum bijkomen of afgaan.',
      },
      course: {
        title: 'Beloop van de ziekte',
        hint: 'Ligduur, vertraging en zorg per besmetting: alleen nodig als u betere cijfers hebt.',
      },
      sources: { title: 'Bronnen', hint: 'Elk cijfer van dit plan met document, bladzijde en datum.' },
    },
    regionTitle: 'Regio en berekening',
    regionName: 'Naam van de regio',
    inhabitants: 'Inwoners',
    key: 'Verdeelsleutel',
    profileTitle: 'Capaciteit en bezetting per schakel',
    profileHint:
      'In de eenheid van de schakel. Bemand is wat er aan personeel kan worden ingezet; basis is wat andere zorg daarvan gebruikt.',
    columns: {
      link: 'Schakel',
      unit: 'eenheid',
      capacity: 'capaciteit',
      staffedCapacity: 'bemand',
      baseLoad: 'basis',
      occupied: 'COVID op dag 0',
      covidMaximum: 'hoogstens voor COVID',
      keptFree: 'altijd vrij (BOSS)',
      room: 'ruimte voor COVID',
      source: 'bron',
    },
    stepsTitle: 'Capaciteit later',
    stepsCaption: 'Stappen in capaciteit, per datum',
    stepsHint: 'Een stap geldt vanaf zijn datum, die dag inbegrepen, tot de volgende.',
    addStep: 'Stap toevoegen',
    removeStep: ({ link, date }: Record<'link' | 'date', string>) =>
      `Stap van ${date} bij ${link} verwijderen`,
    stepFrom: 'vanaf',
    courseTitle: 'Beloop van de ziekte',
    courseHint: 'Laag, meest waarschijnlijk en hoog; de trekkingen lopen van laag tot hoog.',
    days: 'dagen',
    stays: {
      ward: 'Ligduur kliniek',
      icu: 'Ligduur IC',
      nursingHome: 'Verblijf V&V',
      districtNursing: 'Duur wijkverpleging',
      homeOxygen: 'Duur zuurstof thuis',
    },
    courseEstimates: {
      boosterProtection: 'Bescherming door een booster',
      admissionsSetPoint: 'Opnames waar de epidemie naartoe trekt',
    },
    perInfectionTitle: 'Zorg per besmetting',
    perInfectionUnit: 'per 1.000',
    setPointUnit: 'per 100.000 per dag',
    perInfection: ({ link }: { link: string }) => `${link}, per 1.000 besmettingen`,
    courseDays: {
      generationDays: 'Van besmetting tot volgende besmetting',
      consultDelayDays: 'Van besmetting tot consult',
      careDelayDays: 'Van besmetting tot opname of andere zorg',
      responseHalfLifeDays: 'Halve antwoordtijd op een verandering',
      absenceDays: 'Afwezigheid van besmet personeel',
    },
    scaled: {
      key: ({ figure, share }: Record<'figure' | 'share', string>) => `${figure} × sleutel ${share}`,
      people: ({ figure, share }: Record<'figure' | 'share', string>) =>
        `${figure} × deel van de inwoners ${share}`,
      icuBeds: ({ figure, share }: Record<'figure' | 'share', string>) =>
        `${figure} × deel van de IC-bedden ${share}`,
      table: ({ figure, region }: Record<'figure' | 'region', string>) => `${figure}, rij ${region}`,
      joinedRow: ({ figure, row, share }: Record<'figure' | 'row' | 'share', string>) =>
        `${figure}, rij ${row} × deel van de inwoners daarvan ${share} (eigen afleiding)`,
      beds: ({ figure, times }: Record<'figure' | 'times', string>) =>
        `${figure} × ${times} (ziekenhuisbedden naar inwoners, tegen het land)`,
    },
    own: ({ date, by, note, source }: Record<'date' | 'by' | 'note' | 'source', string>) => {
      const who = by === '' ? '' : ` door ${by}`
      const line =
        note === ''
          ? `eigen opgave${by === '' ? '' : ` van ${by}`}, ${date}`
          : `${note}, ingevoerd ${date}${who}`
      return source === '' ? line : `${line} (bron: ${source})`
    },
    ownFigures: {
      title: 'Eigen opgaven: door wie, wanneer en waarom',
      count: ({ count }: { count: number }) =>
        count === 1 ? '1 getal is zelf ingevuld' : `${count} getallen zijn zelf ingevuld`,
      hint: 'Schrijf erbij waarom een getal zo is en waar het staat. Beide gaan mee in het bestand en staan onder het veld.',
      figure: 'Getal',
      value: 'Nu',
      by: 'Door',
      on: 'Ingevoerd',
      note: 'Waarom',
      source: 'Waar het staat',
      unnamed: 'niet genoemd',
      edit: 'Toelichting bij een getal',
    },
  },
  levers: {
    title: 'Maatregelen',
    hint: 'Gearceerd: aanlooptijd. Sleep een balk of een van zijn einden, of verzet ze met de pijltjestoetsen: een dag, met Page Up en Page Down een week.',
    empty: 'Nog geen maatregelen. Kies er een uit de lijst.',
    own: 'Eigen maatregel',
    enabled: ({ lever }: { lever: string }) => `${lever} inzetten`,
    edit: ({ lever }: { lever: string }) => `${lever} wijzigen`,
    remove: ({ lever }: { lever: string }) => `${lever} verwijderen`,
    name: 'Naam',
    start: 'Start',
    lead: 'Aanlooptijd, dagen',
    duration: 'Duur, dagen (leeg: tot het einde)',
    limitedTo: 'Eindigt na een vaste duur',
    effects: 'Effecten',
    effectTypes: {
      raiseCapacity: 'meer capaciteit, deel',
      addCapacity: 'meer capaciteit, aantal',
      takeCapacity: 'minder capaciteit, aantal',
      lowerAbsence: 'minder afwezig personeel, deel',
      lowerDemand: 'minder COVID-vraag, deel',
      addDemand: 'meer COVID-vraag, aantal',
      askPerPutOff: 'meer vraag per patiënt die de maatregel uitstelt',
      sendHome: 'naar huis met zuurstof, patiënten',
      lowerBaseLoad: 'minder andere zorg, deel',
    },
    effectOn: 'Schakel',
    effectSize: 'Grootte',
    effectType: 'Soort effect',
    addEffect: 'Effect toevoegen',
    removeEffect: 'Effect verwijderen',
    effectText: {
      raiseCapacity: ({ link, size }: Record<'link' | 'size', string>) => `${link} +${size} capaciteit`,
      addCapacity: ({ link, size }: Record<'link' | 'size', string>) => `${link} +${size}`,
      takeCapacity: ({ link, size }: Record<'link' | 'size', string>) => `${link} −${size}`,
      lowerAbsence: ({ link, size }: Record<'link' | 'size', string>) => `${link} −${size} afwezig personeel`,
      lowerDemand: ({ link, size }: Record<'link' | 'size', string>) => `${link} −${size} COVID-vraag`,
      addDemand: ({ link, size }: Record<'link' | 'size', string>) => `${link}: vraagt ${size}`,
      askPerPutOff: ({ link, size }: Record<'link' | 'size', string>) =>
        `${link}: vraagt ${size} per uitgestelde patiënt per dag`,
      sendHome: ({ link, size }: Record<'link' | 'size', string>) => `${link}: vraagt ${size}`,
      lowerBaseLoad: ({ link, size }: Record<'link' | 'size', string>) => `${link} −${size} andere zorg`,
    },
    catalogue: {
      selfCareAdvice: 'Zelfzorgadvies huisartsen',
      jointDownscaling: 'Gezamenlijk afschalen wijkverpleging',
      routeCoordination: 'Regionale routecoördinatie wijkverpleging',
      careHotels: 'Wijkverpleginghotels',
      nursingHomeUpscaling: 'V&V verder opschalen',
      thinnerStaffing: 'V&V met minder personeel per cliënt',
      earlyDischarge: 'Vervroegd ontslag met zuurstof, 20 % geschikt',
      earlyDischargeWide: 'Vervroegd ontslag met zuurstof, 50 % geschikt',
      icuStep1: 'IC naar stap 1 (1.141)',
      icuStep2: 'IC naar stap 2 (1.250)',
      extraConcentrators: '1.300 extra SOC’s',
      oxygenSubstitution: 'V&V op vloeibare zuurstof en cilinders',
      admissionPrevention: 'Opnames voorkomen met monitoring vooraf',
      hfnoOnWard: 'HFNO op de kliniek',
      pacuExpansion: 'PACU-bedden voor de IC',
      downscaleClass5: 'Klasse 5 afschalen',
      downscaleClass4: 'Klasse 4 afschalen',
      downscaleClass3: 'Klasse 3 afschalen',
      quarantinedStaff: 'Personeel in quarantaine volgens richtlijn inzetten',
      redCross: 'Rode Kruis',
      careReserve: 'Nationale Zorgreserve',
      military: 'Defensie',
      gpVisitTeam: 'Visiteteam huisartsen vanaf één plek',
      mergedPractices: 'Praktijken samenvoegen of HAP overdag',
      informalCare: 'Mantelzorg: campagne en zorgverlof',
      helpline: 'Hulplijn voor niet-medische vragen',
      outOfHoursWithEmergency: 'HAP en SEH helpen elkaar',
      isolationBeds: 'Tijdelijke isolatiebedden in de eigen V&V',
      medication: 'Medicijnen tegen corona',
      earlyWarning: 'Risicopatiënten eerder in beeld',
      rehabilitation: 'Revalidatiecentra nemen kliniekpatiënten over',
      independentClinics: 'Zelfstandige klinieken nemen planbare zorg over',
      bedPool2020: 'Bedden uit het plan van 2020 (350 IC, 700 kliniek)',
      protectiveMasks: 'FFP2-maskers in de hele keten',
    },
  },
  observed: {
    title: 'Metingen inlezen',
    scope: 'Voor welk gebied zijn deze cijfers?',
    scopeOwn: ({ region }: { region: string }) => `Cijfers van ${region} zelf`,
    scopeNational: ({ key }: { key: string }) => `Landelijke cijfers: neem ze × sleutel ${key}`,
    scopeBeside:
      'Landelijke cijfers naast de eigen: het niveau blijft dat van de regio, de groei is die van het land',
    beside: ({ name, date }: Record<'name' | 'date', string>) =>
      `Daarnaast landelijke cijfers: ${name}, tot en met ${date}; het plan leent de groei van het land.`,
    alsoStart: ({ date }: { date: string }) => `Begin het plan op ${date}, met deze bezetting en trend`,
    earlierStart: ({ date, last }: Record<'date' | 'last', string>) =>
      `De bezetting van kliniek en IC houdt op: op ${last} spreekt geen cijfer van de laatste drie dagen er nog van. Het plan kan tot en met ${date} beginnen.`,
    noStart:
      'Zonder bezetting van kliniek en IC kan het plan niet op deze cijfers beginnen; het houdt zijn eigen start.',
    confirm: 'Overnemen in het plan',
    current: 'Metingen in dit plan',
    none: 'Nog geen metingen in dit plan.',
    remove: 'Metingen uit het plan halen',
    columns: {
      date: 'datum',
      wardCovid: 'kliniek COVID',
      icuCovid: 'IC COVID',
      icuOther: 'IC niet-COVID',
      wardAdmissions: 'opnames kliniek',
      icuAdmissions: 'opnames IC',
    },
    startTitle: 'Start uit de metingen',
    startRow: ({ label, value, date }: Record<'label' | 'value' | 'date', string>) =>
      `${label}: ${value} (${date})`,
    growth: 'groei van opnames per dag',
    admissions: 'opnames per dag, weekgemiddelde',
    missing: {
      beforeSeries: 'de reeks begint later',
      tooOld: 'het laatste cijfer is ouder dan 3 dagen',
      gap: 'er ontbreken dagen in de laatste weken',
      noAdmissions: 'een week zonder opnames',
    },
    note: ({ name, date }: Record<'name' | 'date', string>) => `${name}, ${date}`,
    derivedNote: ({ name, date }: Record<'name' | 'date', string>) =>
      `afgeleid uit ${name}, ${date}: geen eigen metingen van deze schakel`,
  },
  toScenario: 'Naar het scenario',
  calculation: {
    label: 'Berekening',
  },
  charts: {
    legend: 'Legenda van de grafieken',
    title: ({ link, region }: Record<'link' | 'region', string>) => `${link}, ${region}`,
    enlarge: 'Groot',
    enlargeLink: ({ link }: { link: string }) => `Toon ${link} groot`,
    prevent: 'Zoek wat dit voorkomt',
  },
  edits: {
    scenario: 'scenario kiezen',
    figure: ({ name }: { name: string }) => `${name} wijzigen`,
    lever: ({ name }: { name: string }) => `maatregel ${name}`,
    removeLever: ({ name }: { name: string }) => `maatregel ${name} verwijderen`,
    observed: 'metingen overnemen',
    removeObserved: 'metingen verwijderen',
    steps: 'capaciteitsstappen wijzigen',
    table: 'tabel invullen',
  },
  print: {
    from: ({ start, days }: Record<'start' | 'days', string>) =>
      `dag 0 is ${start}, ${counted(days, 'dag', 'dagen')} vooruit`,
    noLevers: 'Er zijn geen maatregelen ingezet.',
    annex: 'Bijlage: de cijfers van dit plan en hun bronnen',
    assumptions: 'Aannames',
    value: 'waarde',
    sources: 'Bronnen van de cijfers in dit plan',
  },
  stale: {
    title: ({ date, start }: Record<'date' | 'start', string>) =>
      `Een deel van de bezetting is van ${date}; het plan begint op ${start}.`,
    links: ({ list }: { list: string }) => `Nog van die datum: ${list}.`,
    fill: 'Vul de bezetting in',
  },
  noPlan: {
    title: 'Nog geen regioplan open',
    hint: 'Open een voorbeeld of maak een nieuw plan op Start.',
    toStart: 'Naar Start',
  },
}
