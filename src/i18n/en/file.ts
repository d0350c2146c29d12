/** English texts of reading a file. */

import type { file as dutch } from '../nl/file.ts'
import type { Widened } from '../nl/index.ts'

export const file: Widened<typeof dutch> = {
  refusals: {
    tooLarge: ({ found, limit }) => `This file is too large: ${found}, at most ${limit}.`,
    notJson: ({ line, column }) =>
      `This file cannot be read: the JSON is wrong at line ${line}, character ${column}. Is the file complete?`,
    notOurFormat: 'This is not an Adempauze file.',
    tooNew: ({ version }) =>
      `This file was made with a newer version of Adempauze (file version ${version}). Update the app and open it again.`,
    migrationFailed: ({ version }) =>
      `This file (file version ${version}) cannot be converted to the present version.`,
    invalid: 'This file holds data that is not right. Nothing was read.',
    inconsistent: 'The data in this file contradicts itself. Nothing was read.',
  },
  problems: {
    missing: 'missing',
    unknownKey: 'unknown field',
    forbiddenKey: 'forbidden field name',
    duplicateKey: 'field stands twice',
    duplicate: 'value stands more than once',
    wrongType: 'another kind of value than expected',
    notWhole: 'not a whole number',
    belowMinimum: 'too small',
    aboveMaximum: 'too large',
    numberOutOfRange: 'not a usable number',
    tooShort: 'too short or empty',
    tooLong: 'too long',
    notAllowed: 'not an allowed value',
    badFormat: 'wrong notation',
    tooDeep: 'nested too deep',
    notPlainData: 'not plain data',
    datesOutOfOrder: 'dates are not in order',
    dateOutOfRange: 'date outside the calendar',
    estimateOutOfOrder: 'low, expected and high are not in order',
    staffedAboveCapacity: 'more staffed than there are',
    doesNotMatch: 'does not match the rest',
    other: 'not right',
  },
  columns: { path: 'Place', problem: 'Problem', found: 'Found', expected: 'Expected' },
  more: ({ count }) => `Only the first ${count} problems are shown.`,
}
