/** Words of what is observed of the chain. */
import { counted } from '../counted.ts'
import type { Light, StandUnit } from '../../domain/monitor/chain-light.ts'
import type { TargetGroup } from '../../domain/monitor/district-nursing.ts'
import type { ContactKind } from '../../domain/monitor/gp-week.ts'
import type { InformationFlow } from '../../domain/monitor/information-flow.ts'
import type { WeekProblemCode } from '../../domain/monitor/take-weeks.ts'
import type { PublishedFlow } from '../../reference/monitor-defaults.ts'

export const monitor = {
  document: {
    name: 'Monitor',
    page: 'Monitor',
    examples: {
      ketenmonitor: {
        title: 'Ketenmonitor',
        shows:
          'Januari 2022: een licht per schakel en regio, huisartsenzorg en wijkverpleging per week, wat te laat is. Verzonnen cijfers.',
      },
    },
  },
  views: {
    label: 'Delen van de monitor',
    chain: 'Keten',
    gp: 'Huisartsen',
    nursing: 'Wijkverpleging',
    flows: 'Wie levert wat',
    access: 'Toegankelijkheid',
    areas: 'Gebieden',
  },
  noDocument: {
    title: 'Nog geen monitor open',
    hint: 'Begin hieronder een monitor van het land of van uw regio, of open het voorbeeld op Start.',
    toStart: 'Naar Start',
  },
  fresh: {
    title: 'Nieuwe monitor',
    area: 'Gebied',
    country: 'Nederland',
    name: 'Naam',
    usual: ({ area }: { area: string }) => `Monitor ${area}`,
    create: 'Maak deze monitor',
  },
  common: {
    area: 'Gebied',
    asOf: 'Stand van',
    week: 'Week',
    absence: 'Verzuim',
    continuity: 'Ervaren continuïteit',
    yes: 'ja',
    no: 'nee',
    nothingYet: 'Nog niets ingevuld',
  },
  chain: {
    title: 'Een licht per schakel',
    lights: { green: 'groen', amber: 'oranje', red: 'rood', grey: 'grijs' } satisfies Record<Light, string>,
    tight: ({ area, links }: { area: string; links: string }) => `${area}: krap bij ${links}.`,
    calm: ({ area }: { area: string }) => `${area}: geen schakel met een cijfer is krap.`,
    unknown: ({ area }: { area: string }) => `${area}: er is geen cijfer waar een oordeel op kan rusten.`,
    grey: ({ count }: { count: number }) =>
      count === 1
        ? 'Eén licht is grijs: daarvan is niets bekend.'
        : `${count} lichten zijn grijs: daarvan is niets bekend.`,
    overdue: ({ count }: { count: number }) =>
      count === 1
        ? 'Eén levering ontbreekt langer dan een week; wat erop rust is onzeker.'
        : `${count} leveringen ontbreken langer dan een week; wat erop rust is onzeker.`,
    noFigure: 'geen cijfer',
    noRoom: 'geen ruimte, rood',
    roomUnknown: ({ value }: { value: string }) => `${value}, ruimte onbekend`,
    stale: ({ days }: { days: string }) => `te oud: ${counted(days, 'dag', 'dagen')}`,
    partly: ({ known, of }: { known: string; of: string }) => `${known} van ${of} delen bekend`,
    rule: ({ amber, red, days }: { amber: string; red: string; days: string }) =>
      `Oranje vanaf ${amber}, rood vanaf ${red} van de ruimte; grijs zonder cijfer, of als een dagcijfer ouder is dan ${counted(days, 'dag', 'dagen')}. De grenzen zijn van ons; de bronnen noemen er geen. Een gebied zonder eigen cijfer is de som van zijn delen. De pijl is de verandering in zeven dagen.`,
    amberFrom: 'Oranje vanaf',
    redFrom: 'Rood vanaf',
    staleAfterDays: 'Grijs na zoveel dagen',
    details: ({ area }: { area: string }) => `${area}: de cijfers achter de lichten`,
    stands: ({ area }: { area: string }) => `${area}: standen invullen`,
    lookAt: ({ area }: { area: string }) => `Kijk in ${area}`,
    take: ({ title }: { title: string }) => `Neem standen over uit ‘${title}’`,
    nothingTaken: ({ title }: { title: string }) =>
      `Uit ‘${title}’ is niets overgenomen: daarin staan alleen COVID-patiënten, en een licht gaat over alle patiënten.`,
    link: 'Schakel',
    on: 'Datum',
    value: 'In gebruik',
    unit: 'Telt',
    capacity: 'Ruimte',
    trend: 'Verandering in 7 dagen',
    absence: 'Verzuim',
    units: {
      consultsPerDay: 'consulten per dag',
      patients: 'cliënten',
      beds: 'bedden',
      weightedContactsPerWeek: 'gewogen contacten per week',
    } satisfies Record<StandUnit, string>,
  },
  beside: {
    title: 'Ernaast: fase, gereedheid en concentratoren',
    phase: 'Besloten fase',
    readiness: 'Gereedheid, thema’s',
    concentrators: ({
      owned,
      available,
      out,
      title,
    }: Record<'owned' | 'available' | 'out' | 'title', string>) =>
      `Zuurstofconcentratoren: ${owned} in bezit, ${available} gereed in een depot, ${out} uitgeleend of onderweg (‘${title}’).`,
    none: 'Op deze computer staat van deze gebieden geen regioplan met een besluit, geen voorbereiding en geen zuurstofgrootboek.',
    note: 'Uit de regioplannen, voorbereidingen en het zuurstofgrootboek op deze computer, op de dag van de monitor; van elk gebied het laatst bewaarde.',
  },
  baseLoad: {
    button: 'Neem over als basisbelasting van een regioplan',
    title: 'Basisbelasting huisarts uit deze weken',
    plan: 'Regioplan',
    share: 'Deel van de overige contacten dat meetelt (%)',
    shareHint:
      'Niet elk contact neemt de plaats van COVID-zorg in; hoeveel wel, staat in geen bron. Zonder dit getal wordt niets overgenomen.',
    ask: 'Vul in welk deel van de contacten meetelt.',
    becomes: ({ now, next }: Record<'now' | 'next', string>) =>
      `De basisbelasting wordt ${counted(next, 'COVID-consult', 'COVID-consulten')} per dag; in het plan staat nu ${now}.`,
    rule: 'Contacten die niet over COVID gaan, gemiddeld over drie weken (of de laatste week), naar de inwoners van het plan; een week is vijf werkdagen (eigen aanname) en een COVID-consult duurt twee gewone (IG&H, p. 14).',
    elsewhere: ({ own, other }: Record<'own' | 'other', string>) =>
      `De contacten zijn van ${own}; het plan gaat over ${other}. Er wordt omgerekend naar inwoners.`,
    note: ({ monitor, week, share }: Record<'monitor' | 'week' | 'share', string>) =>
      `uit ‘${monitor}’, ${week}, ${share} van de contacten`,
    undo: 'basisbelasting uit de monitor',
    none: 'Er staat geen regioplan op deze computer.',
    confirm: 'Neem over in dit plan',
    readOnly: 'Dit plan is in een ander tabblad open; daar kan het worden gewijzigd.',
    failed: 'Het plan kon dit niet overnemen.',
  },
  gp: {
    title: 'Geleverde huisartsenzorg per week',
    picture: ({ area }: { area: string }) => `Gewogen contacten per week, ${area}`,
    none: ({ area }: { area: string }) => `${area}: nog geen week waaruit de huisartsenzorg blijkt.`,
    sentence: ({
      area,
      week,
      per1000,
      trend,
    }: {
      area: string
      week: string
      per1000: string
      trend: string | null
    }) =>
      trend === null
        ? `${area}, ${week}: ${per1000} gewogen contacten per 1.000 inwoners; voor een trend zijn drie weken nodig.`
        : `${area}, ${week}: ${per1000} gewogen contacten per 1.000 inwoners, over drie weken gemiddeld ${trend}.`,
    withHoliday: 'In deze drie weken zit een vakantieweek: die drukt het gemiddelde.',
    band: ({ low, high }: { low: string; high: string }) =>
      `Door het toeval van tellen ligt het 19 van de 20 keer tussen ${low} en ${high}; verschillen tussen praktijken komen daarbij.`,
    weighted: 'Gewogen contacten',
    per1000: 'Per 1.000 inwoners',
    trend3: 'Gemiddeld over 3 weken',
    covidShare: 'Voor COVID',
    longShift: 'Meer lange contacten dan gemiddeld',
    points: 'punt',
    note: 'Een consult van 5–20 minuten telt voor 1. Minuten zijn niet gepubliceerd (IG&H, p. 50).',
    holiday: 'Vakantieweek',
    counts: ({ area }: { area: string }) => `${area}: getelde contacten`,
    counted: ({ kind, about }: { kind: string; about: string }) => `${kind}, ${about}`,
    covid: 'COVID',
    other: 'overig',
    kinds: {
      consultShort: 'Consult < 5 min',
      consult: 'Consult 5–20 min',
      consultLong: 'Consult > 20 min',
      visit: 'Visite ≤ 20 min',
      visitLong: 'Visite > 20 min',
      visitIntensive: 'Intensieve visite',
    } satisfies Record<ContactKind, string>,
    populationShare: 'Aandeel inwoners in de telling',
    outOfHours: 'Contacten huisartsenpost',
    accessible: 'Praktijken bereikbaar',
    weights: 'Gewicht van een contact',
    weightsSource: 'Gewichten van de tarieven: IG&H, januari 2022, p. 49.',
  },
  weeks: {
    fromGp: 'Kies of plak een bestand met huisartsenweken',
    fromNursing: 'Kies of plak een bestand met wijkverpleging',
    hint: 'csv of Excel, met per rij een week en zo nodig een gebied. Er wordt niets vastgelegd voordat u bevestigt.',
    rows: 'Zo komen de weken erin te staan',
    changes: ({ added, changed, same }: Record<'added' | 'changed' | 'same', string>) =>
      `${added} nieuw, ${changed} gecorrigeerd, ${same} gelijk.`,
    take: 'Neem deze weken over',
    taken: 'weken uit een bestand',
    line: ({ line }: { line: string }) => `Regel ${line}: `,
    problems: {
      noHeader: ({ found }) => `geen kopregel met een week en een aantal. Gevonden: ${found}.`,
      doubtfulColumn: ({ found }) =>
        `deze kolommen kunnen hetzelfde zijn: ${found}. Wijs aan welke u bedoelt.`,
      noRows: () => 'er staan geen rijen onder de kopregel.',
      badWeek: ({ found }) => `‘${found}’ is geen week. Verwacht: 2022-W02, week 2 of wk 2 2022.`,
      futureWeek: ({ found }) => `‘${found}’ begint na de dag van deze monitor.`,
      unknownArea: ({ found }) => `‘${found}’ is geen gebied van deze monitor.`,
      unknownGroup: ({ column, found }) => `${column}: ‘${found}’ is geen bekende doelgroep.`,
      badNumber: ({ column, found }) => `${column}: ‘${found}’ is geen aantal.`,
      twoReadings: ({ column, found }) => `${column}: ‘${found}’ kan twee getallen zijn.`,
      badShare: ({ column, found }) => `${column}: ‘${found}’ is geen aandeel tussen 0 en 100 %.`,
      doubleRow: ({ found }) => `week ${found} staat er twee keer.`,
    } satisfies Record<WeekProblemCode, (at: { column: string; found: string }) => string>,
  },
  nursing: {
    title: 'Geleverde wijkverpleging per twee weken',
    picture: ({ area }: { area: string }) => `Uren wijkverpleging per twee weken, ${area}`,
    none: ({ area }: { area: string }) => `${area}: nog geen twee weken waaruit de wijkverpleging blijkt.`,
    sentence: ({
      area,
      week,
      clients,
      hours,
      perClient,
    }: {
      area: string
      week: string
      clients: string
      hours: string
      perClient: string
    }) =>
      `${area}, twee weken vanaf ${week}: ${counted(clients, 'cliënt', 'cliënten')}, ${hours} uur, ${perClient} uur per cliënt.`,
    firstWeek: 'Eerste week',
    group: 'Doelgroep',
    groups: {
      chronic: 'chronisch',
      acute: 'acuut',
      somatic: 'somatisch',
      palliative: 'palliatief',
      other: 'overig',
    } satisfies Record<TargetGroup, string>,
    hours: 'Uren',
    clients: 'Cliënten',
    perClient: 'Uren per cliënt',
    trend4: 'Uren, gemiddeld over 4 weken',
    note: 'Minder uren is niet altijd minder druk: zorg kan zijn verschoven naar naasten (IG&H, p. 52).',
    counts: ({ area }: { area: string }) => `${area}: uren en cliënten per doelgroep`,
  },
  flows: {
    title: 'Wie levert wat aan wie',
    from: 'Van',
    to: 'Aan',
    what: 'Wat',
    everyDays: 'Om de … dagen',
    receivedOn: 'Laatst ontvangen',
    state: 'Stand',
    onTime: 'op tijd',
    never: 'nooit ontvangen',
    daysLate: ({ days }: { days: number }) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
    none: 'Nog geen leveringen afgesproken.',
    allIn: 'Alles is binnen.',
    late: ({ list }: { list: string }) => `Vraag vandaag na: ${list}.`,
    someone: 'nog in te vullen',
    note: 'Eén dag te laat is oranje; na een week rust er niets meer op.',
    published: {
      hospitals: { from: 'Ziekenhuizen', to: 'RCPS en LCPS', what: 'bezetting en capaciteit' },
      dailyReport: { from: 'LCPS', to: 'Regio’s', what: 'dagbericht met verwachting en verplaatsingen' },
      weeklyReport: { from: 'LCPS', to: 'Regio’s', what: 'weekbericht, twee weken vooruit' },
      nursingHomes: { from: 'GGD GHOR', to: 'ROAZ', what: 'bedden in verpleging en verzorging' },
      regularCare: { from: 'Ziekenhuizen', to: 'NZa-portaal', what: 'afgeschaalde OK’s, klasse 3, verzuim' },
      suppliers: { from: 'Leveranciers', to: 'Zuurstofoverleg', what: 'stand van de concentratoren' },
    } satisfies Record<PublishedFlow, Pick<InformationFlow, 'from' | 'to' | 'what'>>,
  },
  access: {
    title: 'Regio naast regio',
    none: 'Nog geen week waarin twee gebieden hun klasse 3 hebben opgegeven.',
    even: ({ week, gap }: { week: string; gap: string }) =>
      `De gebieden liggen in ${week} ${gap} punt uit elkaar; geen blijft zo ver achter dat sparen wordt voorgesteld.`,
    proposed: ({ week, areas, gap }: { week: string; areas: string; gap: string }) =>
      `De gebieden liggen in ${week} ${gap} punt uit elkaar; voorstel om te sparen: ${areas}.`,
    decides: 'Sparen is een besluit van de ROAZ-voorzitters; deze pagina stelt alleen voor.',
    spare: 'Voorstel',
    behind: ({ points }: { points: string }) => `sparen: ${points} punt achter de beste`,
    spareFrom: 'Voorstel vanaf zoveel punt achter',
    weeks: ({ area }: { area: string }) => `${area}: weken`,
    columns: {
      referrals: 'Verwijzingen',
      treated: 'Behandeld',
      waiting: 'Wachtend',
      class3InTime: 'Klasse 3 binnen 6 weken',
      theatresOpen: 'OK’s open',
      patientsPerNurse: 'Patiënten per verpleegkundige',
    },
  },
  areas: {
    title: 'Gebieden',
    name: 'Naam',
    within: 'Ligt in',
    nothing: 'niets: dit is het geheel',
    inhabitants: 'Inwoners',
    gpRoomPer1000: 'Ruimte huisartsen, gewogen contacten per 1.000 per week',
    fresh: ({ number }: { number: number }) => `Gebied ${number}`,
    note: 'Regio’s, veiligheidsregio’s of ziekenhuizen. Wie een gebied weghaalt, haalt ook de cijfers ervan weg.',
  },
}
