/** The example of a region that prepares for phase 3 in January 2022. Its numbers are invented, but for the published ones. */
import { takeOver } from '../domain/preparation/actions.ts'
import { newPreparation } from '../domain/preparation/edits.ts'
import type { Preparation } from '../domain/preparation/preparation.ts'
import { QUESTION_IDS, type ReadinessAnswer } from '../domain/preparation/readiness.ts'
import { USUAL_INFECTION_ABSENCE } from '../domain/preparation/staff-hours.ts'
import type { Deployment } from '../domain/preparation/staff-pool.ts'
import { addDays } from '../domain/shared/civil-date.ts'
import { figure } from '../reference/figures.ts'
import { recommendations } from '../reference/recommendations.ts'
import { allocationRows } from '../reference/regions.ts'

const ON = '2022-01-14'
const REGION_ID = 'NAZB'
/** Stock of the country: ventilated beds × months × days (IG&H p. 28). */
const DAYS_A_MONTH = 30
const DONE = ['insurersAtTable', 'oxygenMeetingKnowsSites', 'onlyNeededMeetings']
const BUSY_QUESTIONS = [
  'securityFinanced',
  'materialsInLanguages',
  'reserveAndDefenceInPeople',
  'capacityInsight',
]

/** @param planId the regional plan in the same file. */
export function examplePreparation(planId: string): Preparation {
  const region = allocationRows.find(({ id }) => id === REGION_ID)
  if (!region) throw new RangeError(`no region ${REGION_ID}`)
  const taken = takeOver(
    [],
    recommendations.filter(({ addressee }) => addressee === 'roaz'),
    addDays(ON, -21),
  )
  const share = region.keyPercent / 100
  const bedDays = (months: number): number =>
    Math.round(figure('medicines-stock-icu-beds').value * months * DAYS_A_MONTH * share)
  return {
    ...newPreparation(region, ON),
    planId,
    phase: '2d',
    phaseSince: addDays(ON, -3),
    actions: taken.map((action) => ({
      ...action,
      owner: action.sourceId === 'careHotels' ? '' : 'ROAZ-bureau',
      status: DONE.includes(action.sourceId ?? '') ? 'done' : 'busy',
    })),
    readiness: QUESTION_IDS.map((question): ReadinessAnswer => {
      const busy = BUSY_QUESTIONS.includes(question)
      return {
        question,
        state: busy ? 'busy' : 'ready',
        evidence: '',
        owner: 'ROAZ-bureau',
        answeredOn: addDays(ON, question === 'helplineNamed' ? -10 : -2),
      }
    }),
    workforce: {
      infection: USUAL_INFECTION_ABSENCE,
      links: [
        staffOf('districtNursing', 2_400, 30, 0.09, 0.75, 61_500),
        staffOf('nursingHome', 900, 30, 0.08, 5, 3_300),
        staffOf('ward', 1_900, 31, 0.07, 6, 5_900),
        staffOf('icu', 560, 32, 0.07, 17, 950),
      ],
      deployments: [
        deployment('buddy', 'icuSupporter', 'icu', 'nursing', 40, 24),
        deployment('uitwisseling', 'regionalExchange', 'nursingHome', 'nursing', 25, 24),
        deployment('ehbo', 'redCrossFirstAid', 'nursingHome', 'dailyCare', 60, 12),
      ],
      exchanges: [
        {
          id: 'kliniek-ic',
          from: 'ward',
          to: 'icu',
          fte: 20,
          efficiency: 0.8,
          start: addDays(ON, 3),
          until: null,
        },
      ],
    },
    registers: [
      { name: 'Rode Kruis', people: 80, claims: [{ id: 'zorghotel', by: 'Zorghotel', people: 20 }] },
    ],
    defenceConditions: ['regionalOptionsUsedUp'],
    request: exampleRequest(),
    flows: [
      {
        id: 'a',
        name: 'Ziekenhuis A',
        viaGp: 9,
        viaEmergency: 31,
        transferredIn: 2,
        toIcu: 4,
        discharged: 34,
        transferredOut: 3,
      },
      {
        id: 'b',
        name: 'Ziekenhuis B',
        viaGp: 5,
        viaEmergency: 18,
        transferredIn: 0,
        toIcu: 1,
        discharged: 21,
        transferredOut: 2,
      },
    ],
    places: [
      { place: 'nursingHome', waiting: 12, free: 12 },
      { place: 'careHotel', waiting: 8, free: 8 },
      { place: 'districtNursing', waiting: 5, free: 5 },
      { place: 'shortStay', waiting: 5, free: 0 },
    ],
    coordination: { functions: ['triageLanguage', 'capacityInsight'], bentPatients: 6, hoursToPlace: 52 },
    emergencyDepartments: [
      department('a', 'Ziekenhuis A', 14, 96, 6, 34, 0),
      department('b', 'Ziekenhuis B', 9, 60, 3, 22, 24),
      department('c', 'Ziekenhuis C', 7, 48, 4, 20, 41),
    ],
    ambulances: {
      vehicleHours: 610,
      urgentHours: 395,
      plannedHours: 130,
      redCrossShare: 0.1,
      closureMinutes: 0,
      extraCalls: 12,
      hoursPerCall: 1.2,
      threshold: 0.1,
      shifts: ['spreading'],
    },
    stocks: [
      {
        id: 'medicijnen-ic',
        name: 'Geneesmiddelen IC',
        unit: 'beddagen',
        countedOn: ON,
        low: bedDays(figure('medicines-stock-months-low').value),
        high: bedDays(figure('medicines-stock-months-high').value),
        use: { by: 'icuPatients', ventilatedShare: 1, perPatientDay: 1 },
        deliveries: [],
      },
      {
        id: 'ffp2',
        name: 'FFP2-maskers',
        unit: 'maskers',
        countedOn: ON,
        low: 410_000,
        high: 430_000,
        use: { by: 'staff', people: 3_600, perShift: 3 },
        deliveries: [{ on: addDays(ON, 14), amount: 100_000 }],
      },
      {
        id: 'antivirale-middelen',
        name: 'Antivirale middelen',
        unit: 'kuren',
        countedOn: ON,
        low: 800,
        high: 800,
        use: { by: 'unknown' },
        deliveries: [],
      },
    ],
    covers: [
      {
        id: 'zorghotel',
        subject: 'Zorghotel',
        payer: 'Zorgverzekeraars',
        instrument: 'Crisisregeling',
        signedOn: addDays(ON, -4),
        validFrom: '2d',
        includesSecurity: false,
        startsOn: addDays(ON, 7),
        startPhase: '2d',
      },
    ],
    messages: [
      {
        id: 'zelfzorg',
        text: 'Kijk eerst op de zelfzorgsite',
        audience: 'public',
        sender: 'VWS',
        channel: 'radio',
        language: 'nl',
        trigger: '2d',
        readyOn: addDays(ON, -7),
        releasedOn: null,
      },
    ],
  }
}

function staffOf(
  link: Preparation['workforce']['links'][number]['link'],
  ownFte: number,
  hoursPerFteWeek: number,
  absenceShare: number,
  hoursPerPatientDay: number,
  otherHoursPerWeek: number,
): Preparation['workforce']['links'][number] {
  const otherHoursPerDay = Math.round(otherHoursPerWeek / 7)
  return { link, ownFte, hoursPerFteWeek, absenceShare, hoursPerPatientDay, otherHoursPerDay, patients: [] }
}

function deployment(
  id: string,
  pool: Deployment['pool'],
  link: Deployment['link'],
  task: Deployment['task'],
  people: number,
  hoursPerWeek: number,
): Deployment {
  const register = pool === 'redCrossFirstAid' ? 'Rode Kruis' : 'Regio'
  return { id, pool, register, link, task, people, hoursPerWeek, usableShare: 0.8, from: ON, until: null }
}

function department(
  id: string,
  name: string,
  covidArrivals: number,
  otherArrivals: number,
  boarding: number,
  places: number,
  eastKm: number,
): Preparation['emergencyDepartments'][number] {
  return {
    id,
    name,
    covidArrivals,
    otherArrivals,
    stayHours: 4,
    boarding,
    places,
    closed: false,
    eastKm,
    northKm: 0,
    freeBeds: Math.round((covidArrivals + otherArrivals) * 0.2),
  }
}

/** Two hospitals, a week ahead; they answered for the first two days. */
function exampleRequest(): Preparation['request'] {
  const hospitals = [
    { id: 'a', name: 'Ziekenhuis A', key: 6 },
    { id: 'b', name: 'Ziekenhuis B', key: 4 },
  ]
  const asked = Array.from({ length: 7 }, (_, index) => index + 1).flatMap((day) => [
    { date: addDays(ON, day), link: 'ward' as const, beds: 162 + 3 * day },
    { date: addDays(ON, day), link: 'icu' as const, beds: 56 + day },
  ])
  const answers = asked.slice(0, 4).map(({ date, link, beds }) => ({
    hospitalId: 'a',
    date,
    link,
    agreed: Math.round(beds * 0.55),
    from: 'class4' as const,
    signedBy: 'Raad van bestuur',
    delivered: null,
  }))
  return { asked, hospitals, answers }
}
