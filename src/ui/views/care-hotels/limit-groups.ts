/** The four things that carry beds, as a day tells them, and under which of them a constraint falls. */

import type { LocationDay } from '../../../domain/carehotel/result.ts'

type Binding = LocationDay['binding']

export const LIMIT_GROUPS = ['physical', 'staffed', 'oxygen', 'cover'] as const
export type LimitGroup = (typeof LIMIT_GROUPS)[number]

const GROUPS = {
  physical: 'physical',
  districtNurse: 'staffed',
  nurse: 'staffed',
  nursingAssistant: 'staffed',
  adlHelper: 'staffed',
  support: 'staffed',
  oxygenPoints: 'oxygen',
  oxygenFlow: 'oxygen',
  oxygenPower: 'oxygen',
  oxygenDevices: 'oxygen',
  cover: 'cover',
} as const satisfies Record<Binding, LimitGroup>

export function limitGroup(binding: Binding): LimitGroup {
  return GROUPS[binding]
}
