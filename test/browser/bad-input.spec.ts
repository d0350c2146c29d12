/** A file that is not right is refused with place, found and expected, and the open plan is untouched. */
import { readFile, writeFile } from 'node:fs/promises'
import { expect, type Page, test } from 'playwright/test'
import { FORMAT_VERSION } from '../../src/file/envelope.ts'
import { drawn, openExample, saved, virulence } from './support/app.ts'
import { DIST } from './support/static-server.ts'

interface BadFile {
  readonly name: string
  readonly make: (good: string) => string | Uint8Array
  /** The place, what was found there and what was expected. */
  readonly says: readonly (string | RegExp)[]
}

const BAD_FILES: readonly BadFile[] = [
  { name: 'truncated', make: (good) => good.slice(0, good.length / 2), says: [/regel \d+, teken \d+/] },
  {
    name: 'of 50 MB',
    make: () => ' '.repeat(50_000_000),
    says: ['50000000 bytes', 'ten hoogste 49000000 bytes'],
  },
  {
    name: 'with a number as text',
    make: changed(/"draws": 1000/, '"draws": "1000"'),
    says: ['documents[0].body.draws', '"1000"', 'een getal'],
  },
  {
    name: 'of a future version',
    make: changed(/"version": \d+/, '"version": 99'),
    says: ['version', '99', `ten hoogste ${FORMAT_VERSION}`],
  },
  {
    name: 'with __proto__',
    make: changed(/"draws": 1000/, '"__proto__": {"x": 1}, "draws": 1000'),
    says: ['documents[0].body.__proto__', 'een andere naam'],
  },
  {
    name: 'with NaN as text',
    make: changed(/"seed": \d+/, '"seed": "NaN"'),
    says: ['documents[0].body.seed', '"NaN"', 'een getal'],
  },
  { name: 'with NaN', make: changed(/"seed": \d+/, '"seed": NaN'), says: [/regel \d+, teken \d+/, '"N"'] },
  {
    name: 'with a negative number of beds',
    make: changed(/"staffedCapacity":\s?\d+/, '"staffedCapacity":-4'),
    says: ['.staffedCapacity', '-4', 'ten minste 0'],
  },
  {
    name: 'with dates out of order',
    make: changed(
      /"capacitySteps":\s?\[\]/,
      '"capacitySteps":[' +
        '{"from":"2022-02-01","capacity":9,"staffedCapacity":9,"baseLoad":0},' +
        '{"from":"2022-01-01","capacity":9,"staffedCapacity":9,"baseLoad":0}]',
    ),
    says: ['.capacitySteps[1].from', '"2022-01-01"', 'later dan 2022-02-01'],
  },
  {
    name: 'in UTF-16',
    make: (good) => Buffer.from(`\ufeff${good}`, 'utf16le'),
    says: ['bewaard als UTF-16', 'tekst in UTF-16', 'tekst in UTF-8'],
  },
  {
    name: 'with a number beyond every number',
    make: changed(/"draws": 1000/, '"draws": 1e400'),
    says: ['documents[0].body.draws', '1e400', 'een getal van ten hoogste'],
  },
  {
    name: 'with ten million draws',
    make: changed(/"draws": 1000/, '"draws": 10000000'),
    says: ['documents[0].body.draws', '10000000', 'ten hoogste 10000'],
  },
  {
    name: 'with a horizon of 366 days',
    make: changed(/"horizonDays": 90/, '"horizonDays": 366'),
    says: ['documents[0].body.horizonDays', '366', 'ten hoogste 365'],
  },
  {
    name: 'with a day that is none',
    make: changed(/"startDate": "[-\d]+"/, '"startDate": "2021-02-30"'),
    says: ['documents[0].body.startDate', '"2021-02-30"', 'een datum die bestaat'],
  },
  {
    name: 'with a name twice',
    make: changed(/"draws": 1000/, '"draws": 1000, "draws": 100'),
    says: ['documents[0].body.draws', 'veld staat er twee keer', 'een veld dat één keer voorkomt'],
  },
  {
    name: 'of an unknown kind',
    make: changed(/"kind": "regional-plan"/, '"kind": "poem"'),
    says: ['documents[0].kind', '"poem"', 'geen toegestane waarde'],
  },
  {
    name: 'without documents',
    make: () =>
      '{"format":"adempauze","version":1,"writtenBy":"x","writtenAt":"2022-01-14T08:00:00.000Z","documents":[]}',
    says: ['documents', '0', 'ten minste 1'],
  },
  {
    name: 'with a million levers',
    make: changed(/"levers": \[/, `"levers": [${'{},'.repeat(1_000_000)}`),
    says: ['documents[0].body.levers[0].id', 'niets', 'een waarde'],
  },
  {
    name: 'nested without end',
    make: changed(/"draws": 1000/, `"draws": ${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`),
    says: ['documents[0].body.draws[0][0]', 'ten hoogste 64 niveaus diep'],
  },
  {
    name: 'of something else',
    make: () => '{"type": "FeatureCollection", "features": []}',
    says: ['format', 'niets', '"adempauze"'],
  },
]

test('bad files are refused with place, found and expected, and the open plan stays as it is', async ({
  page,
}, info) => {
  const good = await readFile(`${DIST}/examples/nederland-scenario-1.json`, 'utf8')
  await page.goto('./')
  await openExample(page)
  await virulence(page).fill('1.3')
  await saved(page)
  await page.getByRole('link', { name: 'Delen' }).click()
  for (const { name, make, says } of BAD_FILES) {
    await test.step(`a file ${name}`, async () => {
      const file = `${name.replaceAll(' ', '-')}.json`
      await writeFile(info.outputPath(file), make(good))
      await page.getByLabel('Bestanden van Adempauze').setInputFiles(info.outputPath(file))
      const refusal = page.getByRole('alert').filter({ hasText: `${file} is niet geopend` })
      for (const text of ['Plaats', 'Gevonden', 'Verwacht', ...says])
        await expect(refusal).toContainText(text)
      await expect(page.getByRole('button', { name: /^Importeer/ })).toHaveCount(0)
    })
  }
  await expectUntouched(page)
})

/** A change that must hit something: a file that came through unchanged would test nothing. */
function changed(pattern: RegExp, replacement: string): (good: string) => string {
  return (good) => {
    const bad = good.replace(pattern, replacement)
    if (bad === good) throw new Error(`the example has nothing like ${String(pattern)}`)
    return bad
  }
}

async function expectUntouched(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Regioplan' }).click()
  await drawn(page)
  await expect(virulence(page)).toHaveValue('1.3')
  await page.getByRole('link', { name: 'Start' }).click()
  await expect(page.getByText('1 document', { exact: true })).toBeVisible()
}
