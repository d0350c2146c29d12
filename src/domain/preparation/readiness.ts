/**
 * Readiness of a region (IG&H p. 30–37; ministry's response of January 2022): twenty questions, answered once a week.
 * The lights, and the age at which an answer says nothing any more, are ours and are set in the document.
 */
import { type CivilDate, daysBetween } from '../shared/civil-date.ts'

export const READINESS_THEMES = [
  'staff',
  'finance',
  'governance',
  'communication',
  'coordination',
  'oxygen',
  'ambulance',
] as const
export type ReadinessTheme = (typeof READINESS_THEMES)[number]

/** The questions of each theme. */
export const QUESTIONS = {
  staff: [
    'redCrossAgreements',
    'reserveAndDefenceInPeople',
    'exchangeAgreements',
    'absenceReported',
    'informalCareSupport',
  ],
  finance: ['insurersInStrategicTeam', 'everyInitiativeHasPayer', 'securityFinanced'],
  governance: ['meetingsHalvedWithMandate', 'oneLeadParty', 'planExercised', 'decisionsRecorded'],
  communication: ['planKnown', 'materialsInLanguages', 'helplineNamed'],
  coordination: ['smallProvidersInView', 'capacityInsight'],
  oxygen: ['meetingKnowsLargeSites', 'plansTestedAgainstSocs'],
  ambulance: ['ambulanceGuidanceTakenOver'],
} as const satisfies Record<ReadinessTheme, readonly string[]>
export type QuestionId = (typeof QUESTIONS)[ReadinessTheme][number]

export const QUESTION_IDS: readonly QuestionId[] = READINESS_THEMES.flatMap((theme) => [...QUESTIONS[theme]])

export const READINESS_STATES = ['ready', 'busy', 'not', 'notApplicable'] as const
export type ReadinessState = (typeof READINESS_STATES)[number]

export interface ReadinessAnswer {
  readonly question: QuestionId
  readonly state: ReadinessState
  readonly evidence: string
  /** A role or an organisation. */
  readonly owner: string
  readonly answeredOn: CivilDate
}

export interface ReadinessRule {
  /** From this share (0–1) of questions that are ready on, a theme is amber; green only where all are. */
  readonly amberFrom: number
  /** An answer older than this many days says nothing any more. */
  readonly staleAfterDays: number
}

/** Inferred: the sources name no limits. */
export const USUAL_RULE: ReadinessRule = { amberFrom: 0.6, staleAfterDays: 7 }

/** Grey: not answered, or too long ago. */
export type Light = 'green' | 'amber' | 'red' | 'grey'

export interface ThemeReadiness {
  readonly theme: ReadinessTheme
  readonly light: Light
  readonly ready: number
  /** Questions that apply. */
  readonly of: number
  /** Day of the oldest answer; null where a question was never answered. */
  readonly oldest: CivilDate | null
  /** What is to be asked now: not ready, never answered, or answered too long ago. */
  readonly ask: readonly QuestionId[]
}

/** Every theme in order, as it stands on a day. Later answers to the same question replace earlier ones. */
export function judgeReadiness(
  answers: readonly ReadinessAnswer[],
  on: CivilDate,
  rule: ReadinessRule = USUAL_RULE,
): readonly ThemeReadiness[] {
  const latest = new Map<QuestionId, ReadinessAnswer>()
  for (const answer of answers) {
    const before = latest.get(answer.question)
    if (answer.answeredOn <= on && (!before || before.answeredOn <= answer.answeredOn)) {
      latest.set(answer.question, answer)
    }
  }
  return READINESS_THEMES.map((theme) => judgeTheme(theme, latest, on, rule))
}

function judgeTheme(
  theme: ReadinessTheme,
  latest: ReadonlyMap<QuestionId, ReadinessAnswer>,
  on: CivilDate,
  { amberFrom, staleAfterDays }: ReadinessRule,
): ThemeReadiness {
  const questions: readonly QuestionId[] = QUESTIONS[theme]
  const answers = questions.map((question) => latest.get(question))
  const applying = answers.filter((answer) => answer?.state !== 'notApplicable')
  const ready = applying.filter((answer) => answer?.state === 'ready').length
  const days = answers.map((answer) => answer?.answeredOn ?? null)
  const oldest = days.includes(null) ? null : (days.toSorted()[0] ?? null)
  const isStale = (answeredOn: CivilDate): boolean => daysBetween(answeredOn, on) > staleAfterDays
  const ask = questions.filter((question) => {
    const answer = latest.get(question)
    return !answer || isStale(answer.answeredOn) || answer.state === 'busy' || answer.state === 'not'
  })
  const isKnown = oldest !== null && !isStale(oldest)
  const share = applying.length === 0 ? 1 : ready / applying.length
  const light: Light = !isKnown ? 'grey' : share === 1 ? 'green' : share >= amberFrom ? 'amber' : 'red'
  return { theme, light, ready, of: applying.length, oldest, ask }
}
