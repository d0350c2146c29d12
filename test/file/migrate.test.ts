/** The chain from every released version to the present one has no gap, and every released file stays readable. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMAT_VERSION } from '../../src/file/envelope.ts'
import { KINDS } from '../../src/file/kinds/index.ts'
import { migrateFile, type Migration, MIGRATIONS } from '../../src/file/migrate.ts'
import { readText } from '../../src/file/read.ts'
import type { RegionalPlan } from '../../src/domain/plan/regional-plan.ts'
import { isLeverCatalogueId, leverFromCatalogue, leverScaleOf } from '../../src/reference/lever-catalogue.ts'
import { defaultPlan } from '../../src/reference/plan-defaults.ts'
import { COUNTRY_INHABITANTS } from '../../src/reference/regions.ts'
import { OLDER_SAMPLES, SAMPLES } from './samples.ts'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures')

describe('the chain', () => {
  it('has one step from each older version, in order', () => {
    const older = Array.from({ length: FORMAT_VERSION - 1 }, (_, index) => index + 1)
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(older)
  })

  it('has fixtures of every released version', () => {
    for (let version = 1; version <= FORMAT_VERSION; version += 1) {
      const folder = join(FIXTURES, `format-${version}`)
      expect(existsSync(folder) && readdirSync(folder).length).toBeTruthy()
    }
  })

  it('has a fixture of every kind in the present version, before an example changes with the next', () => {
    const folder = join(FIXTURES, `format-${FORMAT_VERSION}`)
    const kinds = readdirSync(folder).flatMap((name) => {
      const file = readText(readFileSync(join(folder, name), 'utf8'))
      return file.ok ? file.value.documents.map(({ kind }) => kind) : []
    })
    expect(new Set(kinds)).toEqual(new Set(KINDS.map(({ kind }) => kind)))
  })

  it.each([...OLDER_SAMPLES, ...SAMPLES])('reads $name', ({ text }) => {
    const file = readText(text)
    expect(file.ok ? [] : file.error).toEqual([])
  })
})

function planOf(text: string): RegionalPlan {
  const file = readText(text)
  const document = file.ok ? file.value.documents[0] : undefined
  if (document?.kind !== 'regional-plan') throw new Error('no plan')
  return document.body
}

function olderText(name: string): string {
  return OLDER_SAMPLES.find((sample) => sample.name === name)?.text ?? ''
}

/** The plan of a fixture of version 1, after a change in its text. */
function older(name: string, change: (text: string) => string = (text) => text): RegionalPlan {
  return planOf(change(olderText(name)))
}

describe('a plan of version 1', () => {
  const body = older('regional-plan.json')

  it('starts from its stand, with what it stated of the spread in one factor', () => {
    expect(body.startsFrom).toBe('stand')
    // R of 1.1 × 2.2 as contagious; nothing of its boosters was in that R.
    expect(body.scenario.contagiousness.mode).toBeCloseTo(1.1 * 2.2, 12)
    expect(body.scenario.boosterShareAtStart.high).toBe(0)
    expect(body.scenario.variantShare).toBeNull()
    expect(body.links.icu.occupied).toBeGreaterThan(0)
  })

  it('takes the rates of the reference, × where its beds stand', () => {
    const { allocationKeyPercent, inhabitants } = body.region
    const relative = allocationKeyPercent / 100 / (inhabitants / COUNTRY_INHABITANTS)
    const standard = defaultPlan('NL', 'expectation').course.perInfection
    expect(body.course.perInfection.ward.mode / standard.ward.mode).toBeCloseTo(relative, 9)
    expect(body.course.perInfection.gp).toEqual(standard.gp)
  })

  it('keeps no mark of a figure that is gone', () => {
    expect(body.ownFigures.some(({ path }) => path.includes('icuToWardShare'))).toBe(false)
  })
})

describe('a plan of version 1 in which nobody changed a figure', () => {
  const given = { NL: older('plan-as-given.json'), NAZL: older('plan-as-given-limburg.json') }
  const lever = (plan: RegionalPlan, id: string) => plan.levers.find(({ catalogueId }) => catalogueId === id)

  it.each(['NL', 'NAZL'] as const)('has the hospitals and the people of the reference: %s', (region) => {
    const { links, course, scenario } = defaultPlan(region, 'expectation')
    const plan = given[region]
    expect(plan.links).toEqual(links)
    expect(plan.course.perInfection).toEqual(course.perInfection)
    expect(plan.scenario.startingInfectionsPerDay).toEqual(scenario.startingInfectionsPerDay)
  })

  it('takes a ward that is full of other care, of which COVID can get the published maximum', () => {
    expect(given.NL.links.ward).toMatchObject({
      capacity: 15_000,
      staffedCapacity: 15_000,
      baseLoad: 12_750,
      covidMaximum: 4_400,
    })
    expect(given.NL.links.icu.covidMaximum).toBe(900)
  })

  it.each([
    ['selfCareAdvice', '2d'],
    ['jointDownscaling', '2d'],
    ['routeCoordination', '2d'],
    ['careHotels', '2d'],
    ['earlyDischargeWide', '3'],
    ['quarantinedStaff', '3'],
    ['redCross', '2d'],
    ['earlyDischarge', '1a'],
    ['downscaleClass3', '2d'],
  ])('may use %s from the published phase %s', (id, phase) => {
    expect(lever(given.NL, id)?.allowedFrom).toBe(phase)
  })

  it('names the class that each lever puts off', () => {
    for (const careClass of [3, 4, 5] as const) {
      const { effects = [] } = lever(given.NL, `downscaleClass${careClass}`) ?? {}
      const classes = effects.flatMap((effect) => (effect.type === 'lowerBaseLoad' ? [effect.careClass] : []))
      expect(classes).toEqual([careClass, careClass])
    }
  })

  it.each(['NL', 'NAZL'] as const)('has the measures of the catalogue, as its ward is now: %s', (region) => {
    const plan = given[region]
    for (const { catalogueId, effects, needs } of plan.levers) {
      if (catalogueId === null || !isLeverCatalogueId(catalogueId)) throw new Error('not of the catalogue')
      const place = { id: '', title: '', start: plan.startDate, ...leverScaleOf(plan) }
      const present = leverFromCatalogue(catalogueId, place)
      expect({ catalogueId, effects, needs }).toEqual({
        catalogueId,
        effects: present.effects,
        needs: present.needs,
      })
    }
  })

  it('asks for the four conditions before Defence acts, and makes no beds of first-aiders', () => {
    const { conditions } = lever(given.NL, 'military') ?? {}
    expect(conditions?.map(({ met }) => met)).toEqual([false, false, false, false])
    expect(lever(given.NL, 'redCross')?.effects.some(({ type }) => type === 'addCapacity')).toBe(false)
  })
})

describe('what a planner stated in version 1', () => {
  const wardOf = (text: string): string =>
    text.replace('"capacity":4400,"capacitySteps":[],"occupied":1365,"staffedCapacity":4400', 'WARD')

  it('stays: beds of a ward', () => {
    const ward = '"capacity":4300,"capacitySteps":[],"occupied":1365,"staffedCapacity":4200'
    const plan = older('plan-as-given.json', (text) => wardOf(text).replace('WARD', ward))
    expect(plan.links.ward).toEqual({
      capacity: 4_300,
      staffedCapacity: 4_200,
      baseLoad: 0,
      occupied: 1_365,
      capacitySteps: [],
    })
    // Early discharge goes on speaking of the ward that it was made for.
    const wide = plan.levers.find(({ catalogueId }) => catalogueId === 'earlyDischargeWide')
    expect(wide?.effects.find(({ type }) => type === 'sendHome')).toMatchObject({ amount: { mode: 3_972 } })
  })

  it('stays: who lies on a ward that the reference gave', () => {
    const ward = '"capacity":4400,"capacitySteps":[],"occupied":1200,"staffedCapacity":4400'
    const plan = older('plan-as-given.json', (text) => wardOf(text).replace('WARD', ward))
    expect(plan.links.ward).toMatchObject({ capacity: 15_000, occupied: 1_200 })
  })

  it('stays: another phase of a measure, and another size', () => {
    const plan = older('plan-as-given.json', (text) =>
      text
        .replace('"allowedFrom":"1a","alternativeGroup":null,"catalogueId":"selfCareAdvice"', (found) =>
          found.replace('1a', '2b'),
        )
        .replaceAll('"amount":{"high":147,"low":147,"mode":147', '"amount":{"high":90,"low":90,"mode":90'),
    )
    expect(plan.levers.find(({ id }) => id === 'selfCareAdvice')?.allowedFrom).toBe('2b')
    expect(plan.levers.find(({ id }) => id === 'redCross')?.effects).toMatchObject([
      { type: 'addCapacity', amount: { mode: 90 } },
    ])
  })

  it('stays: a phase that was decided, now in the log with every other decision', () => {
    expect(older('regional-plan.json').decisions).toEqual([
      {
        id: 'phase-2021-12-30',
        subject: { type: 'phase', phase: '1b' },
        from: '2021-12-30',
        decidedOn: '2021-12-30',
        role: 'ROAZ',
        body: null,
        reason: 'IC krap',
        corrects: null,
      },
    ])
  })
})

describe('a chain of three versions', () => {
  const steps: Migration[] = [
    { from: 1, migrate: (file) => ({ ...file, first: true }) },
    {
      from: 2,
      migrate: (file) => (file['spoiled'] === true ? null : { ...file, second: file['first'] ?? 'unseen' }),
    },
  ]

  it('runs every step from the version of the file on', () => {
    expect(migrateFile({ version: 1 }, 1, steps, 3)).toEqual({ version: 3, first: true, second: true })
    expect(migrateFile({ version: 2 }, 2, steps, 3)).toEqual({ version: 3, second: 'unseen' })
    expect(migrateFile({ version: 3 }, 3, steps, 3)).toEqual({ version: 3 })
  })

  it('gives null where a step cannot, or is not there', () => {
    expect(migrateFile({ version: 1, spoiled: true }, 1, steps, 3)).toBeNull()
    expect(migrateFile({ version: 1 }, 1, steps.slice(1), 3)).toBeNull()
  })

  it('leaves the file it was given as it was', () => {
    const file = Object.freeze({ version: 1 })
    migrateFile(file, 1, steps, 3)
    expect(file).toEqual({ version: 1 })
  })
})
