/**
 * How often the band held and how large the error was, by days ahead, in one picture: coverage as full lines against
 * what was promised, error against staying as today as dashed lines. Pure.
 */

import type { ChartDataset, Point } from 'chart.js'
import {
  EVIDENCE_AHEAD,
  type Evidence,
  type HorizonScore,
  tellingScores,
} from '../../domain/demand/evidence.ts'
import { UNITS } from '../../domain/demand/start.ts'
import type { Unit } from '../../domain/fit/fit.ts'
import type { Formats } from '../../i18n/formats.ts'
import type { Messages } from '../../i18n/nl/index.ts'
import { amountAxis, tickText } from './axes.ts'
import { sharedOptions } from './band-chart.ts'
import type { Drawing, LegendItem, TableTwin } from './chart-picture.ts'
import { seriesColour, type ChartTheme } from './chart-theme.ts'

interface Words {
  readonly t: Messages
  readonly f: Formats
}

const PROMISED = 0.9
/** Series colours; the first dashed one is that of capacity. */
const SERIES: Readonly<Record<Unit, number>> = { icu: 1, ward: 2 }

/** WIS of the plan ÷ that of staying as today; null where that was never wrong. */
export function errorRatio({ wis, persistence }: HorizonScore): number | null {
  return persistence > 0 ? wis / persistence : null
}

export function evidenceChart(evidence: Evidence, theme: ChartTheme, { t, f }: Words): Drawing {
  const words = t.fit.evidence
  const scores = tellingScores(evidence)
  const [first, last] = [EVIDENCE_AHEAD[0], EVIDENCE_AHEAD.at(-1) ?? 0]
  const line = (unit: Unit, label: string, pick: (score: HorizonScore) => number | null, dashed: boolean) =>
    ({
      label,
      data: scores
        .filter((score) => score.unit === unit)
        .flatMap((score): Point[] => {
          const value = pick(score)
          return value === null ? [] : [{ x: score.ahead, y: value }]
        }),
      borderColor: seriesColour(theme, SERIES[unit]),
      backgroundColor: seriesColour(theme, SERIES[unit]),
      borderWidth: 2,
      borderDash: dashed ? [5, 4] : [],
      pointRadius: dashed ? 2 : 4,
      tension: 0,
    }) satisfies ChartDataset<'line', Point[]>
  const name = (unit: Unit): { unit: string } => ({ unit: t.plan.links[unit] })
  return {
    type: 'line',
    data: {
      datasets: [
        ...UNITS.map((unit) => line(unit, words.coverage(name(unit)), ({ inside }) => inside, false)),
        ...UNITS.map((unit) => line(unit, words.error(name(unit)), errorRatio, true)),
        {
          label: words.promised,
          data: [first, last].map((x) => ({ x, y: PROMISED })),
          borderColor: theme.capacity,
          borderWidth: 1.5,
          borderDash: [2, 3],
          pointRadius: 0,
        },
      ],
    },
    options: {
      ...sharedOptions(),
      interaction: { mode: 'x', intersect: false },
      scales: {
        x: {
          type: 'linear',
          min: 0,
          max: last + 1,
          grid: { display: false },
          border: { color: theme.grid },
          title: { display: true, text: words.ahead, color: theme.inkSoft },
          ticks: { ...tickText(theme), maxRotation: 0, autoSkip: false },
          afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
            axis.ticks = EVIDENCE_AHEAD.map((value) => ({ value }))
          },
        },
        y: {
          ...amountAxis(theme, f),
          suggestedMax: 1,
          ticks: {
            ...amountAxis(theme, f).ticks,
            callback: (share: number | string) => f.percent(Number(share)),
          },
        },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: {
            title: ([item]) => words.weeks({ days: f.number(item?.parsed.x ?? 0) }),
            label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${f.percent(parsed.y ?? 0)}`,
          },
        },
      },
    },
  }
}

export function evidenceLegend({ t }: Pick<Words, 't'>): LegendItem[] {
  const words = t.fit.evidence
  const name = (unit: Unit): { unit: string } => ({ unit: t.plan.links[unit] })
  return [
    ...UNITS.map((unit): LegendItem => ({
      label: words.coverage(name(unit)),
      mark: 'line',
      series: SERIES[unit],
    })),
    ...UNITS.map((unit): LegendItem => ({
      label: words.error(name(unit)),
      mark: 'dashed',
      series: SERIES[unit],
    })),
    { label: words.promised, mark: 'dashed' },
  ]
}

export function evidenceTable({ scores }: Evidence, { t, f }: Words): TableTwin {
  const words = t.fit.evidence
  const one = (value: number): string => f.number(value, { decimals: 1, fixed: true })
  return {
    head: [
      words.unit,
      words.ahead,
      words.n,
      words.inside,
      words.mae,
      words.wis,
      words.persistence,
      words.ratio,
    ],
    rows: scores.map((score) => {
      const ratio = errorRatio(score)
      return [
        t.plan.links[score.unit],
        f.number(score.ahead),
        f.number(score.n),
        f.percent(score.inside),
        one(score.mae),
        one(score.wis),
        one(score.persistence),
        ratio === null ? t.common.table.none : f.percent(ratio),
      ]
    }),
  }
}
