/** All state of the app, made once in main and handed down by context. */
import { createContext } from 'svelte'
import type { PlanAnswers } from '../domain/capacity/answers.ts'
import type { PlanAppraisal } from '../domain/capacity/appraisal.ts'
import type { GoalAnswer, GoalQuestion } from '../domain/capacity/goal-seek.ts'
import type { Tornado } from '../domain/capacity/assumptions.ts'
import type { Waterfall } from '../domain/capacity/waterfall.ts'
import type { Evidence, EvidenceQuestion } from '../domain/demand/evidence.ts'
import type { FitReport } from '../domain/demand/fit-summary.ts'
import type { CareHotelResult } from '../domain/carehotel/result.ts'
import type { BacktestQuestion, BacktestResult } from '../domain/forecast/backtest.ts'
import type { ForecastResult } from '../domain/forecast/calculate.ts'
import type { Forecast } from '../domain/forecast/forecast.ts'
import type { Comparison } from '../domain/plan/comparison.ts'
import { calculationInput } from '../domain/capacity/calculation-input.ts'
import { type NationalQuestion, plansAsked } from '../domain/national/question.ts'
import type { LedgerPicture } from '../domain/oxygen/meeting/picture.ts'
import type { OpenedStore } from '../storage/open.ts'
import { DEFAULT_SETTINGS, readSettings } from '../storage/settings.ts'
import { Calculator } from '../../workers/client.ts'
import { LedgerClient } from '../../workers/ledger-client.ts'
import { Solver } from '../../workers/solver-client.ts'
import type { AppraisalJob, CareHotelJob, ExplainJob } from '../../workers/jobs.ts'
import type {
  Distribution,
  DistributionResult,
  PlanOutcome,
  RegionalPlan,
  ShareResult,
  TradeOff,
} from '../../workers/protocol.ts'
import type { NationalTotal } from '../domain/national/total.ts'
import type { Access, AccessQuestion } from '../domain/national/equal-access.ts'
import { Attachments } from './attachments.ts'
import { Arrivals } from './arrivals.svelte.ts'
import { Calculation } from './calculation.svelte.ts'
import { Device } from './device.ts'
import { Exchange } from './exchange.ts'
import { Glances } from './glances.ts'
import { Health } from './health.svelte.ts'
import type { LedgerJob } from './ledger.ts'
import { ledgerCopies } from './ledger-copies.ts'
import { HandedFiles } from './handed-files.svelte.ts'
import { Library } from './library.svelte.ts'
import { LostDocuments } from './lost-documents.svelte.ts'
import type { Notes } from '../storage/notes.ts'
import type { Lifetime } from './lifetime.svelte.ts'
import { Locale } from './locale.svelte.ts'
import { National } from './national.svelte.ts'
import { Settings } from './settings.svelte.ts'
import { longReader } from './long-reader.ts'
import { SharedFolder } from './shared-folder.svelte.ts'
import type { Outside } from './surroundings.ts'

// What the state's own signatures speak of, for the screens: they do not reach behind the state.
export type { Problem, Result } from '../domain/shared/result.ts'
export type { AppDocument, DocumentKindId, DocumentOf } from '../file/envelope.ts'
export type { Person, Signature } from '../file/merge/change-set.ts'
export type { DocumentConflict } from '../file/merge/merge-documents.ts'
export type { Side } from '../file/merge/three-way.ts'
export type { ReadError } from '../file/read-error.ts'
export type { OpenTrouble } from '../storage/db.ts'
export type { DocumentEntry } from '../storage/documents.ts'
export type { StorageFailure, StorageResult } from '../storage/failure.ts'
export type { Glance, Sight } from '../storage/glances.ts'
export type { ExportRecord, Persistence, Room } from '../storage/health.ts'
export type { Draft } from './library.svelte.ts'
export type { Theme } from '../storage/settings.ts'
export type { Notes } from '../storage/notes.ts'
export type { Snapshot, SnapshotReason } from '../storage/snapshots.ts'

export interface AppState {
  readonly library: Library
  /** What should be here and is not. */
  readonly lostDocuments: LostDocuments
  readonly exchange: Exchange
  readonly sharedFolder: SharedFolder
  /** Files that came by another way than a choice on the page. */
  readonly handedFiles: HandedFiles
  readonly glances: Glances
  readonly attachments: Attachments
  readonly arrivals: Arrivals
  readonly locale: Locale
  readonly settings: Settings
  /** This device as the signer of files. */
  readonly device: Device
  /** What this device remembers beside the documents. */
  readonly notes: Notes
  readonly lifetime: Lifetime
  readonly health: Health
  readonly calculation: Calculation<RegionalPlan, PlanOutcome>
  /** Phase advice, flags and deferred care of a plan that stands still: in a worker of its own, no drag waits for it. */
  readonly appraisals: Calculation<AppraisalJob, PlanAppraisal>
  /** How the plan's model did when it was started on earlier days: asked for, and can be stopped. */
  readonly planEvidence: Calculation<EvidenceQuestion, Evidence | null>
  /** What plans were fitted to, and how the model did so far; null where a plan follows no figures. */
  readonly fits: Calculation<RegionalPlan, FitReport | null>
  /** Which levers, started when: asked for, and cancelled without touching the picture on screen. */
  readonly answers: Calculation<RegionalPlan, PlanAnswers>
  /** How much is enough: asked for, and can be stopped. */
  readonly goals: Calculation<GoalQuestion, GoalAnswer>
  readonly tornados: Calculation<RegionalPlan, Tornado>
  readonly explanations: Calculation<ExplainJob, Waterfall>
  readonly comparisons: Calculation<Comparison, readonly PlanOutcome[]>
  /** What the reader of the national picture chose. */
  readonly national: National
  /** What the regions of a picture need together; null where they have no day in common. */
  readonly nationalTotals: Calculation<NationalQuestion, NationalTotal | null>
  readonly nationalPictures: Calculation<NationalQuestion, readonly PlanOutcome[]>
  /** What waits of regular care in the regions of that picture. */
  readonly accesses: Calculation<readonly AccessQuestion[], readonly Access[]>
  readonly careHotels: Calculation<CareHotelJob, CareHotelResult>
  readonly forecasts: Calculation<Forecast, ForecastResult>
  /** Every earlier forecast against what came of it: asked for, and can be stopped. */
  readonly backtests: Calculation<BacktestQuestion, BacktestResult>
  /** Shares and directions: they follow every edit, and wait for no plan. */
  readonly shares: Calculation<Distribution, ShareResult>
  readonly transferPlans: Calculation<Distribution, DistributionResult>
  readonly tradeOffs: Calculation<Distribution, TradeOff | null>
  /** For a page that will ask for a plan soon. */
  readonly solver: Solver
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
  const device = new Device(store)
  const surroundings = {
    ...outside,
    readLong: longReader(ledgers),
    copies: ledgerCopies(ledgers),
    device,
    person: () => settings.person,
    reopen: <T>(first: () => Promise<T>) =>
      store.reopen(async () => {
        const done = await first()
        lostDocuments.compareAgain()
        return done
      }),
  }
  const locale = new Locale(settings, surroundings.languages)
  await locale.start()
  const health = new Health(surroundings, trouble)
  const library: Library = new Library(surroundings, {
    onListed: (entries) => {
      lostDocuments.note(entries)
      sharedFolder.note(entries)
    },
    onDeleted: (id) => void lostDocuments.forget([id]),
    onSaved: () => void health.noteSave(),
    onOpened: (id) => void settings.choose('lastDocumentId', id),
  })
  const exchange = new Exchange(surroundings, library, () => locale.messages.share.undo)
  const lostDocuments: LostDocuments = new LostDocuments(surroundings, library, (document) =>
    exchange.keepRepaired(document),
  )
  const sharedFolder: SharedFolder = new SharedFolder(surroundings, exchange)
  void sharedFolder.start()
  void health.measure()
  const calculator = new Calculator()
  const appraiser = new Calculator({ workers: 1 })
  const aside = new Calculator({ workers: 1, timeoutMs: LONG_JOB_MS })
  const evidence = new Calculator({ workers: 1, timeoutMs: LONG_JOB_MS })
  const solver = new Solver()
  const national = new National()
  return {
    library,
    lostDocuments,
    exchange,
    sharedFolder,
    handedFiles: new HandedFiles(),
    glances: new Glances(surroundings),
    attachments: new Attachments(surroundings),
    arrivals: new Arrivals(),
    locale,
    settings,
    notes: outside.notes,
    device,
    lifetime,
    health,
    calculation: new Calculation((plan, options, held) =>
      held ? calculator.calculatePlanSoon(plan, options) : calculator.calculatePlan(plan, options),
    ),
    appraisals: new Calculation((job, options) => appraiser.run((jobs) => jobs.planAppraisal(job), options)),
    planEvidence: new Calculation((question, options) =>
      evidence.run((jobs, report) => jobs.planEvidence(question, report), options),
    ),
    fits: new Calculation((plan, options) => appraiser.run((jobs) => jobs.planFit(plan), options)),
    answers: new Calculation((plan, options) =>
      aside.run((jobs, report) => jobs.planAnswers(plan, report), options),
    ),
    goals: new Calculation((question, options) =>
      aside.run(async (jobs, report): Promise<GoalAnswer> => jobs.planGoal(question, report), options),
    ),
    tornados: new Calculation((plan, options) =>
      aside.run((jobs, report) => jobs.planAssumptions(plan, report), options),
    ),
    explanations: new Calculation((job, options) => calculator.run((jobs) => jobs.planDay(job), options)),
    comparisons: new Calculation(({ variants }, options) =>
      calculator.calculatePlans(
        variants.map(({ plan }) => plan),
        options,
      ),
    ),
    national,
    nationalTotals: new Calculation((question, options) =>
      aside.run(
        (jobs, report) => jobs.nationalTotal(plansAsked(question).map(calculationInput), report),
        options,
      ),
    ),
    nationalPictures: new Calculation(async (question, options) => {
      const plans = plansAsked(question)
      // Of plans that were calculated before, a what-if moves by a hand.
      const outcomes = await (national.asPlanned(question)
        ? calculator.calculatePlansSoon(plans, options)
        : calculator.calculatePlans(plans, options))
      if (outcomes.ok) national.remember(question, outcomes.value)
      return outcomes
    }),
    accesses: new Calculation((questions, options) =>
      appraiser.run((jobs) => jobs.equalAccess(questions), options),
    ),
    careHotels: new Calculation((job, options) => calculator.run((jobs) => jobs.careHotelPlan(job), options)),
    forecasts: new Calculation((body, options) => calculator.run((jobs) => jobs.forecast(body), options)),
    backtests: new Calculation((question, options) =>
      aside.run((jobs, report) => jobs.backtest(question, report), options),
    ),
    shares: new Calculation((body, options) => calculator.run((jobs) => jobs.share(body), options)),
    transferPlans: new Calculation((body, options) => solver.planTransfers(body, options)),
    tradeOffs: new Calculation((body, options) => solver.weighObjectives(body, options)),
    solver,
    ledgers,
    ledgerPictures: new Calculation(({ body, question }, options) => ledgers.draw(body, question, options)),
    calculator,
  }
}
