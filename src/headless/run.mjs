/**
 * Starts a command of the headless runner: `node src/headless/run.mjs calc FILE…`. The TypeScript modules are bundled
 * once into node_modules/.cache, with the tools that build the app, and anew when a source file has changed: so that
 * a command starts in a fraction of a second and both calculate with the same code.
 */
import { createHash } from 'node:crypto'
import { access, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CACHE = join(ROOT, 'node_modules/.cache/adempauze')

// npm starts a script in the folder of the package; its user names files from where they stand themselves.
const from = process.env.INIT_CWD
if (from && process.env.npm_lifecycle_event === process.argv[2]) process.chdir(from)

const bundle = join(CACHE, await stateOfSources())
if (!(await exists(bundle))) await makeBundle(bundle)
const { main } = await import(pathToFileURL(join(bundle, 'main.mjs')).href)
process.exitCode = await main(process.argv.slice(2))

/** A name that changes with every source file, with the versions of the packages, and with where they stand. */
async function stateOfSources() {
  const folder = join(ROOT, 'src')
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const state = createHash('sha256')
  for (const name of [...names, join(ROOT, 'package-lock.json')]) {
    const { size, mtimeMs } = await stat(name)
    state.update(`${name}\n${size}\n${mtimeMs}\n`)
  }
  return state.digest('hex').slice(0, 32)
}

/** @param {string} path */
async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  )
}

/**
 * Made beside its place and moved there: of two commands that start at once neither reads half a bundle.
 * @param {string} place
 */
async function makeBundle(place) {
  const { build } = await import('vite')
  const made = `${place}-${process.pid}`
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    publicDir: false,
    build: {
      ssr: 'src/headless/main.ts',
      target: 'node20',
      outDir: made,
      rolldownOptions: { output: { entryFileNames: 'main.mjs', codeSplitting: false } },
    },
  })
  await forgetOlder()
  await rename(made, place).catch(async (fault) => {
    await rm(made, { recursive: true, force: true })
    if (!(await exists(place))) throw fault
  })
}

/** Bundles of sources that are no more, unless another command may still be reading one. */
async function forgetOlder() {
  await mkdir(CACHE, { recursive: true })
  const dayAgoMs = Date.now() - 86_400_000
  for (const name of await readdir(CACHE)) {
    const path = join(CACHE, name)
    const { mtimeMs } = await stat(path)
    if (mtimeMs < dayAgoMs) await rm(path, { recursive: true, force: true })
  }
}
