/** 300 of the 20,000 spoilt files that `npm run attack -- desk` reads: a value or a listed refusal, never an exception. */
import { expect, it } from 'vitest'
import { faultOf } from '../../support/desk-fuzz.ts'

it('every spoilt file is days, a list, or a refusal with words', async () => {
  const faults: string[] = []
  for (let seed = 0; seed < 300; seed++) {
    const fault = await faultOf(seed)
    if (fault !== null) faults.push(`${seed}: ${fault}`)
  }
  expect(faults).toEqual([])
}, 120_000)
