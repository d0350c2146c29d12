/**
 * Which role may stand in for which, and how many beds the hours of all roles carry then. Every hour is given away once:
 * the beds are the most for which each set of roles finds its hours among those who may do its work (Hall's theorem).
 */
import { STAFF_ROLES, type StaffingNorm, type StaffRole, type StandIn } from './plan.ts'

/** Who may ever stand in: who is trained for more does what asks less, and registered nurses each other's work (inferred). */
export function mayStandIn({ role, for: work }: StandIn): boolean {
  if (role === work) return false
  if (role === 'nurse' && work === 'districtNurse') return true
  return STAFF_ROLES.indexOf(role) < STAFF_ROLES.indexOf(work)
}

const HOURS_PER_DAY = 24
const ROUNDING = 1e-9

/**
 * Beds per role; Infinity where it does not limit. A shortage that several roles share is told by the last of them
 * that has a norm.
 */
export function staffLimits(
  norms: readonly StaffingNorm[],
  hoursPerDay: Readonly<Record<StaffRole, number>>,
  standIns: readonly StandIn[],
): Record<StaffRole, number> {
  const limits: Record<StaffRole, number> = {
    districtNurse: Infinity,
    nurse: Infinity,
    nursingAssistant: Infinity,
    adlHelper: Infinity,
    support: Infinity,
  }
  const asked = norms.filter(({ hoursPerBedDay, minPerShift }) => hoursPerBedDay > 0 || minPerShift > 0)
  const workersOf = (role: StaffRole): StaffRole[] =>
    STAFF_ROLES.filter(
      (other) => other === role || standIns.some((one) => one.role === other && one.for === role),
    )
  for (const set of subsets(asked)) {
    const workers = new Set(set.flatMap(({ role }) => workersOf(role)))
    const hours = [...workers].reduce((sum, role) => sum + hoursPerDay[role], 0)
    const present = set.reduce((sum, { minPerShift }) => sum + minPerShift, 0) * HOURS_PER_DAY
    const perBed = set.reduce((sum, { hoursPerBedDay }) => sum + hoursPerBedDay, 0)
    const enough = hours + ROUNDING >= present
    const beds = enough ? (perBed === 0 ? Infinity : Math.floor(hours / perBed + ROUNDING)) : 0
    const last = set.at(-1)
    if (!last) continue
    // What a set adds to its members alone is a limit of its own; without stand-ins it adds none.
    const alone = Math.min(...set.map(({ role }) => limits[role]))
    if (set.length === 1 || beds < alone) limits[last.role] = Math.min(limits[last.role], beds)
  }
  return limits
}

/** Every set of norms, the smaller ones first. */
function subsets(norms: readonly StaffingNorm[]): StaffingNorm[][] {
  const sets = norms.reduce<StaffingNorm[][]>(
    (found, norm) => [...found, ...found.map((set) => [...set, norm])],
    [[]],
  )
  return sets.slice(1).sort((a, b) => a.length - b.length)
}
