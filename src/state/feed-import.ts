/** Reads a daily feed that a planner chose or pasted. Nothing is kept: what comes back is a preview. */
import type { FeedPreview, FeedProblem } from '../domain/observed/feed-preview.ts'
import { err, type Result } from '../domain/shared/result.ts'
import { decodeText } from '../file/feed/decode-text.ts'
import { feedProblem } from '../file/feed/feed-problem.ts'
import { MAX_FEED_BYTES } from '../file/feed/feed-table.ts'
import { readLcpsFeed } from '../file/feed/lcps.ts'

export type FeedReading = Result<FeedPreview, FeedProblem[]>

export const readFeedText = (text: string): FeedReading => readLcpsFeed(text)

/** Refuses by size before it reads: a planner may drop anything. */
export async function readFeedFile(file: File): Promise<FeedReading> {
  if (file.size > MAX_FEED_BYTES) {
    return err([feedProblem('tooLarge', {}, String(file.size), String(MAX_FEED_BYTES))])
  }
  return readLcpsFeed(decodeText(await file.arrayBuffer()))
}
