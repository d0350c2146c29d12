/** The classes of regular care as parts of what a region's hospitals do: its own mix, where a planner knows it. */
import type { Estimate } from '../shared/estimate.ts'
import { USUAL_REGULAR_CARE, type CareClass, type HospitalLink } from './care-class.ts'
import type { LeverEffect } from './lever.ts'
import type { RegionalPlan } from './regional-plan.ts'

/** What putting off the whole class frees of other care, 0–1: before the change, and after it. */
export interface ClassParts {
  readonly was: Estimate
  readonly is: Estimate
}

/**
 * States which part of a link's base load a class takes, 0–1; null: the usual part. Levers that put off the whole of the
 * class follow it; one to which a planner gave a size of its own keeps that.
 */
export function setClassShare(
  plan: RegionalPlan,
  link: HospitalLink,
  careClass: CareClass,
  share: number | null,
  { was, is }: ClassParts,
): RegionalPlan {
  const care = plan.regularCare ?? USUAL_REGULAR_CARE
  const others = Object.entries(care.classShares?.[link] ?? {}).filter(([id]) => id !== String(careClass))
  const ofLink = Object.fromEntries(share === null ? others : [...others, [String(careClass), share]])
  const follow = (effect: LeverEffect): LeverEffect =>
    effect.type === 'lowerBaseLoad' &&
    effect.link === link &&
    effect.careClass === careClass &&
    isSame(effect.share, was)
      ? { ...effect, share: is }
      : effect
  return {
    ...plan,
    regularCare: { ...care, classShares: { ...care.classShares, [link]: ofLink } },
    levers: plan.levers.map((lever) => ({ ...lever, effects: lever.effects.map(follow) })),
  }
}

function isSame(a: Estimate, b: Estimate): boolean {
  return a.low === b.low && a.mode === b.mode && a.high === b.high && a.shape === b.shape
}
