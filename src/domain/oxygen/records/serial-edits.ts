/** Serial numbers that are mended, one or a whole column at once: all of them or none. */
import { err, ok, type Problem, type Result, shown } from '../../shared/result.ts'
import type { OxygenLedgerBody } from './records.ts'
import { readSerial } from './serials.ts'

type Records = Pick<OxygenLedgerBody, 'units' | 'batches'>

/**
 * Reads what was typed for each device, by its id. Refused: what is no serial number, and one that another device of
 * the model has or gets. Paths are `units[3].serialNumber`.
 * @returns the serial numbers as they will stand, of the same devices.
 */
export function editedSerials(
  { units, batches }: Records,
  typed: ReadonlyMap<string, string>,
): Result<ReadonlyMap<string, string>> {
  const modelOf = new Map(batches.map(({ batchId, model }) => [batchId, model]))
  const read = new Map<string, string>()
  const problems: Problem[] = []
  for (const [index, { unitId }] of units.entries()) {
    const text = typed.get(unitId)
    if (text === undefined) continue
    const serial = readSerial(text, `units[${index}].serialNumber`)
    if (serial.ok) read.set(unitId, serial.value)
    else problems.push(...serial.error)
  }
  if (problems.length > 0) return err(problems)
  const seen = new Set<string>()
  for (const [index, { unitId, serialNumber, batch }] of units.entries()) {
    const next = read.get(unitId) ?? serialNumber
    const key = `${modelOf.get(batch) ?? ''}\n${next}`
    if (seen.has(key))
      problems.push({
        code: 'serialTwice',
        path: `units[${index}].serialNumber`,
        found: shown(next),
        expected: null,
      })
    seen.add(key)
  }
  return problems.length > 0 ? err(problems) : ok(read)
}
