/**
 * `examples`: writes the regional plans and the comparison of public/examples/ from the reference, and prints where. They are the plans
 * that a new user gets, so they never differ from the defaults.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { ok } from '../domain/shared/result.ts'
import { answerPlan } from '../domain/capacity/answers.ts'
import { createPlanCalculator } from '../domain/capacity/calculate-plan.ts'
import { comparisonOf } from '../domain/plan/comparison.ts'
import { switchLevers, withoutLevers } from '../domain/plan/edits.ts'
import type { RegionalPlan } from '../domain/plan/regional-plan.ts'
import type { AppDocument } from '../file/envelope.ts'
import { sealDocuments, writeFile as writeAppFile } from '../file/write.ts'
import { plan as words } from '../i18n/nl/plan.ts'
import {
  COUNTRY_ID,
  defaultPlan,
  DEFAULT_START_DATE,
  type DefaultRegionId,
  type PresetId,
} from '../reference/plan-defaults.ts'
import {
  LEVER_CATALOGUE_IDS,
  leverFromCatalogue,
  leverScaleOf,
  type LeverCatalogueId,
} from '../reference/lever-catalogue.ts'
import { ALLOCATION_ROW_IDS } from '../reference/regions.ts'
import type { CommandResult } from './command.ts'
import { publicFolder } from './public-folder.ts'
import { exampleMonitor } from './example-monitor.ts'
import { examplePreparation } from './example-preparation.ts'

const WRITTEN = { writtenBy: 'adempauze 0.1.0', writtenAt: '2022-01-14T08:00:00.000Z' }

/** The regional plan from which the preparation takes what is expected. */
const PREPARED_PLAN = 'fase-3-regioplan'

/** Text of every example by file name. */
export function exampleFiles(): Readonly<Record<string, string>> {
  return {
    'nederland-scenario-1.json': fileOf([
      planDocument('nederland-scenario-1', COUNTRY_ID, 'pressureOnAllCare'),
    ]),
    'nederland-scenario-2.json': fileOf([
      planDocument('nederland-scenario-2', COUNTRY_ID, 'pressureOnPrimaryCare'),
    ]),
    'vergelijking.json': fileOf([comparisonDocument()]),
    'fase-3-voorbereiding.json': fileOf([
      {
        kind: 'preparation',
        id: 'fase-3-voorbereiding',
        title: 'Voorbereiding fase 3 · Brabant',
        revision: 0,
        body: examplePreparation(PREPARED_PLAN),
      },
      planDocument(PREPARED_PLAN, 'NAZB', 'pressureOnAllCare'),
    ]),
    'ketenmonitor.json': fileOf([
      {
        kind: 'monitor',
        id: 'ketenmonitor',
        title: 'Monitor Nederland (voorbeeld)',
        revision: 0,
        body: exampleMonitor(),
      },
    ]),
    'regioplannen.json': fileOf(
      ALLOCATION_ROW_IDS.map((id) => planDocument(`regioplan-${id}`, id, 'expectation')),
    ),
  }
}

/** What a planner would reach for first in scenario 1: one measure per link, and the concentrators that come. */
const PLANNERS_CHOICE: readonly LeverCatalogueId[] = [
  'selfCareAdvice',
  'routeCoordination',
  'nursingHomeUpscaling',
  'earlyDischarge',
  'icuStep1',
  'icuStep2',
  'extraConcentrators',
]

/** Scenario 1 for the country: doing nothing, the planner's levers, and what the search answers at the threshold. */
function comparisonDocument(): AppDocument {
  const plan = withLevers(defaultPlan(COUNTRY_ID, 'pressureOnAllCare'))
  const { smallestSet } = answerPlan(plan, createPlanCalculator().demandOf(plan))
  const body = comparisonOf([
    { title: 'Zonder maatregelen', plan: withoutLevers(plan) },
    { title: 'Maatregelen van de planner', plan: switchLevers(plan, PLANNERS_CHOICE) },
    {
      title: smallestSet.reached
        ? 'Kleinste pakket onder 5 %'
        : 'Beste pakket (geen pakket houdt alles onder 5 %)',
      plan: switchLevers(plan, smallestSet.leverIds),
    },
  ])
  const title = `${plan.region.name} · ${words.scenario.names.pressureOnAllCare} · vergelijking`
  return { kind: 'comparison', id: 'vergelijking', title, revision: 0, body }
}

export async function writeExamples(): Promise<CommandResult> {
  await mkdir(publicFolder('examples'), { recursive: true })
  const files = Object.entries(exampleFiles())
  for (const [name, text] of files) await writeFile(publicFolder('examples') + name, text)
  return ok({ output: files.map(([name]) => `public/examples/${name}\n`).join('') })
}

function fileOf(documents: readonly AppDocument[]): string {
  return writeAppFile(sealDocuments(documents, WRITTEN))
}

function planDocument(id: string, regionId: DefaultRegionId, preset: PresetId): AppDocument {
  const plan = withLevers(defaultPlan(regionId, preset))
  const title = `${plan.region.name} · ${words.scenario.names[preset]}`
  return { kind: 'regional-plan', id, title, revision: 0, body: plan }
}

/** Every published measure, ready to be switched on; only the concentrators that were really ordered are on. */
function withLevers(plan: RegionalPlan): RegionalPlan {
  const levers = LEVER_CATALOGUE_IDS.map((id) => ({
    ...leverFromCatalogue(id, {
      id,
      title: words.levers.catalogue[id],
      start: DEFAULT_START_DATE,
      ...leverScaleOf(plan),
    }),
    enabled: id === 'extraConcentrators',
  }))
  return { ...plan, levers }
}
