/** The documents the figures come from, named in full. No figure stands here. */

import type { SourceDocumentId } from '../domain/shared/figure.ts'

export interface SourceDocument {
  readonly id: SourceDocumentId
  /** Title in Dutch; a work that was published in English keeps its own title. */
  readonly titleNl: string
  readonly titleEn: string
  readonly publisher: string
  /** As precise as is known: `2021-12`, `2022-01`, `2022`. */
  readonly date: string
}

type Entries = Readonly<Record<SourceDocumentId, Omit<SourceDocument, 'id'>>>

const entries: Entries = {
  'soc-letter-2021': {
    titleNl: 'Kamerbrief over de aanschaf van stationaire zuurstofconcentratoren',
    titleEn: 'Letter to Parliament on buying stationary oxygen concentrators',
    publisher: 'Ministerie van VWS',
    date: '2021-12',
  },
  'ministry-response-2021': {
    titleNl:
      'Bijlage bij Kamerbrief: acties naar aanleiding van het rapport over kortetermijnscenario’s omikron',
    titleEn: 'Annex to a letter to Parliament: actions following the report on short-term omicron scenarios',
    publisher: 'Ministerie van VWS',
    date: '2022-01',
  },
  'igh-2022': {
    titleNl: 'Kortetermijnscenario’s in verband met de omikronvariant',
    titleEn: 'Short-term scenarios in view of the omicron variant',
    publisher: 'IG&H',
    date: '2022-01',
  },
  'lnaz-upscaling-2022': {
    titleNl: 'Coördinatie- en opschalingsplan COVID-19 2022/2023',
    titleEn: 'COVID-19 coordination and upscaling plan 2022/2023',
    publisher: 'Landelijk Netwerk Acute Zorg (LNAZ)',
    date: '2022',
  },
  'policy-framework-2020': {
    titleNl: 'Kamerbrief: tijdelijk beleidskader voor het waarborgen van acute zorg in de COVID-19-pandemie',
    titleEn:
      'Letter to Parliament: temporary policy framework for safeguarding acute care in the COVID-19 pandemic',
    publisher: 'Ministerie van VWS',
    date: '2020-10',
  },
  'lcps-feed': {
    titleNl: 'Dagelijkse cijfers van het LCPS',
    titleEn: 'Daily figures of the LCPS',
    publisher: 'Landelijk Coördinatiecentrum Patiënten Spreiding (LCPS)',
    date: '2020–2021',
  },
  'cbs-2021': {
    titleNl: 'Inwoners per gemeente, 1 januari 2021',
    titleEn: 'Inhabitants per municipality, 1 January 2021',
    publisher: 'Centraal Bureau voor de Statistiek (CBS)',
    date: '2021-01-01',
  },
  'jcm-2022-7236': {
    titleNl: 'Starting Home Telemonitoring and Oxygen Therapy Directly after Emergency Department Assessment',
    titleEn: 'Starting Home Telemonitoring and Oxygen Therapy Directly after Emergency Department Assessment',
    publisher: 'Journal of Clinical Medicine 2022;11(23):7236',
    date: '2022-12-06',
  },
  'bmc-2020-270': {
    titleNl: 'COVID-19 length of hospital stay: a systematic review and data synthesis',
    titleEn: 'COVID-19 length of hospital stay: a systematic review and data synthesis',
    publisher: 'Rees, Nightingale et al., BMC Medicine 2020;18:270',
    date: '2020-09-03',
  },
  'bmc-2020-329': {
    titleNl: 'Adapting hospital capacity to meet changing demands during the COVID-19 pandemic',
    titleEn: 'Adapting hospital capacity to meet changing demands during the COVID-19 pandemic',
    publisher: 'McCabe et al., BMC Medicine 2020;18:329',
    date: '2020-10-16',
  },
  'ejor-2022': {
    titleNl: 'Modeling COVID-19 hospital admissions and occupancy in the Netherlands',
    titleEn: 'Modeling COVID-19 hospital admissions and occupancy in the Netherlands',
    publisher: 'Bekker, uit het Broek & Koole, European Journal of Operational Research',
    date: '2022-01-05',
  },
  'ahrq-2007': {
    titleNl: 'Mass Medical Care with Scarce Resources: A Community Planning Guide',
    titleEn: 'Mass Medical Care with Scarce Resources: A Community Planning Guide',
    publisher: 'Agency for Healthcare Research and Quality (AHRQ)',
    date: '2007-02',
  },
  'who-hwfe-2020': {
    titleNl: 'Health Workforce Estimator (HWFE)',
    titleEn: 'Health Workforce Estimator (HWFE)',
    publisher: 'WHO Regional Office for Europe',
    date: '2020',
  },
  'who-concentrators-2015': {
    titleNl: 'Technical specifications for oxygen concentrators',
    titleEn: 'Technical specifications for oxygen concentrators',
    publisher: 'World Health Organization (WHO)',
    date: '2015',
  },
  public: {
    titleNl: 'Openbare bron op het web',
    titleEn: 'Public source on the web',
    publisher: '–',
    date: '2020–2022',
  },
  literature: {
    titleNl: 'Vakliteratuur',
    titleEn: 'Professional literature',
    publisher: '–',
    date: '2020–2022',
  },
  'own-inference': {
    titleNl: 'Eigen afleiding',
    titleEn: 'Our own inference',
    publisher: 'Adempauze',
    date: '2022',
  },
}

/** One source document by id. */
export function sourceDocument(id: SourceDocumentId): SourceDocument {
  return { id, ...entries[id] }
}

/** All source documents in the order of the sources view; ids are the keys, so none can be missing. */
export const sourceDocumentIds: readonly SourceDocumentId[] = Object.keys(entries).filter(isSourceDocumentId)

function isSourceDocumentId(text: string): text is SourceDocumentId {
  return Object.hasOwn(entries, text)
}
