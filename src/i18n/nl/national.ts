/** Words of the national picture: all regional plans side by side, and one what-if for all of them. */

import { counted } from '../counted.ts'

export const national = {
  title: 'Landelijk beeld',
  working: 'Alle regioplannen doorrekenen',
  empty: {
    title: 'Nog geen regioplannen',
    hint: 'Open hieronder de bestanden van de regio’s, of bekijk het voorbeeld van tien regio’s.',
  },
  noneChosen: {
    title: 'Geen enkel plan doet mee',
    hint: 'Kies onderaan welke plannen meedoen.',
  },
  unreadable: ({ titles }: { titles: string }) => `Niet te lezen, en daarom niet meegeteld: ${titles}.`,
  toStart: 'Naar Start',
  conclusion: {
    waiting: 'De regioplannen worden doorgerekend.',
    breaks: ({
      subject,
      regions,
      date,
      range,
      likelihood,
      icu,
    }: Record<'subject' | 'regions' | 'date' | 'range' | 'likelihood' | 'icu', string>) =>
      `${subject} in ${regions} raakt het eerst vol, rond ${date} (80 %: ${range}), ${likelihood}; ${icu}.`,
    now: ({
      subject,
      regions,
      date,
      likelihood,
      icu,
    }: Record<'subject' | 'regions' | 'date' | 'likelihood' | 'icu', string>) =>
      `${subject} in ${regions} is op ${date} al vol, ${likelihood}; ${icu}.`,
    breaksOxygen: ({
      regions,
      date,
      range,
      likelihood,
      icu,
    }: Record<'regions' | 'date' | 'range' | 'likelihood' | 'icu', string>) =>
      `De SOC’s voor zuurstof thuis in ${regions} zijn het eerst op, rond ${date} (80 %: ${range}), ${likelihood}; ${icu}.`,
    nowOxygen: ({
      regions,
      date,
      likelihood,
      icu,
    }: Record<'regions' | 'date' | 'likelihood' | 'icu', string>) =>
      `De SOC’s voor zuurstof thuis in ${regions} zijn op ${date} al op, ${likelihood}; ${icu}.`,
    holds: ({
      where,
      link,
      region,
      probability,
    }: Record<'where' | 'link' | 'region' | 'probability', string>) =>
      `${where} in de keten de kans op tekort 50 % of meer; het grootst is zij bij ${link} in ${region}: ${probability}.`,
    nowhere: ({ count }: { count: number }) =>
      count === 1 ? 'In de ene regio is nergens' : `In geen van de ${count} regio’s is ergens`,
    countryOnly:
      'Er doet alleen een plan voor heel Nederland mee; open de plannen van de regio’s om te zien waar het knelt.',
    icu: ({ count, total }: Record<'count' | 'total', string>) =>
      `in ${count} van de ${total} regio’s is de kans op een volle IC 50 % of meer`,
    oneRegion: ({ name }: { name: string }) => `regio ${name}`,
    everyRegion: ({ count }: { count: string }) => `alle ${count} regio’s`,
    regions: ({ names }: { names: string }) => `de regio’s ${names}`,
    attention: ({ list }: { list: string }) => `Let op: ${list}; zie de plannen onderaan.`,
    /** What holds for every plan is said here and nowhere else. */
    everyPlan: ({ count, remark }: { count: string; remark: string }) =>
      `Alle ${counted(count, 'plan', 'plannen')}: ${remark}.`,
    together: ({ link, peak, low, high }: Record<'link' | 'peak' | 'low' | 'high', string>) =>
      `Per trekking opgeteld vraagt ${link} in deze regio’s samen op de piek ${peak} (9 van de 10 trekkingen: ${low} – ${high}).`,
    nothingShort: 'Op de ergste dag ontbreekt er niets.',
    shortApart: ({ count, apart }: { count: number; apart: string }) =>
      `Op de ergste dag ${count === 1 ? 'ontbreekt' : 'ontbreken'} er ${apart} als niemand wordt verplaatst, en niets als alles wordt gedeeld.`,
    shortSame: ({ count, apart }: { count: number; apart: string }) =>
      `Op de ergste dag ${count === 1 ? 'ontbreekt' : 'ontbreken'} er ${apart}, ook als alles wordt gedeeld.`,
    shortBoth: ({ count, apart, together }: { count: number; apart: string; together: string }) =>
      `Op de ergste dag ${count === 1 ? 'ontbreekt' : 'ontbreken'} er ${apart} als niemand wordt verplaatst, en ${together} als alles wordt gedeeld.`,
    times: ({ count, what }: Record<'count' | 'what', string>) => `${count} × ${what}`,
    and: ({ first, last }: Record<'first' | 'last', string>) => `${first} en ${last}`,
    more: ({ count }: { count: string }) => counted(count, 'andere regio', 'andere regio’s'),
    next: ({ list }: { list: string }) => `Daarna: ${list}.`,
    nextItem: ({
      link,
      region,
      date,
      probability,
    }: Record<'link' | 'region' | 'date' | 'probability', string>) =>
      `${link} in ${region} rond ${date} (${probability})`,
    whatIf: ({ virulence, contagiousness }: Record<'virulence' | 'contagiousness', string>) =>
      `Denkoefening, niet bewaard in de plannen: ziekmakendheid ${virulence}, besmettelijkheid ${contagiousness} wat elke regio aanneemt.`,
    before: ({ count, total }: Record<'count' | 'total', string>) =>
      `Bij × 1 is die kans in ${count} van de ${total} regio’s 50 % of meer.`,
    asPlanned: 'Zoals elke regio het zelf in haar plan aanneemt.',
    icuFigure: 'kans op volle IC 50 % of meer',
    anyFigure: 'ergens in de keten kans op tekort 50 % of meer',
    of: ({ count, total }: Record<'count' | 'total', string>) => `${count} van ${total} regio’s`,
  },
  whatIf: {
    title: 'Denkoefening',
    hint: 'Maal wat elke regio zelf aanneemt; niet bewaard in de plannen.',
    virulence: 'Ziekmakendheid',
    contagiousness: 'Besmettelijkheid',
    times: ({ factor }: { factor: string }) => `× ${factor}`,
    reset: 'Terug naar × 1',
  },
  preparations: {
    title: 'Hoe de regio’s zijn voorbereid',
    region: 'Regio',
    asOf: 'Stand van',
    late: 'Acties te laat',
    blocked: 'Verkeerde-bedpatiënten',
    closed: 'SEH’s vol of dicht',
    uncovered: 'Betaling niet rond',
    lateMessages: 'Boodschappen te laat',
    matrix: 'Aanbevelingen per regio',
    notTaken: 'niet overgenomen',
    note: 'Uit de voorbereidingen in deze browser. Gereedheid, acties en boodschappen zijn voor elke regio beoordeeld op dezelfde dag: die van de nieuwste voorbereiding. Grijs: te oud of niet beantwoord.',
    firstToCall: ({ region, count }: { region: string; count: number }) =>
      `Bel eerst ${region}: daar ${count === 1 ? 'staat één vraag' : `staan ${count} vragen`} open.`,
    nothingToAsk: 'Bij geen regio staat een vraag open.',
    judgedOn: ({ date, regions }: { date: string; regions: number }) =>
      `${regions === 1 ? 'Eén regio' : `${regions} regio’s`}, beoordeeld op ${date}.`,
    oldOnes: ({ count }: { count: number }) =>
      `${count === 1 ? 'Eén voorbereiding is' : `${count} voorbereidingen zijn`} te oud om iets over vandaag te zeggen.`,
    old: ({ date }: { date: string }) => `${date} (te oud)`,
    noMonitoring: 'In deze browser staat geen plan voor thuismonitoring.',
    askCount: 'Vragen',
    open: ({ region }: { region: string }) => `Open de voorbereiding van ${region}`,
    pressure: 'Wat knelt per regio',
    pressureNote:
      'Tellingen zijn van de eigen dag van elke voorbereiding. Onbekend: de regio heeft het niet ingevuld, of haar regioplan staat niet in deze browser. Zonder regioplan is de kans op sluiting van een SEH die van de dag zelf.',
    socs: 'Genoeg SOC’s',
    socAnswer: ({ enough, risk }: { enough: boolean; risk: string }) =>
      enough ? `ja (kans op tekort ${risk})` : `nee (kans op tekort ${risk})`,
    staff: 'Uren personeel',
    staffEnough: 'genoeg',
    staffShort: ({ link, date }: { link: string; date: string }) => `${link} tekort vanaf ${date}`,
    closure: 'Hoogste kans op sluiting SEH',
    closureText: ({ name, risk, date }: Record<'name' | 'risk' | 'date', string>) =>
      `${risk}, ${name}, ${date}`,
    request: 'Uitvraag: toegezegd van gevraagd',
    requestText: ({ agreed, asked, date }: Record<'agreed' | 'asked' | 'date', string>) =>
      `${agreed} van ${asked} op ${date}`,
    stock: 'Voorraad die eerst opraakt',
    stockText: ({ name, date }: Record<'name' | 'date', string>) => `${name}, tot en met ${date}`,
  },
  access: {
    title: 'Gelijke toegang tot reguliere zorg',
    caption: 'Uitgestelde zorg per regio',
    hint: 'Wachtenden aan het eind van de looptijd, per 100.000 inwoners. Klasse 3 hoort binnen zes weken te worden behandeld (LNAZ § 7). Overal gelijk is het doel van spreiden (beleidskader 2020, maatregel 2).',
    region: 'regio',
    inTime: 'klasse 3 binnen zes weken',
    waiting: ({ careClass }: { careClass: string }) => `wacht nog, klasse ${careClass}`,
    cleared: 'achterstand weg',
    nothing: 'niets uitgesteld',
    later: 'niet binnen de looptijd',
  },
  table: {
    regions: 'Kans op tekort en eerste tekort per regio en schakel',
    country: 'Heel Nederland, uit een eigen plan',
    region: 'Regio',
    first: 'breekt het eerst',
    nothing: 'niets',
    never: 'geen tekort',
    now: 'al vol',
    /** What follows what is seen in a cell, for who does not see where it stands. */
    cell: ({ link, region }: Record<'link' | 'region', string>) => `, ${link} in ${region}: naar het plan`,
    legend:
      'Kans dat de schakel vol raakt, met daaronder de middelste datum van het eerste tekort en de dagen waartussen die met 80 % valt. De balk is de kans.',
    noSum:
      'Tel banden van regio’s niet zelf bij elkaar op: het totaal is per trekking opgeteld, zie hieronder.',
    sheet: {
      plan: 'plan',
      start: 'dag 0',
      remarks: 'let op',
      probability: ({ link }: { link: string }) => `${link}: kans op tekort`,
      kind: ({ link }: { link: string }) => `${link}: voorspelling of scenario`,
      forecast: 'voorspelling',
      scenario: 'scenario',
      first: ({ link }: { link: string }) => `${link}: eerste tekort, midden`,
      from: ({ link }: { link: string }) => `${link}: eerste tekort, vroeg (8 van de 10)`,
      until: ({ link }: { link: string }) => `${link}: eerste tekort, laat (8 van de 10)`,
      virulence: 'ziekmakendheid ×',
      contagiousness: 'besmettelijkheid ×',
    },
  },
  total: {
    title: ({ count }: { count: string }) => `De ${count} regio’s samen`,
    link: 'schakel',
    probability: 'kans op tekort',
    first: 'eerste tekort',
    range: '80 % tussen',
    peak: 'piek, midden',
    peakRange: 'piek, 9 van de 10',
    room: 'ruimte op dag 0',
    together: 'grootste tekort, alles gedeeld',
    apart: 'grootste tekort, niemand verplaatst',
    note: 'Per trekking opgeteld, daarna pas samengevat. In één trekking liggen virus, gedrag en boosters in elke regio even hoog in haar eigen band. Ligduur en stand bewegen daarin gelijk mee; de band is daardoor eerder te breed dan te smal. Kans en eerste tekort: alsof elke vrije plek in het land helpt.',
    days: ({ from, until }: Record<'from' | 'until', string>) =>
      `Over de dagen waarover elk plan gaat: ${from} tot en met ${until}.`,
    working: 'De regio’s worden per trekking opgeteld.',
  },
  map: {
    title: ({ link }: { link: string }) => `Kans op tekort: ${link}`,
    note: 'Per regio de kans, en de dag van het eerste tekort.',
    order: 'In volgorde: waar het eerst breekt',
    orderNone: 'Nergens is een tekort waarschijnlijk.',
    /** What follows what is seen in a tile, for who does not see where it stands. */
    tile: ({ link, region }: Record<'link' | 'region', string>) =>
      `, kans op tekort, ${link} in ${region}: tegel naar het plan`,
    legend: 'Kleuren',
    steps: {
      veryLow: 'minder dan 5 %',
      low: '5–25 %',
      even: '25–50 %',
      high: '50–90 %',
      veryHigh: '90 % of meer',
    },
  },
  charts: {
    title: 'Per regio',
    link: 'Schakel van de grafieken',
    scales: 'Elke regio heeft haar eigen schaal.',
    open: ({ region }: { region: string }) => `Plan van ${region}`,
  },
  choices: {
    title: 'Plannen in dit beeld',
    caption: 'Regioplannen in deze browser',
    takesPart: 'doet mee',
    plan: 'plan',
    region: 'regio',
    start: 'dag 0',
    horizon: 'dagen',
    scenario: 'scenario',
    remarks: 'let op',
    take: ({ title }: { title: string }) => `${title} doet mee`,
    yes: 'ja',
    no: 'nee',
    double: ({ titles }: { titles: string }) => `zelfde regio als ${titles}: één telt mee`,
    country: 'heel Nederland: staat naast de regio’s',
    covers: ({ count, percent }: Record<'count' | 'percent', string>) =>
      `${counted(count, 'regioplan', 'regioplannen')} doen mee, samen ${percent} van de verdeelsleutel.`,
    add: 'Regioplannen toevoegen',
  },
  remarks: {
    oldStart: ({ date, days }: Record<'date' | 'days', string>) =>
      `verouderd: dag 0 is ${date}, ${counted(days, 'dag', 'dagen')} geleden`,
    oldFigures: ({ date, days }: Record<'date' | 'days', string>) =>
      `verouderd: metingen tot ${date}, ${counted(days, 'dag', 'dagen')} geleden`,
    yetToBegin: ({ date }: { date: string }) => `begint pas op ${date}`,
    otherStart: ({ date, usual }: Record<'date' | 'usual', string>) =>
      `andere startdatum: ${date}, de meeste ${usual}`,
    otherHorizon: ({ days, usual }: Record<'days' | 'usual', string>) =>
      `andere horizon: ${counted(days, 'dag', 'dagen')}, de meeste ${usual}`,
    otherScenario: ({
      name,
      virulence,
      contagiousness,
      adherence,
      usual,
    }: Record<'name' | 'virulence' | 'contagiousness' | 'adherence' | 'usual', string>) =>
      `ander scenario: ${name} (ziekmakendheid ${virulence}, besmettelijkheid ${contagiousness}, naleving ${adherence}), de meeste ${usual}`,
  },
  short: {
    oldStart: 'verouderd',
    oldFigures: 'oude metingen',
    yetToBegin: 'begint later',
    otherStart: 'andere startdatum',
    otherHorizon: 'andere horizon',
    otherScenario: 'ander scenario',
  },
  arrived: 'Naar het landelijk beeld',
}
