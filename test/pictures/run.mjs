/**
 * `npm run pictures`: every page as people see it, to be looked at: light, dark and forced colours, three widths, both
 * languages, and on paper. `npm run pictures -- plan national` takes those pages only, `-- paper` no screens. Needs a build, which the command
 * makes. Writes to `pictures/`, which git leaves alone.
 */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('./pictures.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'silent',
  root: fileURLToPath(new URL('../..', import.meta.url)),
})
await module.take(process.argv.slice(2))
