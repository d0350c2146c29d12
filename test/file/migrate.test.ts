/** The chain from every released version to the present one has no gap, and every released file stays readable. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMAT_VERSION } from '../../src/file/envelope.ts'
import { migrateFile, type Migration, MIGRATIONS } from '../../src/file/migrate.ts'
import { readText } from '../../src/file/read.ts'
import { SAMPLES } from './samples.ts'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures')

describe('the chain', () => {
  it('has one step from each older version, in order', () => {
    const older = Array.from({ length: FORMAT_VERSION - 1 }, (_, index) => index + 1)
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(older)
  })

  it('has fixtures of every released version', () => {
    for (let version = 1; version <= FORMAT_VERSION; version += 1) {
      const folder = join(FIXTURES, `format-${version}`)
      expect(existsSync(folder) && readdirSync(folder).length).toBeTruthy()
    }
  })

  it.each(SAMPLES)('reads $name', ({ text }) => {
    const file = readText(text)
    expect(file.ok ? [] : file.error).toEqual([])
  })
})

describe('a chain of three versions', () => {
  const steps: Migration[] = [
    { from: 1, migrate: (file) => ({ ...file, first: true }) },
    {
      from: 2,
      migrate: (file) => (file['spoiled'] === true ? null : { ...file, second: file['first'] ?? 'unseen' }),
    },
  ]

  it('runs every step from the version of the file on', () => {
    expect(migrateFile({ version: 1 }, 1, steps, 3)).toEqual({ version: 3, first: true, second: true })
    expect(migrateFile({ version: 2 }, 2, steps, 3)).toEqual({ version: 3, second: 'unseen' })
    expect(migrateFile({ version: 3 }, 3, steps, 3)).toEqual({ version: 3 })
  })

  it('gives null where a step cannot, or is not there', () => {
    expect(migrateFile({ version: 1, spoiled: true }, 1, steps, 3)).toBeNull()
    expect(migrateFile({ version: 1 }, 1, steps.slice(1), 3)).toBeNull()
  })

  it('leaves the file it was given as it was', () => {
    const file = Object.freeze({ version: 1 })
    migrateFile(file, 1, steps, 3)
    expect(file).toEqual({ version: 1 })
  })
})
