/** The parts of a calculation, on a thread of their own: see parts-work.ts. */
import { once } from 'node:events'
import { bundle, startThread } from './bundle.ts'
import type { Row } from './row.ts'

export async function measure(): Promise<Row[]> {
  const thread = await startThread(await bundle('parts-work'))
  thread.postMessage({ call: 'measureParts', args: [] })
  const [rows] = (await once(thread, 'message')) as [Row[]]
  await thread.terminate()
  return rows
}
