/**
 * `plan --region ID --scenario ID --feed FILE --as-of DATE [--cases FILE] [--horizon N] [--seed N]`: an app file with
 * one regional plan, started and fitted on what was known on that day. Rows after it are not looked at. The feed is the
 * country's; a region takes it × its key. Cases are read and checked; the fit follows admissions and beds alone.
 */
import { readFile } from 'node:fs/promises'
import { startFromObserved } from '../domain/demand/start-from-observed.ts'
import { scaleSeries } from '../domain/observed/scale-series.ts'
import { seriesOf, type ObservedSeries } from '../domain/observed/series.ts'
import type { RegionalPlan } from '../domain/plan/regional-plan.ts'
import { PRESET_IDS } from '../domain/plan/scenario.ts'
import { type CivilDate, parseDate } from '../domain/shared/civil-date.ts'
import { err, ok, type Result } from '../domain/shared/result.ts'
import { readLcpsFeed } from '../file/feed/lcps.ts'
import { sealDocuments, writeFile } from '../file/write.ts'
import { plan as words } from '../i18n/nl/plan.ts'
import {
  COUNTRY_ID,
  defaultPlan,
  isDefaultRegionId,
  type DefaultRegionId,
  type PresetId,
} from '../reference/plan-defaults.ts'
import { ALLOCATION_ROW_IDS } from '../reference/regions.ts'
import { readOptions } from './arguments.ts'
import { type CommandResult, refuseUse, type Refusal } from './command.ts'

const OPTIONS = ['region', 'scenario', 'feed', 'cases', 'as-of', 'horizon', 'seed'] as const
const MOST_HORIZON_DAYS = 365
const MOST_SEED = 2 ** 32 - 1

interface Asked {
  readonly region: DefaultRegionId
  readonly scenario: PresetId
  readonly feed: string
  readonly cases: string | undefined
  readonly asOf: CivilDate
  readonly horizonDays: number | undefined
  readonly seed: number | undefined
}

export async function plan(args: readonly string[]): Promise<CommandResult> {
  const options = readOptions(args, OPTIONS)
  const asked = options.ok ? askedOf(options.value) : options
  if (!asked.ok) return asked
  const { feed, asOf, cases, region } = asked.value
  const text = await readText('--feed', feed)
  if (!text.ok) return text
  const read = readLcpsFeed(text.value)
  if (!read.ok) return err({ code: 'feed', problems: read.error, file: feed })
  if (cases !== undefined) {
    const readable = await readText('--cases', cases)
    if (!readable.ok) return readable
  }
  const { source, rows } = { source: { name: 'LCPS', layout: read.value.layout }, rows: read.value.rows }
  const known = rows.filter(({ date }) => date <= asOf)
  if (known.length === 0) return refuseUse('--as-of', asOf, `a day from ${rows[0]?.date ?? ''} on`)
  const body = startedPlan(asked.value, seriesOf(source, known))
  if (body === null) {
    return refuseUse(
      '--as-of',
      asOf,
      'a day on which, or three days before which, ward and ICU beds are known',
    )
  }
  const title = `${body.region.name} · ${words.scenario.names[asked.value.scenario]} · ${asOf}`
  const document = { kind: 'regional-plan', id: `plan-${region}-${asOf}`, title, revision: 0, body } as const
  const written = { writtenBy: 'adempauze 0.1.0', writtenAt: `${asOf}T12:00:00.000Z` }
  return ok({
    output: writeFile(sealDocuments([document], written)),
    ...(cases !== undefined && { notice: 'cases: read; the fit follows admissions and beds alone\n' }),
  })
}

function startedPlan(asked: Asked, national: ObservedSeries): RegionalPlan | null {
  const { region, scenario, asOf, horizonDays, seed } = asked
  const standard = defaultPlan(region, scenario)
  const base: RegionalPlan = {
    ...standard,
    horizonDays: horizonDays ?? standard.horizonDays,
    seed: seed ?? standard.seed,
  }
  const series =
    region === COUNTRY_ID ? national : scaleSeries(national, base.region.allocationKeyPercent / 100)
  const { note } = words.observed
  return startFromObserved(base, series, asOf, {
    seen: { on: asOf, note: note({ name: national.source.name, date: asOf }) },
    derived: { on: asOf, note: words.observed.derivedNote({ name: national.source.name, date: asOf }) },
  })
}

function askedOf(options: ReadonlyMap<string, string>): Result<Asked, Refusal> {
  const [region, scenario, feed, asOf] = ['region', 'scenario', 'feed', 'as-of'].map(
    (name) => options.get(name) ?? '',
  )
  if (!region || !isDefaultRegionId(region)) {
    return refuseUse('--region', region ?? '', [COUNTRY_ID, ...ALLOCATION_ROW_IDS].join(' | '))
  }
  const preset = PRESET_IDS.find((id) => id === scenario)
  if (!preset) {
    return refuseUse('--scenario', scenario ?? '', PRESET_IDS.join(' | '))
  }
  if (!feed) return refuseUse('--feed', '', 'a file with daily figures')
  if (!asOf || parseDate(asOf) === null) return refuseUse('--as-of', asOf ?? '', 'a date, YYYY-MM-DD')
  const horizonDays = wholeNumber(options, 'horizon', 1, MOST_HORIZON_DAYS)
  if (!horizonDays.ok) return horizonDays
  const seed = wholeNumber(options, 'seed', 0, MOST_SEED)
  if (!seed.ok) return seed
  return ok({
    region,
    scenario: preset,
    feed,
    cases: options.get('cases'),
    asOf,
    horizonDays: horizonDays.value,
    seed: seed.value,
  })
}

function wholeNumber(
  options: ReadonlyMap<string, string>,
  name: string,
  low: number,
  high: number,
): Result<number | undefined, Refusal> {
  const text = options.get(name)
  if (text === undefined) return ok(undefined)
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= low && value <= high) return ok(value)
  return refuseUse(`--${name}`, text, `a whole number, ${low}–${high}`)
}

async function readText(option: string, path: string): Promise<Result<string, Refusal>> {
  try {
    return ok(await readFile(path, 'utf8'))
  } catch {
    return refuseUse(option, path, 'a file that can be read')
  }
}
