/**
 * Every bound and every rule of what a document may hold, taken out one at a time: a test must fall. It works on a copy
 * of the house; a word that is taken out needs no test, for then nothing compiles.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sourceFiles } from '../architecture/source-files.ts'

const HOUSE = fileURLToPath(new URL('../..', import.meta.url))

const FIELDS = /^src\/domain\/.*\/fields?\.ts$/
const CHECKS = /^src\/(?:file\/kinds|domain\/oxygen\/ledger)\/[^/]+\.ts$/
const REFUSALS = /^src\/domain\/oxygen\/(?:ledger|stock)\/[^/]+\.ts$/

/** Where rules stand, and what stands there without one: each match of the form is taken out by itself. */
const FORMS = [
  { where: FIELDS, what: 'least', form: /(?<=\b(?:whole|decimal)\()-?[\d._e]+(?=, )/g, by: '-1e15' },
  { where: FIELDS, what: 'most', form: /(?<=\b(?:whole|decimal)\([^,()]+, )[\d._e]+(?=[,)])/g, by: '1e15' },
  {
    where: FIELDS,
    what: 'whole',
    form: /(?<!const )\bwhole(?=\(\S+, \S+?\))/g,
    by: '((a: number, b: number) => ({ min: a, max: b }))',
  },
  { where: FIELDS, what: 'required', form: /(?<!const )\bnamed(?=\(\d)/g, by: 'text' },
  { where: CHECKS, what: 'rule', form: /(?<=^ +)\.\.\.\w*(?:[cC]heck|[pP]roblems)\w*\(.*\),$/gm, by: '' },
  { where: REFUSALS, what: 'refusal', form: /\[problem\([^[\]]*(?:\[[^\]]*\][^[\]]*)*\)\]/g, by: '[]' },
] as const

/** The quick ones first, for most rules fall there. */
const TESTS = [
  ['test/file/json-schema.test.ts', 'test/file/documentation.test.ts', 'test/reference'],
  [
    'test/file',
    'test/domain/oxygen',
    'test/domain/shared',
    'test/domain/carehotel',
    'test/domain/distribution/notices.test.ts',
  ],
]

interface Rule {
  readonly path: string
  readonly what: string
  readonly line: number
  readonly text: string
  /** The file without it. */
  readonly without: string
}

/** @param args which of them: `7` is every seventh, `7 3` every seventh from the fourth on; all unless told. */
export function attack([every = '1', from = '0']: readonly string[]): Promise<boolean> {
  const all = rulesOfTheHouse()
  const rules = all.filter((_, index) => index % Number(every) === Number(from))
  const copy = copyOfTheHouse()
  if (!TESTS.every((files) => passes(copy, files))) throw new Error('tests fall with every rule in place')
  const unnoticed: Rule[] = []
  for (const rule of rules) {
    const path = join(copy, rule.path)
    const whole = readFileSync(path, 'utf8')
    writeFileSync(path, rule.without)
    const fell = TESTS.some((files) => !passes(copy, files))
    writeFileSync(path, whole)
    if (!fell) unnoticed.push(rule)
    console.log(
      `${fell ? 'a test falls' : 'UNNOTICED'}  ${rule.path}:${rule.line}  ${rule.what}  ${rule.text}`,
    )
  }
  rmSync(copy, { recursive: true })
  console.log(`${rules.length} of ${all.length} rules taken out one by one; unnoticed: ${unnoticed.length}`)
  return Promise.resolve(unnoticed.length === 0)
}

function rulesOfTheHouse(): Rule[] {
  return FORMS.flatMap(({ where, what, form, by }) =>
    sourceFiles('src')
      .filter(({ path }) => where.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(form)].map(({ index, 0: found }) => ({
          path,
          what,
          line: text.slice(0, index).split('\n').length,
          text: found.replaceAll(/\s+/g, ' ').slice(0, 70),
          without: text.slice(0, index) + by + text.slice(index + found.length),
        })),
      ),
  )
}

function copyOfTheHouse(): string {
  const copy = mkdtempSync(join(tmpdir(), 'adempauze-rules-'))
  const leftOut = new Set(['.git', 'dist', 'node_modules', 'test-results'])
  cpSync(HOUSE, copy, { recursive: true, filter: (path) => !leftOut.has(relative(HOUSE, path)) })
  symlinkSync(join(HOUSE, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

function passes(cwd: string, files: readonly string[]): boolean {
  const args = ['--no-install', 'vitest', 'run', '--project', 'unit', '--bail', '1', ...files]
  return spawnSync('npx', args, { cwd, stdio: 'ignore' }).status === 0
}
