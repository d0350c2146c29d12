/** A monitor, as in the app: the lights of every link and area, weeks of GP and district nursing, flows and access. */
import { calculateMonitor } from '../../domain/monitor/calculate.ts'
import { CHAIN_LINKS } from '../../domain/shared/care-chain.ts'
import type { AreaStands } from '../../domain/monitor/chain-light.ts'
import type { ResultOf } from './result-of.ts'

/** `links` speaks of the first area, which is the whole; `areas` of every one. */
export const result: ResultOf<'monitor'> = (body) => {
  const { stands, gp, nursing, flows, access } = calculateMonitor(body)
  const [whole] = stands
  return {
    links: whole ? linksOf(whole) : {},
    areas: stands.map((area) => ({ id: area.areaId, links: linksOf(area) })),
    gp,
    districtNursing: nursing,
    flows,
    access,
  }
}

function linksOf({ links }: AreaStands) {
  return Object.fromEntries(
    CHAIN_LINKS.map((link) => {
      const { value, unit, light, asOf, trend, capacity, load, absence, parts } = links[link]
      return [link, { value, unit, light, asOf, trend, capacity, load, absence, parts }]
    }),
  )
}
