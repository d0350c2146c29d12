/**
 * Emergency departments of a region (IG&H p. 9, 15; LNAZ § 5.3): load, who closes, and what the closure asks of the
 * others. Arrivals of a closed department go to the open ones, the nearer the more, in whole patients, so that no
 * arrival is lost; a department that this overloads closes as the next.
 */
import { divideBeds } from './capacity-request.ts'

export const HOURS_A_DAY = 24

export interface EmergencyDepartment {
  readonly id: string
  readonly name: string
  /** Patients a day, because of COVID and otherwise. */
  readonly covidArrivals: number
  readonly otherArrivals: number
  readonly stayHours: number
  /** Patients who wait there for a bed on the ward. */
  readonly boarding: number
  readonly places: number
  /** Closed by decision. */
  readonly closed: boolean
  /** Place on the map, kilometres from any origin that all share. */
  readonly eastKm: number
  readonly northKm: number
  /** Beds on the wards that stand free for it until 17:00; absent while nobody has counted them. */
  readonly freeBeds?: number
}

/** What is assumed of every department of the region. */
export interface EmergencyRule {
  /** Share (0–1) of other arrivals that the out-of-hours GP post takes over (LNAZ § 5.2). */
  readonly gpPostShare: number
  /** Share (0–1) of arrivals that come by ambulance, and minutes of driving per kilometre further. */
  readonly ambulanceShare: number
  readonly minutesPerKm: number
  /** Share (0–1) of arrivals that are admitted, and of them that come between 17:00 and 8:00. */
  readonly admittedShare: number
  readonly eveningNightShare: number
}

/** All inferred: no source names them. Evening and night are fifteen hours of the day's twenty-four. */
export const USUAL_EMERGENCY_RULE: EmergencyRule = {
  gpPostShare: 0,
  ambulanceShare: 0.3,
  minutesPerKm: 1,
  admittedShare: 0.33,
  eveningNightShare: 0.625,
}

export interface DepartmentLoad {
  readonly id: string
  readonly name: string
  /** Patients a day, those of closed departments included; 0 where it is closed. */
  readonly arrivals: number
  /** Places in use at a time: arrivals × stay + boarding. */
  readonly load: number
  readonly places: number
  /** `closed` by decision; `knockOn`: overloaded by what the closed ones sent. */
  readonly state: 'open' | 'full' | 'closed' | 'knockOn'
}

/** What the closure of a department that is open now leads to. */
export interface ClosureEffect {
  readonly id: string
  /** Departments that it overloads, in the order in which they close. */
  readonly follow: readonly string[]
}

export interface EmergencyOutcome {
  readonly departments: readonly DepartmentLoad[]
  /** Arrivals a day for which no department is open. */
  readonly withoutPlace: number
  /** Arrivals a day whom the GP post takes over. */
  readonly atGpPost: number
  /** Minutes a day that ambulances drive further because departments are closed. */
  readonly ambulanceMinutes: number
  /** Departments in the order in which they were overloaded. */
  readonly followed: readonly string[]
}

/**
 * The departments after every closure has had its effect. Arrivals in = arrivals of the outcome + without place + at
 * the GP post.
 */
export function emergencyLoads(
  departments: readonly EmergencyDepartment[],
  rule: EmergencyRule = USUAL_EMERGENCY_RULE,
): EmergencyOutcome {
  const helped = departments.map(({ otherArrivals }) => Math.round(otherArrivals * rule.gpPostShare))
  const arrivals = new Map(
    departments.map((one, at) => [one.id, one.covidArrivals + one.otherArrivals - (helped[at] ?? 0)]),
  )
  const followed: string[] = []
  let furtherKm = 0
  const closed = new Map<string, 'closed' | 'knockOn'>()
  const loadOf = ({ id, stayHours, boarding }: EmergencyDepartment): number =>
    ((arrivals.get(id) ?? 0) * stayHours) / HOURS_A_DAY + boarding
  let withoutPlace = 0
  const close = (one: EmergencyDepartment, why: 'closed' | 'knockOn'): void => {
    closed.set(one.id, why)
    const moved = arrivals.get(one.id) ?? 0
    arrivals.set(one.id, 0)
    const open = departments.filter(({ id }) => !closed.has(id))
    if (open.length === 0) withoutPlace += moved
    const keys = open.map((other) => ({ id: other.id, key: 1 / (1 + distanceKm(one, other)) }))
    const parts = divideBeds(moved, keys)
    for (const other of open) {
      const part = parts[other.id] ?? 0
      arrivals.set(other.id, (arrivals.get(other.id) ?? 0) + part)
      furtherKm += part * distanceKm(one, other)
    }
  }
  for (const one of departments) if (one.closed) close(one, 'closed')
  const mayFollow = (one: EmergencyDepartment): boolean => !closed.has(one.id) && loadOf(one) > one.places
  while (closed.size > 0) {
    const next = departments.find(mayFollow)
    if (!next) break
    close(next, 'knockOn')
    followed.push(next.name)
  }
  return {
    departments: departments.map((one) => {
      const load = closed.has(one.id) ? one.boarding : loadOf(one)
      const state = closed.get(one.id) ?? (load > one.places ? 'full' : 'open')
      return {
        id: one.id,
        name: one.name,
        arrivals: arrivals.get(one.id) ?? 0,
        load,
        places: one.places,
        state,
      }
    }),
    withoutPlace,
    atGpPost: helped.reduce((sum, patients) => sum + patients, 0),
    ambulanceMinutes: furtherKm * rule.ambulanceShare * rule.minutesPerKm,
    followed,
  }
}

/** What would follow if one more department closed: one answer for each that is open now. */
export function closureEffects(
  departments: readonly EmergencyDepartment[],
  rule: EmergencyRule = USUAL_EMERGENCY_RULE,
): readonly ClosureEffect[] {
  return departments
    .filter(({ closed }) => !closed)
    .map(({ id }) => ({
      id,
      follow: emergencyLoads(
        departments.map((one) => (one.id === id ? { ...one, closed: true } : one)),
        rule,
      ).followed,
    }))
}

function distanceKm(a: EmergencyDepartment, b: EmergencyDepartment): number {
  const [east, north] = [a.eastKm - b.eastKm, a.northKm - b.northKm]
  return Math.sqrt(east * east + north * north)
}
