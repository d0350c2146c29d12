/** The desk on 20,000 spoilt files (csv, paste, xlsx), the same at every run: values, listed refusals, and faults. */
import { faultOf, outcomesOf, spoiltFile } from '../support/desk-fuzz.ts'

const FILES = 20_000

/** @param args how many files, 20,000 unless told. */
export async function attack([files = String(FILES)]: readonly string[]): Promise<boolean> {
  const counts = new Map<string, number>()
  const faults: string[] = []
  let longest = 0
  for (let seed = 0; seed < Number(files); seed++) {
    const start = performance.now()
    const fault = await faultOf(seed).catch((thrown: unknown) => String(thrown))
    longest = Math.max(longest, performance.now() - start)
    if (fault !== null) faults.push(`${seed} ${fault}`)
    for (const outcome of new Set(await outcomesOf(spoiltFile(seed)).catch(() => ['thrown'])))
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  }
  console.log(`${files} spoilt files; neither a value nor a listed refusal: ${faults.length}`)
  console.log(`longest of them: ${longest.toFixed(0)} ms`)
  for (const fault of faults.slice(0, 10)) console.log(`  fault: ${fault}`)
  for (const [code, count] of [...counts].toSorted((a, b) => b[1] - a[1])) console.log(`  ${code}: ${count}`)
  return faults.length === 0
}
