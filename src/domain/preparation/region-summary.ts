/**
 * What a national coordinator reads of one region's preparation beside the others. Readiness, actions and messages are
 * judged on one day for all, so that an old file is grey; counts are of the file's own day. What a file does not state,
 * or only a regional plan that is not at hand could tell, is null: never a zero.
 */
import type { ChainLink } from '../shared/care-chain.ts'
import { type CivilDate, daysBetween } from '../shared/civil-date.ts'
import { compareText } from '../shared/compare-text.ts'
import { isLate } from './actions.ts'
import { calculatePreparation } from './calculate.ts'
import type { Expectation } from './expectation.ts'
import { messageState } from './messages.ts'
import type { Preparation } from './preparation.ts'
import { judgeReadiness, type QuestionId, type ThemeReadiness } from './readiness.ts'
import type { SocAnswer } from './soc-test.ts'
import { firstShortDay } from './staff-hours.ts'

export interface RegionSummary {
  readonly asOf: CivilDate
  /** Older than an answer may be: its counts say nothing of today. */
  readonly isOld: boolean
  readonly readiness: readonly ThemeReadiness[]
  /** What is to be asked of the region now. */
  readonly ask: readonly QuestionId[]
  readonly lateActions: number | null
  readonly socs: SocAnswer | null
  /** Patients who wait in a hospital for a place elsewhere. */
  readonly blocked: number | null
  /** Emergency departments that are full or closed. */
  readonly closed: number | null
  /** The department that is likeliest to close in the days ahead. */
  readonly closure: { readonly name: string; readonly risk: number; readonly on: CivilDate } | null
  /** The first link that runs short of hours; `on` null: none does. Null: no hours are stated. */
  readonly staff: { readonly link: ChainLink | null; readonly on: CivilDate | null } | null
  /** Beds of the first day that is asked for. */
  readonly request: { readonly on: CivilDate; readonly asked: number; readonly agreed: number | null } | null
  /** The stock that ends first, at the use that is rarely exceeded; null: of none can it be told. */
  readonly stock: { readonly name: string; readonly until: CivilDate } | null
  readonly coversOpen: number | null
  readonly lateMessages: number | null
}

/** The day on which all regions are judged: the newest of their files. */
export function dayOfAll(preparations: readonly Preparation[]): CivilDate | null {
  return (
    preparations
      .map(({ asOf }) => asOf)
      .toSorted()
      .at(-1) ?? null
  )
}

export function summariseRegion(
  body: Preparation,
  expected: Expectation | null,
  on: CivilDate,
): RegionSummary {
  const outcome = calculatePreparation(body, expected)
  const { emergency, staff, stocks, covers } = outcome
  const readiness = judgeReadiness(body.readiness, on, body.readinessRule)
  const ending = stocks
    .flatMap(({ name, p95: { low } }) => (low && !low.atLeast ? [{ name, until: low.until }] : []))
    .toSorted((a, b) => compareText(a.until, b.until))
  return {
    asOf: body.asOf,
    isOld: daysBetween(body.asOf, on) > body.readinessRule.staleAfterDays,
    readiness,
    ask: readiness.flatMap(({ ask }) => ask),
    lateActions: countIn(body.actions, (action) => isLate(action, on)),
    socs: expected?.socTest ?? null,
    blocked: body.places.length === 0 ? null : outcome.relief.blocked,
    closed: countIn(emergency.departments, ({ state }) => state !== 'open'),
    closure: likeliestClosure(outcome),
    staff: body.workforce.links.length === 0 ? null : firstShortage(staff),
    request: firstRequest(outcome.request, body.asOf),
    stock: ending[0] ?? null,
    coversOpen:
      body.covers.length === 0 && outcome.coverTotals === null
        ? null
        : covers.filter(({ flags }) => flags.length > 0).length + outcome.uncovered.length,
    lateMessages: countIn(
      body.messages,
      (message) => messageState(message, body.phase, body.phaseSince, on) === 'late',
    ),
  }
}

type Outcome = ReturnType<typeof calculatePreparation>

/** How many of what is stated; null where nothing is. */
function countIn<Item>(items: readonly Item[], counts: (item: Item) => boolean): number | null {
  return items.length === 0 ? null : items.filter(counts).length
}

/** Of days ahead where a plan tells them, else of today. */
function likeliestClosure({ asOf, emergency }: Outcome): RegionSummary['closure'] {
  const nameOf = (id: string): string => emergency.departments.find((one) => one.id === id)?.name ?? id
  const risks = emergency.risks.flatMap(({ id, now, highest }) => {
    if (highest) return [{ name: nameOf(id), risk: highest.risk, on: highest.on }]
    return now === null ? [] : [{ name: nameOf(id), risk: now, on: asOf }]
  })
  return risks.toSorted((a, b) => b.risk - a.risk)[0] ?? null
}

function firstShortage(staff: Outcome['staff']): NonNullable<RegionSummary['staff']> {
  const links = [...new Set(staff.map(({ link }) => link))]
  const short = links
    .flatMap((link) => {
      const on = firstShortDay(staff, link)
      return on === null ? [] : [{ link, on }]
    })
    .toSorted((a, b) => compareText(a.on, b.on))
  return short[0] ?? { link: null, on: null }
}

function firstRequest(rows: Outcome['request'], asOf: CivilDate): RegionSummary['request'] {
  const on = rows
    .map(({ date }) => date)
    .toSorted()
    .find((date) => date >= asOf)
  if (on === undefined) return null
  const own = rows.filter(({ date }) => date === on)
  const answered = own.filter(({ agreed }) => agreed !== null)
  return {
    on,
    asked: own.reduce((sum, { asked }) => sum + asked, 0),
    agreed: answered.length === 0 ? null : answered.reduce((sum, { agreed }) => sum + (agreed ?? 0), 0),
  }
}
