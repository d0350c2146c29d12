import { expect, it } from 'vitest'
import { editedSerials } from '../../../../src/domain/oxygen/records/serial-edits.ts'
import { CHANGED_AT, ledgerOf } from '../../../support/oxygen-ledgers.ts'

const unit = (unitId: string, serialNumber: string, batch = 'soc-1') => ({
  changedAt: CHANGED_AT,
  unitId,
  serialNumber,
  batch,
})
const body = ledgerOf([], { units: [unit('u1', '001'), unit('u2', '002'), unit('u3', '003', 'soc-2')] })

it('mends a column at once, also where two devices swap', () => {
  const mended = editedSerials(
    body,
    new Map([
      ['u1', ' 002 '],
      ['u2', '001'],
    ]),
  )
  expect(mended).toEqual({
    ok: true,
    value: new Map([
      ['u1', '002'],
      ['u2', '001'],
    ]),
  })
})

it('takes none of them where one is no serial number, or where a device of the model has it', () => {
  const codes = (typed: readonly (readonly [string, string])[]) => {
    const answer = editedSerials(body, new Map(typed))
    return answer.ok ? [] : answer.error.map(({ code, path }) => `${code} ${path}`)
  }
  expect(
    codes([
      ['u1', '004'],
      ['u2', '1,2E+11'],
    ]),
  ).toEqual(['serialDamaged units[1].serialNumber'])
  expect(codes([['u3', '001']])).toEqual(['serialTwice units[2].serialNumber'])
  expect(codes([['u1', '009']])).toEqual([])
})
