/** The page for who builds on names every member of a plan, a care-hotel plan and a preparation that may be left out. */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'

const KINDS = [
  'preparation',
  'care-hotel-plan',
  'care-location',
  'home-monitoring',
  'regional-plan',
  'lever',
  'scenario',
]
/** Named otherwise in the code than in a file. */
const CALLED: Readonly<Record<string, string>> = { '[LATER_ITEM]': 'sanitary' }

describe('the page of the file format', async () => {
  const page = await readFile('public/docs/file-format.md', 'utf8')

  it.each(KINDS)('names what may be left out of %s', async (kind) => {
    const code = await readFile(`src/file/kinds/${kind}.ts`, 'utf8')
    const members = [...code.matchAll(/^\s*([\w[\]]+): v\.exactOptional\(/gm)].map(([, name = '']) => name)
    const unnamed = members.filter(
      (name) => !new RegExp(`\\b${CALLED[name] ?? name}\`|\`${name}\``).test(page),
    )
    expect(members.length).toBeGreaterThan(0)
    expect(unnamed).toEqual([])
  })
})
