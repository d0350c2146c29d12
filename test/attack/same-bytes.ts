/**
 * `npm run attack -- same-bytes OTHER-CHECKOUT`: what `calc` prints here and in another checkout of this repository, byte
 * beside byte: of every example, and of plans that nobody thought of, the same at every run. Every other of those is of 45
 * days in 51 draws, an odd number, and is answered with its searches.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { readText } from '../../src/file/read.ts'
import { variedFile } from '../support/varied-documents.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const EXAMPLES = join(ROOT, 'public/examples')
const [PLANS, SEED] = [200, 19]
const MOST_BYTES = 1 << 28

/** @param args the other checkout, and how many plans */
export function attack([other = '', plans = String(PLANS)]: readonly string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'adempauze-bytes-'))
  const files = [
    ...readdirSync(EXAMPLES).map((name) => join(EXAMPLES, name)),
    ...randomPlans(Number(plans)).map((text, index) => {
      const path = join(folder, `plan-${index}.json`)
      writeFileSync(path, text)
      return path
    }),
  ]
  const different = files.filter((file) => calc(ROOT, file) !== calc(other, file))
  console.log(`${files.length} files, of which ${plans} random plans; other bytes: ${different.length}`)
  for (const file of different) console.log(`  ${file}`)
  if (different.length === 0) rmSync(folder, { recursive: true })
  return Promise.resolve(different.length === 0)
}

function randomPlans(count: number): string[] {
  return fc.sample(variedFile('regional-plan'), { numRuns: count, seed: SEED }).map((file, index) => {
    const [document] = file.documents
    if (index % 2 === 0 || document?.kind !== 'regional-plan') return JSON.stringify(file)
    const body = { ...document.body, horizonDays: 45, draws: 51 }
    const larger = JSON.stringify({ ...file, documents: [{ ...document, body }] })
    return readText(larger).ok ? larger : JSON.stringify(file)
  })
}

/** What it prints, or the refusal. */
function calc(checkout: string, file: string): string {
  const command = [join(checkout, 'src/headless/run.mjs'), 'calc', file]
  try {
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe']
    return execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: MOST_BYTES, stdio })
  } catch (thrown) {
    return thrown instanceof Error && 'stderr' in thrown ? String(thrown.stderr) : String(thrown)
  }
}
