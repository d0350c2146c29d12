/**
 * Access to regular care beside one another: the same in the whole country is what distribution is for (policy framework
 * 2020, measure 2). Per region what waits of each class, how much of class 3 is treated in time, and when the backlog
 * is gone.
 */
import { deferredCare, type FollowedOutcome, type FollowedPlan } from '../capacity/deferred-care.ts'
import type { LinkOutcome } from '../capacity/outcome.ts'
import { CLASS_3_WITHIN_DAYS, DEFERRABLE_CLASSES, type CareClass } from '../plan/care-class.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { addDays, type CivilDate } from '../shared/civil-date.ts'
import type { RegionResult } from './picture.ts'

/** What of a region's result is needed: it goes to a worker with every move of the what-if. */
export interface AccessQuestion {
  readonly documentId: string
  readonly plan: FollowedPlan & { readonly region: Pick<RegionalPlan['region'], 'inhabitants'> }
  readonly outcome: FollowedOutcome
}

/** The bare question of a region. */
export function accessQuestion({ documentId, plan, outcome }: RegionResult): AccessQuestion {
  const { links, levers, startDate, horizonDays, thresholdProbability, regularCare } = plan
  const { ward, icu, gp, districtNursing } = outcome.links
  const bedsOf = ({ room, demand }: LinkOutcome) => ({ room, demand: { p50: demand.p50 } })
  const tightness = ({ overProbability }: LinkOutcome) => ({ overProbability })
  return {
    documentId,
    plan: {
      region: { inhabitants: plan.region.inhabitants },
      links,
      levers: levers.filter(({ enabled }) => enabled),
      startDate,
      horizonDays,
      thresholdProbability,
      ...(regularCare && { regularCare }),
    },
    outcome: {
      links: {
        ward: bedsOf(ward),
        icu: bedsOf(icu),
        gp: tightness(gp),
        districtNursing: tightness(districtNursing),
      },
    },
  }
}

export interface Access {
  readonly documentId: string
  /** Patients who wait at the end of the horizon per 100,000 inhabitants; null where the class is not put off. */
  readonly waiting: Readonly<Record<CareClass, number | null>>
  /** Part of class 3 on the ward that is treated within six weeks, 0–1; null where the horizon is too short to tell. */
  readonly inTime: number | null
  /** Null where nothing is put off, or the backlog outlasts the horizon. */
  readonly clearedOn: CivilDate | null
  readonly putsOff: boolean
}

const PER = 100_000

/** In the order given. */
export function equalAccess(questions: readonly AccessQuestion[]): Access[] {
  return questions.map(({ documentId, plan, outcome }) => {
    const { backlogs, clearedOn } = deferredCare(plan, outcome)
    const waitingOf = (careClass: CareClass): number | null => {
      const ofClass = backlogs.filter((backlog) => backlog.careClass === careClass)
      if (ofClass.length === 0) return null
      const patients = ofClass.reduce(
        (sum, { waiting, stayDays }) => sum + (waiting.at(-1) ?? 0) / stayDays,
        0,
      )
      return (patients / plan.region.inhabitants) * PER
    }
    const class3 = backlogs.find(({ link, careClass }) => link === 'ward' && careClass === 3)
    return {
      documentId,
      waiting: Object.fromEntries(
        DEFERRABLE_CLASSES.map((careClass) => [careClass, waitingOf(careClass)]),
      ) as Record<CareClass, number | null>,
      inTime: class3 ? class3.inTime : plan.horizonDays > CLASS_3_WITHIN_DAYS ? 1 : null,
      clearedOn: clearedOn === null ? null : addDays(plan.startDate, clearedOn),
      putsOff: backlogs.length > 0,
    }
  })
}
