/** Words of a region's preparation for phases 2d and 3. */
import { recommendations } from './recommendations.ts'
import { care } from './preparation/care.ts'
import { people } from './preparation/people.ts'
import { tasks } from './preparation/tasks.ts'

export const preparation = {
  document: {
    name: 'Voorbereiding',
    page: 'Voorbereiding',
    examples: {
      'fase-3-voorbereiding': {
        title: 'Voorbereiding op fase 3',
        shows:
          'Een regio in januari 2022: aanbevelingen, gereedheid, personeel, uitvraag van de week en voorraden. Verzonnen cijfers.',
      },
    },
  },
  views: {
    label: 'Delen van de voorbereiding',
    actions: 'Acties',
    readiness: 'Gereedheid',
    staff: 'Personeel',
    coordination: 'Zorgcoördinatie',
    request: 'Uitvraag',
    stocks: 'Voorraden',
    agreements: 'Geld en communicatie',
    report: 'Rapport',
  },
  report: {
    plan: 'Wat het regioplan verwacht',
    expects: 'Hoogste zorgvraag per schakel',
    link: 'Schakel',
    low: 'P5',
    peak: 'Piek, midden',
    high: 'P95',
    risk: 'Kans op tekort',
    from: 'Tekort vanaf, midden',
    noPlan: 'Geen regioplan gekozen, of het staat niet in deze browser.',
  },
  noDocument: {
    title: 'Nog geen voorbereiding open',
    hint: 'Begin hieronder een voorbereiding voor uw regio, of open het voorbeeld op Start.',
    toStart: 'Naar Start',
  },
  fresh: {
    title: 'Nieuwe voorbereiding op fase 2d en 3',
    region: 'Regio',
    name: 'Naam',
    usual: ({ region }: { region: string }) => `Voorbereiding ${region}`,
    create: 'Maak deze voorbereiding',
  },
  common: {
    owner: 'Wie',
    evidence: 'Bewijs of toelichting',
    day: 'Dag',
    from: 'Vanaf',
    until: 'Tot en met',
    name: 'Naam',
    hospital: 'Ziekenhuis',
    state: 'Stand',
    phase: 'Fase',
    anyPhase: 'elke fase',
    unknown: 'onbekend',
    none: 'geen',
    yes: 'ja',
    no: 'nee',
    link: 'Schakel',
    asOf: 'Stand van',
    plan: 'Regioplan voor de verwachting',
    noPlan: 'geen: ingevulde cijfers',
    planMissing: 'Het gekozen regioplan staat niet in deze browser; de ingevulde cijfers gelden.',
    phaseSince: 'Besloten fase, sinds',
    newRow: ({ number }: { number: number }) => `Nieuw ${number}`,
  },
  edits: { settings: 'Voorbereiding aangepast', answers: 'Gereedheid beantwoord' },
  recommendations,
  ...tasks,
  ...people,
  ...care,
}
