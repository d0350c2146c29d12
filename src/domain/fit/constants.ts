/**
 * What the fit and the growth of the coming weeks assume. All of it is ours, chosen on starts from October 2020 to
 * August 2021 of the national feed; the optimum is flat: a fifth more or less moves the score by under 3 %.
 */

/** The filter of log admissions. */
export const FILTER = {
  /** Days that the filter looks back. */
  windowDays: 70,
  /** What is left of yesterday's growth today, while the past is read. */
  growthPersistence: 0.97,
  /** Standard deviation of a day's change of growth. */
  growthStep: 0.007,
  /** Standard deviation of a day's log admissions that no count explains. */
  dayNoise: 0.08,
  /** Variance of a count ÷ its mean. */
  overdispersion: 1.5,
  /** Beyond so many standard deviations a day loses its weight … */
  outlierDeviations: 3,
  /** … by this power of how far beyond it lies. */
  outlierPower: 3,
  /** Standard deviation of admissions that follow from beds alone. */
  impliedNoise: 0.4,
  /** Of the first level and the first growth. */
  firstLevelSpread: 0.3,
  firstGrowthSpread: 0.05,
  levelStep: 0.001,
} as const

/** Growth and level of the coming weeks. */
export const FUTURE = {
  /** What is left of today's growth tomorrow: half of it is gone in five and a half days. */
  growthPersistence: 0.88,
  /** Standard deviation of a day's change of growth. */
  growthStep: 0.015,
  /** Pull towards the set point: society brakes when hospitals fill, and loosens when they empty. */
  pullPerDay: 0.002,
  /** The set point: hospital admissions per 100,000 inhabitants a day, and its standard deviation as a logarithm. */
  setPointPer100k: 0.6,
  setPointSpread: 0.6,
  /** Of ward or ICU admissions against all: of the level, and of its walk per √day. */
  shareSpread: 0.05,
  shareWalk: 0.02,
  /** Of the mean stay; wider where no admissions are published. */
  staySpread: 0.08,
  impliedStaySpread: 0.2,
  /** Of beds, per √day, as the stock is replaced. */
  bedWalk: 0.02,
  /** Days over which the difference with the seven-day forecast fades. */
  blendDays: 60,
} as const

/** The stays that are fitted by how earlier stocks ran off. */
export const STAY_FIT = {
  /** Days before which a stock is taken and carried forward. */
  anchorDays: [7, 10, 14],
  /** The last days that are predicted, counted back. */
  targetDays: [0, 1, 2],
  runOffSpread: 0.03,
  /** Standard deviation of the logarithm of a mean stay around what is assumed of it. */
  priorSpread: 0.5,
  /** The stays tried, as logarithms around what is assumed. */
  grid: { low: -0.9, high: 0.6, steps: 61 },
  /** Beyond so many standard deviations the last stand is not believed. */
  credibleDeviations: 3.5,
} as const

/** A region against the country. */
export const REGION = {
  /** Walk of its level against the country's, per √day, until today and from today. */
  offsetWalk: 0.04,
  overdispersion: 2.5,
  dayNoise: 0.15,
  outlierDeviations: 3,
  firstSpread: 0.5,
  /** Without admissions of its own. */
  standSpread: 0.2,
  /** Admissions by which the share of ward and of ICU is drawn to the country's. */
  sharePrior: 20,
  staySpread: 0.15,
  stayGrid: { low: -0.5, high: 0.5, steps: 41 },
} as const

/** Days of admissions before today that a stock is made of. */
export const HISTORY_DAYS = 110
/** A rhythm is read from whole weeks: the constants above were chosen so. */
export const RHYTHM = { weeks: 8, fewestDays: 7 } as const
/** Oldest figure that still speaks of today. */
export const MAX_AGE_DAYS = 3
