/** The desk on 20,000 spoilt files (csv, paste, xlsx), the same at every run: values, listed refusals, and faults. */
import { faultOf, outcomesOf, spoiltFile } from '../support/desk-fuzz.ts'
import type { Row } from './row.ts'

const FILES = 20_000

export async function measure(): Promise<Row[]> {
  const counts = new Map<string, number>()
  const faults: string[] = []
  let longest = 0
  for (let seed = 0; seed < FILES; seed++) {
    const start = performance.now()
    const fault = await faultOf(seed).catch((thrown: unknown) => String(thrown))
    longest = Math.max(longest, performance.now() - start)
    if (fault !== null) faults.push(`${seed} ${fault}`)
    for (const outcome of new Set(await outcomesOf(spoiltFile(seed)).catch(() => ['thrown'])))
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  }
  const told = [...counts].toSorted((a, b) => b[1] - a[1])
  return [
    {
      what: `Spoilt files that are no value and no listed refusal, of ${FILES}`,
      value: String(faults.length),
      aim: 'aim 0',
    },
    { what: 'Longest of them', value: `${longest.toFixed(0)} ms` },
    ...faults.slice(0, 10).map((fault) => ({ what: 'Fault', value: fault })),
    ...told.map(([code, count]) => ({ what: `  ${code}`, value: String(count) })),
  ]
}
