/** What the merge command prints of two copies of a plan, and what it leaves to be decided. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../src/headless/command.ts'
import { merge } from '../../src/headless/merge.ts'

const PLAN = join(import.meta.dirname, '..', 'fixtures', 'format-1', 'regional-plan.json')
const folder = mkdtempSync(join(tmpdir(), 'adempauze-merge-'))
afterAll(() => rmSync(folder, { recursive: true }))

const text = readFileSync(PLAN, 'utf8')

function fileWith(name: string, changes: Readonly<Record<string, number>>): string {
  const path = join(folder, name)
  const changed = Object.entries(changes).reduce(
    (all, [field, value]) => all.replace(new RegExp(`"${field}": \\d+`), `"${field}": ${value}`),
    text,
  )
  writeFileSync(path, changed)
  return path
}

const ours = fileWith('ours.json', { draws: 100 })
const days = fileWith('days.json', { horizonDays: 60 })
const theirs = fileWith('theirs.json', { draws: 300, horizonDays: 60 })

async function answerOf(...args: string[]): Promise<Answer> {
  const result = await merge(args)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

interface Printed {
  readonly documents: readonly {
    readonly body: object
    readonly revision: number
    readonly history: object[]
  }[]
}

const documentIn = ({ output }: Answer) => (JSON.parse(output) as Printed).documents[0]

describe('two copies of a plan', () => {
  it('become one with what either changed since the common base, and both for its parents', async () => {
    const answer = await answerOf(ours, days, '--base', PLAN)
    expect(documentIn(answer)?.body).toMatchObject({ draws: 100, horizonDays: 60 })
    expect(documentIn(answer)?.history).toHaveLength(2)
    expect((await answerOf(days, ours, '--base', PLAN)).output).toBe(answer.output)
  })

  it('are asked about where both changed, in words of the field', async () => {
    const { output, notice = '', exitCode } = await answerOf(ours, theirs, '--base', PLAN)
    expect({ output, exitCode }).toEqual({ output: '', exitCode: 3 })
    const written = { at: '2022-01-17T09:30:00.000Z', by: null }
    const documentId = 'brabant-2022-01'
    expect(JSON.parse(notice)).toEqual({
      conflicts: [
        {
          documentId,
          path: 'body.draws',
          label: 'Trekkingen',
          left: 100,
          right: 300,
          leftBy: written,
          rightBy: written,
        },
      ],
    })
  })

  it.each([
    ['left', 100],
    ['right', 300],
    ['body.draws=left', 100],
    ['brabant-2022-01:body.draws=right', 300],
  ])('do as was chosen: %s', async (choice, expected) => {
    const answer = await answerOf(ours, theirs, '--base', PLAN, '--choose', choice)
    expect(documentIn(answer)?.body).toMatchObject({ draws: expected, horizonDays: 60 })
  })

  it('are asked about everything that differs where there is no common base', async () => {
    const { notice = '' } = await answerOf(ours, theirs)
    const { conflicts } = JSON.parse(notice) as { conflicts: { path: string }[] }
    expect(conflicts.map(({ path }) => path)).toEqual(['body.draws', 'body.horizonDays'])
  })

  it.each(['both', 'body.draws=up', 'body.draws=left,body.seed=left'])(
    'are left alone where the choice means nothing: %s',
    async (choice) => {
      const refused = await merge([ours, fileWith('more.json', { draws: 300 }), '--choose', choice])
      expect(refused).toMatchObject({ ok: false, error: { code: 'usage', problems: [{ path: '--choose' }] } })
    },
  )
})
