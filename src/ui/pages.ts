/**
 * The pages that exist, in the order of the menu: address, kind of document, words and examples. A page that is not
 * here has no menu entry and no address; nothing else in this room lists it again. Knows no component: those import
 * this. A page lies in `views/<file>.svelte`, gets at most the route as a prop and shows one h1.
 */

import type { Messages } from '../i18n/nl/index.ts'
import type { DocumentKindId } from '../state/app.svelte.ts'

export interface ExampleWords {
  readonly title: string
  /** What is to be seen in it. */
  readonly shows: string
}

/** What a kind of document is called; the block `document` of its words. */
interface DocumentWords<Example extends string> {
  readonly name: string
  /** Its page in the menu. */
  readonly page: string
  readonly examples: Readonly<Record<Example, ExampleWords>>
}

/** An example that comes with the app: a file in the examples folder, without `.json`. */
export interface Example {
  readonly id: string
  readonly words: (t: Messages) => ExampleWords
}

interface Page {
  /** First part of the address; Start has none. */
  readonly segment: string
  /** Under `views/`, without `.svelte`. */
  readonly file: string
  /** Kind of document that opens here. */
  readonly kind: DocumentKindId | null
  /** Begins a new group in the menu. */
  readonly separated: boolean
  readonly name: (t: Messages) => string
  readonly documentName: (t: Messages) => string
  readonly examples: readonly Example[]
}

type Place = Pick<Page, 'segment' | 'file'> & Partial<Pick<Page, 'separated'>>

function plain(place: Place & Pick<Page, 'name'>): Page {
  return { kind: null, separated: false, documentName: place.name, examples: [], ...place }
}

/** A page of a kind of document. An example without words does not compile. */
function documents<const Name extends string = never>(
  kind: DocumentKindId,
  {
    words,
    examples = [],
    ...place
  }: Place & { words: (t: Messages) => DocumentWords<Name>; examples?: readonly Name[] },
): Page {
  return {
    separated: false,
    ...place,
    kind,
    name: (t) => words(t).page,
    documentName: (t) => words(t).name,
    examples: examples.map((id) => ({ id, words: (t) => words(t).examples[id] })),
  }
}

export const PAGES = {
  start: plain({ segment: '', file: 'start/Start', name: (t) => t.common.nav.start }),
  plan: documents('regional-plan', {
    segment: 'plan',
    file: 'plan/PlanPage',
    words: (t) => t.plan.document,
    examples: ['nederland-scenario-1', 'nederland-scenario-2', 'regioplannen'],
  }),
  national: plain({ segment: 'national', file: 'national/NationalPage', name: (t) => t.common.nav.national }),
  distribution: documents('distribution', {
    segment: 'distribution',
    file: 'distribution/DistributionPage',
    words: (t) => t.distribution.document,
    examples: ['lnaz-fair-share', 'ic-bijna-vol'],
  }),
  oxygen: documents('oxygen-ledger', {
    segment: 'oxygen',
    file: 'oxygen/OxygenPage',
    words: (t) => t.oxygenPage.document,
    examples: ['soc-winter-2021'],
  }),
  careHotels: documents('care-hotel-plan', {
    segment: 'care-hotels',
    file: 'care-hotels/CareHotelsPage',
    words: (t) => t.careHotelPage.document,
    examples: ['zorghotels'],
  }),
  homeMonitoring: plain({
    segment: 'home-monitoring',
    file: 'home-monitoring/HomeMonitoringPage',
    name: (t) => t.common.nav.homeMonitoring,
  }),
  monitor: documents('monitor', {
    segment: 'monitor',
    file: 'monitor/MonitorPage',
    words: (t) => t.monitor.document,
    examples: ['ketenmonitor'],
  }),
  forecast: documents('forecast', {
    segment: 'forecast',
    file: 'forecast/ForecastPage',
    words: (t) => t.forecast.document,
    examples: ['prognose-najaar-2021'],
  }),
  preparation: documents('preparation', {
    segment: 'preparation',
    file: 'preparation/PreparationPage',
    words: (t) => t.preparation.document,
    examples: ['fase-3-voorbereiding'],
  }),
  compare: documents('comparison', {
    segment: 'compare',
    file: 'compare/ComparePage',
    separated: true,
    words: (t) => t.compare.document,
    examples: ['vergelijking'],
  }),
  share: plain({ segment: 'share', file: 'share/SharePage', name: (t) => t.common.nav.share }),
  sources: plain({ segment: 'sources', file: 'sources/SourcesPage', name: (t) => t.common.nav.sources }),
  settings: plain({ segment: 'settings', file: 'settings/SettingsPage', name: (t) => t.common.nav.settings }),
} satisfies Record<string, Page>

export type ViewId = keyof typeof PAGES

function isViewId(id: string): id is ViewId {
  return Object.hasOwn(PAGES, id)
}

/** In the order of the menu. */
export const VIEW_IDS: readonly ViewId[] = Object.keys(PAGES).filter(isViewId)

/** The page on which documents of a kind open; null for a kind that this version does not show. */
export function homeOf(kind: string): ViewId | null {
  return VIEW_IDS.find((id) => PAGES[id].kind === kind) ?? null
}

/** Name of a kind of document; the kind itself where it is not ours. */
export function kindName(kind: string, t: Messages): string {
  const home = homeOf(kind)
  return home === null ? kind : PAGES[home].documentName(t)
}

export const EXAMPLES: readonly Example[] = VIEW_IDS.flatMap((id) => PAGES[id].examples)
