/**
 * The result of a document of any kind: plain JSON data. The calculation itself is the domain's. A kind's result is
 * `result` in the module of its name in this folder, and listed nowhere else.
 */
import type { AppDocument } from '../../file/envelope.ts'
import type { CalcOptions } from './result-of.ts'

interface ResultModule {
  result(body: unknown, options: CalcOptions, beside: readonly AppDocument[]): object | Promise<object>
}

/** Each calculates bodies of its own kind, and a document's kind says which that is. */
const MODULES = import.meta.glob<ResultModule>(['./*.ts', '!./index.ts', '!./result-of.ts'])

export async function resultOf(
  { id, kind, revision, body }: AppDocument,
  options: CalcOptions,
  beside: readonly AppDocument[],
): Promise<object> {
  const load = MODULES[`./${kind}.ts`]
  if (!load) throw new Error(`no result of a ${kind}`)
  const module = await load()
  return { documentId: id, kind, revision, ...(await module.result(body, options, beside)) }
}
