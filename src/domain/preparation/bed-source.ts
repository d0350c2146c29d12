/** Where a hospital finds its beds: care that can wait, by class (LNAZ § 7), an independent clinic, or beds that stand free. */
export const BED_SOURCES = ['class5', 'class4', 'class3', 'independentClinic', 'free'] as const
export type BedSource = (typeof BED_SOURCES)[number]
