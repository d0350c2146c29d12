/** The three levers of district nursing as gains on the patients visited (IG&H p. 17–19). All values are shares. */

/**
 * Joint downscaling: the part of the work that is personal care × the part of it that is dropped (IG&H p. 17: 10 % of
 * personal care is dropped and the published gain is 8 %, so personal care is inferred to be 80 % of the work).
 */
export function jointDownscalingGainShare(personalCareShare: number, droppedShare: number): number {
  return personalCareShare * droppedShare
}

/**
 * Regional route coordination: the part of working time that is travel × the part of it that is saved (IG&H p. 17, 18:
 * 25 % × one half is 12.5 %). The report counts time saved as patients gained.
 */
export function routeCoordinationGainShare(travelShare: number, savedShare: number): number {
  return travelShare * savedShare
}

/**
 * Time that a patient in a care hotel saves: no travel, and what remains is done more efficiently. 25 % and 25 % save
 * 1 − 0.75 × 0.75 = 43.75 % (inferred from IG&H p. 17, 19).
 */
export function careHotelTimeSavedShare(travelShare: number, efficiencyShare: number): number {
  return 1 - (1 - travelShare) * (1 - efficiencyShare)
}

/**
 * Care hotels: the share of patients who are there × the time each saves × their care intensity, 1 being the average
 * patient (inferred from IG&H p. 17, 19: 6,700 of 304,000 give 0.96 % at intensity 1 and 3.9 % at 4, published as
 * +1–4 %). `hotelPatients` and `patients` count the same month.
 */
export function careHotelGainShare({
  hotelPatients,
  patients,
  travelShare,
  efficiencyShare,
  careIntensity,
}: {
  readonly hotelPatients: number
  readonly patients: number
  readonly travelShare: number
  readonly efficiencyShare: number
  readonly careIntensity: number
}): number {
  return (hotelPatients / patients) * careHotelTimeSavedShare(travelShare, efficiencyShare) * careIntensity
}
