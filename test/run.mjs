/**
 * The whole of `npm test`: finds a Chromium (as root on Debian without one: installs it), then types, lint, build,
 * unit and component tests (vitest) and the built app in a real browser (playwright). A stage that fails does not
 * keep the later ones from telling what they know. The last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPlaywrightReport, readVitestReport } from './support/reports.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const tally = { passed: 0, failed: [], skipped: [] }
const reports = mkdtempSync(join(tmpdir(), 'adempauze-test-'))

const browser = findBrowser() ?? installBrowser()
if (browser) process.env.CHROMIUM = browser
else console.log('No Chromium found. Install one, or name it: CHROMIUM=/path/to/chromium npm test')

check('types', () => run('npm', ['run', '--silent', 'types']))
check('lint', () => run('npm', ['run', '--silent', 'lint']))
const isBuilt = check('build', () => run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn']))
runVitest()
if (browser && isBuilt) runPlaywright()
else check('browser', () => false)

rmSync(reports, { recursive: true, force: true })
for (const name of tally.skipped) console.log(`skipped: ${name}`)
// Once more at the end: what a test said stands thousands of lines above.
for (const name of tally.failed) console.log(`failed: ${name}`)
const skipped = tally.skipped.length > 0 ? `, ${tally.skipped.length} skipped` : ''
console.log(`${tally.passed} passed, ${tally.failed.length} failed${skipped}`)
process.exitCode = tally.failed.length > 0 ? 1 : 0

function findBrowser() {
  return [process.env.CHROMIUM, ...BROWSERS].find((path) => path && existsSync(path))
}

/** Debian's browser and a font to draw letters with; only root can, and only Debian knows these names. */
function installBrowser() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  console.log('— installing chromium')
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-liberation'], {
    DEBIAN_FRONTEND: 'noninteractive',
  })
  return findBrowser()
}

/** Runs a program with its output to the terminal; whether it ended well. */
function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  return status === 0
}

function check(name, passes) {
  console.log(`\n— ${name}`)
  const passed = passes()
  if (passed) tally.passed += 1
  else tally.failed.push(name)
  return passed
}

function runVitest() {
  console.log('\n— unit and component tests')
  const report = join(reports, 'vitest.json')
  const args = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  // Components are tested in a real browser: without one the rest can still be.
  if (!browser) args.push('--project', 'unit')
  count('vitest', run('npx', ['--no-install', ...args]), report, readVitestReport)
}

function runPlaywright() {
  console.log('\n— the built app in a browser')
  const report = join(reports, 'playwright.json')
  const args = ['playwright', 'test', '--config', 'test/browser/playwright.config.ts', '--reporter=list,json']
  const ended = run('npx', ['--no-install', ...args], { PLAYWRIGHT_JSON_OUTPUT_NAME: report })
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
