/** What a command gives back: its answer, or why it refused. */
import { type SignalProblem } from '../file/feed/signals.ts'
import type { Found, Phrase } from '../domain/shared/phrase.ts'
import type { FeedProblem } from '../domain/observed/feed-preview.ts'
import { type Err, err, type Problem, type Result, shown } from '../domain/shared/result.ts'

/** A problem of a file or a feed, or how a command was called: of that, what is expected is said in English. */
export type Told = Problem | FeedProblem | SignalProblem | Called

interface Called {
  readonly code: 'usage' | 'cannotRead'
  readonly path: string
  readonly found: Found
  readonly expected: Phrase | { readonly said: string }
}

export interface Refusal {
  readonly code: string
  readonly problems: readonly Told[]
  /** The file it is about, where several were given. */
  readonly file?: string
}

export interface Answer {
  /** For stdout. */
  readonly output: string
  /** For stderr: what should be known about an answer that stands. */
  readonly notice?: string
  /** 0 unless told. */
  readonly exitCode?: number
}

export type CommandResult = Result<Answer, Refusal>

/** The command was called in a way that it does not know. */
export function refuseUse(path: string, found: string, expected: string): Err<Refusal> {
  return err({
    code: 'usage',
    problems: [{ code: 'usage', path, found: shown(found), expected: { said: expected } }],
  })
}
