/** Words of the pages of the oxygen ledger. The ledger’s own words (events, accounts, flags) stand in oxygen.ts. */

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
  document: {
    name: 'Zuurstofgrootboek',
    page: 'Zuurstof',
    examples: {
      'soc-winter-2021': {
        title: 'Zuurstof thuis, winter 2021–2022',
        shows: '2.500 SOC’s, 1.300 erbij, en een piek van 7.100 patiënten.',
      },
    },
  },
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
