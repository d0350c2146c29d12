/** The rest of the app, brought into memory behind the reader's back once the first screen stands. */

/** Brings one piece into memory; false where it is not to be had now. */
export type Piece = () => Promise<boolean>

/** How long to wait for a network or a filled cache before what failed is tried again. */
const RETRY_MS = 20_000

/** One piece at a time, each when the page has nothing better to do, again and again until all are here. */
export async function loadRest(pieces: readonly Piece[]): Promise<void> {
  let missing = pieces
  while (missing.length > 0) {
    const failed: Piece[] = []
    for (const piece of missing) {
      await idle()
      if (!(await piece())) failed.push(piece)
    }
    missing = failed
    if (missing.length > 0) await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}

/** Safari knows no idle time: there a pause has to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2_000 })
    else setTimeout(resolve, 100)
  })
}
