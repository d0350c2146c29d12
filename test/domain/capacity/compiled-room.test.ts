/** Demand and room worked out by the compiled loops, against the plain definitions, to the last bit. */
import { describe, expect, it } from 'vitest'
import { passOn, writeDemand, writeRoom } from '../../../src/domain/capacity/balance.ts'
import { ColumnMemory } from '../../../src/domain/capacity/column-memory.ts'
import { datedEffects } from '../../../src/domain/capacity/lever-effects.ts'
import { sendHome } from '../../../src/domain/capacity/send-home.ts'
import { simulateOwnDemand } from '../../../src/domain/demand/own-demand.ts'
import { LINK_IDS } from '../../../src/domain/shared/care-chain.ts'
import {
  LEVER_CATALOGUE_IDS,
  leverFromCatalogue,
  leverScaleOf,
} from '../../../src/reference/lever-catalogue.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const DAYS = 30

describe.each([1, 23, 24])('the compiled loops, %d draws', (draws) => {
  const bare = { ...defaultPlan('NL', 'pressureOnAllCare'), draws, horizonDays: DAYS }
  const levers = LEVER_CATALOGUE_IDS.map((id, at) => ({
    ...leverFromCatalogue(id, {
      id,
      title: id,
      start: addDays(bare.startDate, at % 9),
      ...leverScaleOf(bare),
    }),
    enabled: true,
  }))
  const plan = { ...bare, levers }
  const own = simulateOwnDemand(plan, { firstDraw: 0, lastDraw: draws })
  const effects = datedEffects(plan, own)
  const cells = DAYS * draws
  const memory = ColumnMemory.of(4, cells, draws)

  it.each(LINK_IDS)('give on %s what is said plainly', (link) => {
    if (memory === null) throw new Error('no memory')
    const here = effects.filter((dated) => dated.effect.link === link)
    const worked = [() => new Float64Array(cells), () => memory.take()].map((take) => {
      const [caught, demand, room] = [take().fill(1.5), take(), take()]
      const home = { served: new Float64Array(cells).fill(0.7), leaving: new Float64Array(cells).fill(0.4) }
      writeRoom(room, plan, own, link, here, home)
      writeDemand(demand, own, link, here, caught, home)
      const overflows = passOn(demand, room, caught, 0.3)
      const sent = sendHome(demand, room, effects, plan, own)
      const told = [demand, room, caught].map((column) => column.slice())
      for (const column of [caught, demand, room]) if (memory.holds(column)) memory.giveBack(column)
      return { told, overflows, sent }
    })
    expect(worked[1]).toEqual(worked[0])
  })
})
