/**
 * The thirty-two recommendations of IG&H, January 2022, p. 40–45: phase, who is named first, term, the page of the list
 * and of its ground, and what the ministry answered (response of January 2022). Their words stand in i18n under their ids.
 * Where the list names no term, it is read as short.
 */
import type { Recommendation } from '../domain/preparation/recommendation.ts'

type Entry = Omit<Recommendation, 'id' | 'term' | 'answer'> & Partial<Pick<Recommendation, 'term' | 'answer'>>

const entries = {
  selfCareSites: { theme: 'gp', phase: 'tipAnd3', addressee: 'lhv', page: 40, ground: 14, answer: 'takenUp' },
  crisisSelfCareSite: {
    theme: 'gp',
    phase: 'tipAnd3',
    addressee: 'nhg',
    term: 'medium',
    page: 40,
    ground: 14,
    answer: 'notTakenUp',
  },
  downscaleTogether: { theme: 'districtNursing', phase: 'tipAnd3', addressee: 'roaz', page: 40, ground: 17 },
  careHotels: { theme: 'districtNursing', phase: 'tipAnd3', addressee: 'roaz', page: 40, ground: 17 },
  coordinationPoint: {
    theme: 'districtNursing',
    phase: 'tipAnd3',
    addressee: 'roaz',
    term: 'medium',
    page: 40,
    ground: 17,
  },
  smallProviders: { theme: 'nursingHome', phase: 'any', addressee: 'roaz', page: 41, ground: 20 },
  oxygenMeetingKnowsSites: { theme: 'nursingHome', phase: 'any', addressee: 'roaz', page: 41, ground: 20 },
  homeMonitoringFaster: { theme: 'ward', phase: 'any', addressee: 'roaz', page: 41, ground: 22 },
  icuDownscalingStudy: {
    theme: 'icu',
    phase: 'any',
    addressee: 'lnaz',
    term: 'medium',
    page: 41,
    ground: 24,
    answer: 'underWay',
  },
  testAgainstSocs: { theme: 'other', phase: 'any', addressee: 'roaz', page: 42, ground: 25 },
  careCoordination: {
    theme: 'other',
    phase: '2dAnd3',
    addressee: 'roaz',
    term: 'medium',
    page: 42,
    ground: 26,
    answer: 'sufficient',
  },
  flowInsight: { theme: 'other', phase: '2dAnd3', addressee: 'roaz', page: 42, ground: 26 },
  ambulancePreparation: { theme: 'other', phase: 'any', addressee: 'roaz', page: 42, ground: 27 },
  masksInWholeChain: { theme: 'other', phase: 'any', addressee: 'branchOrganisations', page: 42, ground: 28 },
  medicationPlan: {
    theme: 'other',
    phase: 'any',
    addressee: 'vws',
    page: 42,
    ground: 28,
    answer: 'underWay',
  },
  quarantineAdvice: { theme: 'staff', phase: '3', addressee: 'vws', page: 43, ground: 31, answer: 'done' },
  nationalGuidelines: { theme: 'staff', phase: '3', addressee: 'professionalBodies', page: 43, ground: 31 },
  trainVolunteers: {
    theme: 'staff',
    phase: '2dAnd3',
    addressee: 'vws',
    page: 43,
    ground: 31,
    answer: 'otherwise',
  },
  redCrossAgreements: {
    theme: 'staff',
    phase: '2dAnd3',
    addressee: 'roaz',
    page: 43,
    ground: 31,
    answer: 'otherwise',
  },
  otherSectors: { theme: 'staff', phase: '2dAnd3', addressee: 'roaz', page: 43, ground: 32 },
  talkWithDefence: {
    theme: 'staff',
    phase: '3',
    addressee: 'vws',
    page: 43,
    ground: 32,
    answer: 'otherwise',
  },
  fireBrigade: { theme: 'staff', phase: '3', addressee: 'roaz', page: 43, ground: 32, answer: 'notTakenUp' },
  supportInformalCare: {
    theme: 'staff',
    phase: '2dAnd3',
    addressee: 'vws',
    page: 43,
    ground: 32,
    answer: 'takenUp',
  },
  insurersAtTable: { theme: 'finance', phase: '3', addressee: 'roaz', page: 44, ground: 33, answer: 'done' },
  signedLetters: {
    theme: 'finance',
    phase: '3',
    addressee: 'roaz',
    page: 44,
    ground: 33,
    answer: 'underWay',
  },
  questionnaire: {
    theme: 'governance',
    phase: '3',
    addressee: 'nzaAndIgj',
    page: 44,
    ground: 35,
    answer: 'done',
  },
  onlyNeededMeetings: { theme: 'governance', phase: '3', addressee: 'roaz', page: 44, ground: 34 },
  oneGoalOneLead: { theme: 'governance', phase: '3', addressee: 'vws', page: 44, ground: 34 },
  campaigns: {
    theme: 'communication',
    phase: '3',
    addressee: 'vws',
    page: 45,
    ground: 37,
    answer: 'otherwise',
  },
  communicationPlan: {
    theme: 'communication',
    phase: '3',
    addressee: 'vws',
    page: 45,
    ground: 36,
    answer: 'done',
  },
  coordinatedCommunication: {
    theme: 'communication',
    phase: '3',
    addressee: 'jointCoalition',
    page: 45,
    ground: 36,
  },
  helpline: { theme: 'communication', phase: '3', addressee: 'vws', page: 45, ground: 37, answer: 'done' },
} as const satisfies Readonly<Record<string, Entry>>

export type RecommendationId = keyof typeof entries

const isId = (id: string): id is RecommendationId => Object.hasOwn(entries, id)

export const recommendationIds: readonly RecommendationId[] = Object.keys(entries).filter(isId)

/** All of them, in the order of the list. */
export const recommendations: readonly Recommendation[] = recommendationIds.map((id) => ({
  term: 'short',
  answer: 'none',
  id,
  ...entries[id],
}))
