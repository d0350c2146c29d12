/** Where a number comes from, as a planner cites it in a file. */
import * as v from 'valibot'
import { CARE_HOTEL_TEXTS } from '../../domain/carehotel/fields.ts'
import type { SourceDocumentId } from '../../domain/shared/figure.ts'
import { text } from './fields.ts'

/** A record, so that a document added to the product cannot be forgotten here. */
const DOCUMENTS: Readonly<Record<SourceDocumentId, SourceDocumentId>> = {
  'soc-letter-2021': 'soc-letter-2021',
  'ministry-response-2021': 'ministry-response-2021',
  'igh-2022': 'igh-2022',
  'lnaz-upscaling-2022': 'lnaz-upscaling-2022',
  'policy-framework-2020': 'policy-framework-2020',
  'lcps-feed': 'lcps-feed',
  'cbs-2021': 'cbs-2021',
  'jcm-2022-7236': 'jcm-2022-7236',
  'bmc-2020-270': 'bmc-2020-270',
  'bmc-2020-329': 'bmc-2020-329',
  'ejor-2022': 'ejor-2022',
  'ahrq-2007': 'ahrq-2007',
  'who-hwfe-2020': 'who-hwfe-2020',
  'who-concentrators-2015': 'who-concentrators-2015',
  public: 'public',
  literature: 'literature',
  'own-inference': 'own-inference',
}

export const sourceSchema = v.strictObject({
  document: v.picklist(Object.values(DOCUMENTS)),
  place: text(CARE_HOTEL_TEXTS.sourcePlace),
  date: text(CARE_HOTEL_TEXTS.sourceDate),
})
