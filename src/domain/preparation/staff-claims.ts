/**
 * Who counts on which people besides the deployments here: teams that care hotels share out, and measures of the regional
 * plan, the steps of the ICU among them. One register for all, so that nobody is promised twice.
 */
import type { CareHotelPlan } from '../carehotel/plan.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { STAFF_ROLES, type StaffRole } from '../plan/staff.ts'
import type { StaffClaim, StaffRegister } from './staff-flags.ts'

/** Hours that somebody of a team works a week, where only hours are stated (inferred, as in a new deployment). */
const HOURS_PER_PERSON = 24
const LONGEST_ID = 64

/** Names by which a list of the plan's people is found: `verpleegkundige kliniek (fte)`. */
export type RoleNames = Readonly<Record<StaffRole, string>>

/** Lists of teams, each with the locations that its hours were promised to. */
export function claimsOfCareHotels(plans: readonly CareHotelPlan[]): readonly StaffRegister[] {
  return plans.flatMap(({ staffOffers, locations }) =>
    staffOffers.map(({ id, team, hoursPerWeek, shares }): StaffRegister => ({
      name: team,
      people: Math.floor(hoursPerWeek / HOURS_PER_PERSON),
      claims: shares.map(({ locationId, hoursPerWeek: hours }) => ({
        id: `${id}.${locationId}`.slice(0, LONGEST_ID),
        by: locations.find((location) => location.id === locationId)?.name ?? locationId,
        people: Math.ceil(hours / HOURS_PER_PERSON),
      })),
    })),
  )
}

/** A list for every role of which the plan states how many there are, with the measures in use that need them. */
export function claimsOfPlan(
  { staffPool, levers }: RegionalPlan,
  names: RoleNames,
): readonly StaffRegister[] {
  return STAFF_ROLES.flatMap((role) => {
    const people = staffPool[role]
    if (people === null) return []
    const claims = levers
      .filter(({ enabled }) => enabled)
      .flatMap(({ id, title, needs }) =>
        needs
          .filter((need) => need.role === role && need.people > 0)
          .map((need) => ({ id, by: title, people: Math.ceil(need.people) })),
      )
    return [{ name: names[role], people: Math.floor(people), claims }]
  })
}

/**
 * The registers with what was found: a list that is known keeps the people that stand on it, and gets claims that it did not
 * hold or that changed; a new list is added. Twice adds nothing.
 */
export function withClaims(
  registers: readonly StaffRegister[],
  found: readonly StaffRegister[],
): readonly StaffRegister[] {
  return found.reduce<readonly StaffRegister[]>((now, list) => {
    const known = now.find(({ name }) => folded(name) === folded(list.name))
    if (!known) return list.claims.length === 0 ? now : [...now, list]
    const claims = joined(known.claims, list.claims)
    return now.map((one) => (one === known ? { ...known, claims } : one))
  }, registers)
}

function joined(before: readonly StaffClaim[], found: readonly StaffClaim[]): readonly StaffClaim[] {
  const renewed = before.map((claim) => found.find(({ id }) => id === claim.id) ?? claim)
  return [...renewed, ...found.filter(({ id }) => !before.some((claim) => claim.id === id))]
}

/** Two people who write down one team do not type its name alike. */
function folded(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase()
}
