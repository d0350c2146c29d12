/**
 * Starts a command of the headless runner: `node src/headless/run.mjs calc FILE…`. The TypeScript modules are bundled
 * once into node_modules/.cache, with the tools that build the app, and anew when a source file has changed: so that
 * a command starts in a fraction of a second and both calculate with the same code. `--bundle` makes the bundle and
 * runs nothing: what `npm run build` does.
 */
import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { access, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Folders that the commands are made of, and the files that say how. */
const SOURCES = ['src', 'workers']
const SETTINGS = ['package-lock.json', 'tsconfig.json']
const CACHE = join(ROOT, 'node_modules/.cache/adempauze')

// npm starts a script in the folder of the package; its user names files from where they stand themselves.
const from = process.env.INIT_CWD
if (from && process.env.npm_lifecycle_event === process.argv[2]) process.chdir(from)

const bundle = join(CACHE, stateOfSources())
if (!(await exists(bundle))) await makeBundle(bundle)
if (process.argv[2] !== '--bundle') {
  const { main } = await import(pathToFileURL(join(bundle, 'main.mjs')).href)
  process.exitCode = await main(process.argv.slice(2))
}

/**
 * A name that changes with every source file, with the versions of the packages, and with where they stand. By the moment
 * of the last change of each, which no copy and no tool sets back as it can the moment of writing.
 */
function stateOfSources() {
  const names = SOURCES.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const state = createHash('sha256')
  for (const name of [...names.sort(), ...SETTINGS.map((file) => join(ROOT, file))]) {
    const { size, mtimeMs, ctimeMs } = statSync(name)
    state.update(`${name}\n${size}\n${mtimeMs}\n${ctimeMs}\n`)
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
