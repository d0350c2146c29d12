/**
 * The published table beside the computed share. The two differ where a table was drawn up from bed agreements
 * and not from its own rounded key (LNAZ annex 1: AZEUR 53 and NAZMN 91 against 52 and 92). Both are shown.
 */
import type { DistributionRegion } from './distribution.ts'

export interface PublishedDifference {
  readonly region: string
  readonly published: number
  readonly computed: number
  /** computed − published. */
  readonly difference: number
  /**
   * `rounding`: within one patient, so the table rounds otherwise or starts from bed agreements;
   * `capacity`: the region is full or spared; `key`: more than rounding explains, so another key or other patients.
   */
  readonly because: 'rounding' | 'capacity' | 'key'
}

/**
 * Every region whose published share differs from the computed one, in the order of the document.
 * Empty when the document carries no complete table for exactly the patients that were shared: two tables of
 * different totals cannot be compared row by row.
 */
export function publishedDifferences(
  patients: number,
  regions: readonly DistributionRegion[],
  computed: { readonly share: Readonly<Record<string, number>>; readonly full: readonly string[] },
): PublishedDifference[] {
  const published = regions.map(({ publishedShare }) => publishedShare)
  const total = published.reduce<number>((sum, share) => sum + (share ?? Number.NaN), 0)
  if (total !== patients) return []
  return regions.flatMap((region) => {
    const { id, publishedShare = 0, spared } = region
    const share = computed.share[id] ?? 0
    const difference = share - publishedShare
    if (difference === 0) return []
    const limited = spared !== null || computed.full.includes(id)
    const because = limited ? 'capacity' : Math.abs(difference) <= 1 ? 'rounding' : 'key'
    return [{ region: id, published: publishedShare, computed: share, difference, because }]
  })
}
