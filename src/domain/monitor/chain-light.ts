/**
 * One light per link of the chain and area (LNAZ §3.4): how much of the room is in use, how old the figure is, and
 * where it has gone in a week. The limits are ours (occupancy of 80 and 95 %) and are set in the document.
 */
import { CHAIN_LINKS, type ChainLink, type LINK_UNITS } from '../shared/care-chain.ts'
import { type CivilDate, daysBetween } from '../shared/civil-date.ts'
import type { MonitoredArea, ObservedFigure } from './observed-figure.ts'

/** A figure with what it counts and how often there is one. */
export interface ChainFigure extends ObservedFigure {
  readonly unit: StandUnit
  readonly everyDays: number
}

/** What a link's figures count, or weighted GP contacts in a week. */
export type StandUnit = (typeof LINK_UNITS)[ChainLink] | 'weightedContactsPerWeek'

export interface LightRule {
  /** From this share of the room on (0–1) a link is amber, and red. */
  readonly amberFrom: number
  readonly redFrom: number
  /** A daily figure older than this many days says nothing any more; one of a week or two so much later. */
  readonly staleAfterDays: number
}

/** Inferred: the sources name no limits. */
export const USUAL_LIGHTS: LightRule = { amberFrom: 0.8, redFrom: 0.95, staleAfterDays: 2 }

/** Grey: no figure, no room to hold it against, or too old. */
export type Light = 'green' | 'amber' | 'red' | 'grey'

export interface LinkStand {
  readonly light: Light
  /** Whether there is a figure that is too old. */
  readonly isStale: boolean
  /** Null: no figure. */
  readonly value: number | null
  readonly unit: StandUnit | null
  readonly capacity: number | null
  /** Share of the room in use; null where there is no figure or no room. */
  readonly load: number | null
  readonly asOf: CivilDate | null
  readonly ageDays: number | null
  /** Change over the seven days before the figure; null where there is none of seven days earlier. */
  readonly trend: number | null
  readonly absence: number | null
  /** How many parts the sum was made of, and how many there are; null where the figure is the area's own. */
  readonly parts: { readonly known: number; readonly of: number } | null
}

export interface AreaStands {
  readonly areaId: string
  readonly links: Readonly<Record<ChainLink, LinkStand>>
}

export const NO_STAND: LinkStand = {
  light: 'grey',
  isStale: false,
  value: null,
  unit: null,
  capacity: null,
  load: null,
  asOf: null,
  ageDays: null,
  trend: null,
  absence: null,
  parts: null,
}

const TREND_DAYS = 7

/** Every area in order, as it stands on a day. An area without a figure of its own is the sum of its parts. */
export function chainStands(
  areas: readonly MonitoredArea[],
  figures: readonly ChainFigure[],
  on: CivilDate,
  rule: LightRule,
): readonly AreaStands[] {
  const byPlace = new Map<string, ChainFigure[]>()
  for (const figure of figures) {
    if (figure.on > on) continue
    const place = `${figure.areaId} ${figure.link}`
    const series = byPlace.get(place)
    if (series) series.push(figure)
    else byPlace.set(place, [figure])
  }
  for (const series of byPlace.values()) series.sort((a, b) => (a.on < b.on ? -1 : 1))
  const stands = new Map<string, Map<ChainLink, LinkStand>>()
  // Parts stand after what they are part of: from the last to the first, each sum finds its parts.
  for (const area of [...areas].reverse()) {
    const parts = areas.filter(({ within }) => within === area.id)
    const links = CHAIN_LINKS.map((link): [ChainLink, LinkStand] => {
      const own = byPlace.get(`${area.id} ${link}`)
      if (own) return [link, standOf(own, on, rule)]
      const ofParts = parts.map(({ id }) => stands.get(id)?.get(link) ?? NO_STAND)
      return [link, sumOf(ofParts, rule)]
    })
    stands.set(area.id, new Map(links))
  }
  return areas.map(({ id }) => ({
    areaId: id,
    links: Object.fromEntries(stands.get(id) ?? []) as Record<ChainLink, LinkStand>,
  }))
}

/** @param series of one place, in order of date, at least one. */
function standOf(series: readonly ChainFigure[], on: CivilDate, rule: LightRule): LinkStand {
  const last = series.at(-1)
  if (!last) return NO_STAND
  const { value, unit, capacity, absence, on: asOf, everyDays } = last
  const before = series.find((figure) => daysBetween(figure.on, asOf) === Math.max(TREND_DAYS, everyDays))
  const trend = before ? value - before.value : null
  const ageDays = daysBetween(asOf, on)
  const isStale = ageDays > rule.staleAfterDays + everyDays - 1
  return { ...lit(value, capacity, isStale, rule), isStale, unit, asOf, ageDays, trend, absence, parts: null }
}

/** The sum of the parts, as old as the oldest of them. Where one says nothing (any more) the sum says nothing either. */
function sumOf(parts: readonly LinkStand[], rule: LightRule): LinkStand {
  if (parts.length === 0) return NO_STAND
  const known = parts.filter(({ value, isStale }) => value !== null && !isStale)
  const units = new Set(known.map(({ unit }) => unit))
  const count = { known: known.length, of: parts.length }
  // Consults a day and weighted contacts a week do not add up.
  if (known.length < parts.length || units.size > 1) return { ...NO_STAND, parts: count }
  const value = addedUp(known, (part) => part.value)
  const capacity = addedUp(known, (part) => part.capacity)
  return {
    ...lit(value, capacity, false, rule),
    isStale: false,
    unit: known[0]?.unit ?? null,
    asOf: known.reduce<CivilDate | null>((oldest, { asOf }) => earlierOf(oldest, asOf), null),
    ageDays: Math.max(...known.map(({ ageDays }) => ageDays ?? 0)),
    trend: addedUp(known, ({ trend }) => trend),
    absence: null,
    parts: count,
  }
}

/** Null where one of them is not known: a sum without it would be too low. */
function addedUp(stands: readonly LinkStand[], valueOf: (stand: LinkStand) => number | null): number | null {
  return stands.reduce<number | null>((sum, stand) => {
    const value = valueOf(stand)
    return sum === null || value === null ? null : sum + value
  }, 0)
}

function earlierOf(one: CivilDate | null, other: CivilDate | null): CivilDate | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

/** @param isGrey whether the figure says too little to judge by. */
function lit(
  value: number | null,
  capacity: number | null,
  isGrey: boolean,
  { amberFrom, redFrom }: LightRule,
): Pick<LinkStand, 'light' | 'value' | 'capacity' | 'load'> {
  if (value === null || capacity === null) return { light: 'grey', value, capacity, load: null }
  // Without any room one patient is too many.
  const load = capacity > 0 ? value / capacity : value > 0 ? Infinity : 0
  const light = load >= redFrom ? 'red' : load >= amberFrom ? 'amber' : 'green'
  return { light: isGrey ? 'grey' : light, value, capacity, load: Number.isFinite(load) ? load : null }
}
