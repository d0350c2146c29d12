/** What is tried and not kept stands in no file: its bounds are held here. */
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { WHAT_IF_FIELDS } from '../../../../src/domain/oxygen/demand/fields.ts'
import { number } from '../../../../src/file/kinds/fields.ts'

it.each([
  ['flowLpm', 0.5, 15],
  ['cycleDays', 1, 60],
  ['count', 0, 1e9],
] as const)('%s runs from %d to %d', (field, least, most) => {
  const schema = number(WHAT_IF_FIELDS[field])
  expect([least, most].map((value) => v.is(schema, value))).toEqual([true, true])
  expect([least - 0.4, most + 1].map((value) => v.is(schema, value))).toEqual([false, false])
})
