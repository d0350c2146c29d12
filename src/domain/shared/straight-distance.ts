/** Distance as the crow flies between two places in the Netherlands, on a plane: within three percent. */

const KM_PER_DEGREE = 111.2
/** Cosine of 52°: how much shorter a degree to the east is than one to the north. */
const EAST_SHRINK = 0.61566

interface Point {
  /** Degrees east and north. */
  readonly lon: number
  readonly lat: number
}

export function straightKm(a: Point, b: Point): number {
  const [east, north] = [(a.lon - b.lon) * EAST_SHRINK, a.lat - b.lat]
  return KM_PER_DEGREE * Math.sqrt(east * east + north * north)
}

/** An estimate has no parts of a kilometre. */
export function roundedKm(km: number): number {
  return Math.round(km)
}
