/** Reads the JSON reports of the test runners: how many passed, and the names of what failed and of what was skipped. */

/** @returns {{ passed: number, failed: string[], skipped: string[] }} */
export function readVitestReport(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  // A file that cannot even be loaded has no tests; it is a failure all the same.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: [
      ...tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
      ...brokenFiles.map(({ name }) => name),
    ],
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName),
  }
}

/** @returns {{ passed: number, failed: string[], skipped: string[] }} */
export function readPlaywrightReport(report) {
  const tests = report.suites.flatMap((suite) => testsOf(suite, ''))
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    // A test that passes only now and then is no test that passed.
    failed: tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ name }) => name),
    skipped: tests.filter(({ status }) => status === 'skipped').map(({ name }) => name),
  }
}

function testsOf(suite, prefix) {
  const path = `${prefix}${suite.title} › `
  return [
    ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, path)),
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map((test) => ({ status: test.status, name: `${path}${spec.title}${reasonOf(test)}` })),
    ),
  ]
}

function reasonOf(test) {
  const reason = test.annotations.find(({ type }) => type === 'skip')?.description
  return reason ? ` (${reason})` : ''
}
