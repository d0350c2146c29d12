/** Why a change was refused, as one sentence in the reader's words. */
import { FILE_PROBLEMS, type FileProblemCode, type ProblemCode } from '../../domain/shared/problem-code.ts'
import { foundText } from '../../domain/shared/phrase.ts'
import type { Problem, ReadError } from '../../state/app.svelte.ts'
import { refusalOfWork } from '../../state/refusals.ts'
import type { Language } from './language.ts'

/** What is wrong in the first place that is refused. */
export function refusalSentence({ problems }: ReadError, language: Language): string {
  const [problem] = problems
  return problem === undefined ? language.t.file.problems.other : problemSentence(problem, language)
}

/** What is wrong: what was found there, what is expected. */
export function problemSentence({ code, found, expected }: Problem, { t }: Language): string {
  const told = isOfFile(code) ? sentence(t.file.problems[code]) : t.oxygen.problems[code]
  if (found === null || expected === null) return told
  const parts = { found: foundText(found, t.phrases), expected: foundText(expected, t.phrases) }
  return `${told} ${t.common.field.refused(parts)}`
}

function isOfFile(code: ProblemCode): code is FileProblemCode {
  return FILE_PROBLEMS.some((one) => one === code)
}

/** Does what a field asks for. Returns the sentence of its refusal, or null where it was done. */
export function refusalOf(work: () => void, language: Language): string | null {
  const refusal = refusalOfWork(work)
  return refusal === null ? null : refusalSentence(refusal, language)
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`
}
