/** People by role: what levers need on top of the usual staff, and who is at hand for it. */

export const STAFF_ROLES = [
  'intensivist',
  'icuNurse',
  'wardNurse',
  'districtNurse',
  'careWorker',
  'volunteer',
  'soldier',
] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** People of one role, in full-time equivalents; volunteers and soldiers in persons. */
export interface StaffNeed {
  readonly role: StaffRole
  readonly people: number
}

/** Who is at hand for levers, per role; null where nobody has stated it, and then no need is tested against it. */
export type StaffPool = Readonly<Record<StaffRole, number | null>>
