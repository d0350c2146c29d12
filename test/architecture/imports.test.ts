/** The fences between the folders hold, and they are seen to stop who climbs over. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { circlesIn } from './circles.ts'
import { hasRoom, violationOf } from './import-table.ts'
import { importsOf, type SourceFile, sourceFiles } from './source-files.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const FILES = sourceFiles('src', 'workers')
const IMPORTS = FILES.flatMap(importsOf)

function violationsIn(path: string, text: string): (string | null)[] {
  return importsOf({ path, text } satisfies SourceFile).map(violationOf)
}

describe('the import table', () => {
  it('sees the files and their imports', () => {
    expect(FILES.length).toBeGreaterThan(50)
    expect(IMPORTS.length).toBeGreaterThan(FILES.length / 2)
  })

  it('has a room for every file, also for one that imports nothing', () => {
    expect(FILES.map(({ path }) => path).filter((path) => !hasRoom(path))).toEqual([])
    expect(hasRoom('src/helpers/x.ts')).toBe(false)
  })

  it('is kept by every import', () => {
    expect(IMPORTS.map(violationOf).filter((violation) => violation !== null)).toEqual([])
  })

  it('leaves no circle, not even of types', () => {
    expect(circlesIn(IMPORTS)).toEqual([])
  })

  it('is spoken of in paths that exist, with their extension', () => {
    const missing = IMPORTS.filter(({ to, isPackage }) => !isPackage && !existsSync(join(ROOT, to)))
    expect(missing.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })
})

describe('the guard', () => {
  it.each([
    ['a later subject', 'src/domain/plan/x.ts', `import { y } from '../capacity/y.ts'`],
    ['a type of a later subject', 'src/domain/plan/x.ts', `import type { Y } from '../capacity/y.ts'`],
    ['a later room of a subject', 'src/domain/oxygen/ledger/x.ts', `import { y } from '../stock/y.ts'`],
    ['a package in the domain', 'src/domain/plan/x.ts', `import * as v from 'valibot'`],
    ['another folder in the domain', 'src/domain/shared/x.ts', `export { y } from '../../file/y.ts'`],
    ['a dynamic import', 'src/domain/shared/x.ts', `const y = await import('../../state/y.ts')`],
    ['an import type', 'src/domain/shared/x.ts', `type Y = import('../../state/y.ts').Y`],
    [
      'a worker started from outside',
      'src/ui/x.ts',
      `new URL('../../workers/calc.worker.ts', import.meta.url)`,
    ],
    ['values where types are allowed', 'src/reference/x.ts', `import { y } from '../domain/plan/y.ts'`],
    [
      'a component',
      'src/ui/X.svelte',
      `<script lang="ts">\nimport { db } from '../storage/db.ts'\n</script>\n<p />`,
    ],
    ['dexie outside storage', 'src/state/x.svelte.ts', `import { liveQuery } from 'dexie'`],
    ['valibot outside file', 'src/storage/x.ts', `import * as v from 'valibot'`],
    ['a second chart part', 'src/ui/parts/Bars.svelte', `<script>import { Chart } from 'chart.js'</script>`],
    ['chart values in charts/', 'src/ui/charts/x.ts', `import { Chart } from 'chart.js'`],
    ['a file in no room', 'src/helpers/x.ts', `import '../domain/plan/lever.ts'`],
  ])('stops %s', (_, path, text) => {
    expect(violationsIn(path, text)).toEqual([expect.any(String)])
  })

  it.each([
    ['an earlier subject', 'src/domain/capacity/x.ts', `import { y } from '../plan/y.ts'`],
    ['an earlier room of a subject', 'src/domain/oxygen/stock/x.ts', `import { y } from '../ledger/y.ts'`],
    ['types where types are allowed', 'src/reference/x.ts', `import type { Y } from '../domain/plan/y.ts'`],
    ['inline types', 'src/reference/x.ts', `import { type Y } from '../domain/plan/y.ts'`],
    ['chart types in charts/', 'src/ui/charts/x.ts', `import type { ChartData } from 'chart.js'`],
    ['the chart part', 'src/ui/parts/Chart.svelte', `<script>import { Chart } from 'chart.js'</script>`],
  ])('lets pass %s', (_, path, text) => {
    expect(violationsIn(path, text)).toEqual([null])
  })
})

describe('a circle', () => {
  const arrows = (...names: string[]) => names.map((name) => ({ from: name.charAt(0), to: name.charAt(1) }))

  it('is seen, with the files that form it and no other', () => {
    expect(circlesIn(arrows('xa', 'ab', 'bc', 'ca', 'cd'))).toEqual([['a', 'b', 'c']])
    expect(circlesIn(arrows('ab', 'ba', 'cd', 'dd'))).toEqual([['a', 'b'], ['d']])
  })

  it('is not what two ways to one file are', () => {
    expect(circlesIn(arrows('ab', 'ac', 'bd', 'cd'))).toEqual([])
  })
})
