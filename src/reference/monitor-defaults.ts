/** What is published of a monitor before anything is observed: areas, weights of contacts, and who owes whom a figure. */
import type { ContactWeights } from '../domain/monitor/gp-week.ts'
import type { InformationFlow } from '../domain/monitor/information-flow.ts'
import type { Monitor } from '../domain/monitor/monitor.ts'
import type { MonitoredArea } from '../domain/monitor/observed-figure.ts'
import { figures } from './figures.ts'
import { COUNTRY_ID } from './plan-defaults.ts'
import { allocationRows, COUNTRY_INHABITANTS } from './regions.ts'

/** IG&H p. 49. */
const CONTACT_WEIGHTS: ContactWeights = {
  consultShort: figures['gp-weight-consult-under-5-minutes'].value,
  consult: figures['gp-weight-consult-5-to-20-minutes'].value,
  consultLong: figures['gp-weight-consult-over-20-minutes'].value,
  visit: figures['gp-weight-visit-under-20-minutes'].value,
  visitLong: figures['gp-weight-visit-over-20-minutes'].value,
  visitIntensive: figures['gp-weight-visit-intensive'].value,
}

/** Days from one delivery to the next (LNAZ §3.2–3.5; ministry's framework of October 2020, measures 1 and 4). */
const PUBLISHED_FLOWS = {
  hospitals: 1,
  dailyReport: 1,
  weeklyReport: 7,
  nursingHomes: 7,
  regularCare: 7,
  suppliers: 7,
} as const
export type PublishedFlow = keyof typeof PUBLISHED_FLOWS

/** In the reader's language. */
export interface MonitorWords {
  readonly country: string
  readonly flows: Readonly<Record<PublishedFlow, Pick<InformationFlow, 'from' | 'to' | 'what'>>>
}

/** @param regionId the country, with its regions as parts, or one region alone. */
export function monitorDefaults(
  regionId: string,
  words: MonitorWords,
): Pick<Monitor, 'areas' | 'contactWeights' | 'flows'> {
  const isCountry = regionId === COUNTRY_ID
  const regions = allocationRows
    .filter(({ id }) => isCountry || id === regionId)
    .map(({ id, name, inhabitants }) => areaOf(id, name, isCountry ? COUNTRY_ID : null, inhabitants))
  const flowIds = Object.keys(PUBLISHED_FLOWS) as PublishedFlow[]
  return {
    areas: isCountry ? [areaOf(COUNTRY_ID, words.country, null, COUNTRY_INHABITANTS), ...regions] : regions,
    contactWeights: CONTACT_WEIGHTS,
    flows: flowIds.map((id) => ({
      id,
      ...words.flows[id],
      everyDays: PUBLISHED_FLOWS[id],
      receivedOn: null,
    })),
  }
}

function areaOf(id: string, name: string, within: string | null, inhabitants: number): MonitoredArea {
  return { id, name, within, inhabitants, gpRoomPer1000: null }
}
