/**
 * Undo and redo as plain data: lists of references to earlier states, which share what did not change. Knows
 * nothing of documents, storage or the screen.
 */

/** A state to go to, and the name of the change that leads away from it. */
export interface Step<T> {
  readonly state: T
  readonly label: string
}

export interface History<T> {
  /** Oldest first. */
  readonly past: readonly Step<T>[]
  /** Nearest last. */
  readonly future: readonly Step<T>[]
  /** The change that a following one with the same key joins, as one drag of a slider is one step. */
  readonly joinable: { readonly key: string; readonly untilMs: number } | null
}

export const NO_HISTORY: History<never> = { past: [], future: [], joinable: null }

const MAX_STEPS = 200
/** A pause this long ends a joined change, also without a `settle`. */
const JOIN_WITHIN_MS = 1_000

/**
 * After a change away from `before`. Changes with the same `key`, shortly after one another, are one step; while
 * something is `held`, however long it takes.
 */
export function record<T>(
  history: History<T>,
  before: Step<T>,
  key: string | null,
  atMs: number,
  held = false,
): History<T> {
  const joins = key !== null && history.joinable?.key === key && atMs <= history.joinable.untilMs
  return {
    past: joins ? history.past : [...history.past, before].slice(-MAX_STEPS),
    future: [],
    joinable: key === null ? null : { key, untilMs: held ? Infinity : atMs + JOIN_WITHIN_MS },
  }
}

/** The next change starts a step of its own. */
export function settle<T>(history: History<T>): History<T> {
  return history.joinable === null ? history : { ...history, joinable: null }
}

export interface Travel<T> {
  readonly history: History<T>
  readonly state: T
}

/** One step back from `present`, or null at the beginning. */
export function goBack<T>(history: History<T>, present: T): Travel<T> | null {
  const step = history.past.at(-1)
  if (!step) return null
  const { past, future } = history
  return {
    history: {
      past: past.slice(0, -1),
      future: [...future, { state: present, label: step.label }],
      joinable: null,
    },
    state: step.state,
  }
}

/** One step forward again, or null where nothing was undone. */
export function goForward<T>(history: History<T>, present: T): Travel<T> | null {
  const step = history.future.at(-1)
  if (!step) return null
  const { past, future } = history
  return {
    history: {
      past: [...past, { state: present, label: step.label }],
      future: future.slice(0, -1),
      joinable: null,
    },
    state: step.state,
  }
}
