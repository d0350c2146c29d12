/** What the pages for who comes next say of files is run, so that it stays true. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMAT_VERSION } from '../../src/file/envelope.ts'
import { KINDS } from '../../src/file/kinds/index.ts'
import { readText } from '../../src/file/read.ts'
import { encrypt } from '../../src/file/travel/passphrase.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const DOCS = join(ROOT, 'public', 'docs')
const page = (name: string): string => readFileSync(join(DOCS, name), 'utf8')
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp('```' + language + '\\n([^]*?)```', 'g'))].map(([, code = '']) => code)

describe('the page of the file format', () => {
  const text = page('file-format.md')

  it('shows files that the reader takes', () => {
    const files = blocks(text, 'json')
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) expect(readText(file)).toMatchObject({ ok: true })
  })

  it('names every kind and the present version', () => {
    for (const { kind } of KINDS) expect(text).toContain(`\`${kind}\``)
    expect(text).toContain(`schema/adempauze-${FORMAT_VERSION}.schema.json`)
  })

  const cryptography = spawnSync('python3', ['-c', 'import cryptography']).status === 0
  it.skipIf(!cryptography)('opens an encrypted file from Python', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'docs-'))
    const [script, sealed] = [join(folder, 'open.py'), join(folder, 'sealed.json')]
    writeFileSync(script, blocks(text, 'py').join('\n'))
    const plain = readFileSync(join(ROOT, 'public/examples/ic-bijna-vol.json'))
    writeFileSync(sealed, await encrypt(new Uint8Array(plain), 'vier losse woorden'))
    const { stdout } = spawnSync('python3', [script, sealed, 'vier losse woorden'])
    expect(String(stdout)).toBe(`${String(plain)}\n`)
  })

  const python = spawnSync('python3', ['--version']).status === 0
  it.skipIf(!python)('reads an example from Python', () => {
    const script = join(mkdtempSync(join(tmpdir(), 'docs-')), 'read.py')
    writeFileSync(script, blocks(text, 'python').join('\n'))
    for (const example of ['soc-winter-2021.json', 'nederland-scenario-1.json']) {
      const { status, stdout } = spawnSync('python3', [script, join(ROOT, 'public', 'examples', example)])
      expect(status).toBe(0)
      expect(String(stdout)).toContain('\t')
    }
  })
})

it.each(readdirSync(DOCS))('%s names files that are there', (name) => {
  const named = [...page(name).matchAll(/`((?:src|workers|test)\/[\w./-]+\.(?:ts|svelte))`/g)]
  for (const [, path = ''] of named) expect([path, existsSync(join(ROOT, path))]).toEqual([path, true])
})
