/**
 * `npm run bench`: how long the things take that a reader waits for. The load of the machine matters, so every number
 * is of several runs: the fastest, the median (p50) and the slow end (p95). Needs a build (`npm run build`). Each part
 * is a module of its own that exports `measure(): Promise<Row[]>`.
 */
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const PARTS = [
  'kernel',
  'parts',
  'browser',
  'painting',
  'eleven',
  'searching',
  'opening',
  'first-load',
  'transfers',
  'oxygen',
  'evidence',
]

console.log(`load of this machine: ${loadavg()[0].toFixed(1)}; a busy machine makes every number worse`)
// `npm run bench -- painting` measures one part.
const wanted = process.argv.slice(2)
for (const part of PARTS.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  const { module } = await runnerImport(fileURLToPath(new URL(`./${part}.ts`, import.meta.url)), {
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('../..', import.meta.url)),
  })
  for (const { what, value, aim = '' } of await module.measure()) {
    console.log(`${what.padEnd(62)} ${value.padEnd(46)} ${aim}`.trimEnd())
  }
}
