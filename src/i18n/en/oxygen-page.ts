/** Words of the pages of the oxygen ledger, in English. */

import { booking } from './oxygen/booking.ts'
import { claims } from './oxygen/claims.ts'
import { demand } from './oxygen/demand.ts'
import { events } from './oxygen/events.ts'
import { ledger } from './oxygen/ledger.ts'
import { loans } from './oxygen/loans.ts'
import { meeting } from './oxygen/meeting.ts'
import { records } from './oxygen/records.ts'
import { stock } from './oxygen/stock.ts'

export const oxygenPage = {
  ...ledger,
  ...stock,
  ...loans,
  ...demand,
  ...claims,
  ...meeting,
  ...events,
  ...booking,
  ...records,
}
