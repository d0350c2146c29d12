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
  document: {
    name: 'Oxygen ledger',
    page: 'Oxygen',
    examples: {
      'soc-winter-2021': {
        title: 'Oxygen at home, winter 2021–2022',
        shows: '2,500 SOCs, 1,300 more, and a peak of 7,100 patients.',
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
