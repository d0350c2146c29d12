/**
 * Starts a command of the headless runner: `node src/headless/run.mjs calc FILE…`. Vite loads the TypeScript
 * modules, as it does for the app, so that both calculate with the same code; nothing is built or written.
 */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// npm starts a script in the folder of the package; its user names files from where they stand themselves.
const from = process.env.INIT_CWD
if (from && process.env.npm_lifecycle_event === process.argv[2]) process.chdir(from)

const { module } = await runnerImport(fileURLToPath(new URL('./main.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'silent',
  root: fileURLToPath(new URL('../..', import.meta.url)),
})
process.exitCode = await module.main(process.argv.slice(2))
