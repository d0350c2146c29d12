/**
 * Work that a page can do piece by piece, such as drawing new pictures: the first at once, each of the others in a task of
 * its own, so that between two of them a click or a key is heard.
 */

const waiting: (() => void)[] = []
let isTaken = false

/** Does `work` when it is its turn. Returns the way to call it off. */
export function inTurn(work: () => void): () => void {
  if (isTaken) waiting.push(work)
  else {
    isTaken = true
    queueMicrotask(next)
    work()
  }
  return () => callOff(work)
}

/** The same of work that is never done at once: what stands before it on the page comes first. */
export function inLaterTurn(work: () => void): () => void {
  waiting.push(work)
  if (!isTaken) next()
  return () => callOff(work)
}

function callOff(work: () => void): void {
  const place = waiting.indexOf(work)
  if (place >= 0) waiting.splice(place, 1)
}

/** The next in line, if there is one. A message is a task of its own, and comes sooner than a timer. */
function next(): void {
  isTaken = waiting.length > 0
  if (!isTaken) return
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    waiting.shift()?.()
    next()
  }
  port2.postMessage(null)
}
