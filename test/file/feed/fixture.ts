import { existsSync, readFileSync } from 'node:fs'
import type { FeedPreview, FeedProblem } from '../../../src/domain/observed/feed-preview.ts'
import { readLcpsFeed } from '../../../src/file/feed/lcps.ts'

export const V1 = fixture('lcps-v1.csv')
export const V2 = fixture('lcps-v2.csv')
export const V3 = fixture('lcps-v3.csv')

const REAL_FEED = '../shared/data/lcps-datafeed-2020-2021.csv'
/** Whether the full feed of 613 days is at hand. */
export const hasRealFeed = existsSync(REAL_FEED)
/** The full feed; empty where it is not at hand. */
export const realFeed = hasRealFeed ? readFileSync(REAL_FEED, 'utf8') : ''

const REAL_CASES = '../shared/data/vr-daily-2020-2021.csv'
/** Infections and admissions per safety region and day; empty where they are not at hand. */
export const realCases = existsSync(REAL_CASES) ? readFileSync(REAL_CASES, 'utf8') : ''

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/feed/${name}`, import.meta.url), 'utf8')
}

/** The preview of a feed that has to be readable. */
export function previewOf(text: string): FeedPreview {
  const result = readLcpsFeed(text)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** The problems of a feed that has to be refused. */
export function problemsOf(text: string): FeedProblem[] {
  const result = readLcpsFeed(text)
  if (result.ok) throw new Error('was read')
  return result.error
}
