/**
 * Measures of a plan of version 1. Their phase was this product's own; now it is the published one. Downscaling names
 * the class that it puts off, Defence its four conditions. Sizes that stand as that version gave them follow the
 * reference, so that first-aiders make no beds and side effects speak of the ward as it is now. A planner's own stay.
 */
import { LEVER_CONDITIONS } from '../../domain/plan/lever.ts'
import type { LeverEffect } from '../../domain/plan/lever.ts'
import type { Phase } from '../../domain/plan/phases.ts'
import { exactly, scaled } from '../../domain/shared/estimate.ts'
import type { FigureId } from '../../reference/figures.ts'
import {
  isLeverCatalogueId,
  leverCatalogue,
  type CatalogueLever,
  type LeverCatalogueId,
} from '../../reference/lever-catalogue.ts'
import {
  addPlaces,
  ask,
  bedsStaffedBy,
  consultsOf,
  estimateOf,
  need,
  value,
  type LeverScale,
} from '../../reference/levers/define.ts'
import { canonicalJson } from '../canonical.ts'
import { isObject, type JsonObject } from '../plain-data.ts'

/** Phases of version 1 that no document gives. */
const OWN_PHASES: Partial<Record<LeverCatalogueId, Phase>> = {
  selfCareAdvice: '1a',
  jointDownscaling: '2b',
  routeCoordination: '1b',
  careHotels: '1b',
  earlyDischargeWide: '2b',
  quarantinedStaff: '2b',
  redCross: '2a',
}

const CLASS_PUT_OFF: Partial<Record<LeverCatalogueId, 3 | 4 | 5>> = {
  downscaleClass3: 3,
  downscaleClass4: 4,
  downscaleClass5: 5,
}

/** The ward beds that other care takes came along: version 1 sized by them what patients who wait ask. */
export interface OldScale extends LeverScale {
  readonly wardOtherBeds: number
}

interface Sizes {
  readonly effects: (scale: OldScale) => readonly LeverEffect[]
  readonly needs: CatalogueLever['needs']
}

/** Measures that version 1 sized in another way. */
const OLD_SIZES: Partial<Record<LeverCatalogueId, Sizes>> = {
  downscaleClass5: oldDownscaling(5, 'lever-class-5-share'),
  downscaleClass4: oldDownscaling(4, 'lever-class-4-share'),
  downscaleClass3: oldDownscaling(3, 'lever-class-3-share'),
  redCross: {
    effects: ({ share }) => [
      addPlaces(
        'nursingHome',
        bedsStaffedBy(exactly(value('red-cross-event-first-aiders') * share), value('lever-volunteer-hours')),
      ),
    ],
    needs: ({ share }) => need('volunteer', value('red-cross-event-first-aiders') * share),
  },
  military: {
    effects: ({ share }) => [
      addPlaces(
        'ward',
        bedsStaffedBy(scaled(estimateOf('lever-military-people'), share), value('lever-military-hours')),
      ),
    ],
    needs: ({ share }) => need('soldier', value('lever-military-people') * share),
  },
}

function oldDownscaling(careClass: 3 | 4 | 5, classShare: FigureId): Sizes {
  return {
    effects: ({ wardOtherBeds }) => {
      const patients = ((value(classShare) * wardOtherBeds) / value('lever-ward-other-stay')) * 7
      return [
        { type: 'lowerBaseLoad', link: 'ward', share: estimateOf(classShare), careClass },
        { type: 'lowerBaseLoad', link: 'icu', share: estimateOf(classShare), careClass },
        ask('gp', consultsOf(patients)),
        ask('districtNursing', patients * value('lever-deferred-patients-in-nursing')),
      ]
    },
    needs: () => [],
  }
}

/** The ward that a plan's measures act on, before and after its links were migrated. */
export interface Scales {
  readonly before: OldScale
  readonly after: LeverScale
}

export function migrateLever(lever: unknown, scales: Scales): unknown {
  if (!isObject(lever) || !Array.isArray(lever['effects']) || !Array.isArray(lever['needs'])) return lever
  const { catalogueId, allowedFrom } = lever
  if (typeof catalogueId !== 'string' || !isLeverCatalogueId(catalogueId)) return lever
  const effects = lever['effects'].map((effect: unknown) => withClass(effect, CLASS_PUT_OFF[catalogueId]))
  const isOwnPhase = allowedFrom === OWN_PHASES[catalogueId]
  return {
    ...lever,
    ...(isOwnPhase && { allowedFrom: leverCatalogue[catalogueId].allowedFrom }),
    ...migrateSizes(catalogueId, { ...lever, effects }, scales),
    ...(catalogueId === 'military' && { conditions: LEVER_CONDITIONS.map((id) => ({ id, met: false })) }),
  }
}

function migrateSizes(id: LeverCatalogueId, lever: JsonObject, { before, after }: Scales): JsonObject {
  const { effects, needs, durationDays, maxDurationDays } = lever
  const present = leverCatalogue[id]
  const old = OLD_SIZES[id] ?? present
  if (!isSame({ effects, needs }, { effects: old.effects(before), needs: old.needs(before) })) {
    return { effects }
  }
  const isBoundless = durationDays === null && maxDurationDays === null
  return {
    effects: present.effects(after),
    needs: present.needs(after),
    ...(isBoundless && { durationDays: present.durationDays, maxDurationDays: present.maxDurationDays }),
  }
}

function withClass(effect: unknown, careClass: 3 | 4 | 5 | undefined): unknown {
  const isPutOff = isObject(effect) && effect['type'] === 'lowerBaseLoad'
  return isPutOff && careClass !== undefined ? { ...effect, careClass } : effect
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b)
}
