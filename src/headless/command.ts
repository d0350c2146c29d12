/** What a command gives back: its answer, or why it refused. */
import { type Err, err, type Problem, type Result, shown } from '../domain/shared/result.ts'

export interface Refusal {
  readonly code: string
  readonly problems: readonly Problem[]
  /** The file it is about, where several were given. */
  readonly file?: string
}

export interface Answer {
  /** For stdout. */
  readonly output: string
  /** For stderr: what should be known about an answer that stands. */
  readonly notice?: string
}

export type CommandResult = Result<Answer, Refusal>

/** The command was called in a way that it does not know. */
export function refuseUse(path: string, found: string, expected: string): Err<Refusal> {
  return err({ code: 'usage', problems: [{ code: 'usage', path, found: shown(found), expected }] })
}
