/** English of nl/sources.ts. */

import type { sources as dutch } from '../nl/sources.ts'
import type { Widened } from '../nl/index.ts'

export const sources: Widened<typeof dutch> = {
  summary: ({ figures, documents, inferred, read, version }) =>
    `Adempauze holds ${figures} figures, from ${documents} documents and of our own; ${inferred} are our own inferences. It calculates with ${read}, the others stand as background (edition ${version}).`,
  summaryHint: 'Inputs of a plan can be replaced by your own; the plan then shows what the default was.',
  figures: 'figures',
  documents: 'documents',
  inferred: 'our own inference',
  filter: {
    title: 'Search and choose',
    text: 'Search in name, source and note',
    subject: 'Subject',
    allSubjects: 'All subjects',
    onlyInferred: 'Only our own inferences',
    found: ({ shown, count }) => (shown === count ? `all ${count} figures` : `${shown} of ${count} figures`),
    none: 'No figure fits this choice.',
    clear: 'Show all',
  },
  columns: {
    context: 'Background: nothing is calculated with it.',
    figure: 'Figure',
    value: 'Value',
    unit: 'Unit',
    low: 'Low',
    high: 'High',
    source: 'Source',
    place: 'Place',
    date: 'Of',
    note: 'Note',
  },
  ours: 'our own inference',
  regions: {
    title: 'Regions and allocation key',
    rows: 'The ten rows of the LNAZ table',
    eleven: 'The eleven acute-care regions',
    region: 'Region',
    name: 'Name',
    key: 'Allocation key',
    beds999: 'ICU beds, Government Gazette',
    beds1141: 'ICU beds, step 1',
    beds1250: 'ICU beds, step 2',
    inhabitants: 'Inhabitants',
    latitude: 'Latitude',
    longitude: 'Longitude',
    total: 'Together',
    inferred: 'inferred',
    keySource: ({ document, place }) => `Key and beds: ${document}, ${place}.`,
    inhabitantsSource: ({ document, place, date }) => `Inhabitants: ${document}, ${place}, ${date}.`,
    centreSource: ({ document, place, date }) => `Coordinates: ${document.toLowerCase()}, ${place}, ${date}.`,
  },
  list: {
    title: 'Documents',
    caption: 'Source documents',
    document: 'Title',
    publisher: 'Publisher',
    date: 'Date',
    figures: 'Figures',
  },
}
