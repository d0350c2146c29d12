/**
 * `npm run attack -- PART`: what would take the suite too long, or root, to try: a volume without a byte left, a hundred
 * kills, tens of thousands of damaged files. Each part is a module that exports `attack(args): Promise<boolean>`, prints
 * its figures, and says whether nothing was lost. Those of a browser need a build (`npm run build`).
 */
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const PARTS = ['full-disk', 'kills', 'many-documents', 'desk', 'files', 'rules', 'same-bytes']

const [part, ...args] = process.argv.slice(2)
if (!PARTS.includes(part)) {
  console.log(`npm run attack -- ${PARTS.join(' | ')}`)
  process.exit(2)
}
// A server that serves nobody: it goes on loading modules that are asked for later, as those of a kind's result.
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  root: fileURLToPath(new URL('../..', import.meta.url)),
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, ws: false, watch: null },
})
const module = await server.ssrLoadModule(fileURLToPath(new URL(`./${part}.ts`, import.meta.url)))
process.exit((await module.attack(args)) ? 0 : 1)
