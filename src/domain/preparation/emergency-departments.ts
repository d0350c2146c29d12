/**
 * Emergency departments of a region (IG&H p. 9, 15; LNAZ § 5.3): load, who closes, and what the closure asks of the
 * others. Arrivals of a closed department go to the open ones, the nearer the more, in whole patients, so that no
 * arrival is lost; a department that this overloads closes as the next.
 */
import { divideBeds } from './capacity-request.ts'

const HOURS_A_DAY = 24

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

export interface EmergencyOutcome {
  readonly departments: readonly DepartmentLoad[]
  /** Arrivals a day for which no department is open. */
  readonly withoutPlace: number
}

/** The departments after every closure has had its effect. Arrivals in = arrivals of the outcome + without place. */
export function emergencyLoads(departments: readonly EmergencyDepartment[]): EmergencyOutcome {
  const arrivals = new Map(departments.map((one) => [one.id, one.covidArrivals + one.otherArrivals]))
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
    for (const { id } of open) arrivals.set(id, (arrivals.get(id) ?? 0) + (parts[id] ?? 0))
  }
  for (const one of departments) if (one.closed) close(one, 'closed')
  const mayFollow = (one: EmergencyDepartment): boolean => !closed.has(one.id) && loadOf(one) > one.places
  while (closed.size > 0) {
    const next = departments.find(mayFollow)
    if (!next) break
    close(next, 'knockOn')
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
  }
}

function distanceKm(a: EmergencyDepartment, b: EmergencyDepartment): number {
  const [east, north] = [a.eastKm - b.eastKm, a.northKm - b.northKm]
  return Math.sqrt(east * east + north * north)
}
