/** What people pin on a day of a picture, for whoever looks next: a decision that falls, a figure that is not what it seems. */

import type { LinkId } from '../shared/care-chain.ts'
import type { CivilDate } from '../shared/civil-date.ts'

export interface DayNote {
  readonly id: string
  readonly on: CivilDate
  /** On whose picture it is pinned. */
  readonly link: LinkId
  readonly text: string
}
