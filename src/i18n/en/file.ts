/** English texts of reading a file. */

import type { file as dutch } from '../nl/file.ts'
import type { Widened } from '../nl/index.ts'

export const file: Widened<typeof dutch> = {
  refusals: {
    tooLarge: ({ found, limit }) => `This file is too large: ${found}, at most ${limit}.`,
    notJson: ({ line, column }) =>
      `This file cannot be read: the JSON is wrong at line ${line}, character ${column}. Is the file complete?`,
    encodings: {
      utf16:
        'This file was saved as UTF-16, also called ‘Unicode’. Save it as UTF-8 in your text editor and open it again.',
      other:
        'This file was not saved as UTF-8, or was damaged on its way. Ask for it again, or save it as UTF-8.',
    },
    damaged: ({ line, column }) =>
      `This file was damaged or cut off on its way: it was whole when it was written, but no longer is from line ${line}, character ${column}. Ask for it again.`,
    locked: {
      encrypted: 'This file is encrypted. Enter the passphrase that the sender gave you.',
      wrongPassphrase:
        'This passphrase does not fit this file. Mind capitals and spaces, or ask the sender which passphrase it is.',
      tampered:
        'The passphrase is right, but the content was changed after it was encrypted. Nothing was read; ask for the file again, by another way.',
      damaged:
        'This encrypted file was damaged or cut off on its way. No passphrase opens it any more; ask for it again.',
    },
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
    duplicateKey: 'field appears twice',
    duplicate: 'value appears more than once',
    wrongType: 'a different kind of value than expected',
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
    tooLarge: 'too large',
    notJson: 'not JSON',
    notOurFormat: 'not from Adempauze',
    tooNew: 'newer file version',
    encrypted: 'encrypted',
    wrongPassphrase: 'another passphrase',
    tampered: 'changed after it was encrypted',
    damaged: 'damaged',
    migrationFailed: 'cannot be converted',
    incomplete: 'not complete',
    reversalOfReversal: 'reverses a reversal',
    unknownReference: 'refers to something that is not there',
    sharesDoNotAddUp: 'shares do not add up to 1',
    sharesNotWhole: 'shares do not add up to 1',
    doubleClaim: 'more given away than there is',
    notQualified: 'role not qualified',
    unpaidInPaidRole: 'volunteer in a paid role',
    eventsOutOfOrder: 'events are not in order',
    holderNotAllowed: 'holder does not fit this place',
    sameAccount: 'from and to are the same place',
    samePartyTwice: 'the same party twice',
    reservedId: 'reserved name',
    keysAllZero: 'all keys are zero',
    moreStayingThanOccupied: 'more staying than are occupied',
    moreThanOffered: 'more than were offered',
    distanceToItself: 'distance of a region to itself',
    distanceMissing: 'distance is missing',
    unknownRegion: 'unknown region',
    afterHorizon: 'after the end of the plan',
    noVehicles: 'no vehicles for the agreed transfers',
    cannotMerge: 'cannot be merged',
    malformedRow: 'not a document of Adempauze',
    notThisDocument: 'a different document from the one that belongs here',
    plansCountTwice: 'counts a region twice',
    plansDoNotAddUp: 'is not the sum of the plans',
    moreBasedThanVehicles: 'more vehicles at bases than there are',
    ventilatedOnWard: 'A ventilated patient goes by MICU: that request belongs in a distribution of the ICU.',
    hfnoNotMoved: 'A patient on HFNO cannot be moved: no place can be offered.',
    moreReservedThanVehicles: 'more in reserve than there are vehicles',
    mixedOrigin: 'this series has another origin',
    otherArea: 'by their size these figures are of another area than this series',
    tooManyDays: 'too many days',
    other: 'not right',
  },
  columns: { path: 'Place', problem: 'Problem', found: 'Found', expected: 'Expected' },
  more: ({ count }) => `Only the first ${count} problems are shown.`,
}
