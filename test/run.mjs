/**
 * The whole of `npm test`: finds a Chromium (as root on Debian without one: installs it), then types, build, unit and
 * component tests (vitest) beside the built app in a real browser (playwright), and lint beside all. Browsers wait for
 * much, so that the two together leave no core idle; what vitest says is told after it. A stage that fails does not keep
 * the others from telling what they know. The last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPlaywrightReport, readVitestReport } from './support/reports.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const { candidates } = JSON.parse(readFileSync(new URL('support/chromium.json', import.meta.url), 'utf8'))

const tally = { passed: 0, failed: [], skipped: [] }
const reports = mkdtempSync(join(tmpdir(), 'adempauze-test-'))

const browser = findBrowser() ?? (await installBrowser())
if (browser) process.env.CHROMIUM = browser
else console.log('No Chromium found. Install one, or name it: CHROMIUM=/path/to/chromium npm test')

// One core is busy with it for minutes, and nothing waits for it.
const linted = listen('npm', ['run', '--silent', 'lint'])
await check('types', () => run('npm', ['run', '--silent', 'types']))
const isBuilt = await check('build', () =>
  run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn']),
)
await Promise.all([runVitest(), browser && isBuilt ? runPlaywright() : check('browser', () => false)])
await check('lint', async () => {
  const { endedWell, said } = await linted
  process.stdout.write(said)
  return endedWell
})

rmSync(reports, { recursive: true, force: true })
for (const name of tally.skipped) console.log(`skipped: ${name}`)
// Once more at the end: what a test said stands thousands of lines above.
for (const name of tally.failed) console.log(`failed: ${name}`)
const skipped = tally.skipped.length > 0 ? `, ${tally.skipped.length} skipped` : ''
console.log(`${tally.passed} passed, ${tally.failed.length} failed${skipped}`)
process.exitCode = tally.failed.length > 0 ? 1 : 0

function findBrowser() {
  return [process.env.CHROMIUM, ...candidates].find((path) => path && existsSync(path))
}

/** Debian's browser and a font to draw letters with; only root can, and only Debian knows these names. */
async function installBrowser() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  await run('apt-get', ['update', '-qq'])
  // Releases before the shell was packed apart have it all in one.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    console.log(`— installing ${name}`)
    await run('apt-get', ['install', '-y', '-qq', name, 'fonts-liberation'], {
      DEBIAN_FRONTEND: 'noninteractive',
    })
    if (findBrowser()) break
  }
  return findBrowser()
}

/** Runs a program with its output to the terminal; whether it ended well. */
function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const program = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    program.on('error', reject)
    program.on('close', (status) => resolve(status === 0))
  })
}

async function check(name, passes) {
  console.log(`\n— ${name}`)
  const passed = await passes()
  if (passed) tally.passed += 1
  else tally.failed.push(name)
  return passed
}

/** Runs a program and keeps what it says. */
function listen(command, args) {
  return new Promise((resolve, reject) => {
    const program = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    const said = []
    for (const stream of [program.stdout, program.stderr]) stream.on('data', (part) => said.push(part))
    program.on('error', reject)
    program.on('close', (status) => {
      resolve({ endedWell: status === 0, said: Buffer.concat(said) })
    })
  })
}

async function runVitest() {
  const report = join(reports, 'vitest.json')
  const args = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  // Components are tested in a real browser: without one the rest can still be.
  if (!browser) args.push('--project', 'unit', '--project', 'storage')
  const { endedWell, said } = await listen('npx', ['--no-install', ...args])
  console.log('\n— unit and component tests')
  process.stdout.write(said)
  count('vitest', endedWell, report, readVitestReport)
}

async function runPlaywright() {
  console.log('\n— the built app in a browser')
  const report = join(reports, 'playwright.json')
  const args = ['playwright', 'test', '--config', 'test/browser/playwright.config.ts', '--reporter=list,json']
  const ended = await run('npx', ['--no-install', ...args], { PLAYWRIGHT_JSON_OUTPUT_NAME: report })
  count('playwright', ended, report, readPlaywrightReport)
}

/** Adds a runner's report; a runner that ends badly without naming a failed test, or that ran none, counts as one. */
function count(name, endedWell, report, read) {
  const { passed, failed, skipped } = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: [], skipped: [] }
  tally.passed += passed
  tally.failed.push(...failed)
  if (failed.length === 0 && (!endedWell || passed === 0)) {
    tally.failed.push(`${name}: ran no test, or ended with an error outside the tests`)
  }
  tally.skipped.push(...skipped)
}
