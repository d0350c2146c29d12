/** Who may import whom: the one place where the fences between the folders stand. */
import type { Import } from './source-files.ts'

/** Subjects and rooms of the domain, each building only on those before it; so there can be no circles between them. */
const SUBJECTS = [
  'shared',
  'published',
  'observed',
  'forecast',
  'plan',
  'fit',
  'demand',
  'capacity',
  'distribution',
  'oxygen/records',
  'oxygen/ledger',
  'oxygen/stock',
  'oxygen/demand',
  'oxygen/meeting',
  'carehotel',
  'national',
  'preparation',
  'monitor',
]

interface Room {
  /** Beginning of the paths in this room; the first room that fits a file is its room. */
  readonly at: string
  /** Beginnings of the paths that it may import, besides its own. */
  readonly values: readonly string[]
  /** Beginnings of the paths of which it may import types only. */
  readonly types?: readonly string[]
  readonly packages?: readonly RegExp[]
  readonly typePackages?: readonly RegExp[]
}

const SVELTE = /^svelte(\/|$)/
const COMLINK = /^comlink$/
const CHART = /^chart\.js(\/|$)/

const ROOMS: readonly Room[] = [
  ...SUBJECTS.map((subject, index) => ({
    at: `src/domain/${subject}/`,
    values: SUBJECTS.slice(0, index).map((earlier) => `src/domain/${earlier}/`),
  })),
  // Published figures that follow from others are computed by the arithmetic that the documents print.
  { at: 'src/reference/', values: ['src/domain/shared/', 'src/domain/published/'], types: ['src/domain/'] },
  // What is typed is read into the calendar of the domain, which its words name too.
  { at: 'src/i18n/', values: ['src/domain/shared/civil-date.ts'], types: ['src/domain/', 'src/reference/'] },
  {
    at: 'src/file/',
    values: ['src/domain/', 'src/reference/'],
    packages: [/^valibot$/, /^@valibot\/to-json-schema$/, /^papaparse$/, /^(read|write)-excel-file(\/|$)/],
  },
  {
    at: 'workers/client.ts',
    values: [
      'workers/protocol.ts',
      'workers/exchange.ts',
      'workers/slot.ts',
      'workers/calc.worker.ts',
      // A plan goes out bare, and its links come back from several workers to be one outcome.
      'src/domain/shared/care-chain.ts',
      'src/domain/capacity/calculation-input.ts',
      'src/domain/capacity/outcome.ts',
      'src/domain/demand/lanes.ts',
    ],
    packages: [COMLINK],
  },
  {
    at: 'workers/solver-client.ts',
    values: ['workers/protocol.ts', 'workers/slot.ts', 'workers/solver.worker.ts'],
    packages: [COMLINK],
  },
  {
    // The ledger's worker reads long texts, which the page has no time for.
    at: 'workers/ledger',
    values: ['workers/protocol.ts', 'workers/slot.ts', 'src/domain/', 'src/file/'],
    packages: [COMLINK],
  },
  {
    // The desk's worker reads what strangers hand us.
    at: 'workers/desk',
    values: ['workers/protocol.ts', 'workers/slot.ts', 'src/domain/', 'src/file/'],
    packages: [COMLINK],
  },
  { at: 'workers/slot.ts', values: ['workers/protocol.ts'], packages: [COMLINK] },
  {
    at: 'workers/',
    values: ['src/domain/', 'src/reference/'],
    // What the desk hands over: tables of a file that was read, and the days in it.
    types: ['src/file/desk/', 'src/file/feed/'],
    packages: [COMLINK, /^highs(\/|$)/],
  },
  { at: 'src/storage/', values: ['src/domain/', 'src/file/'], packages: [/^dexie$/] },
  {
    at: 'src/state/',
    values: [
      'src/domain/',
      'src/reference/',
      'src/file/',
      'src/storage/',
      'src/i18n/',
      'workers/client.ts',
      'workers/solver-client.ts',
      'workers/ledger-client.ts',
      'workers/desk-client.ts',
      'workers/protocol.ts',
      // The version that files are signed with.
      'package.json',
    ],
    // A page that took the calculations themselves would run them on its own thread.
    types: ['workers/jobs.ts'],
    packages: [SVELTE],
  },
  {
    at: 'src/ui/parts/Chart.svelte',
    values: ['src/ui/', 'src/state/', 'src/domain/', 'src/reference/', 'src/i18n/'],
    packages: [SVELTE, CHART],
  },
  {
    at: 'src/ui/',
    values: ['src/state/', 'src/domain/', 'src/reference/', 'src/i18n/'],
    packages: [SVELTE],
    typePackages: [CHART],
  },
  {
    at: 'src/headless/',
    values: ['src/domain/', 'src/reference/', 'src/file/', 'src/i18n/', 'workers/'],
    packages: [/^node:/, /^vite$/],
  },
  // Boot and service worker put the rooms together.
  { at: 'src/main.ts', values: ['src/', 'workers/'], packages: [SVELTE] },
  { at: 'src/pwa.ts', values: ['src/', 'workers/'] },
]

/** Whether a file lies in a room of the table. */
export function hasRoom(path: string): boolean {
  return ROOMS.some(({ at }) => path.startsWith(at))
}

/** What is wrong with an import, or null where it is allowed. */
export function violationOf({ from, to, isPackage, typesOnly }: Import): string | null {
  const room = ROOMS.find(({ at }) => from.startsWith(at))
  if (!room) return `${from} lies in no room of the import table`
  const allowed = isPackage
    ? fits(to, room.packages) || (typesOnly && fits(to, room.typePackages))
    : begins(to, [room.at, ...room.values]) || (typesOnly && begins(to, room.types))
  return allowed ? null : `${from} may not import ${typesOnly ? 'types of ' : ''}${to}`
}

function fits(name: string, patterns: readonly RegExp[] = []): boolean {
  return patterns.some((pattern) => pattern.test(name))
}

function begins(path: string, beginnings: readonly string[] = []): boolean {
  return beginnings.some((beginning) => path.startsWith(beginning))
}
