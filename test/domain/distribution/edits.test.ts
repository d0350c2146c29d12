import { expect, it } from 'vitest'
import {
  setFrontier,
  setHospitals,
  setInflow,
  setOffered,
  setRegionFigure,
  setRequiredMove,
  setSparing,
} from '../../../src/domain/distribution/edits.ts'
import { distributionKind } from '../../../src/file/kinds/distribution.ts'
import { FULL_A, transferCase } from '../../support/transfer-cases.ts'

const BODY = transferCase({ horizonDays: 3 })

it('sets figures of one region and leaves the others as they are', () => {
  const body = setRegionFigure(BODY, 'b', 'capacity', 99)
  expect(body.regions.map(({ capacity }) => capacity)).toEqual([10, 99, 30])
  expect(body.regions[0]).toBe(BODY.regions[0])
  expect(setInflow(BODY, 'b', 2).regions[1]?.inflowPerDay).toEqual([2, 2, 2])
})

it('spares and lets take part again', () => {
  const decision = { by: 'ROAZ-voorzitters', on: '2022-01-11', why: 'druk' }
  const spared = setSparing(BODY, 'a', decision)
  expect(spared.regions[0]?.spared).toEqual(decision)
  expect(setSparing(spared, 'a', null)).toEqual(BODY)
})

it('goes along the frontier: the ends are the pure objectives', () => {
  expect(setFrontier(BODY, 0).transfers?.objective).toBe('fairShare')
  expect(setFrontier(BODY, 1).transfers?.objective).toBe('leastOverflow')
  expect(setFrontier(BODY, 0.3).transfers).toMatchObject({ objective: 'balanced', overflowWeight: 0.3 })
})

it('keeps one agreed handover per region, and none of 0 patients', () => {
  const once = setRequiredMove(BODY, 'a', 4, 2)
  expect(setRequiredMove(once, 'a', 5, 3).transfers?.requiredMoves).toEqual([
    { from: 'a', patients: 5, byDay: 3 },
  ])
  expect(setRequiredMove(once, 'a', 0, 2).transfers?.requiredMoves).toEqual([])
})

it('never leaves more because of COVID than offered', () => {
  expect(setOffered({ ...BODY, becauseOfCovid: 20 }, 12)).toMatchObject({ offered: 12, becauseOfCovid: 12 })
})

it('gives and takes hospitals, and every edit gives a document that passes its check', () => {
  const hospital = { id: 'h1', key: 1, capacity: 5, occupied: 2, spared: null }
  const body = setHospitals(BODY, 'a', [hospital])
  expect(body.regions[0]?.hospitals).toEqual([hospital])
  expect(setHospitals(body, 'a', []).regions).toEqual(FULL_A)
  expect(distributionKind.check(body)).toEqual([])
})
