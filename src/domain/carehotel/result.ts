/** What a whole care-hotel plan leads to: what `calc` prints and what the app shows, the same numbers for both. */

import type { Lever } from '../plan/lever.ts'
import type { Band } from './bands.ts'
import type { DistrictNursingGain, Range } from './effects.ts'
import type { MonitoringResult } from './home-monitoring.ts'
import type { Binding } from './limits.ts'
import type { Verdict } from './occupancy.ts'
import type { OperationalDay } from './operational.ts'
import type { Yield } from './rank.ts'
import type { Suitability } from './suitability.ts'
import type { WeekClaim } from './soc-claim.ts'

export interface LocationDay extends OperationalDay {
  readonly occupied: Band
}

export interface LocationResult {
  readonly id: string
  readonly regionId: string
  readonly days: readonly LocationDay[]
  /** Highest number of occupied beds in the plan's days. */
  readonly occupancy: Band
  /** Occupied ÷ operational bed-days. */
  readonly occupiedShare: Band
  readonly admissions: Band
  /** Patients for whom there was no bed: the middle draw. Its band stands beside it. */
  readonly unmet: number
  readonly unmetBand: Band
  readonly emptyBedDays: Band
  readonly verdict: Verdict
  readonly suitability: Suitability
  /** Beds of the largest step: how many were taken from other care (moved) and how many are new (created). */
  readonly beds: { readonly most: number; readonly moved: number; readonly created: number }
  readonly socClaim: readonly WeekClaim[]
}

/** What a mix comes to. Means are per day over the plan. */
export interface MixOutcome {
  /** Id of the mix; null for the plan as it stands. */
  readonly id: string | null
  readonly operationalBeds: number
  readonly mostOperationalBeds: number
  readonly occupiedBeds: number
  /** Occupied ÷ operational bed-days, 0–1; null where no bed operates. */
  readonly occupiedShare: number | null
  /** Patients without a place, median per location added up. */
  readonly unmet: number
  /** What costs most bed-days; null where all beds operate. */
  readonly binding: Binding | null
  readonly scarceNurseHours: number
  readonly bedsPerNurseHour: number | null
  /** The highest week of the claim on concentrators. */
  readonly mostDevices: number
  readonly districtNursingGainPercent: { readonly low: number; readonly high: number }
  /** Teams and lots of which this mix uses more than there is by now. */
  readonly overclaimed: readonly string[]
}

export interface CareHotelResult {
  readonly locations: readonly LocationResult[]
  readonly districtNursingGainPercent: { readonly low: number; readonly high: number }
  readonly socClaim: readonly WeekClaim[]
  /** Patients present on an average day from the first operational day on; what the effects are reckoned with. */
  readonly meanPatients: number
  readonly districtNursing: DistrictNursingGain
  readonly gpConsultsFreedPerDay: number
  readonly wardBedsFreed: Range
  /** What a regional plan's lever takes over; null when no bed ever operates. */
  readonly lever: Pick<Lever, 'start' | 'leadDays' | 'durationDays' | 'effects'> | null
  readonly ranking: readonly Yield[]
  /** All locations as one mix. */
  readonly mix: Yield
  /** The plan as it stands, then every mix that was kept. */
  readonly mixes: readonly MixOutcome[]
  readonly homeMonitoring: readonly MonitoringResult[]
  /** Regional plans that feed this one and were not handed in: their arrivals count as zero. */
  readonly missingSeries: readonly string[]
}
