/**
 * Brings a refusal to the field in which the change was typed. Between a field and the session lie views that pass a
 * value on; the session answers at once, and so whoever began the change hears it without their help.
 */
import type { ReadError } from '../file/read-error.ts'

let heard: ReadError[] | null = null

/** Does `work`. Returns why a change that it began was refused, or null. */
export function refusalOfWork(work: () => void): ReadError | null {
  const outer = heard
  const mine: ReadError[] = []
  heard = mine
  try {
    work()
  } finally {
    heard = outer
  }
  return mine[0] ?? null
}

/** Tells a refusal. False where nobody listens, and the page has to say it. */
export function hearRefusal(refusal: ReadError): boolean {
  heard?.push(refusal)
  return heard !== null
}
