/**
 * Early discharge with home oxygen and prevented admissions: what they give the ward (IG&H p. 22–23, 63). Shares are
 * between 0 and 1, days are days in bed.
 */

export interface EarlyDischarge {
  /** Share of admitted patients who are eligible. */
  readonly eligibleShare: number
  /** Days in bed that each of them saves. */
  readonly daysSaved: number
  /** Length of stay on the ward without the lever, above 0. */
  readonly stayDays: number
}

/**
 * Extra ward capacity as a share of what stands: eligible share × days saved ÷ length of stay (IG&H p. 22–23). With the
 * inferred stay of 7.2 days: 20 % and 2 to 5 days give 5.6 % to 13.9 %, published as +6–14 %.
 */
export function earlyDischargeGainShare({ eligibleShare, daysSaved, stayDays }: EarlyDischarge): number {
  return (eligibleShare * daysSaved) / stayDays
}

/**
 * What widening eligibility adds, as a share of the capacity without early discharge (IG&H p. 22): 50 % instead of 20 %
 * gives another 8.3 % to 20.8 %, published as +8–21 %.
 */
export function widerEligibilityGainShare({
  fromShare,
  toShare,
  daysSaved,
  stayDays,
}: Omit<EarlyDischarge, 'eligibleShare'> & { readonly fromShare: number; readonly toShare: number }): number {
  return earlyDischargeGainShare({ eligibleShare: toShare - fromShare, daysSaved, stayDays })
}

/** Ward capacity with early discharge, in beds, not rounded (IG&H p. 63: 2,250 becomes 2,469 or 2,797). */
export function bedsWithEarlyDischarge(beds: number, lever: EarlyDischarge): number {
  return beds * (1 + earlyDischargeGainShare(lever))
}

/** The length of stay that a published gain implies, in days: the inverse of `earlyDischargeGainShare`. */
export function impliedStayDays({
  eligibleShare,
  daysSaved,
  gainShare,
}: Omit<EarlyDischarge, 'stayDays'> & { readonly gainShare: number }): number {
  return (eligibleShare * daysSaved) / gainShare
}

/**
 * Days in bed avoided by monitoring patients at home before they are admitted (Isala, IG&H p. 23): 40 % of them avoid
 * an admission of 3 days.
 */
export function bedDaysPrevented({
  monitoredPatients,
  preventedShare,
  stayDays,
}: {
  readonly monitoredPatients: number
  readonly preventedShare: number
  readonly stayDays: number
}): number {
  return monitoredPatients * preventedShare * stayDays
}
