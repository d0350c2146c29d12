/**
 * Classes of regular hospital care by urgency (LNAZ § 7): 1 and 2 acute and semi-acute, never put off before phase 3;
 * 3 critical but plannable, within six weeks; 4 and 5 plannable. Put off in the order 5, 4, 3.
 */

export const DEFERRABLE_CLASSES = [5, 4, 3] as const
/** A class that levers may put off. */
export type CareClass = (typeof DEFERRABLE_CLASSES)[number]

/** Links in which regular hospital care lies. */
export const HOSPITAL_LINKS = ['ward', 'icu'] as const
export type HospitalLink = (typeof HOSPITAL_LINKS)[number]

/** What comes in of regular care, and what becomes of it where it is put off. All ours, and a planner's to change. */
export interface RegularCare {
  /**
   * Patients of a class who come in each week, where a planner knows; left out: as many as the beds of the class treat,
   * by its usual part of the base load.
   */
  readonly arrivalsPerWeek?: ByLinkAndClass
  /** Part of the base load that a class takes, 0–1, where a planner knows; left out: the usual part. */
  readonly classShares?: ByLinkAndClass
  /** Mean stay of patients of classes 3–5, in days: turns bed-days into patients. */
  readonly stayDays: Readonly<Record<HospitalLink, number>>
  /** Part of class 3 that has waited six weeks and becomes acute, 0–1. */
  readonly acuteShare: number
  /** Part of what waits that is not done any more, per week, 0–1. */
  readonly lostSharePerWeek: number
  /** Most that is caught up on a day, as a part of the base load: staff must recover (LNAZ § 2.2.5). */
  readonly catchUpShare: number
  /** Beds in independent clinics and rehabilitation that take this care over, classes 3–5 (LNAZ § 5.2). */
  readonly elsewhereBeds: number
}

/** One number per class of a link, of those that a planner states. */
export type ByLinkAndClass = Partial<
  Readonly<Record<HospitalLink, Partial<Readonly<Record<CareClass, number>>>>>
>

/** The part of the base load that a class takes, 0–1: as the figures of the reference, which a test holds it to. */
export const USUAL_CLASS_SHARES: Readonly<Record<CareClass, number>> = { 5: 0.1, 4: 0.15, 3: 0.2 }

export const USUAL_REGULAR_CARE: RegularCare = {
  stayDays: { ward: 5, icu: 4 },
  acuteShare: 0.2,
  lostSharePerWeek: 0,
  catchUpShare: 0.05,
  elsewhereBeds: 0,
}

/** The part of a link's base load that a class takes, 0–1: as stated, or as usual. */
export function classShareOf(
  { classShares }: Pick<RegularCare, 'classShares'>,
  link: HospitalLink,
  careClass: CareClass,
): number {
  return classShares?.[link]?.[careClass] ?? USUAL_CLASS_SHARES[careClass]
}

/** Class 3 has to be treated within so many days (LNAZ § 4.2, § 7.2: six weeks). */
export const CLASS_3_WITHIN_DAYS = 42
