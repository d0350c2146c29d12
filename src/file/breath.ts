/** Long work in the page's own thread, with pauses in which the page can answer its reader. */

/** Work between two pauses, in ms: well below what is felt. */
const WORK_MS = 10

/** A function to be awaited between small steps: it pauses once the work since the last pause took long enough. */
export function breather(): () => Promise<void> | void {
  let began = performance.now()
  return () => {
    if (performance.now() - began < WORK_MS) return
    return new Promise((resolve) => {
      setTimeout(() => {
        began = performance.now()
        resolve()
      })
    })
  }
}
