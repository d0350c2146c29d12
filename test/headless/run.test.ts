/** The headless runner as an auditor calls it: another process, its exit code, its two streams. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calculatePlan } from '../../src/domain/capacity/calculate-plan.ts'
import { addDays } from '../../src/domain/shared/civil-date.ts'
import { canonicalJson } from '../../src/file/canonical.ts'
import { readText } from '../../src/file/read.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const PLAN = join(ROOT, 'test/fixtures/format-2/regional-plan.json')
const LEDGER = join(ROOT, 'public/examples/soc-winter-2021.json')

interface Ended {
  readonly status: number | null
  readonly out: string
  readonly error: string
}

function npmRun(...args: string[]): Ended {
  return npmRunIn(ROOT, ...args)
}

/** As typed in a folder of the checkout. */
function npmRunIn(cwd: string, ...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', ...args], { cwd, encoding: 'utf8' })
  return { status, out: stdout, error: stderr }
}

function run(...args: string[]): Ended {
  const command = [join(ROOT, 'src/headless/run.mjs'), ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' })
  return { status, out: stdout, error: stderr }
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adempauze-headless-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('calc', () => {
  it('prints the result and nothing else, with the numbers of the domain', () => {
    const { status, out } = npmRun('calc', '--', PLAN)
    expect(status).toBe(0)
    const printed: unknown = JSON.parse(out)
    expect(canonicalJson(printed)).toBe(out)

    const file = readText(readFileSync(PLAN, 'utf8'))
    const document = file.ok ? file.value.documents[0] : undefined
    if (document?.kind !== 'regional-plan') throw new Error('the fixture is no plan')
    const { links, firstBottleneck } = calculatePlan(document.body)
    const first = links.gp.firstOverrun.p50
    expect(first).not.toBeNull()
    expect(printed).toMatchObject({
      format: 'adempauze-result',
      version: 1,
      results: [
        {
          documentId: 'brabant-2022-01',
          kind: 'regional-plan',
          revision: 12,
          seed: 20220117,
          draws: 200,
          horizonDays: 30,
          firstBottleneck: firstBottleneck?.link ?? null,
          links: {
            icu: { peak: links.icu.peak, unmet: links.icu.unmet },
            gp: { firstOverrun: { p50: addDays(document.body.startDate, first ?? 0) } },
            homeOxygen: { firstOverrun: { probability: links.homeOxygen.firstOverrun.probability } },
          },
        },
      ],
    })
  })

  it('takes several files and answers in their order', () => {
    const { status, out } = run('calc', LEDGER, PLAN)
    expect(status).toBe(0)
    const { results } = JSON.parse(out) as { results: { kind: string }[] }
    expect(results.map(({ kind }) => kind)).toEqual(['oxygen-ledger', 'regional-plan'])
  })

  it('asks a ledger for an earlier day', () => {
    const { status, out } = run('calc', LEDGER, '--as-of', '2021-12-15')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ results: [{ asOf: '2021-12-15' }] })
  })

  it('tells on stderr alone what is wrong with a file, and ends with 2', () => {
    const text = readFileSync(PLAN, 'utf8').replace('"capacity":150', '"capacity":-150')
    const { status, out, error } = npmRun('calc', '--', fileWith('negative.json', text))
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(JSON.parse(error)).toEqual({
      error: {
        code: 'invalid',
        problems: [
          {
            code: 'belowMinimum',
            path: 'documents[0].body.links.icu.capacity',
            found: '-150',
            expected: 'at least 0',
          },
        ],
      },
    })
  })

  it('prints nothing where one file of several is bad, and names it', () => {
    const bad = fileWith('cut.json', readFileSync(PLAN, 'utf8').slice(0, 500))
    const { status, out, error } = run('calc', PLAN, bad)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(JSON.parse(error)).toMatchObject({ error: { code: 'notJson', file: bad } })
  })

  it.each<[string, string[], string]>([
    ['a file that is not there', ['no-such-file.json'], 'cannotRead'],
    ['a folder', ['.'], 'cannotRead'],
    ['a file that never ends', ['/dev/zero'], 'tooLarge'],
    ['no file', [], 'usage'],
    ['an option given twice', ['--as-of', '2022-01-01', '--as-of=2022-01-02', PLAN], 'usage'],
    ['an option without its value', [PLAN, '--as-of'], 'usage'],
    ['an unknown option', ['--verbose', PLAN], 'usage'],
    ['a date that is none', ['--as-of', '2022-02-30', PLAN], 'usage'],
    ['a moment that is none', ['--as-known-at=soon', PLAN], 'usage'],
  ])('refuses %s in the same form', (_, args, code) => {
    const { status, out, error } = run('calc', ...args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(JSON.parse(error)).toMatchObject({ error: { code, problems: [{ code }] } })
  })

  it.each([
    ['a folder', '.', 'a folder'],
    ['a file that is not there', 'no-such-file.json', 'nothing'],
  ])('names %s as what was found', (_, path, found) => {
    expect(JSON.parse(run('calc', path).error)).toEqual({
      error: {
        code: 'cannotRead',
        problems: [{ code: 'cannotRead', path, found, expected: 'a file that can be read' }],
      },
    })
  })

  it('reads files from where its user stands, and prints the same bytes everywhere', () => {
    const here = npmRunIn(join(ROOT, 'public/examples'), 'calc', '--', 'soc-winter-2021.json')
    expect(here.status).toBe(0)
    expect(here.out).toBe(npmRun('calc', '--', LEDGER).out)
    expect(
      spawnSync(process.execPath, [join(ROOT, 'src/headless/run.mjs'), 'calc', LEDGER], {
        cwd: folder,
      }).stdout.toString(),
    ).toBe(here.out)
  })

  it('takes what another program writes to it', () => {
    const command = `cat "${LEDGER}" | "${process.execPath}" "${join(ROOT, 'src/headless/run.mjs')}" calc /dev/stdin`
    const piped = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
    expect(piped.stdout).toBe(run('calc', LEDGER).out)
  })

  it('refuses 50 MB', () => {
    const { status, error } = run('calc', fileWith('huge.json', new Uint8Array(50_000_000).fill(0x20)))
    expect(status).toBe(2)
    expect(JSON.parse(error)).toMatchObject({ error: { code: 'tooLarge' } })
  })
})

describe('merge', () => {
  it('of a ledger with itself is that ledger, to the byte', () => {
    const { status, out } = npmRun('merge', '--', LEDGER, LEDGER)
    expect(status).toBe(0)
    expect(out).toBe(readFileSync(LEDGER, 'utf8'))
  })

  it('gives the same bytes in either order', () => {
    const text = readFileSync(LEDGER, 'utf8')
    const file = readText(text)
    const ledger = file.ok ? file.value.documents[0] : undefined
    if (!file.ok || ledger?.kind !== 'oxygen-ledger') throw new Error('the example is no ledger')
    const half = (keeps: (index: number) => boolean): string =>
      canonicalJson({
        ...file.value,
        documents: [
          { ...ledger, body: { ...ledger.body, events: ledger.body.events.filter((_, i) => keeps(i)) } },
        ],
      })
    const left = fileWith(
      'left.json',
      half((index) => index % 3 !== 0),
    )
    const right = fileWith(
      'right.json',
      half((index) => index % 3 !== 1),
    )
    const one = run('merge', left, right)
    expect(one).toMatchObject({ status: 0, error: '' })
    expect(run('merge', right, left).out).toBe(one.out)
    expect(one.out).toBe(text)
  })

  it('tells on stderr what stood differently, and keeps one of the two in either order', () => {
    const other = fileWith(
      'renamed.json',
      readFileSync(LEDGER, 'utf8').replace('"name":"Leverancier A"', '"name":"Leverancier A en zonen"'),
    )
    const one = run('merge', LEDGER, other)
    const { conflicts } = JSON.parse(one.error) as { conflicts: object[] }
    const [plain, renamed] = [{ name: 'Leverancier A' }, { name: 'Leverancier A en zonen' }]
    const where = { documentId: 'soc-winter-2021', list: 'organizations' }
    expect(conflicts).toMatchObject([{ ...where, left: plain, right: renamed }])
    const turned = run('merge', other, LEDGER)
    expect(turned.out).toBe(one.out)
    expect(JSON.parse(turned.error)).toMatchObject({ conflicts: [{ left: renamed, right: plain }] })
    expect(run('merge', one.status === 0 ? fileWith('merged.json', one.out) : '', other).out).toBe(one.out)
  })

  it('keeps the side that people choose, for all that differs or by id, and keeps it when copies meet again', () => {
    const other = fileWith(
      'chosen.json',
      readFileSync(LEDGER, 'utf8').replace('"name":"Leverancier A"', '"name":"Leverancier A en zonen"'),
    )
    for (const [choice, name] of [
      ['left', 'Leverancier A'],
      ['right', 'Leverancier A en zonen'],
    ] as const) {
      const chosen = run('merge', '--choose', choice, LEDGER, other)
      const conflicts = JSON.parse(chosen.error) as { conflicts: { id: string; stays: string }[] }
      expect(conflicts.conflicts).toMatchObject([{ stays: choice }])
      const named = conflicts.conflicts[0]?.id ?? ''
      expect(run('merge', '--choose', `${named}=${choice}`, LEDGER, other).out).toBe(chosen.out)
      expect(chosen.out).toContain(`"name":"${name}"`)
      const again = run('merge', fileWith('again.json', chosen.out), other, LEDGER)
      expect(again.out).toBe(chosen.out)
    }
    expect(run('merge', '--choose', 'nobody=left', LEDGER, other)).toMatchObject({ status: 2, out: '' })
    expect(run('merge', '--choose', 'middle', LEDGER, other)).toMatchObject({ status: 2, out: '' })
  })

  it('keeps what only one file holds', () => {
    const { status, out } = run('merge', PLAN, LEDGER)
    expect(status).toBe(0)
    const { documents } = JSON.parse(out) as { documents: { id: string }[] }
    expect(documents.map(({ id }) => id)).toEqual(['brabant-2022-01', 'soc-winter-2021'])
    expect(run('merge', LEDGER, PLAN).out).toBe(out)
  })

  it.each([
    ['a single file', [LEDGER], 'usage'],
    ['no file', [], 'usage'],
    ['an option', ['--force', LEDGER, LEDGER], 'usage'],
    ['a file that is not there', [LEDGER, 'no-such-file.json'], 'cannotRead'],
  ])('refuses %s', (_, args, code) => {
    const { status, out, error } = run('merge', ...args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(JSON.parse(error)).toMatchObject({ error: { code, problems: [{ code }] } })
  })

  it('refuses two kinds under one id, in the same words in either order', () => {
    const namesake = fileWith(
      'namesake.json',
      readFileSync(PLAN, 'utf8').replace('"id": "brabant-2022-01"', '"id": "soc-winter-2021"'),
    )
    const refused = run('merge', LEDGER, namesake)
    expect(JSON.parse(refused.error)).toMatchObject({
      error: { code: 'cannotMerge', problems: [{ found: 'oxygen-ledger, regional-plan' }] },
    })
    expect(run('merge', namesake, LEDGER)).toEqual(refused)
  })

  it('leaves to be decided what both copies of a plan changed: exit code 3, and nothing on stdout', () => {
    const other = fileWith('other.json', readFileSync(PLAN, 'utf8').replace('"draws": 200', '"draws": 100'))
    const { status, out, error } = run('merge', PLAN, other)
    expect({ status, out }).toEqual({ status: 3, out: '' })
    expect(JSON.parse(error)).toMatchObject({ conflicts: [{ path: 'body.draws', left: 200, right: 100 }] })
  })
})

describe('plan', () => {
  const HEADER =
    'Datum,IC_Bedden_COVID,IC_Bedden_Non_COVID,Kliniek_Bedden,IC_Nieuwe_Opnames_COVID,Kliniek_Nieuwe_Opnames_COVID'
  /** 70 days from 1 September 2021; of the last ten each figure × `later`. */
  const feedWith = (later: number): string =>
    [
      HEADER,
      ...Array.from({ length: 70 }, (_, day) => {
        const date = addDays('2021-09-01', day).split('-').reverse().join('-')
        return [date, ...[200, 450, 900, 14, 120].map((n) => (day < 60 ? n : n * later) + (day % 3))].join()
      }),
    ].join('\n')
  const asked = (feed: string, ...more: string[]): string[] => [
    ...['--region', 'NL', '--scenario', 'continue', '--feed', feed, '--as-of', '2021-10-30'],
    ...more,
  ]

  it('prints a plan that calc takes, and looks at no row after its day', () => {
    const [low, high] = [1, 3].map((later) =>
      run('plan', ...asked(fileWith(`f${later}.csv`, feedWith(later)))),
    )
    expect(low?.status).toBe(0)
    expect(high?.out).toBe(low?.out)
    const calculated = run(
      'calc',
      fileWith('started.json', low?.out ?? ''),
      '--days',
      '--quantiles',
      '0.05,0.5',
    )
    const [result] = (JSON.parse(calculated.out) as { results: Record<string, Record<string, unknown>>[] })
      .results
    expect(result).toMatchObject({ fit: { basis: 'admissions', published: { icu: 202, ward: 902 } } })
    expect(result).toHaveProperty('links.icu.days.0.date', '2021-10-30')
  })

  it.each<[string, string, object]>([
    [
      'a feed without some of its columns',
      'Datum,IC_Bedden_COVID\n30-10-2021,200',
      {
        code: 'unknownHeader',
        found: 'Datum,IC_Bedden_COVID',
        expected: expect.stringContaining(HEADER) as string,
      },
    ],
    [
      'a cell that is no count',
      `${HEADER}\n30-10-2021,abc,450,900,14,120`,
      {
        code: 'badNumber',
        path: 'rows[2].IC_Bedden_COVID',
        found: '"abc"',
        expected: expect.stringContaining('a whole number from 0') as string,
      },
    ],
  ])('says of %s where it is, what was found and what is expected', (_, text, problem) => {
    const { status, out, error } = run('plan', ...asked(fileWith('bad.csv', text)))
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(JSON.parse(error)).toMatchObject({ error: { code: 'feed', problems: [problem] } })
  })

  it.each([
    ['--region', 'XX'],
    ['--scenario', 'doom'],
    ['--as-of', '2021-08-31'],
    ['--horizon', '0'],
  ])('names %s where it is %s', (option, value) => {
    const feed = fileWith('good.csv', feedWith(1))
    const args = asked(feed)
    const at = args.indexOf(option)
    if (at < 0) args.push(option, value)
    else args[at + 1] = value
    expect(JSON.parse(run('plan', ...args).error)).toMatchObject({
      error: { problems: [{ code: 'usage', path: option, found: `"${value}"` }] },
    })
  })
})

it('an unknown command is refused', () => {
  expect(run('dance')).toMatchObject({ status: 2, out: '' })
})
