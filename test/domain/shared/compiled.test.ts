import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCompiled } from '../../../src/domain/shared/compiled.ts'
import { QUANTILES_WASM } from '../../../src/domain/shared/quantiles-wasm.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')

describe('compiled functions', () => {
  it('run what their sources say', () => {
    const { status, stderr } = spawnSync(process.execPath, ['src/headless/wasm.mjs', '--check'], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })

  it('are asked for by a name that the module has', () => {
    expect(() => loadCompiled(QUANTILES_WASM, ['sort'], 1)).toThrow(TypeError)
  })
})
