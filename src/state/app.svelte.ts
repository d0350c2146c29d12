/** All state of the app, made once in main and handed down by context. */
import { createContext } from 'svelte'
import { type NationalQuestion, plansAsked } from '../domain/national/question.ts'
import type { LedgerPicture } from '../domain/oxygen/picture.ts'
import type { OpenedStore } from '../storage/open.ts'
import { DEFAULT_SETTINGS, readSettings } from '../storage/settings.ts'
import { Calculator } from '../../workers/client.ts'
import { LedgerClient } from '../../workers/ledger-client.ts'
import { Solver } from '../../workers/solver-client.ts'
import type {
  BacktestQuestion,
  BacktestResult,
  CareHotelJob,
  CareHotelResult,
  Comparison,
  Distribution,
  DistributionResult,
  ExplainJob,
  Forecast,
  ForecastResult,
  PlanAnswers,
  PlanOutcome,
  RegionalPlan,
  Tornado,
  TradeOff,
  Waterfall,
} from '../../workers/protocol.ts'
import { Arrivals } from './arrivals.svelte.ts'
import { Calculation } from './calculation.svelte.ts'
import { Exchange } from './exchange.ts'
import { Glances } from './glances.ts'
import { Health } from './health.svelte.ts'
import type { LedgerJob } from './ledger.ts'
import { ledgerCopies } from './ledger-copies.ts'
import { Library } from './library.svelte.ts'
import type { Lifetime } from './lifetime.svelte.ts'
import { Locale } from './locale.svelte.ts'
import { National } from './national.svelte.ts'
import { Settings } from './settings.svelte.ts'
import { longReader } from './long-reader.ts'
import type { Outside } from './surroundings.ts'

// What the state's own signatures speak of, for the screens: they do not reach behind the state.
export type { Problem, Result } from '../domain/shared/result.ts'
export type { AppDocument, DocumentKindId, DocumentOf } from '../file/envelope.ts'
export type { ReadError } from '../file/read-error.ts'
export type { OpenTrouble } from '../storage/db.ts'
export type { DocumentEntry } from '../storage/documents.ts'
export type { StorageFailure, StorageResult } from '../storage/failure.ts'
export type { Glance, Sight } from '../storage/glances.ts'
export type { ExportRecord, Persistence, Room } from '../storage/health.ts'
export type { Theme } from '../storage/settings.ts'
export type { Snapshot, SnapshotReason } from '../storage/snapshots.ts'

export interface AppState {
  readonly library: Library
  readonly exchange: Exchange
  readonly glances: Glances
  readonly arrivals: Arrivals
  readonly locale: Locale
  readonly settings: Settings
  readonly lifetime: Lifetime
  readonly health: Health
  readonly calculation: Calculation<RegionalPlan, PlanOutcome>
  /** Which levers, started when: asked for, and cancelled without touching the picture on screen. */
  readonly answers: Calculation<RegionalPlan, PlanAnswers>
  readonly tornados: Calculation<RegionalPlan, Tornado>
  readonly explanations: Calculation<ExplainJob, Waterfall>
  readonly comparisons: Calculation<Comparison, readonly PlanOutcome[]>
  /** What the reader of the national picture chose. */
  readonly national: National
  readonly nationalPictures: Calculation<NationalQuestion, readonly PlanOutcome[]>
  readonly careHotels: Calculation<CareHotelJob, CareHotelResult>
  readonly forecasts: Calculation<Forecast, ForecastResult>
  /** Every earlier forecast against what came of it: asked for, and can be stopped. */
  readonly backtests: Calculation<BacktestQuestion, BacktestResult>
  readonly transferPlans: Calculation<Distribution, DistributionResult>
  readonly tradeOffs: Calculation<Distribution, TradeOff | null>
  readonly ledgers: LedgerClient
  readonly ledgerPictures: Calculation<LedgerJob, LedgerPicture>
  /** For screens that need the outcome of a plan beside the one they show. */
  readonly calculator: Calculator
}

/** `provideApp` in the root component, `useApp` in any below it, both while the component is being set up. */
export const [useApp, provideApp] = createContext<AppState>()

/** A search through sets of levers may take its time: it shows progress and can be stopped. */
const LONG_JOB_MS = 600_000

export async function createApp(
  { store, trouble }: OpenedStore,
  outside: Outside,
  lifetime: Lifetime,
): Promise<AppState> {
  const stored = await readSettings(store)
  const settings = new Settings(store, stored.ok ? stored.value : DEFAULT_SETTINGS)
  const ledgers = new LedgerClient()
  const surroundings = { ...outside, readLong: longReader(ledgers), copies: ledgerCopies(ledgers) }
  const locale = new Locale(settings, surroundings.languages)
  await locale.start()
  const health = new Health(surroundings, trouble)
  const library = new Library(surroundings, {
    onSaved: () => void health.noteSave(),
    onOpened: (id) => void settings.choose('lastDocumentId', id),
  })
  void health.measure()
  const calculator = new Calculator()
  const aside = new Calculator({ workers: 1, timeoutMs: LONG_JOB_MS })
  const solver = new Solver()
  const national = new National()
  return {
    library,
    exchange: new Exchange(surroundings, library),
    glances: new Glances(surroundings),
    arrivals: new Arrivals(),
    locale,
    settings,
    lifetime,
    health,
    calculation: new Calculation((plan, options) => calculator.calculatePlan(plan, options)),
    answers: new Calculation((plan, options) => aside.answerPlan(plan, options)),
    tornados: new Calculation((plan, options) => aside.weighAssumptions(plan, options)),
    explanations: new Calculation((job, options) => calculator.explainDay(job, options)),
    comparisons: new Calculation((body, options) => calculator.calculateVariants(body, options)),
    national,
    nationalPictures: new Calculation(async (question, options) => {
      const outcomes = await calculator.calculatePlans(plansAsked(question), options)
      if (outcomes.ok) national.remember(question, outcomes.value)
      return outcomes
    }),
    careHotels: new Calculation((job, options) => calculator.calculateCareHotelPlan(job, options)),
    forecasts: new Calculation((body, options) => calculator.calculateForecast(body, options)),
    backtests: new Calculation((question, options) => aside.backtest(question, options)),
    transferPlans: new Calculation((body, options) => solver.planTransfers(body, options)),
    tradeOffs: new Calculation((body, options) => solver.weighObjectives(body, options)),
    ledgers,
    ledgerPictures: new Calculation(({ body, question }, options) => ledgers.draw(body, question, options)),
    calculator,
  }
}
