/** Texts of care hotels and home monitoring: words per domain value, conclusions to read aloud, refusals. */

import { counted, oneOr } from '../counted.ts'
import type {
  EntryRoute,
  MonitoredBy,
  PreconditionId,
  Responsible,
  RollOutStepId,
} from '../../domain/carehotel/home-monitoring-plan.ts'
import type { Binding } from '../../domain/carehotel/limits.ts'
import type { Verdict } from '../../domain/carehotel/occupancy.ts'
import type {
  CoverKind,
  InflowRoute,
  LocationKind,
  OfferKind,
  StaffRole,
  StepStatus,
  SuitabilityAnswer,
  SuitabilityItem,
} from '../../domain/carehotel/plan.ts'

export const carehotel = {
  title: 'Zorghotels',
  intro: 'Hoeveel bedden kunnen er echt open, en wat geven ze de keten?',
  kinds: {
    hotel: 'hotel',
    emptyWing: 'lege vleugel',
    rehabilitation: 'revalidatieplek',
    nursingHome: 'verpleeghuis',
    eventVenue: 'evenementenlocatie',
    other: 'anders',
  } satisfies Record<LocationKind, string>,
  roles: {
    districtNurse: 'wijkverpleegkundige',
    nurse: 'verpleegkundige',
    nursingAssistant: 'verzorgende',
    adlHelper: 'helper bij dagelijkse zorg (ADL)',
    support: 'ondersteuning',
  } satisfies Record<StaffRole, string>,
  offerKinds: {
    PAID: 'betaald',
    INFORMAL_CARER: 'mantelzorgers',
    VOLUNTEER: 'vrijwilligers',
  } satisfies Record<OfferKind, string>,
  statuses: {
    PLANNED: 'gepland',
    APPROVED: 'besloten',
    OPEN: 'open',
    CLOSING: 'sluitend',
  } satisfies Record<StepStatus, string>,
  cover: {
    GP: 'huisarts',
    ELDERLY_CARE_PHYSICIAN: 'specialist ouderengeneeskunde',
    REHABILITATION: 'revalidatiearts',
    HOSPITAL: 'ziekenhuis (A(N)IOS)',
  } satisfies Record<CoverKind, string>,
  routes: {
    earlyDischarge: 'vervroegd ontslag',
    gp: 'via de huisarts',
    home: 'van huis',
  } satisfies Record<InflowRoute, string>,
  suitability: {
    careFacilities: 'zorgvoorzieningen',
    bedAccess: 'bereikbaar met een bed',
    power: 'genoeg stroom',
    sanitary: 'sanitair',
    backupPower: 'noodstroom',
    network: 'netwerk',
    isolation: 'isolatie mogelijk',
    fireSafety: 'brandveilig',
    goodsRoute: 'aan- en afvoer van goederen',
  } satisfies Record<SuitabilityItem, string>,
  answers: { yes: 'ja', no: 'nee', unknown: 'onbekend' } satisfies Record<SuitabilityAnswer, string>,
  /** What limits, as a noun that can stand in "… knelt". */
  bindings: {
    physical: 'aantal bedden',
    districtNurse: 'wijkverpleegkundigen',
    nurse: 'verpleegkundigen',
    nursingAssistant: 'verzorgenden',
    adlHelper: 'helpers bij dagelijkse zorg',
    support: 'ondersteuning',
    oxygenPoints: 'zuurstofplekken',
    oxygenFlow: 'zuurstofdebiet van het gebouw',
    oxygenPower: 'stroom voor SOC’s',
    oxygenDevices: 'SOC’s',
    cover: 'medische verantwoordelijkheid',
  } satisfies Record<Binding, string>,
  /** One more unit of each constraint. */
  oneMoreUnits: {
    physical: 'één bed',
    districtNurse: 'één wijkverpleegkundige (36 uur per week)',
    nurse: 'één verpleegkundige (36 uur per week)',
    nursingAssistant: 'één verzorgende (36 uur per week)',
    adlHelper: 'één helper (36 uur per week)',
    support: 'één ondersteuner (36 uur per week)',
    oxygenPoints: 'één zuurstofplek',
    oxygenFlow: 'één liter per minuut',
    oxygenPower: 'één kilowatt',
    oxygenDevices: 'één SOC',
    cover: 'één patiënt onder medische verantwoordelijkheid',
  } satisfies Record<Binding, string>,
  verdicts: {
    fills: 'loopt vol',
    uncertain: 'onzeker of het volloopt',
    fails: 'loopt niet vol',
    neverOpens: 'gaat niet open',
  } satisfies Record<Verdict, string>,
  columns: {
    location: 'locatie',
    region: 'regio',
    physical: 'bedden',
    staffed: 'bemand',
    oxygen: 'met zuurstof',
    cover: 'medisch gedekt',
    operational: 'in bedrijf',
    binding: 'knelpunt',
    relievedOn: 'opgeheven op',
    occupied: 'bezet',
    unmet: 'geen plek',
    empty: 'lege beddagen',
    moved: 'verplaatst',
    created: 'nieuw',
    bedsPerNurseHour: 'bedden per verpleegkundig uur',
    occupiedPerNurseHour: 'bezette bedden per verpleegkundig uur',
    devices: 'SOC’s',
    isoWeek: 'week',
  },
  conclusion: {
    relieved: ({ date }: { date: string }) => `Dat knelpunt is opgeheven op ${date}.`,
    notRelieved: 'Dat knelpunt blijft in dit plan bestaan.',
    oneMore: ({ unit, beds, next }: { unit: string; beds: string; next: string }) =>
      `Met ${unit} erbij: ${beds} ${beds === '1' ? 'bed' : 'bedden'} meer; dan knelt: ${next}.`,
    fails: ({ name, share }: { name: string; share: string }) =>
      `${name} loopt niet vol: hooguit ${share} van de beddagen in bedrijf is bezet. Bezetting beslist, niet het aantal bedden.`,
    moved: ({ moved, place }: { moved: string; place: string }) =>
      `${counted(moved, 'bed', 'bedden')} ${oneOr(moved, 'is verplaatst, niet nieuw: het komt', 'zijn verplaatst, niet nieuw: ze komen')} van ${place}.`,
  },
  gain: {
    title: 'Wat het de wijkverpleging geeft',
    result: ({ low, high }: { low: string; high: string }) =>
      `+${low} tot +${counted(high, 'patiënt', 'patiënten')}`,
    patients: ({ share }: { share: string }) =>
      `${share} van de patiënten van de wijkverpleging verblijft hier`,
    saved: ({ share }: { share: string }) =>
      `per patiënt wordt ${share} van de zorgtijd bespaard (reistijd en doelmatigheid)`,
    ratio: ({ low, high }: { low: string; high: string }) =>
      `hun zorgtijd is ${low} tot ${high} keer die van de gemiddelde patiënt (afgeleid)`,
    informalCare: ({ share }: { share: string }) =>
      `komen mantelzorgers niet mee en kost dat ${share} extra zorgtijd, dan is de winst weg`,
    gp: ({ consults }: { consults: string }) =>
      `huisarts: ${counted(consults, 'consult', 'consulten')} per dag vrij`,
    ward: ({ low, high }: { low: string; high: string }) => `kliniek: ${low} tot ${high} bedden vrij`,
  },
  monitoring: {
    title: 'Thuismonitoring',
    monitoredBy: {
      hospital: 'ziekenhuis',
      primaryCare: 'eerste lijn',
      careCentre: 'zorgcentrale',
    } satisfies Record<MonitoredBy, string>,
    responsible: { hospital: 'ziekenhuis', gp: 'huisarts' } satisfies Record<Responsible, string>,
    routes: {
      earlyDischarge: 'vervroegd ontslag',
      emergencyDepartment: 'via de SEH',
      preClinical: 'preklinisch via de huisarts',
    } satisfies Record<EntryRoute, string>,
    rollOut: {
      talkWithRegions: 'Gesprek met de regio’s',
      involveChainPartners: 'Ketenpartners betrekken',
      mapPresentSituation: 'Huidige situatie in kaart',
      regionalMonitoringProposal: 'Voorstel voor regionale monitoring',
      rollOutEarlyDischarge: 'Uitrol vervroegd ontslag',
      rollOutPreClinicalAndEmergency: 'Uitrol preklinisch en via de SEH',
    } satisfies Record<RollOutStepId, string>,
    preconditions: {
      organisation: 'organisatie',
      means: 'middelen (zuurstof, SOC’s, saturatiemeters, platform)',
      chainCooperation: 'samenwerking in de keten',
      finance: 'financiering',
      staff: 'personeel',
    } satisfies Record<PreconditionId, string>,
    flags: {
      socShortfall: ({ date, devices }: { date: string; devices: string }) =>
        `Vanaf ${date} zijn er te weinig SOC’s: ${devices} tekort op het hoogste punt.`,
      routeBeforeRollOut: ({ step, date }: { step: string; date: string }) =>
        `De instroom begint op ${date}, voordat de stap “${step}” af is.`,
      preconditionUnmet: ({ precondition }: { precondition: string }) => `Nog niet op orde: ${precondition}.`,
    },
  },
  problems: {
    doubleClaim: ({ found, expected }: { found: string; expected: string }) =>
      `Dubbel ingezet: ${found}, terwijl er ${expected} is.`,
    unpaidInPaidRole:
      'Vrijwilligers en mantelzorgers kunnen verpleegkundigen en verzorgenden niet vervangen.',
    unknownReference: 'Deze locatie bestaat niet in het plan.',
    sharesNotWhole: 'De aandelen van de doelgroepen tellen niet op tot 100 %.',
    incomplete: 'Niet alle stappen of voorwaarden staan erin.',
    missingSeries: ({ documents }: { documents: string }) =>
      `De instroom uit deze regioplannen ontbreekt en telt als nul: ${documents}.`,
  },
}
