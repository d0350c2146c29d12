/** Who is at hand for the steps of ICU upscaling, in the region of a plan and in each of its hospitals. */
import type { Hospital } from './hospital.ts'
import { sumOfHospitals } from './hospitals-of-plan.ts'
import { UNSTATED_ICU_PEOPLE, type IcuPeople } from './icu-people.ts'
import type { RegionalPlan } from './regional-plan.ts'

/** Who is at hand in the region: the sum of its hospitals where all of them state it, or else what is stated for the region. */
export function icuPeopleOf({ hospitals = [], icuPeople = UNSTATED_ICU_PEOPLE }: RegionalPlan): IcuPeople {
  const sum = sumOfHospitals(hospitals)
  const weeks = hospitals.flatMap(({ stepTwoWeeks }) => stepTwoWeeks ?? [])
  return {
    ...icuPeople,
    nurses: sum.icuNurses ?? icuPeople.nurses,
    intensivists: sum.intensivists ?? icuPeople.intensivists,
    supporters: sum.supporters ?? icuPeople.supporters,
    inTraining: sum.inTraining ?? icuPeople.inTraining,
    // The region holds what the hospital holds that gives up first.
    ...(weeks.length > 0 && { stepTwoWeeks: Math.min(...weeks) }),
  }
}

/** Who is at hand in a hospital. Extra MICU vehicles are the region's. */
export function icuPeopleOfHospital(plan: RegionalPlan, hospital: Hospital): IcuPeople {
  const { courseDays, stepTwoWeeks } = plan.icuPeople ?? UNSTATED_ICU_PEOPLE
  const weeks = hospital.stepTwoWeeks ?? stepTwoWeeks
  return {
    nurses: hospital.icuNurses,
    intensivists: hospital.intensivists,
    supporters: hospital.supporters ?? 0,
    inTraining: hospital.inTraining ?? 0,
    courseDays,
    ...(weeks !== undefined && { stepTwoWeeks: weeks }),
  }
}
