/**
 * How people fill in the demand: weeks taken over from regional plans, patients of their own, new patients beside them.
 * Each answers new settings; where a figure comes from is written with the figure.
 */
import { daysBetween, type IsoWeek, mondayOf } from '../../shared/civil-date.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { DemandOrigin, DemandPlan, DemandSettings, WeekPatients } from '../records/demand-settings.ts'
import type { RecordedAt } from '../records/events.ts'
import { compareText } from '../../shared/compare-text.ts'
import { weeksOfPlans } from '../records/plan-weeks.ts'
import { countedTwice } from './plan-demand.ts'
import { concurrentPatients, HOME_OXYGEN_DURATION, withMeanDays } from './survival.ts'

/**
 * The settings with the weeks of the plans in the place of what stood there. Weeks that the plans do not cover stay
 * as people filled them in; weeks of plans taken over before go. @returns the refusal of `countedTwice` instead.
 */
export function withPlans(
  settings: DemandSettings,
  plans: readonly DemandPlan[],
  rowOf: (region: string) => string | null,
  changedAt: RecordedAt,
): Result<DemandSettings> {
  const twice = countedTwice(plans, rowOf)
  if (twice.length > 0) return err(twice)
  const taken = weeksOfPlans(plans).weeks
  const covered = new Set(taken.map((week) => week.isoWeek))
  const known = new Map(settings.weeks.map((week) => [week.isoWeek, week.inflowPerWeek]))
  const kept = settings.weeks.filter(
    (week) => !covered.has(week.isoWeek) && originOf(week, settings) !== 'PLANS',
  )
  const fresh = taken.map((week) => withNew(week, known.get(week.isoWeek) ?? 0))
  const weeks = [...kept, ...fresh].toSorted((left, right) => compareText(left.isoWeek, right.isoWeek))
  return ok({ ...settings, weeks, plans, changedAt })
}

/** Where the figure of a week comes from. */
export function originOf(
  week: WeekPatients,
  settings: Pick<DemandSettings, 'origin'>,
): DemandSettings['origin'] {
  return week.origin ?? settings.origin
}

/** What people fill in counts as theirs: a week that they change no longer comes from the plans. */
export function ownOrigin({ origin }: Pick<DemandSettings, 'origin'>): DemandOrigin {
  return origin === 'PLANS' ? 'MEETING' : origin
}

/** The settings with patients at the same time as people filled them in, by week. */
export function withOwnPatients(
  settings: DemandSettings,
  patients: ReadonlyMap<IsoWeek, number>,
): DemandSettings {
  const weeks = settings.weeks.map((week): WeekPatients => {
    const next = patients.get(week.isoWeek)
    if (next === undefined || next === week.patients) return week
    const own = { isoWeek: week.isoWeek, patients: next, origin: ownOrigin(settings) }
    return withNew(own, week.inflowPerWeek ?? 0)
  })
  return { ...settings, weeks }
}

/** The settings with new patients per week, by week; 0 takes a week's figure away. */
export function withNewPatients(
  settings: DemandSettings,
  newPatients: ReadonlyMap<IsoWeek, number>,
): DemandSettings {
  const weeks = settings.weeks.map((week): WeekPatients => {
    const next = newPatients.get(week.isoWeek)
    if (next === undefined) return week
    const { isoWeek, patients, origin, band } = week
    const plain = { isoWeek, patients, ...(origin && { origin }), ...(band && { band }) }
    return withNew(plain, next)
  })
  return { ...settings, weeks }
}

/**
 * The settings with patients at the same time worked out of new patients per week, in the weeks that have those and
 * do not come from plans. Weeks that follow each other count on; after a week without new patients it starts afresh.
 */
export function withPatientsOfInflow(settings: DemandSettings): DemandSettings {
  const fit = withMeanDays(HOME_OXYGEN_DURATION, settings.clinicalDays)
  const patients = new Map<IsoWeek, number>()
  for (const run of runsWithInflow(settings.weeks)) {
    const present = concurrentPatients(
      run.map(({ inflowPerWeek = 0 }) => inflowPerWeek),
      fit,
    )
    for (const [index, week] of run.entries()) {
      if (originOf(week, settings) !== 'PLANS') patients.set(week.isoWeek, Math.round(present[index] ?? 0))
    }
  }
  return withOwnPatients(settings, patients)
}

function runsWithInflow(weeks: readonly WeekPatients[]): WeekPatients[][] {
  const runs: WeekPatients[][] = []
  let previous: WeekPatients | undefined
  for (const week of weeks) {
    const has = (week.inflowPerWeek ?? 0) > 0
    const goesOn = previous !== undefined && isNextWeek(previous.isoWeek, week.isoWeek)
    if (has && goesOn) runs.at(-1)?.push(week)
    else if (has) runs.push([week])
    previous = has ? week : undefined
  }
  return runs
}

function isNextWeek(week: IsoWeek, next: IsoWeek): boolean {
  const [monday, other] = [mondayOf(week), mondayOf(next)]
  return monday !== null && other !== null && daysBetween(monday, other) === 7
}

function withNew(week: WeekPatients, inflowPerWeek: number): WeekPatients {
  return inflowPerWeek === 0 ? week : { ...week, inflowPerWeek }
}
