/** What a command gives back: the text for stdout, or why it refused. */
import { type Err, err, type Problem, type Result, shown } from '../domain/shared/result.ts'

export interface Refusal {
  readonly code: string
  readonly problems: readonly Problem[]
  /** The file it is about, where several were given. */
  readonly file?: string
}

export type CommandResult = Result<string, Refusal>

/** The command was called in a way that it does not know. */
export function refuseUse(path: string, found: string, expected: string): Err<Refusal> {
  return err({ code: 'usage', problems: [{ code: 'usage', path, found: shown(found), expected }] })
}
