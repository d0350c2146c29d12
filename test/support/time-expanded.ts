/**
 * The transfers of expected patients once more, in another form: patients are followed as flow through places and days
 * (own ones who may still go, own ones who never may, guests), not as a deviation from a census, and all ways are there
 * at once. For documents in which nobody drives a whole day: flights, send and receive limits, and room on day 1 hold.
 * Written as the text of a linear program, so that nothing of the product's builder is shared.
 */
import loadHighs from 'highs'
import type { Distribution } from '../../src/domain/distribution/distribution.ts'
import { slowFairShare } from './slow-fair-share.ts'
import { settingsOf } from './slow-transfers.ts'

const highs = await loadHighs()

/** The least bed-days above capacity that any flow of expected patients reaches. */
export function leastOverflowByFlow(body: Distribution): number {
  const settings = settingsOf(body)
  const { regions } = body
  const stay = 1 - 1 / settings.meanStayDays
  const pairs = regions.flatMap((_from, i) => regions.flatMap((_to, j) => (i === j ? [] : [[i, j] as const])))
  const rows: string[] = []
  const term = (factor: number, name: string): string =>
    `${factor < 0 ? '-' : '+'} ${Math.abs(factor).toFixed(12)} ${name}`
  const all = (names: readonly string[], sign = 1): string => names.map((name) => term(sign, name)).join(' ')
  const mostOnDayOne = roomOnDayOne(body, stay)

  for (let t = 0; t < settings.horizonDays; t += 1) {
    regions.forEach((region, i) => {
      const { hfno = 0, notBecauseOfCovid = 0, occupied, sendLimitPerDay, receiveLimitPerDay } = region
      const staying = hfno + notBecauseOfCovid
      const comesIn = region.inflowPerDay?.[t] ?? 0
      const sent = pairs.filter(([from]) => from === i).map(([, j]) => `x_${i}_${j}_${t}`)
      const received = pairs.filter(([, to]) => to === i).map(([j]) => `x_${j}_${i}_${t}`)
      const yesterday = (name: string): string => (t === 0 ? '' : term(-stay, `${name}_${i}_${t - 1}`))
      const fromStart = (patients: number): number => (t === 0 ? patients * stay : 0)
      const { movableInflowShare: part } = settings
      rows.push(
        `${term(1, `own_${i}_${t}`)} ${yesterday('own')} ${all(sent)} = ${fromStart(occupied - staying) + comesIn * part}`,
        `${term(1, `fix_${i}_${t}`)} ${yesterday('fix')} = ${fromStart(staying) + comesIn * (1 - part)}`,
        `${term(1, `guest_${i}_${t}`)} ${yesterday('guest')} ${all(received, -1)} = 0`,
        `${all([`own_${i}_${t}`, `fix_${i}_${t}`, `guest_${i}_${t}`])} ${term(-1, `over_${i}_${t}`)} <= ${region.roomPerDay?.[t] ?? region.capacity}`,
      )
      if (sendLimitPerDay !== undefined) rows.push(`${all(sent)} <= ${sendLimitPerDay}`)
      if (receiveLimitPerDay !== undefined) rows.push(`${all(received)} <= ${receiveLimitPerDay}`)
      if (t === 0) rows.push(`${all(received)} <= ${mostOnDayOne[i] ?? 0}`)
    })
    rows.push(`${all(pairs.map(([i, j]) => `x_${i}_${j}_${t}`))} <= ${settings.helicopter.patientsPerDay}`)
  }
  const over = regions.flatMap((_one, i) =>
    Array.from({ length: settings.horizonDays }, (_, t) => `over_${i}_${t}`),
  )
  const text = `Minimize\n obj: ${all(over)}\nSubject To\n${rows.map((row, r) => ` r${r}: ${row}`).join('\n')}\nEnd\n`
  const answer = highs.solve(text)
  if (answer.Status !== 'Optimal') throw new Error(answer.Status)
  return answer.ObjectiveValue
}

/** Nobody is sent on day 1 where there is no bed then, or no part of the share is left. */
function roomOnDayOne({ regions }: Distribution, stay: number): number[] {
  const census = regions.map(({ occupied, inflowPerDay = [] }) => occupied * stay + (inflowPerDay[0] ?? 0))
  const staying = regions.map(({ notBecauseOfCovid = 0 }) => notBecauseOfCovid * stay)
  const covid = census.map((patients, i) => patients - (staying[i] ?? 0))
  const beds = regions.map(({ capacity, roomPerDay = [] }) => roomPerDay[0] ?? capacity)
  const { share } = slowFairShare(
    Math.round(covid.reduce((sum, patients) => sum + patients, 0)),
    regions.map(({ id, key }, i) => ({
      id,
      key,
      capacity: Math.max(0, Math.floor((beds[i] ?? 0) - (staying[i] ?? 0))),
      spared: false,
    })),
  )
  return regions.map((_one, i) =>
    Math.max(0, Math.min((beds[i] ?? 0) - (census[i] ?? 0), (share[i] ?? 0) - (covid[i] ?? 0))),
  )
}
